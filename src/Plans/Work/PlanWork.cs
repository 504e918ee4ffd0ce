using System.Text;
using System.Text.Json;
using Junheng.Plans.Storage;
using Junheng.Platform.Jobs;

namespace Junheng.Plans.Work;

/// <summary>The kinds of jobs that plans need, for whoever works on jobs: the web server and <c>junheng worker</c>.</summary>
public static class PlanWork
{
    public static IReadOnlyList<JobHandler> Handlers(PlanDesk desk, TimeProvider clock) =>
    [
        new(PlanStore.JobKind(PlanKind.Compliance), run => RunAsync(desk, run, async plan => ComplianceWork.Compute(await desk.TaskAsync(plan), plan.Limits, run, clock))),
        new(PlanStore.JobKind(PlanKind.Rotation), run => RunAsync(desk, run, async plan =>
        {
            var task = await desk.RotationTaskAsync(plan);
            return task.Purchases is { } purchases ? JointWork.Compute(task, purchases, plan.Limits, run, clock) : RotationWork.Compute(task, plan.Limits, run);
        })),
    ];

    private static async Task<JobOutcome> RunAsync(PlanDesk desk, JobRun run, Func<StoredPlan, Task<ComputedPlan>> compute)
    {
        var key = new PlanKey(run.Job.Key.CountyId, JsonSerializer.Deserialize<string>(run.Job.Payload)!);
        try
        {
            var plan = await desk.Plans.FindAsync(key) ?? throw new JobRefusedException("方案已不在。/ The plan is gone.");
            var computed = await compute(plan);
            // Under job and attempt goes what identifies the result; the plan itself is written once, when it is published.
            return new JobOutcome(
                Encoding.ASCII.GetBytes(PlanText.Hash(computed.Content)),
                (context, cancellation) => desk.Plans.PublishAsync(context, key, computed, cancellation));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Nobody will compute it again: what waits with it need not be kept.
            await desk.Plans.ForgetInputAsync(key);
            if (error is not PlanRefusedException refused)
                throw;
            throw new JobRefusedException($"{refused.Text.Zh} / {refused.Text.En}");
        }
    }
}
