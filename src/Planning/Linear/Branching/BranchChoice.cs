using Junheng.Planning.Linear.Simplex;

namespace Junheng.Planning.Linear.Branching;

/// <summary>
/// Chooses the column to branch on: columns of which little is known are tried on both sides for a few steps of the simplex
/// (reliability branching, T. Achterberg, T. Koch, A. Martin 2005).
/// </summary>
internal sealed class BranchChoice(NodeSolver node, PseudoCosts pseudo)
{
    private const int MostTried = 16;
    private const int MostWithoutGain = 6;
    private const int MostIterations = 60;

    /// <param name="bound">Bound of the node, whose point is <paramref name="x"/>.</param>
    /// <returns>−1 where every whole column is whole.</returns>
    public int Choose(double[] x, double bound, double cutoff)
    {
        var best = -1;
        double most = -1;
        var idle = 0;
        var tried = 0;
        foreach (var j in pseudo.Ranked(x, node.Wholes))
        {
            var below = x[j] - Math.Floor(x[j]);
            var (down, up) = pseudo.Expected(j, below);
            if (!pseudo.IsKnown(j) && tried++ < MostTried)
            {
                down = Try(j, node.Lower[j], Math.Floor(x[j]), bound, cutoff);
                up = Try(j, Math.Ceiling(x[j]), node.Upper[j], bound, cutoff);
                pseudo.Learn(j, false, below, down);
                pseudo.Learn(j, true, 1 - below, up);
                // A side without any point: branching here settles something at once.
                if (double.IsPositiveInfinity(down) || double.IsPositiveInfinity(up))
                    return j;
            }

            var score = PseudoCosts.Score(down, up);
            if (score > most)
                (best, most, idle) = (j, score, 0);
            else if (++idle >= MostWithoutGain)
                break;
        }

        return best;
    }

    /// <summary>How much the bound rises on one side; +∞ where nothing is left to find there.</summary>
    private double Try(int column, double lower, double upper, double bound, double cutoff)
    {
        var (oldLower, oldUpper) = (node.Lower[column], node.Upper[column]);
        node.SetBounds(column, lower, upper);
        var (status, reached) = node.Solve(cutoff, clean: false, mostRounds: 0, MostIterations);
        node.SetBounds(column, oldLower, oldUpper);
        return status is LpStatus.Infeasible or LpStatus.Cutoff ? double.PositiveInfinity : Math.Max(0, reached - bound);
    }
}
