namespace Junheng.Planning.Linear.Factorization;

/// <summary>
/// One factorisation: columns, then rows with a single entry are taken first, for they fill nothing in; what is left (the nucleus) goes
/// by Markowitz counts.
/// </summary>
internal sealed class Elimination
{
    private readonly ColumnMatrix matrix;
    private readonly int[] head;
    private readonly int size;
    private readonly int[] sequence;
    private readonly bool[] rowDone, columnDone;
    private readonly int[] owner;
    private readonly EntryList below = new(), above = new();
    private readonly double[] pivots;
    private int done;

    /// <param name="head">The basic columns, in any order; rewritten by <see cref="Write"/>.</param>
    public Elimination(ColumnMatrix matrix, int[] head)
    {
        this.matrix = matrix;
        this.head = head;
        size = head.Length;
        sequence = new int[size];
        rowDone = new bool[size];
        columnDone = new bool[size];
        owner = new int[size];
        pivots = new double[size];
    }

    public IReadOnlyList<(int Out, int In)> Run()
    {
        var counts = new SingletonCounts(matrix, head);
        TakeColumnSingletons(counts);
        TakeRowSingletons(counts);
        if (done < size)
            new Nucleus(this, matrix, head).Run();
        return Complete();
    }

    /// <summary>Hands the factors out and puts <see cref="head"/> in the order of rows.</summary>
    public void Write(Triangle lower, Triangle lowerTransposed, Triangle upper, Triangle upperTransposed)
    {
        var old = (int[])head.Clone();
        for (var r = 0; r < size; r++)
            head[r] = old[owner[r]];
        var backward = (int[])sequence.Clone();
        Array.Reverse(backward);
        var (start, target, value) = below.ByFirst(size);
        lower.Set(sequence, start, target, value, null);
        (start, target, value) = below.BySecond(size);
        lowerTransposed.Set(backward, start, target, value, null);
        (start, target, value) = above.ByFirst(size);
        upper.Set(backward, start, target, value, pivots);
        (start, target, value) = above.BySecond(size);
        upperTransposed.Set(sequence, start, target, value, pivots);
    }

    public bool IsRowDone(int row) => rowDone[row];

    public bool IsColumnDone(int column) => columnDone[column];

    /// <summary>Column <paramref name="column"/> of the basis is eliminated in this row.</summary>
    public void Pivot(int row, int column, double value)
    {
        sequence[done++] = row;
        rowDone[row] = true;
        columnDone[column] = true;
        owner[row] = column;
        pivots[row] = value;
    }

    /// <summary>L: when <paramref name="row"/> is final, factor × it is subtracted from <paramref name="later"/>.</summary>
    public void AddLower(int row, int later, double factor) => below.Add(row, later, factor);

    /// <summary>U: the column eliminated in <paramref name="row"/> has this value in a row that was taken earlier.</summary>
    public void AddUpper(int row, int earlier, double value) => above.Add(row, earlier, value);

    /// <summary>Entries of a basic column; a logical has one.</summary>
    public static (int Start, int End) Range(ColumnMatrix matrix, int column) =>
        column < matrix.Structurals ? (matrix.Start[column], matrix.Start[column + 1]) : (0, 0);

    private void TakeColumnSingletons(SingletonCounts counts)
    {
        while (counts.NextColumn() is var c and >= 0)
        {
            if (columnDone[c] || counts.OfColumn(c) != 1)
                continue;
            var column = head[c];
            if (column >= matrix.Structurals)
            {
                var own = column - matrix.Structurals;
                Pivot(own, c, -1);
                counts.DropRow(own);
                continue;
            }

            int at = -1;
            for (var e = matrix.Start[column]; e < matrix.Start[column + 1]; e++)
            {
                if (!rowDone[matrix.Row[e]])
                    at = e;
            }

            if (Math.Abs(matrix.Value[at]) < Nucleus.Smallest)
                continue;
            var row = matrix.Row[at];
            AddUpperOf(column, row);
            Pivot(row, c, matrix.Value[at]);
            counts.DropRow(row);
        }
    }

    private void TakeRowSingletons(SingletonCounts counts)
    {
        counts.CountRows(rowDone, columnDone);
        while (counts.NextRow() is var row and >= 0)
        {
            if (rowDone[row] || counts.OfRow(row) != 1)
                continue;
            var c = counts.OnlyColumn(row, columnDone);
            var column = head[c];
            double pivot = 0;
            for (var e = matrix.Start[column]; e < matrix.Start[column + 1]; e++)
            {
                if (matrix.Row[e] == row)
                    pivot = matrix.Value[e];
            }

            if (Math.Abs(pivot) < Nucleus.Smallest || counts.LargestOf(column, rowDone) > 1e4 * Math.Abs(pivot))
                continue;
            AddUpperOf(column, row);
            Pivot(row, c, pivot);
            for (var e = matrix.Start[column]; e < matrix.Start[column + 1]; e++)
            {
                var other = matrix.Row[e];
                if (rowDone[other])
                    continue;
                AddLower(row, other, matrix.Value[e] / pivot);
                counts.Lessen(other);
            }
        }
    }

    private void AddUpperOf(int column, int row)
    {
        for (var e = matrix.Start[column]; e < matrix.Start[column + 1]; e++)
        {
            if (rowDone[matrix.Row[e]])
                AddUpper(row, matrix.Row[e], matrix.Value[e]);
        }
    }

    /// <summary>A column that found no row is replaced by the logical of a row that found no column.</summary>
    private List<(int Out, int In)> Complete()
    {
        var exchanged = new List<(int, int)>();
        var row = 0;
        for (var c = 0; c < size && done < size; c++)
        {
            if (columnDone[c])
                continue;
            while (rowDone[row])
                row++;
            exchanged.Add((head[c], matrix.Structurals + row));
            head[c] = matrix.Structurals + row;
            Pivot(row, c, -1);
        }

        return exchanged;
    }
}
