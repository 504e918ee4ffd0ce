using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>Keeps prices such that no count without limit earns money.</summary>
internal static class PriceGuard
{
    /// <summary>For the search only: a negative price of an unlimited count is taken as 0.</summary>
    public static void Keep(PlanModel model, SearchBox box, double[] cost)
    {
        for (var v = 0; v < cost.Length; v++)
        {
            if (cost[v] < 0 && box.Hi[v] == PlanModel.Unlimited)
                cost[v] = 0;
        }
    }
}
