using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Years;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Scenarios.Curves;

/// <summary>What it costs to be done by the end of a year.</summary>
/// <param name="Year">The last year.</param>
/// <param name="Cost">Cost of the plan; null where there is none so soon.</param>
/// <param name="Unpaid">What the money or 编制 of the years does not reach; 0 where all is paid.</param>
/// <param name="SchoolsMeeting">Sections that meet the school rule at the end of that year, of <paramref name="SchoolsJudged"/>.</param>
public sealed record YearsPoint(int Year, decimal? Cost, decimal Unpaid, int SchoolsMeeting, int SchoolsJudged);

/// <summary>Cost against years: the county is planned again as if the years ended sooner, with only their means, pupils and what works in time.</summary>
public static class YearsCurve
{
    /// <param name="schedule">The plan over all the years: the last point.</param>
    /// <returns>One point for each year, in order.</returns>
    public static IReadOnlyList<YearsPoint> Draw(
        StandardPack pack, CountyFacts facts, PlanOptions options, YearSchedule schedule, Func<CountyFacts, PlanOptions, CompliancePlan> solve, Func<bool>? stop = null) =>
        [.. Enumerable.Range(1, options.Years.Count - 1).Select(years => Point(YearPlanner.Plan(pack, facts, Until(options, years), solve, stop))), Point(schedule)];

    /// <summary>The options with the first years only: sums over years are sums over those.</summary>
    private static PlanOptions Until(PlanOptions options, int years)
    {
        var kept = options.Years.Take(years).ToList();
        return options with
        {
            Years = kept,
            Quota = kept.TrueForAll(year => year.Quota is null) ? options.Quota : kept.Sum(year => year.Quota ?? 0),
            Budget = kept.TrueForAll(year => year.Money.Count == 0) ? options.Budget : kept.Sum(year => year.Money.Values.Sum()),
        };
    }

    private static YearsPoint Point(YearSchedule schedule)
    {
        var last = schedule.Years[^1];
        return new YearsPoint(
            last.Year, schedule.Plan.MeetsEveryRule ? schedule.Plan.Cost : null, schedule.Unpaid.Sum(action => action.Cost), last.SchoolsMeeting, last.SchoolsJudged);
    }
}
