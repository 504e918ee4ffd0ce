using Junheng.Planning.Compliance;
using Junheng.Planning.Options;

namespace Junheng.Planning.Scenarios.Choices;

/// <summary>What a decision taken by people costs.</summary>
/// <param name="Lock">The decision; null for all of them together.</param>
/// <param name="Price">
/// Cost with it less cost without it; null where a plan exists only without it (<see cref="MakesImpossible"/>) or not even then.
/// </param>
/// <param name="Uncertainty">The price is known to within this, because the plans are proved only to their gaps.</param>
public sealed record LockPrice(PlanLock? Lock, decimal? Price, decimal Uncertainty, bool MakesImpossible);

/// <summary>The price of each human lock: the plan is made again without it.</summary>
public static class LockPrices
{
    /// <param name="most">With more locks than this only all together are priced: each takes a plan of its own.</param>
    /// <returns>All locks together first, then each by itself in their order; empty without locks.</returns>
    public static IReadOnlyList<LockPrice> Of(PlanOptions options, CompliancePlan plan, SolvePlan solve, int most = int.MaxValue)
    {
        if (options.Locks.Count == 0)
            return [];
        var prices = new List<LockPrice> { Compare(null, plan, solve(options with { Locks = [] })) };
        if (options.Locks.Count == 1)
            return [prices[0] with { Lock = options.Locks[0] }];
        foreach (var one in options.Locks.Count <= most ? options.Locks : [])
            prices.Add(Compare(one, plan, solve(options with { Locks = [.. options.Locks.Where(other => !ReferenceEquals(other, one))] })));
        return prices;
    }

    private static LockPrice Compare(PlanLock? one, CompliancePlan with, CompliancePlan without)
    {
        if (!without.MeetsEveryRule)
            return new LockPrice(one, null, 0, false);
        if (!with.MeetsEveryRule)
            return new LockPrice(one, null, 0, true);
        return new LockPrice(one, with.Cost - without.Cost, Slack(with) + Slack(without), false);
    }

    private static decimal Slack(CompliancePlan plan) =>
        double.IsFinite(plan.LowerBound) ? Math.Max(0, plan.Cost - (decimal)plan.LowerBound) : plan.Cost;
}
