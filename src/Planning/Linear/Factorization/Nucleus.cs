namespace Junheng.Planning.Linear.Factorization;

/// <summary>
/// What is left of a basis after the singletons: eliminated entry by entry, each time the one with the fewest possible fill-ins
/// ((row count − 1) × (column count − 1), H. M. Markowitz 1957) among those large enough to be stable.
/// </summary>
internal sealed class Nucleus
{
    /// <summary>Entries below this count as 0.</summary>
    public const double Smallest = 1e-10;

    /// <summary>A pivot is at least this part of the largest entry of its column.</summary>
    private const double Stability = 0.1;

    private readonly Elimination owner;
    private readonly List<int>?[] rows, places;
    private readonly List<double>?[] values;

    /// <summary>U entries of each column so far: in rows that were taken before.</summary>
    private readonly List<(int Row, double Value)>?[] early;

    private readonly CountBuckets byRow, byColumn;
    private readonly double[] factor;
    private readonly bool[] touched;
    private readonly List<int> pivotRows = [];
    private readonly List<(int Column, double Value)> pivotRow = [];

    public Nucleus(Elimination owner, ColumnMatrix matrix, int[] head)
    {
        this.owner = owner;
        var size = head.Length;
        rows = new List<int>?[size];
        places = new List<int>?[size];
        values = new List<double>?[size];
        factor = new double[size];
        touched = new bool[size];
        for (var r = 0; r < size; r++)
            rows[r] = owner.IsRowDone(r) ? null : [];
        for (var c = 0; c < size; c++)
        {
            if (owner.IsColumnDone(c))
                continue;
            places[c] = [];
            values[c] = [];
            if (head[c] >= matrix.Structurals)
                Enter(c, head[c] - matrix.Structurals, -1);
            var (start, end) = Elimination.Range(matrix, head[c]);
            for (var e = start; e < end; e++)
                Enter(c, matrix.Row[e], matrix.Value[e]);
        }

        byRow = new CountBuckets(rows);
        byColumn = new CountBuckets(places);
        early = new List<(int, double)>?[size];
        for (var c = 0; c < size; c++)
        {
            if (places[c] is not null)
                early[c] = Earlier(matrix, head[c]);
        }
    }

    public void Run()
    {
        while (Choose() is var (row, at, column) && column >= 0)
            Eliminate(row, column, at);
    }

    private void Enter(int c, int row, double value)
    {
        if (rows[row] is not { } columns)
            return;
        columns.Add(c);
        places[c]!.Add(row);
        values[c]!.Add(value);
    }

    private List<(int, double)> Earlier(ColumnMatrix matrix, int column)
    {
        var list = new List<(int, double)>();
        var (start, end) = Elimination.Range(matrix, column);
        for (var e = start; e < end; e++)
        {
            if (owner.IsRowDone(matrix.Row[e]))
                list.Add((matrix.Row[e], matrix.Value[e]));
        }

        return list;
    }

    /// <summary>The pivot: its row, its place in the column's list, and the column; column −1 where none is large enough.</summary>
    private (int Row, int At, int Column) Choose()
    {
        var best = (Row: -1, At: -1, Column: -1);
        var bestCost = long.MaxValue;
        var searched = 0;
        for (var count = 1; count <= byRow.Largest || count <= byColumn.Largest; count++)
        {
            if (bestCost <= (long)(count - 1) * (count - 1))
                break;
            for (var c = byColumn.First(count); c >= 0 && searched < 4; c = byColumn.Next(c))
                searched += Consider(c, -1, ref best, ref bestCost);
            for (var r = byRow.First(count); r >= 0 && searched < 4; r = byRow.Next(r))
            {
                var before = bestCost;
                foreach (var c in rows[r]!)
                    Consider(c, r, ref best, ref bestCost);
                searched += bestCost < before ? 1 : 0;
            }

            if (searched >= 4)
                break;
        }

        return best;
    }

    private int Consider(int c, int onlyRow, ref (int Row, int At, int Column) best, ref long bestCost)
    {
        var list = values[c]!;
        double largest = 0;
        foreach (var v in list)
            largest = Math.Max(largest, Math.Abs(v));
        if (largest < Smallest)
            return 0;
        var improved = 0;
        for (var k = 0; k < list.Count; k++)
        {
            var row = places[c]![k];
            if ((onlyRow >= 0 && row != onlyRow) || Math.Abs(list[k]) < Stability * largest)
                continue;
            var cost = (long)(list.Count - 1) * (rows[row]!.Count - 1);
            if (cost >= bestCost)
                continue;
            (best, bestCost, improved) = ((row, k, c), cost, 1);
        }

        return improved;
    }

    private void Eliminate(int row, int column, int at)
    {
        var pivot = values[column]![at];
        owner.Pivot(row, column, pivot);
        foreach (var (earlier, value) in early[column]!)
            owner.AddUpper(row, earlier, value);
        pivotRows.Clear();
        for (var k = 0; k < places[column]!.Count; k++)
        {
            var i = places[column]![k];
            byRow.Remove(i);
            if (i == row)
                continue;
            factor[i] = values[column]![k] / pivot;
            owner.AddLower(row, i, factor[i]);
            pivotRows.Add(i);
            rows[i]!.Remove(column);
        }

        byColumn.Remove(column);
        (places[column], values[column]) = (null, null);
        TakeOut(row, column);
        foreach (var (c, value) in pivotRow)
            Update(c, value);
        foreach (var i in pivotRows)
        {
            byRow.Insert(i, rows[i]!.Count);
            factor[i] = 0;
        }

        rows[row] = null;
    }

    /// <summary>Removes the pivot's row from every other column and keeps its values.</summary>
    private void TakeOut(int row, int column)
    {
        pivotRow.Clear();
        foreach (var c in rows[row]!)
        {
            if (c == column)
                continue;
            var k = places[c]!.IndexOf(row);
            pivotRow.Add((c, values[c]![k]));
            early[c]!.Add((row, values[c]![k]));
            places[c]!.RemoveAt(k);
            values[c]!.RemoveAt(k);
            byColumn.Remove(c);
        }
    }

    private void Update(int c, double value)
    {
        var list = places[c]!;
        var numbers = values[c]!;
        for (var k = 0; k < list.Count; k++)
        {
            var i = list[k];
            if (factor[i] == 0 || touched[i])
                continue;
            touched[i] = true;
            numbers[k] -= factor[i] * value;
        }

        foreach (var i in pivotRows)
        {
            if (touched[i] || factor[i] == 0)
            {
                touched[i] = false;
                continue;
            }

            list.Add(i);
            numbers.Add(-factor[i] * value);
            rows[i]!.Add(c);
        }

        byColumn.Insert(c, list.Count);
    }
}
