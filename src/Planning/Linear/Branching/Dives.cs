using Junheng.Planning.Linear.Simplex;

namespace Junheng.Planning.Linear.Branching;

/// <summary>
/// Heuristics at the root: the model's own rounding, and dives that fix whole columns step by step.
/// </summary>
internal sealed class Dives(LinearProgram program, NodeSolver node, Incumbent incumbent, MipOptions options)
{
    private readonly double[] rootLower = (double[])node.Lower.Clone(), rootUpper = (double[])node.Upper.Clone();

    public void Run(double bound)
    {
        var relaxed = node.X.ToArray();
        Round(relaxed);
        for (var kind = 0; kind < 3 && !IsClose(bound); kind++)
        {
            Dive(kind);
            Restore();
        }
    }

    private bool IsClose(double bound) => options.Stop() || MipResult.GapOf(incumbent.Cost, bound) <= options.Gap;

    private void Round(double[] relaxed)
    {
        if (options.Rounding?.Invoke(relaxed) is { } point)
            incumbent.Offer(point);
    }

    /// <summary>Kind 0 rounds to the nearer side; kind 1 rounds up from 0.3 and keeps what is whole already; kind 2 rounds everything up.</summary>
    private void Dive(int kind)
    {
        var most = 30 + 2 * Fractions().Count;
        for (var step = 0; step < most && !options.Stop(); step++)
        {
            var (status, _) = node.Solve(incumbent.Cutoff, clean: false, 10);
            if (status != LpStatus.Optimal)
                return;
            if (node.Fractional() < 0)
            {
                if (!incumbent.Offer(node.X) && node.Solve(incumbent.Cutoff, clean: true, 50).Status == LpStatus.Optimal)
                    incumbent.Offer(node.X);
                return;
            }

            if (step % 8 == 0)
                Round(node.X.ToArray());
            if (kind > 0)
                Keep();
            Fix(kind);
        }
    }

    private List<int> Fractions()
    {
        var x = node.X;
        var list = new List<int>();
        foreach (var j in node.Wholes)
        {
            if (Math.Abs(x[j] - Math.Round(x[j])) > TreeSearch.WholeTolerance)
                list.Add(j);
        }

        return list;
    }

    /// <summary>Rounds about a tenth of the fractional columns that come first, the surest first, at least one.</summary>
    private void Fix(int kind)
    {
        var x = node.X;
        var list = new List<(int Priority, double Key, int Column, double To)>();
        foreach (var j in Fractions())
        {
            var part = x[j] - Math.Floor(x[j]);
            var up = kind == 2 || part > (kind == 1 ? 0.3 : 0.5);
            list.Add((-program.Priority(j), up ? 1 - part : part, j, up ? Math.Ceiling(x[j]) : Math.Floor(x[j])));
        }

        list.Sort();
        foreach (var (_, _, j, to) in list.Take(Math.Max(1, list.Count / 10)))
            node.SetBounds(j, to, to);
    }

    /// <summary>What stands at a whole number above its lower bound does not fall below it again.</summary>
    private void Keep()
    {
        var x = node.X;
        foreach (var j in node.Wholes)
        {
            var to = Math.Round(x[j]);
            if (program.Priority(j) == 0 && to > node.Lower[j] && to <= node.Upper[j] && Math.Abs(x[j] - to) < TreeSearch.WholeTolerance)
                node.SetBounds(j, to, node.Upper[j]);
        }
    }

    private void Restore()
    {
        foreach (var j in node.Wholes)
        {
            if (node.Lower[j] != rootLower[j] || node.Upper[j] != rootUpper[j])
                node.SetBounds(j, rootLower[j], rootUpper[j]);
        }
    }
}
