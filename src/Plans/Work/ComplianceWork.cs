using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios.Years;
using Junheng.Plans.Storage;
using Junheng.Platform.Jobs;

namespace Junheng.Plans.Work;

/// <summary>Computes a compliance plan as a job: the plan, the independent check, then what is asked around it.</summary>
internal static class ComplianceWork
{
    /// <exception cref="JobRefusedException">The options are beyond the planner, or the checker refused what it made.</exception>
    public static ComputedPlan Compute(PlanTask task, SearchLimits limits, JobRun run, TimeProvider clock)
    {
        var (facts, options) = YearSteps.Target(task.Before.Facts, task.Options);
        var stopping = new StoppingClock(clock, run.Stop);
        var target = new PlanTarget(limits.Gap, TimeSpan.FromSeconds(limits.Seconds)) { Clock = stopping };
        try
        {
            var plan = CompliancePlanner.Plan(task.Pack, facts, options, target, new ToldRun(run), CancellationToken.None);
            var seconds = run.Seconds;
            var set = new ScenarioWork(task, limits, run, stopping).Around(plan);
            if (PlanReview.Of(task, plan, set.Years) is { Accepted: false } check)
                throw new JobRefusedException($"核对没有通过，方案不采用：{check.Refusals[0].Text.Zh} / The checker refused the plan: {check.Refusals[0].Text.En}");
            return new ComputedPlan(plan.Status, plan.Cost, Finite(plan.LowerBound), Finite(plan.Gap), seconds, PlanContent.Write(set));
        }
        catch (PlanLimitException limit)
        {
            throw new JobRefusedException(limit.Message);
        }
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
