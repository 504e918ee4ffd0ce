namespace Junheng.Planning.Linear.Factorization;

/// <summary>How many entries of a basis are left in each row and column, with the ones that are alone in a queue.</summary>
internal sealed class SingletonCounts
{
    private readonly ColumnMatrix matrix;
    private readonly int[] head, columnCount, rowCount, rowStart, rowColumn, queue;
    private int first, last;

    public SingletonCounts(ColumnMatrix matrix, int[] head)
    {
        this.matrix = matrix;
        this.head = head;
        var size = head.Length;
        columnCount = new int[size];
        rowCount = new int[size];
        rowStart = new int[size + 1];
        queue = new int[2 * size];
        for (var c = 0; c < size; c++)
        {
            if (head[c] >= matrix.Structurals)
            {
                columnCount[c] = 1;
                rowStart[head[c] - matrix.Structurals + 1]++;
                continue;
            }

            var (start, end) = (matrix.Start[head[c]], matrix.Start[head[c] + 1]);
            columnCount[c] = end - start;
            for (var e = start; e < end; e++)
                rowStart[matrix.Row[e] + 1]++;
        }

        for (var r = 0; r < size; r++)
            rowStart[r + 1] += rowStart[r];
        rowColumn = new int[rowStart[size]];
        FillRows();
        for (var c = 0; c < size; c++)
        {
            if (columnCount[c] == 1)
                queue[last++] = c;
        }
    }

    public int OfColumn(int c) => columnCount[c];

    public int OfRow(int row) => rowCount[row];

    public int NextColumn() => first < last ? queue[first++] : -1;

    public int NextRow() => NextColumn();

    /// <summary>The row is taken: every column in it has one entry less.</summary>
    public void DropRow(int row)
    {
        for (var e = rowStart[row]; e < rowStart[row + 1]; e++)
        {
            var c = rowColumn[e];
            if (--columnCount[c] == 1)
                queue[last++] = c;
        }
    }

    public void CountRows(bool[] rowDone, bool[] columnDone)
    {
        first = last = 0;
        for (var row = 0; row < rowCount.Length; row++)
        {
            if (rowDone[row])
                continue;
            for (var e = rowStart[row]; e < rowStart[row + 1]; e++)
            {
                if (!columnDone[rowColumn[e]])
                    rowCount[row]++;
            }

            if (rowCount[row] == 1)
                queue[last++] = row;
        }
    }

    public void Lessen(int row)
    {
        if (--rowCount[row] == 1)
            queue[last++] = row;
    }

    public int OnlyColumn(int row, bool[] columnDone)
    {
        for (var e = rowStart[row]; e < rowStart[row + 1]; e++)
        {
            if (!columnDone[rowColumn[e]])
                return rowColumn[e];
        }

        throw new InvalidOperationException("The row has no column left.");
    }

    /// <summary>The largest entry of a column in rows that are not taken.</summary>
    public double LargestOf(int column, bool[] rowDone)
    {
        double largest = 0;
        for (var e = matrix.Start[column]; e < matrix.Start[column + 1]; e++)
        {
            if (!rowDone[matrix.Row[e]])
                largest = Math.Max(largest, Math.Abs(matrix.Value[e]));
        }

        return largest;
    }

    private void FillRows()
    {
        var at = rowStart.AsSpan(0, head.Length).ToArray();
        for (var c = 0; c < head.Length; c++)
        {
            if (head[c] >= matrix.Structurals)
            {
                rowColumn[at[head[c] - matrix.Structurals]++] = c;
                continue;
            }

            for (var e = matrix.Start[head[c]]; e < matrix.Start[head[c] + 1]; e++)
                rowColumn[at[matrix.Row[e]]++] = c;
        }
    }
}
