namespace Junheng.Planning.Linear.Factorization;

/// <summary>
/// The rows A·x − s = 0 of a program, by column and by row. Column j ≥ <see cref="Structurals"/> is the logical s of row j − Structurals,
/// with the coefficient −1.
/// </summary>
internal sealed class ColumnMatrix
{
    public ColumnMatrix(LinearProgram program)
    {
        Structurals = program.Columns;
        Rows = program.Rows;
        RowStart = new int[Rows + 1];
        RowColumn = new int[program.NonZeros];
        RowValue = new double[program.NonZeros];
        Start = new int[Structurals + 1];
        for (var i = 0; i < Rows; i++)
        {
            var columns = program.RowColumns(i);
            columns.CopyTo(RowColumn.AsSpan(RowStart[i]));
            program.RowValues(i).CopyTo(RowValue.AsSpan(RowStart[i]));
            RowStart[i + 1] = RowStart[i] + columns.Length;
            foreach (var j in columns)
                Start[j + 1]++;
        }

        for (var j = 0; j < Structurals; j++)
            Start[j + 1] += Start[j];
        Row = new int[program.NonZeros];
        Value = new double[program.NonZeros];
        var at = Start.AsSpan(0, Structurals).ToArray();
        for (var i = 0; i < Rows; i++)
        {
            for (var e = RowStart[i]; e < RowStart[i + 1]; e++)
            {
                var j = RowColumn[e];
                Row[at[j]] = i;
                Value[at[j]++] = RowValue[e];
            }
        }
    }

    public int Structurals { get; }
    public int Rows { get; }
    public int[] Start { get; }
    public int[] Row { get; }
    public double[] Value { get; }
    public int[] RowStart { get; }
    public int[] RowColumn { get; }
    public double[] RowValue { get; }

    /// <summary>Adds a multiple of a column to a dense vector over rows.</summary>
    public void AddTo(double[] dense, int column, double times)
    {
        if (column >= Structurals)
        {
            dense[column - Structurals] -= times;
            return;
        }

        for (int e = Start[column], end = Start[column + 1]; e < end; e++)
            dense[Row[e]] += Value[e] * times;
    }

    /// <summary>The column as a sparse vector; the vector is empty before.</summary>
    public void Put(SparseVector into, int column)
    {
        if (column >= Structurals)
        {
            into.Put(column - Structurals, -1);
            return;
        }

        for (int e = Start[column], end = Start[column + 1]; e < end; e++)
            into.Put(Row[e], Value[e]);
    }

    public double Dot(int column, double[] y)
    {
        if (column >= Structurals)
            return -y[column - Structurals];
        double sum = 0;
        for (int e = Start[column], end = Start[column + 1]; e < end; e++)
            sum += Value[e] * y[Row[e]];
        return sum;
    }
}
