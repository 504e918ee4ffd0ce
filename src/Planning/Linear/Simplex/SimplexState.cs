using Junheng.Planning.Linear.Factorization;

namespace Junheng.Planning.Linear.Simplex;

/// <summary>
/// The numbers of a dual simplex: bounds, costs and values of the structural columns and, behind them, of the rows' logicals.
/// </summary>
/// <remarks>
/// Every column has two finite bounds: an endless one of a row is replaced by what the row can reach at all, and one of a column by
/// ±<see cref="Far"/>. So any reduced cost is dual feasible at one of the bounds and any dual vector gives a bound.
/// </remarks>
internal sealed class SimplexState
{
    /// <summary>Stands for an endless bound of a column.</summary>
    public const double Far = 1e7;

    public SimplexState(LinearProgram program)
    {
        Matrix = new ColumnMatrix(program);
        Structurals = program.Columns;
        var all = Structurals + program.Rows;
        Lower = new double[all];
        Upper = new double[all];
        Cost = new double[all];
        Work = new double[all];
        Value = new double[all];
        Reduced = new double[all];
        Weight = new double[all];
        AtUpper = new bool[all];
        PlaceOf = new int[all];
        Head = new int[program.Rows];
        Array.Fill(Weight, 1);
        Array.Fill(PlaceOf, -1);
        for (var j = 0; j < Structurals; j++)
        {
            Lower[j] = double.IsInfinity(program.Lower(j)) ? Math.Min(-Far, program.Upper(j)) : program.Lower(j);
            Upper[j] = double.IsInfinity(program.Upper(j)) ? Math.Max(Far, Lower[j]) : program.Upper(j);
            Cost[j] = program.Cost(j);
        }

        for (var i = 0; i < program.Rows; i++)
            SetRow(program, i);
    }

    public ColumnMatrix Matrix { get; }
    public int Structurals { get; }
    public double[] Lower { get; }
    public double[] Upper { get; }
    public double[] Cost { get; }

    /// <summary>The costs worked with: perturbed against cycling, shifted to keep reduced costs in their sign.</summary>
    public double[] Work { get; }

    public double[] Value { get; }
    public double[] Reduced { get; }

    /// <summary>Steepest edge weight of a basic column: ‖B⁻ᵀe‖².</summary>
    public double[] Weight { get; }

    public bool[] AtUpper { get; }

    /// <summary>Place in the basis, −1 for a column outside it.</summary>
    public int[] PlaceOf { get; }

    public int[] Head { get; }

    public bool IsBasic(int column) => PlaceOf[column] >= 0;

    /// <summary>The basis of all logicals.</summary>
    public void StartFromLogicals()
    {
        for (var i = 0; i < Head.Length; i++)
            Head[i] = Structurals + i;
        Index();
    }

    /// <summary>Takes over where another state of the same columns stood; rows that are new have their logical in the basis.</summary>
    public void StartFrom(SimplexState before)
    {
        Array.Copy(before.Work, Work, before.Work.Length);
        Array.Copy(before.Weight, Weight, before.Weight.Length);
        Array.Copy(before.AtUpper, AtUpper, before.AtUpper.Length);
        Array.Copy(before.Head, Head, before.Head.Length);
        Array.Copy(before.Lower, Lower, Structurals);
        Array.Copy(before.Upper, Upper, Structurals);
        for (var i = before.Head.Length; i < Head.Length; i++)
            Head[i] = Structurals + i;
        Index();
    }

    public void Index()
    {
        Array.Fill(PlaceOf, -1);
        for (var r = 0; r < Head.Length; r++)
            PlaceOf[Head[r]] = r;
    }

    private void SetRow(LinearProgram program, int i)
    {
        double least = 0, most = 0;
        var columns = program.RowColumns(i);
        var values = program.RowValues(i);
        for (var k = 0; k < columns.Length; k++)
        {
            var (a, b) = (values[k] * Lower[columns[k]], values[k] * Upper[columns[k]]);
            least += Math.Min(a, b);
            most += Math.Max(a, b);
        }

        // A little beyond what can be reached, so that such a bound never holds anything up.
        var margin = 1 + 1e-6 * (Math.Abs(least) + Math.Abs(most));
        var s = Structurals + i;
        Lower[s] = double.IsInfinity(program.RowLower(i)) ? Math.Min(least - margin, program.RowUpper(i)) : program.RowLower(i);
        Upper[s] = double.IsInfinity(program.RowUpper(i)) ? Math.Max(most + margin, Lower[s]) : program.RowUpper(i);
    }
}
