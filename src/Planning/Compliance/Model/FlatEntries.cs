namespace Junheng.Planning.Compliance.Model;

/// <summary>Which rows each variable touches, side by side.</summary>
internal sealed record FlatEntries(int[] Start, int[] Row, int[] Coefficient, double[] Effect)
{
    public static FlatEntries Of(List<List<(int Row, int Coefficient)>> entries, List<PlanRow> rows)
    {
        var count = entries.Sum(each => each.Count);
        var flat = new FlatEntries(new int[entries.Count + 1], new int[count], new int[count], new double[count]);
        var at = 0;
        for (var v = 0; v < entries.Count; v++)
        {
            foreach (var (row, coefficient) in entries[v])
            {
                flat.Row[at] = row;
                flat.Coefficient[at] = coefficient;
                flat.Effect[at++] = (rows[row].Step * coefficient).ToDouble();
            }

            flat.Start[v + 1] = at;
        }

        return flat;
    }

    /// <summary>The variables of a school that touch a row.</summary>
    public IEnumerable<int> VariablesOf(int row, int first, int count)
    {
        for (var v = first; v < first + count; v++)
        {
            if (Array.IndexOf(Row, row, Start[v], Start[v + 1] - Start[v]) >= 0)
                yield return v;
        }
    }
}

/// <summary>By row: the least and most that m can be within the bounds of the variables.</summary>
internal sealed record RowRanges(long[] Least, long[] Most)
{
    public static RowRanges Of(List<List<(int Row, int Coefficient)>> entries, int rows, int[] lo, int[] hi)
    {
        var ranges = new RowRanges(new long[rows], new long[rows]);
        for (var v = 0; v < entries.Count; v++)
        {
            foreach (var (row, coefficient) in entries[v])
            {
                long low = (long)coefficient * lo[v], high = (long)coefficient * hi[v];
                ranges.Least[row] += Math.Min(low, high);
                ranges.Most[row] += Math.Max(low, high);
            }
        }

        return ranges;
    }

    public (long Least, long Most) Of(int row) => (Least[row], Most[row]);
}
