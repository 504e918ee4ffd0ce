using Junheng.Planning.Checking.Joint;
using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;
using Junheng.Planning.Options;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;
using Junheng.Platform.Jobs;

namespace Junheng.Plans.Work;

/// <summary>Computes a plan of moves and purchases as a job, then has it checked.</summary>
internal static class JointWork
{
    /// <summary>Two kinds of things in one model are told apart more coarsely than each by itself.</summary>
    private const double Gap = 0.003;

    /// <exception cref="JobRefusedException">The options are beyond the planner, or the checker refused what it made.</exception>
    public static ComputedPlan Compute(RotationTask task, PlanOptions purchases, SearchLimits limits, JobRun run, TimeProvider clock)
    {
        var (pack, facts) = (task.Before.Pack, task.Before.Facts);
        var target = new PlanTarget(Gap, TimeSpan.FromSeconds(limits.Seconds)) { Clock = new StoppingClock(clock, run.Stop) };
        try
        {
            var plan = JointPlanner.Plan(pack, facts, task.Options, purchases, task.Teachers, target, progress: new ToldRun(run));
            if (JointChecker.Check(pack, facts, plan, task.Teachers).Whole is { Holds: false } check)
                throw new JobRefusedException($"核对没有通过，方案不采用：{check.Problems[0].Zh} / The checker refused the plan: {check.Problems[0].En}");
            double? bound = double.IsFinite(plan.LowerBound) ? plan.LowerBound : null;
            return new ComputedPlan(
                plan.Status, plan.Cost, bound, plan.Gap, run.Seconds, JointContent.Write(plan, task.Teachers is { } list ? TeacherList.WithoutHomes(list) : null))
            {
                HoldsPeople = task.Teachers is not null,
            };
        }
        catch (PlanLimitException limit)
        {
            throw new JobRefusedException(limit.Message);
        }
    }
}
