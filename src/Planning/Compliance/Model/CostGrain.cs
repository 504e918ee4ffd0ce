using Junheng.Planning.Options;

namespace Junheng.Planning.Compliance.Model;

/// <summary>The largest amount of which every possible cost of a plan is a whole multiple; a bound closer than this proves a plan optimal.</summary>
internal static class CostGrain
{
    public static decimal Of(IEnumerable<PlanAction> actions)
    {
        var grain = 0m;
        foreach (var action in actions)
            grain = Common(Common(grain, action.Cost), action.Fixed);
        return grain;
    }

    private static decimal Common(decimal a, decimal b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return Math.Abs(a);
    }
}
