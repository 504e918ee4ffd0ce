using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>Amounts by row, and by cone ΣR and ΣR²/P, kept up to date as counts move. Doubles: for the search, never for a decision.</summary>
internal sealed class ConeSums
{
    private readonly PlanModel model;

    public ConeSums(PlanModel model)
    {
        this.model = model;
        Amount = new double[model.Rows.Length];
        Total = new double[model.Cones.Length];
        Squares = new double[model.Cones.Length];
        Reset();
    }

    /// <summary>By row: R.</summary>
    public double[] Amount { get; }

    /// <summary>By cone: ΣR.</summary>
    public double[] Total { get; }

    /// <summary>By cone: ΣR²/P.</summary>
    public double[] Squares { get; }

    /// <summary>Back to nothing done.</summary>
    public void Reset()
    {
        model.Base.CopyTo(Amount, 0);
        Refresh();
    }

    public void Refresh()
    {
        for (var j = 0; j < Total.Length; j++)
        {
            double total = 0, squares = 0;
            foreach (var r in model.Cones[j].Rows)
            {
                total += Amount[r];
                squares += Amount[r] * Amount[r] / model.Weight[r];
            }

            Total[j] = total;
            Squares[j] = squares;
        }
    }

    /// <summary>‖z‖ ÷ (K·ΣR) − 1: above 0 where the CV exceeds its limit.</summary>
    public double Violation(int j) => Total[j] > 0 ? Math.Sqrt(Math.Max(0, Squares[j])) / (model.Cones[j].Kappa * Total[j]) - 1 : Squares[j] > 0 ? 1 : 0;

    /// <summary>(1 + c²) × the county's mean: the value above which more of an indicator only widens the spread.</summary>
    public double Top(int j)
    {
        var c = (double)model.Cones[j].Limit;
        return (1 + c * c) * Total[j] / model.Cones[j].Weight;
    }

    public void AddVariable(int v, double change)
    {
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            Add(model.EntryRow[e], model.EntryEffect[e] * change);
    }

    public void AddRows(int[] rows, double[] amounts, double times)
    {
        for (var i = 0; i < rows.Length; i++)
            Add(rows[i], amounts[i] * times);
    }

    private void Add(int row, double change)
    {
        var j = model.RowCone[row];
        if (j >= 0)
        {
            Total[j] += change;
            Squares[j] += change * (2 * Amount[row] + change) / model.Weight[row];
        }

        Amount[row] += change;
    }
}
