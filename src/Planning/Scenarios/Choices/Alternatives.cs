using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;

namespace Junheng.Planning.Scenarios.Choices;

/// <summary>Another plan that costs little more and is really different.</summary>
/// <param name="Plan">Meets every rule; costed at the true prices.</param>
/// <param name="Extra">Cost beyond the cheapest plan, in money.</param>
/// <param name="Difference">Share of the cheapest plan's and this plan's money that is spent on other things, from 0 to 1.</param>
/// <param name="Leaning">What it was made to avoid.</param>
public sealed record Alternative(CompliancePlan Plan, decimal Extra, double Difference, Words Leaning);

/// <summary>
/// Near-best plans that differ: the county is planned again with one kind of measure made dearer (or 编制, or starting on another school),
/// and what comes out is kept if at its true price it costs only a little more.
/// </summary>
public static class Alternatives
{
    private const decimal Dearer = 1.15m;

    /// <param name="most">How many to return at most.</param>
    /// <param name="tolerance">Most extra cost as a share of the cheapest plan's, e.g. 0.05.</param>
    /// <param name="leastDifference">Plans nearer than this to one already kept are left out.</param>
    /// <returns>The most different first.</returns>
    public static IReadOnlyList<Alternative> Find(
        PlanOptions options, CompliancePlan best, SolvePlan solve, int most = 3, decimal tolerance = 0.05m, double leastDifference = 0.05)
    {
        var found = new List<Alternative>();
        foreach (var (leaning, leaned) in Leanings(options, best))
        {
            var made = solve(leaned);
            if (!made.MeetsEveryRule)
                continue;
            var plan = AtTruePrices(made, options, best);
            var extra = plan.Cost - best.Cost;
            // Dearer prices hide the budget: what is over it at true prices is no plan.
            if (extra > tolerance * best.Cost || (options.Budget is { } budget && plan.Cost > budget))
                continue;
            found.Add(new Alternative(plan, extra, Distance(best, plan), leaning));
        }

        return Spread(found, best, most, leastDifference);
    }

    /// <summary>Takes the one farthest from all that are kept, as long as it is far enough.</summary>
    private static List<Alternative> Spread(List<Alternative> found, CompliancePlan best, int most, double leastDifference)
    {
        var kept = new List<Alternative>();
        while (kept.Count < most && found.Count > 0)
        {
            var next = found.MaxBy(each => kept.Select(other => Distance(other.Plan, each.Plan)).Append(Distance(best, each.Plan)).Min())!;
            if (kept.Select(other => Distance(other.Plan, next.Plan)).Append(Distance(best, next.Plan)).Min() < leastDifference)
                break;
            kept.Add(next);
            found.Remove(next);
        }

        return [.. kept.OrderByDescending(each => each.Difference)];
    }

    private static IEnumerable<(Words Leaning, PlanOptions Options)> Leanings(PlanOptions options, CompliancePlan best)
    {
        var used = best.Actions.GroupBy(action => action.Action, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(action => action.Cost))
            .Select(group => group.Key)
            .ToList();
        foreach (var id in used)
        {
            var name = options.Actions.First(action => action.Id == id).Name;
            yield return (
                new Words($"少用“{name.Zh}”", $"Less of: {name.En}"),
                With(options, action => action.Id == id ? action with { Cost = action.Cost * Dearer, Fixed = action.Fixed * Dearer } : action));
        }

        if (options.Actions.Any(action => action.UsesQuota > 0))
            yield return (new Words("少用编制", "Fewer posts"), With(options, action => action.UsesQuota > 0 ? action with { Cost = action.Cost * Dearer } : action));
        if (best.Actions.Count > 0)
        {
            // A small price on starting anything anywhere gathers the work at fewer schools.
            var start = best.Actions.Min(action => action.Cost / action.Count) / 2;
            yield return (new Words("少动几所学校", "Fewer places of work"), With(options, action => action with { Fixed = action.Fixed + start }));
        }
    }

    /// <summary>The budget is left out while prices are bent; the result is held against it at true prices.</summary>
    private static PlanOptions With(PlanOptions options, Func<PlanAction, PlanAction> bend) =>
        options with { Actions = [.. options.Actions.Select(bend)], Budget = null };

    private static CompliancePlan AtTruePrices(CompliancePlan bent, PlanOptions options, CompliancePlan best)
    {
        var prices = options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);
        var actions = bent.Actions.Select(each => each with { Cost = prices[each.Action].Cost * each.Count + prices[each.Action].Fixed }).ToList();
        var cost = actions.Sum(action => action.Cost);
        var bound = Math.Min(best.LowerBound, (double)cost);
        var gap = cost == 0 ? 0 : ((double)cost - bound) / (double)cost;
        return bent with
        {
            Actions = actions,
            Cost = cost,
            LowerBound = bound,
            Gap = gap,
            Options = options,
            // Proved is the bound of the cheapest plan; it holds for this one too, but not that nothing lies between.
            Status = gap == 0 ? PlanStatus.Optimal : PlanStatus.Feasible,
            Certificate = best.Certificate,
        };
    }

    /// <summary>Money spent on different things, as a share of all money of both plans.</summary>
    private static double Distance(CompliancePlan one, CompliancePlan other)
    {
        var left = one.Actions.ToDictionary(action => (action.School, action.Stage, action.Action), action => action.Cost);
        decimal apart = 0, all = 0;
        foreach (var action in other.Actions)
        {
            left.Remove((action.School, action.Stage, action.Action), out var mine);
            apart += Math.Abs(action.Cost - mine);
            all += action.Cost + mine;
        }

        apart += left.Values.Sum();
        all += left.Values.Sum();
        return all == 0 ? 0 : (double)(apart / all);
    }
}
