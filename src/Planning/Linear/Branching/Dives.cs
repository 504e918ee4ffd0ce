using Junheng.Planning.Linear.Simplex;

namespace Junheng.Planning.Linear.Branching;

/// <summary>
/// Heuristics at the root: the model's own rounding, dives that fix whole columns step by step, and a search close to the best point
/// (columns in which relaxation and best point agree are held; E. Danna, E. Rothberg, C. Le Pape 2005).
/// </summary>
internal sealed class Dives(NodeSolver node, Incumbent incumbent, MipOptions options)
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

        if (incumbent.X is not null && !IsClose(bound))
        {
            Hold(relaxed, incumbent.X);
            Dive(0);
            Restore();
        }
    }

    private bool IsClose(double bound) => options.Stop() || MipResult.GapOf(incumbent.Cost, bound) <= options.Gap;

    private void Round(double[] relaxed)
    {
        if (options.Rounding?.Invoke(relaxed) is { } point)
            incumbent.Offer(point);
    }

    /// <summary>
    /// Rounds the column nearest to a whole number (kind 0), the one that rounding up costs least (1), or always up (2); columns
    /// that stand at a whole number by themselves stay free until the next solve says so.
    /// </summary>
    private void Dive(int kind)
    {
        for (var step = 0; step < node.Wholes.Length && !options.Stop(); step++)
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
            if (!Fix(kind))
                return;
        }
    }

    /// <summary>Rounds about a tenth of the fractional columns, the surest first, at least one.</summary>
    private bool Fix(int kind)
    {
        var x = node.X;
        var list = new List<(double Key, int Column, double To)>();
        foreach (var j in node.Wholes)
        {
            var part = x[j] - Math.Floor(x[j]);
            if (part < TreeSearch.WholeTolerance || part > 1 - TreeSearch.WholeTolerance)
                continue;
            var up = kind == 2 || part > 0.5 || (kind == 1 && part > 0.25);
            var key = up ? 1 - part : part;
            list.Add((key, j, up ? Math.Ceiling(x[j]) : Math.Floor(x[j])));
        }

        list.Sort();
        var count = Math.Max(1, list.Count / 10);
        foreach (var (_, j, to) in list.Take(count))
            node.SetBounds(j, to, to);
        return list.Count > 0;
    }

    private void Hold(double[] relaxed, double[] best)
    {
        foreach (var j in node.Wholes)
        {
            if (Math.Abs(relaxed[j] - best[j]) < TreeSearch.WholeTolerance)
                node.SetBounds(j, best[j], best[j]);
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
