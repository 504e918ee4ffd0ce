using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Planning.Scenarios.Years;

/// <summary>One year of a schedule.</summary>
/// <param name="Paid">What is decided and paid in the year.</param>
/// <param name="Money">What there is in the year, of all sources; null for no limit.</param>
/// <param name="End">
/// The evaluator's assessment at the end of the year: that year's pupils, and every action that has taken effect by then.
/// </param>
/// <param name="SchoolsMeeting">Sections that meet the school rule then, of <paramref name="SchoolsJudged"/>.</param>
public sealed record YearStep(
    int Year, IReadOnlyList<PlannedAction> Paid, decimal Spent, decimal? Money, int QuotaUsed, int? Quota, Assessment End, int SchoolsMeeting, int SchoolsJudged);

/// <summary>A plan over years: what is bought at all, and when.</summary>
/// <param name="Plan">The cheapest plan for the last year's pupils with all years' money and 编制 together.</param>
/// <param name="Years">Year by year.</param>
/// <param name="Unpaid">What the years' money or 编制 does not reach; empty where all is paid.</param>
/// <param name="IsBestOrder">True if it is proved that no other order of the same actions is better by the order asked for.</param>
/// <param name="Assumptions">What was assumed, in words for print.</param>
public sealed record YearSchedule(
    CompliancePlan Plan, YearOrder Order, IReadOnlyList<YearStep> Years, IReadOnlyList<PlannedAction> Unpaid, bool IsBestOrder, IReadOnlyList<Words> Assumptions);
