using System.Runtime.ExceptionServices;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Scenarios.Province;

/// <summary>Plans every county of a province and chooses those that a shared budget brings to pass.</summary>
/// <remarks>
/// A county passes or does not, and each costs its own cheapest plan; so for the number of counties the cheapest first is best.
/// Counties are planned side by side; the result does not depend on how many at once.
/// </remarks>
public static class ProvincePlanner
{
    /// <param name="options">For every county; the budget in it, if any, is the province's.</param>
    /// <param name="solve">Plans one county.</param>
    /// <param name="withLadders">Also each county's own curve of money against schools.</param>
    /// <param name="planned">Told after each county how many are done.</param>
    public static ProvincePlan Plan(
        StandardPack pack,
        IReadOnlyList<CountyFacts> counties,
        PlanOptions options,
        Func<CountyFacts, PlanOptions, CompliancePlan> solve,
        bool withLadders = false,
        Action<int>? planned = null,
        CancellationToken cancellation = default)
    {
        var own = options with { Budget = null };
        var plans = new CompliancePlan[counties.Count];
        var ladders = new IReadOnlyList<SchoolsPoint>[counties.Count];
        var done = 0;
        try
        {
            Parallel.For(0, counties.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            {
                plans[i] = solve(counties[i], own);
                ladders[i] = withLadders ? SchoolsCurve.Draw(solve(counties[i], CostCurve.WithoutCvLimits(pack, own)), plans[i]).Points : [];
                planned?.Invoke(Interlocked.Increment(ref done));
            });
        }
        catch (AggregateException several)
        {
            // Whoever asked knows the exceptions of one county, not those of many threads.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return Choose(counties, plans, ladders, options.Budget);
    }

    private static ProvincePlan Choose(IReadOnlyList<CountyFacts> counties, CompliancePlan[] plans, IReadOnlyList<SchoolsPoint>[] ladders, decimal? budget)
    {
        var choices = counties.Select((county, i) => new CountyChoice(county.County, plans[i], false, 0, ladders[i])).ToArray();
        var byCost = Enumerable.Range(0, choices.Length)
            .Where(i => choices[i].Plan.MeetsEveryRule)
            .OrderBy(i => choices[i].Plan.Cost)
            .ThenBy(i => choices[i].County.Code, StringComparer.Ordinal)
            .ThenBy(i => i)
            .ToList();
        decimal spent = 0;
        decimal? nextNeeds = null;
        for (var rank = 0; rank < byCost.Count; rank++)
        {
            var i = byCost[rank];
            var fits = nextNeeds is null && (budget is null || spent + choices[i].Plan.Cost <= budget);
            if (fits)
                spent += choices[i].Plan.Cost;
            else
                nextNeeds ??= spent + choices[i].Plan.Cost - budget;
            choices[i] = choices[i] with { Chosen = fits, Rank = rank + 1 };
        }

        return new ProvincePlan(choices, budget, spent, choices.Count(choice => choice.Chosen), MostPossible(choices, budget), nextNeeds);
    }

    /// <summary>How many counties would fit if each cost only its proved lower bound; a county without a plan and without a proof of that counts too.</summary>
    private static int MostPossible(CountyChoice[] choices, decimal? budget)
    {
        var left = budget is { } most ? (double)most : double.PositiveInfinity;
        var count = 0;
        foreach (var bound in choices.Where(choice => choice.Plan.Status != PlanStatus.Infeasible).Select(choice => Math.Max(0, choice.Plan.LowerBound)).Order())
        {
            if (bound > left * (1 + 1e-12))
                break;
            left -= bound;
            count++;
        }

        return count;
    }
}
