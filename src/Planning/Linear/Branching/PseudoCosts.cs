namespace Junheng.Planning.Linear.Branching;

/// <summary>What rounding a column down or up has cost so far per unit; the mean of all columns stands in for one without history.</summary>
internal sealed class PseudoCosts(LinearProgram program)
{
    private readonly double[] down = new double[program.Columns], up = new double[program.Columns];
    private readonly int[] downs = new int[program.Columns], ups = new int[program.Columns];
    private double sum;
    private int seen;

    public void Learn(int column, bool isUp, double fraction, double gain)
    {
        if (fraction < 1e-9 || !double.IsFinite(gain))
            return;
        var perUnit = Math.Max(gain, 0) / fraction;
        (isUp ? up : down)[column] += perUnit;
        (isUp ? ups : downs)[column]++;
        sum += perUnit;
        seen++;
    }

    /// <summary>Of the columns that come first, the one whose two sides promise the most, as the product of both.</summary>
    public int Choose(ReadOnlySpan<double> x, int[] wholes)
    {
        var mean = seen == 0 ? 1 : Math.Max(sum / seen, 1e-6);
        var best = -1;
        double most = -1;
        var first = int.MinValue;
        foreach (var j in wholes)
        {
            var below = x[j] - Math.Floor(x[j]);
            if (below < TreeSearch.WholeTolerance || below > 1 - TreeSearch.WholeTolerance)
                continue;
            if (program.Priority(j) < first)
                continue;
            if (program.Priority(j) > first)
                (first, most) = (program.Priority(j), -1);
            var score = Math.Max(below * Of(down, downs, j, mean), 1e-8) * Math.Max((1 - below) * Of(up, ups, j, mean), 1e-8);
            if (score > most)
                (best, most) = (j, score);
        }

        return best;
    }

    private static double Of(double[] sums, int[] counts, int j, double mean) => (sums[j] + mean) / (counts[j] + 1);
}
