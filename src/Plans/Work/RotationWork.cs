using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Linear;
using Junheng.Planning.Rotation;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;
using Junheng.Platform.Jobs;

namespace Junheng.Plans.Work;

/// <summary>Computes a rotation plan as a job: the moves, then the independent check.</summary>
internal static class RotationWork
{
    /// <exception cref="JobRefusedException">The checker refused what was made.</exception>
    public static ComputedPlan Compute(RotationTask task, SearchLimits limits, JobRun run)
    {
        var (pack, facts) = (task.Before.Pack, task.Before.Facts);
        var search = new MipOptions
        {
            Gap = limits.Gap,
            Stop = () => run.Stop.IsCancellationRequested || run.Seconds > limits.Seconds,
            Progress = step => run.Report(best: Finite(step.Cost), bound: Finite(step.Bound)),
        };
        var plan = RotationPlanner.Plan(pack, facts, task.Options, task.Teachers, search: search);
        if (RotationChecker.Check(pack, facts, plan, task.Teachers) is { Holds: false } check)
            throw new JobRefusedException($"核对没有通过，方案不采用：{check.Problems[0].Zh} / The checker refused the plan: {check.Problems[0].En}");
        var points = double.IsFinite(plan.Cost) ? (decimal)plan.Cost : 0;
        return new ComputedPlan(plan.Status, points, Finite(plan.LowerBound), Finite(plan.Gap), run.Seconds, RotationContent.Write(plan, task.Teachers is { } list ? TeacherList.WithoutHomes(list) : null))
        {
            HoldsPeople = task.Teachers is not null,
        };
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
