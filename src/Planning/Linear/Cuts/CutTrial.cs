using Junheng.Planning.Linear.Branching;
using Junheng.Planning.Linear.Simplex;

namespace Junheng.Planning.Linear.Cuts;

/// <summary>
/// Rounds of cuts on a copy of the program. Where they close a good part of the gap, the ones that hold the bound up are taken into the
/// program itself; where they do not, it stays as it was and no node pays for them.
/// </summary>
internal sealed class CutTrial(LinearProgram program, MipOptions options)
{
    private const int MostRounds = 30;
    private const int MostIdle = 3;

    /// <summary>The share of the gap that has to close.</summary>
    private const double LeastClosed = 0.15;

    /// <param name="bound">Of the relaxation.</param>
    /// <param name="cost">Of the best point; +∞ without one.</param>
    /// <param name="work">Steps that the relaxation took: cuts may take so many times more.</param>
    /// <returns>How many cuts were taken in.</returns>
    public int Run(double bound, double cost, long work)
    {
        var rows = program.Rows;
        var copy = program.Copy(static (_, lower, upper) => (lower, upper));
        var node = new NodeSolver(copy, options);
        var cuts = new GomoryCuts(copy, node);
        var made = new List<int>();
        var (status, best) = node.Solve(double.PositiveInfinity, clean: true, 200);
        var began = node.Iterations;
        var idle = 0;
        for (var round = 0; round < MostRounds && idle < MostIdle && status == LpStatus.Optimal && node.Fractional() >= 0 && !options.Stop(); round++)
        {
            var first = copy.Rows;
            if (cuts.Add() == 0)
                break;
            made.AddRange(Enumerable.Range(first, copy.Rows - first));
            (status, var raised) = node.Solve(double.PositiveInfinity, clean: true, 200);
            idle = raised > best + 0.01 * Math.Min(cost - best, Math.Abs(best)) ? 0 : idle + 1;
            best = Math.Max(best, raised);
            if (MipResult.GapOf(cost, best) <= options.Gap || node.Iterations - began > 3 * (work + 500))
                break;
        }

        if (status != LpStatus.Optimal || (double.IsFinite(cost) && best - bound < LeastClosed * (cost - bound)))
            return 0;
        // A cut off its limit holds nothing up.
        foreach (var row in made.Where(row => copy.RowUpper(row) - copy.Activity(row, node.X) < 1e-7 * (1 + Math.Abs(copy.RowUpper(row)))))
            program.AddRow(copy.RowLower(row), copy.RowUpper(row), copy.RowColumns(row), copy.RowValues(row));
        return program.Rows - rows;
    }
}
