using System.Globalization;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Scenarios.Years;

/// <summary>
/// A plan over years: first what, then when. What is bought is the cheapest plan for the last year's pupils with the means of all years;
/// when it is paid is chosen so that most schools meet the standard earliest, or the CVs fall fastest.
/// </summary>
public static class YearPlanner
{
    /// <param name="options">With <see cref="PlanOptions.Years"/>, in rising order.</param>
    /// <param name="solve">Plans given facts under given options.</param>
    /// <param name="stop">Asked now and then; true keeps the best order found so far.</param>
    /// <exception cref="ArgumentException">The options name no years.</exception>
    public static YearSchedule Plan(StandardPack pack, CountyFacts facts, PlanOptions options, Func<CountyFacts, PlanOptions, CompliancePlan> solve, Func<bool>? stop = null)
    {
        if (options.Years.Count == 0)
            throw new ArgumentException("A plan over years needs years.", nameof(options));
        var (last, inTime) = YearSteps.Target(facts, options);
        var plan = solve(last, inTime);
        var before = Evaluator.Evaluate(pack, last);
        var items = plan.MeetsEveryRule
            ? YearItem.Of(plan, options.Years, action => Relief(pack, last, plan.Options, before, action))
            : [];
        var (year, proved) = items.Count == 0 ? ([], true) : new YearModel(items, options.Years, options.Order).Solve(stop ?? (static () => false));
        return new YearSchedule(
            plan,
            options.Order,
            YearSteps.Of(pack, facts, options, [.. options.Years.Select((_, y) => items.Where((_, i) => year[i] == y).Select(item => item.Action).ToList())]),
            [.. items.Where((_, i) => year[i] < 0).Select(item => item.Action)],
            proved,
            [.. Assumptions(options)]);
    }

    /// <summary>How much a piece alone lowers the CVs that are over their limits, as a share of each limit.</summary>
    private static double Relief(StandardPack pack, CountyFacts facts, PlanOptions options, Assessment before, PlannedAction action)
    {
        var after = Evaluator.Evaluate(pack, PlanFacts.Apply(facts, pack, options, [action]));
        double relief = 0;
        for (var s = 0; s < before.Stages.Count; s++)
        {
            for (var k = 0; k < before.Stages[s].Indicators.Count; k++)
            {
                var (old, now) = (before.Stages[s].Indicators[k], after.Stages[s].Indicators[k]);
                if (old is { CvLimit: { } limit, CvStatus: CvStatus.Fail } && limit > 0)
                    relief += Math.Max(0, old.Cv - now.Cv) / (double)limit;
            }
        }

        return relief;
    }

    private static IEnumerable<Words> Assumptions(PlanOptions options)
    {
        var (first, end) = (options.Years[0].Year, options.Years[^1].Year);
        yield return new Words(
            string.Create(CultureInfo.InvariantCulture, $"买什么按 {end} 年的学生数定，花钱的年份从 {first} 年排到 {end} 年；当年没用完的钱和编制不结转。"),
            string.Create(CultureInfo.InvariantCulture, $"What to buy follows the pupils of {end}; it is paid from {first} to {end}. Money and posts left over in a year lapse."));
        foreach (var action in YearSteps.Late(options))
        {
            yield return new Words(
                string.Create(CultureInfo.InvariantCulture, $"“{action.Name.Zh}”要 {action.LeadYears} 年才见效，到 {end} 年来不及，没有采用。"),
                string.Create(CultureInfo.InvariantCulture, $"“{action.Name.En}” takes {action.LeadYears} years and would be too late in {end}; it is not used."));
        }
    }
}
