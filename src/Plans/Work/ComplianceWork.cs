using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Plans.Storage;
using Junheng.Platform.Jobs;

namespace Junheng.Plans.Work;

/// <summary>Computes a compliance plan as a job: the plan, the independent check, then the curve of cost against ambition and the price of locks.</summary>
internal static class ComplianceWork
{
    /// <summary>
    /// Each point of the curve and each lock is a plan of its own, told apart more coarsely. What ends them is a number of steps and not
    /// the time, so that a busy machine draws the same curve.
    /// </summary>
    private static readonly PlanTarget Beside = new(0.003, TimeSpan.FromSeconds(20)) { MostNodes = 60 };

    /// <summary>More locks than this are priced all together only.</summary>
    private const int LocksPriced = 8;

    /// <exception cref="JobRefusedException">The options are beyond the planner, or the checker refused what it made.</exception>
    public static ComputedPlan Compute(PlanTask task, SearchLimits limits, JobRun run, TimeProvider clock)
    {
        var facts = task.Before.Facts;
        var stopping = new StoppingClock(clock, run.Stop);
        var target = new PlanTarget(limits.Gap, TimeSpan.FromSeconds(limits.Seconds)) { Clock = stopping };
        try
        {
            var plan = CompliancePlanner.Plan(task.Pack, facts, task.Options, target, new Told(run), CancellationToken.None);
            var seconds = run.Seconds;
            if (PlanChecker.Check(task.Pack, facts, plan) is { Accepted: false } check)
                throw new JobRefusedException($"核对没有通过，方案不采用：{check.Refusals[0].Text.Zh} / The checker refused the plan: {check.Refusals[0].Text.En}");
            run.Report(share: 0.9);
            CompliancePlan Solve(PlanOptions options) => CompliancePlanner.Plan(task.Pack, facts, options, Beside with { Clock = stopping }, null, CancellationToken.None);
            var feasible = plan.MeetsEveryRule;
            var curve = feasible && !run.Stop.IsCancellationRequested ? CostCurve.Draw(task.Pack, task.Options, plan, Solve) : null;
            var locks = feasible && task.Options.Locks.Count is > 0 and <= LocksPriced && !run.Stop.IsCancellationRequested ? LockPrices.Of(task.Options, plan, Solve) : [];
            return new ComputedPlan(plan.Status, plan.Cost, Finite(plan.LowerBound), Finite(plan.Gap), seconds, PlanContent.Write(plan, curve, locks));
        }
        catch (PlanLimitException limit)
        {
            throw new JobRefusedException(limit.Message);
        }
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    /// <summary>Passes progress on at once; what is not known yet is left out.</summary>
    private sealed class Told(JobRun run) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => run.Report(
            best: double.IsFinite(value.Best) ? value.Best : null,
            bound: double.IsFinite(value.Bound) ? value.Bound : null);
    }
}
