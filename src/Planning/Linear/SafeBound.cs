namespace Junheng.Planning.Linear;

/// <summary>
/// A lower bound of the cost that holds whatever the row multipliers y are and however they were rounded:
/// c·x = (c − Aᵀy)·x + y·(A·x) ≥ Σ min over each column's bounds + Σ min over each row's bounds.
/// </summary>
/// <remarks>
/// Every sum carries a bound of its rounding error (γₙ·Σ|terms|, N. Higham, Accuracy and Stability of Numerical Algorithms, §3.1), which
/// is taken off at the end. A multiplier that leans on an endless side of its row is set to 0. A column that is endless is taken to lie
/// within ±<see cref="Simplex.SimplexState.Far"/>.
/// </remarks>
internal static class SafeBound
{
    private const double Unit = 1.2e-16;

    /// <param name="lower">Lower bounds of the columns (of a node of the tree, say).</param>
    /// <param name="y">A multiplier for each row.</param>
    /// <param name="withCosts">False leaves the costs out: a result above 0 proves that no point exists.</param>
    /// <param name="reduced">Receives c − Aᵀy; as long as there are columns.</param>
    public static double Of(LinearProgram program, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, ReadOnlySpan<double> y, bool withCosts, Span<double> reduced)
    {
        var size = new double[program.Columns];
        for (var j = 0; j < program.Columns; j++)
        {
            reduced[j] = withCosts ? program.Cost(j) : 0;
            size[j] = Math.Abs(reduced[j]);
        }

        double sum = 0, error = 0;
        for (var i = 0; i < program.Rows; i++)
        {
            var limit = y[i] > 0 ? program.RowLower(i) : program.RowUpper(i);
            if (y[i] == 0 || double.IsInfinity(limit))
                continue;
            Add(y[i] * limit, 0);
            var columns = program.RowColumns(i);
            var values = program.RowValues(i);
            for (var k = 0; k < columns.Length; k++)
            {
                var part = values[k] * y[i];
                reduced[columns[k]] -= part;
                size[columns[k]] += Math.Abs(part);
            }
        }

        // A column has at most as many terms as rows; each adds one rounding to the product and one to the sum.
        var perColumn = (2 + program.MostInColumn) * Unit;
        for (var j = 0; j < program.Columns; j++)
        {
            var doubt = size[j] * perColumn;
            var (l, u) = (Within(lower[j]), Within(upper[j]));
            var least = Math.Min(reduced[j] * l, reduced[j] * u);
            Add(least, doubt * Math.Max(Math.Abs(l), Math.Abs(u)));
        }

        return sum - error - 1e-300;

        void Add(double term, double doubt)
        {
            sum += term;
            error += doubt + 2 * Unit * (Math.Abs(term) + Math.Abs(sum));
        }
    }

    private static double Within(double bound) => Math.Clamp(bound, -Simplex.SimplexState.Far, Simplex.SimplexState.Far);
}
