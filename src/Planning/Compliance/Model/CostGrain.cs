using Junheng.Planning.Options;

namespace Junheng.Planning.Compliance.Model;

/// <summary>The largest amount of which every possible cost of a plan is a whole multiple; a bound closer than this proves a plan optimal.</summary>
internal static class CostGrain
{
    public static decimal Of(IEnumerable<PlanAction> actions) => Of(actions.SelectMany(action => new[] { action.Cost, action.Fixed }));

    /// <summary>The largest common measure of amounts; 0 where all are 0.</summary>
    public static decimal Of(IEnumerable<decimal> amounts) => amounts.Aggregate(0m, Common);

    private static decimal Common(decimal a, decimal b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return Math.Abs(a);
    }
}
