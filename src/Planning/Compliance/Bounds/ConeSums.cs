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
        Norm = new double[model.Cones.Length];
        Reset();
    }

    /// <summary>By row: R.</summary>
    public double[] Amount { get; }

    /// <summary>By cone: ΣR.</summary>
    public double[] Total { get; }

    /// <summary>By cone: ΣR²/P.</summary>
    public double[] Squares { get; }

    /// <summary>By cone: ‖z‖ as of the last refresh.</summary>
    public double[] Norm { get; }

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
            Refresh(j);
        }
    }

    public void Refresh(int j) => Norm[j] = Math.Max(Math.Sqrt(Math.Max(0, Squares[j])), 1e-30);

    /// <summary>‖z‖ ÷ (K·ΣR) − 1: above 0 where the CV exceeds its limit.</summary>
    public double Violation(int j) => Total[j] > 0 ? Norm[j] / (model.Cones[j].Kappa * Total[j]) - 1 : Norm[j] > 1e-20 ? 1 : 0;

    /// <summary>y = λ(K − R/(tP)).</summary>
    public double Reward(int row, double lambda, int cone) => lambda * (model.Cones[cone].Kappa - Amount[row] / (Norm[cone] * model.Weight[row]));

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
