using Junheng.Planning.Options;

namespace Junheng.Plans.Orders;

/// <summary>When an action must be done so that the yearly count sees it.</summary>
public static class PlanDeadlines
{
    /// <summary>
    /// The day before 1 September, the day of the count: of the next school year, or as many years later as the action takes.
    /// </summary>
    /// <param name="schoolYear">The school year of the facts.</param>
    /// <param name="paidIn">The year in which it is paid, for a plan over years; null otherwise.</param>
    public static DateOnly Of(int schoolYear, PlanAction? action, int? paidIn) =>
        new(Math.Max(paidIn ?? 0, schoolYear + 1) + (action?.LeadYears ?? 0), 8, 31);
}
