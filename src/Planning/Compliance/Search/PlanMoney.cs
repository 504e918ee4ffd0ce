using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Search;

/// <summary>Exact money.</summary>
internal static class PlanMoney
{
    public static decimal CostOf(PlanModel model, int[] counts)
    {
        var cost = 0m;
        for (var v = 0; v < counts.Length; v++)
            cost += CostOf(model, v, counts[v]);
        return cost;
    }

    public static decimal CostOf(PlanModel model, int variable, int count)
    {
        var action = model.Variables[variable].Action;
        return count == 0 ? 0 : action.Cost * count + action.Fixed;
    }
}
