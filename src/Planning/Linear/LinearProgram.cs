namespace Junheng.Planning.Linear;

/// <summary>
/// min c·x with lower ≤ x ≤ upper and rowLower ≤ A·x ≤ rowUpper, some columns whole. Rows may be added
/// after a solve (lazy cuts).
/// </summary>
public sealed class LinearProgram
{
    private readonly List<double> cost = [], lower = [], upper = [], rowLower = [], rowUpper = [];
    private readonly List<bool> whole = [];
    private readonly List<int> priority = [];
    private readonly List<int> start = [0], index = [], inColumn = [], lastAt = [];
    private readonly List<double> value = [];

    public int Columns => cost.Count;
    public int Rows => rowLower.Count;
    public int NonZeros => index.Count;

    /// <summary>The most entries that a column has.</summary>
    public int MostInColumn { get; private set; }

    /// <summary>Adds a column and returns its number.</summary>
    /// <exception cref="ArgumentException">A bound or the cost is NaN, the cost is infinite, or the lower bound is above the upper one.</exception>
    /// <param name="branchFirst">Of whole columns, those with a higher number are made whole first: they decide more than the others.</param>
    public int AddColumn(double columnCost, double columnLower, double columnUpper, bool isWhole = false, int branchFirst = 0)
    {
        if (!double.IsFinite(columnCost))
            throw new ArgumentException("The cost of a column is a finite number.", nameof(columnCost));
        Check(columnLower, columnUpper);
        cost.Add(columnCost);
        lower.Add(columnLower);
        upper.Add(columnUpper);
        whole.Add(isWhole);
        priority.Add(branchFirst);
        inColumn.Add(0);
        lastAt.Add(-1);
        return cost.Count - 1;
    }

    /// <summary>Adds a row and returns its number. A column named twice counts with the sum.</summary>
    /// <exception cref="ArgumentException">An unknown column, a coefficient that is not finite, or bounds as in <see cref="AddColumn"/>.</exception>
    public int AddRow(double least, double most, ReadOnlySpan<int> columns, ReadOnlySpan<double> coefficients)
    {
        Check(least, most);
        if (columns.Length != coefficients.Length)
            throw new ArgumentException("As many coefficients as columns.", nameof(coefficients));
        var from = index.Count;
        for (var k = 0; k < columns.Length; k++)
        {
            if (columns[k] < 0 || columns[k] >= Columns || !double.IsFinite(coefficients[k]))
                throw new ArgumentException($"Entry {k} of the row has no such column or no finite coefficient.", nameof(columns));
            if (coefficients[k] == 0)
                continue;
            var at = lastAt[columns[k]];
            if (at >= from)
            {
                value[at] += coefficients[k];
                continue;
            }

            lastAt[columns[k]] = index.Count;
            index.Add(columns[k]);
            value.Add(coefficients[k]);
            MostInColumn = Math.Max(MostInColumn, ++System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inColumn)[columns[k]]);
        }

        start.Add(index.Count);
        rowLower.Add(least);
        rowUpper.Add(most);
        return Rows - 1;
    }

    /// <summary>Adds a row from pairs; see <see cref="AddRow(double, double, ReadOnlySpan{int}, ReadOnlySpan{double})"/>.</summary>
    public int AddRow(double least, double most, IReadOnlyCollection<(int Column, double Coefficient)> entries)
    {
        var columns = new int[entries.Count];
        var coefficients = new double[entries.Count];
        var at = 0;
        foreach (var (column, coefficient) in entries)
        {
            columns[at] = column;
            coefficients[at++] = coefficient;
        }

        return AddRow(least, most, columns, coefficients);
    }

    public double Cost(int column) => cost[column];

    public double Lower(int column) => lower[column];

    public double Upper(int column) => upper[column];

    public bool IsWhole(int column) => whole[column];

    public int Priority(int column) => priority[column];

    public double RowLower(int row) => rowLower[row];

    public double RowUpper(int row) => rowUpper[row];

    public ReadOnlySpan<int> RowColumns(int row) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(index)[start[row]..start[row + 1]];

    public ReadOnlySpan<double> RowValues(int row) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(value)[start[row]..start[row + 1]];

    /// <summary>The same program with other bounds on its columns.</summary>
    /// <param name="bounds">Column, lower and upper bound; gives those of the copy.</param>
    public LinearProgram Copy(Func<int, double, double, (double Lower, double Upper)> bounds)
    {
        var copy = new LinearProgram();
        for (var j = 0; j < Columns; j++)
        {
            var (least, most) = bounds(j, lower[j], upper[j]);
            copy.AddColumn(cost[j], least, most, whole[j], priority[j]);
        }

        for (var i = 0; i < Rows; i++)
            copy.AddRow(rowLower[i], rowUpper[i], RowColumns(i), RowValues(i));
        return copy;
    }

    public double Objective(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (var j = 0; j < Columns; j++)
            sum += cost[j] * x[j];
        return sum;
    }

    /// <summary>The largest amount by which a point breaks a row or a column's bound; 0 if it breaks none.</summary>
    public double Violation(ReadOnlySpan<double> x)
    {
        double worst = 0;
        for (var j = 0; j < Columns; j++)
            worst = Math.Max(worst, Math.Max(lower[j] - x[j], x[j] - upper[j]));
        for (var i = 0; i < Rows; i++)
        {
            var activity = Activity(i, x);
            worst = Math.Max(worst, Math.Max(rowLower[i] - activity, activity - rowUpper[i]));
        }

        return worst;
    }

    public double Activity(int row, ReadOnlySpan<double> x)
    {
        double sum = 0;
        var columns = RowColumns(row);
        var values = RowValues(row);
        for (var k = 0; k < columns.Length; k++)
            sum += values[k] * x[columns[k]];
        return sum;
    }

    private static void Check(double least, double most)
    {
        if (double.IsNaN(least) || double.IsNaN(most) || least > most || double.IsPositiveInfinity(least) || double.IsNegativeInfinity(most))
            throw new ArgumentException($"No number lies between {least} and {most}.", nameof(least));
    }
}
