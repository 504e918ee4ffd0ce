namespace Junheng.Planning.Linear.Branching;

/// <summary>What rounding a column down or up has cost so far per unit; the mean of all columns stands in for one without history.</summary>
internal sealed class PseudoCosts(LinearProgram program)
{
    private readonly double[] down = new double[program.Columns], up = new double[program.Columns];
    private readonly int[] downs = new int[program.Columns], ups = new int[program.Columns];
    private const int Enough = 3;
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

    /// <summary>True if both sides of the column have been tried often enough to believe the mean.</summary>
    public bool IsKnown(int column) => Math.Min(downs[column], ups[column]) >= Enough;

    /// <summary>The columns that are not whole, those whose two sides promise the most first.</summary>
    public List<int> Ranked(ReadOnlySpan<double> x, int[] wholes)
    {
        var mean = seen == 0 ? 1 : Math.Max(sum / seen, 1e-6);
        var list = new List<(double Key, int Priority, int Column)>();
        foreach (var j in wholes)
        {
            var below = x[j] - Math.Floor(x[j]);
            if (below is > TreeSearch.WholeTolerance and < 1 - TreeSearch.WholeTolerance)
                list.Add((-Score(below * Of(down, downs, j, mean), (1 - below) * Of(up, ups, j, mean)), -program.Priority(j), j));
        }

        list.Sort();
        return [.. list.Select(each => each.Column)];
    }

    /// <summary>What branching on a column is worth: both sides count, the weaker one most.</summary>
    public static double Score(double gainDown, double gainUp) => Math.Max(gainDown, 1e-8) * Math.Max(gainUp, 1e-8);

    public (double Down, double Up) Expected(int column, double below)
    {
        var mean = seen == 0 ? 1 : Math.Max(sum / seen, 1e-6);
        return (below * Of(down, downs, column, mean), (1 - below) * Of(up, ups, column, mean));
    }

    private static double Of(double[] sums, int[] counts, int j, double mean) => (sums[j] + mean) / (counts[j] + 1);
}
