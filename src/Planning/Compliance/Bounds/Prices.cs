using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Options;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>
/// What the county pays or charges while it looks for a bound: a reward for each unit of a row's amount, a price of a post (编制)
/// and of money beyond its cost.
/// </summary>
/// <remarks>
/// With u = μ − reward, the certificate's condition on (u, μ) can be met for some μ ≥ 0 if and only if the rewards of a cone have a
/// pupil-weighted mean ≥ 0 and a coefficient of variation of at most 1 ÷ c: minimise ΣP(μ − y)²(1 + c²) − μ²ΣP over μ, which is least at
/// μ = ȳ(1 + c²) ÷ c². So the rewards themselves are the multipliers.
/// </remarks>
internal sealed class Prices(PlanModel model)
{
    /// <summary>By row: y; 0 for rows without a cone.</summary>
    public double[] Reward { get; } = new double[model.Rows.Length];

    /// <summary>π.</summary>
    public double Post { get; set; }

    /// <summary>β.</summary>
    public double Money { get; set; }

    /// <summary>False for a ray that proves a box empty: costs are left out, only their price counts.</summary>
    public bool CostCounts { get; set; } = true;

    /// <summary>A reward for each unit of an action, in boxes with at least one unit of it; null for none.</summary>
    public (PlanAction Action, double Reward)? Unit { get; init; }

    public Prices Clone()
    {
        var copy = new Prices(model) { Post = Post, Money = Money, CostCounts = CostCounts, Unit = Unit };
        Reward.CopyTo(copy.Reward, 0);
        return copy;
    }

    /// <summary>Fills the prices of units and fixed costs.</summary>
    public void Apply(double[] cost, double[] fixedCost)
    {
        var money = CostCounts ? 1 + Money : Money;
        for (var v = 0; v < cost.Length; v++)
        {
            var price = money * model.Cost[v] + Post * model.Posts[v];
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
                price -= Reward[model.EntryRow[e]] * model.EntryEffect[e];
            cost[v] = Unit is { } unit && ReferenceEquals(model.Variables[v].Action, unit.Action) ? price - unit.Reward : price;
            fixedCost[v] = money * model.Fixed[v];
        }
    }
}
