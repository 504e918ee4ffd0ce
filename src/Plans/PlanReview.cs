using Junheng.Planning.Checking;
using Junheng.Planning.Checking.Years;
using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios.Years;

namespace Junheng.Plans;

/// <summary>What the independent checkers say of a plan, and of its years where it has them.</summary>
internal static class PlanReview
{
    public static CheckReport Of(PlanTask task, CompliancePlan plan, YearSchedule? schedule)
    {
        var report = PlanChecker.Check(task.Pack, plan.Before.Facts, plan);
        if (schedule is null)
            return report;
        var years = ScheduleChecker.Check(task.Pack, task.Before.Facts, task.Options, schedule);
        return new CheckReport(report.Rules, [.. report.Refusals, .. years.Refusals], [.. report.Checked, .. years.Checked]);
    }
}
