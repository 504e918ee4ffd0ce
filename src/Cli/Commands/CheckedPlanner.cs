using Junheng.Planning.Checking;
using Junheng.Planning.Checking.Years;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Years;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Commands;

/// <summary>Plans and has every plan judged a second time before anybody sees it.</summary>
internal static class CheckedPlanner
{
    /// <exception cref="UserError">
    /// The options cannot be planned exactly; or the plan did not pass the check, which is a fault of the program and never shown as a plan.
    /// </exception>
    public static (CompliancePlan Plan, CheckReport Report) Plan(
        StandardPack pack, CountyFacts facts, PlanOptions options, PlanRequest request, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var zh = request.Language == Language.Zh;
        CompliancePlan plan;
        try
        {
            plan = CompliancePlanner.Plan(pack, facts, options, new PlanTarget(request.Gap, TimeSpan.FromSeconds(request.Seconds)), progress, cancellation);
        }
        catch (PlanLimitException limit)
        {
            throw new UserError(zh ? $"这些做法缠在一起，算不出精确的方案：{limit.Message}" : $"These actions cannot be planned exactly: {limit.Message}");
        }

        var report = PlanChecker.Check(pack, facts, plan);
        Demand(report, request.Language);
        return (plan, report);
    }

    /// <summary>The order of years for a plan, its pieces and the end of each year judged a second time.</summary>
    /// <exception cref="UserError">The schedule did not pass the check.</exception>
    public static YearSchedule Years(
        StandardPack pack, CountyFacts facts, PlanOptions options, Func<CountyFacts, PlanOptions, CompliancePlan> solve, Language language, CancellationToken cancellation)
    {
        var schedule = YearPlanner.Plan(pack, facts, options, solve, () => cancellation.IsCancellationRequested);
        Demand(ScheduleChecker.Check(pack, facts, options, schedule), language);
        return schedule;
    }

    private static void Demand(CheckReport report, Language language)
    {
        if (report.Accepted)
            return;
        var refusals = string.Join('\n', report.Refusals.Select(refusal => $"  {refusal.Text.In(language)} [{refusal.Code}]"));
        throw new UserError((language == Language.Zh ? "程序出错：算出的方案没有通过独立核对，不能使用。\n" : "The program failed: its plan did not pass the independent check and is not shown.\n") + refusals);
    }
}
