using Junheng.Planning.Compliance;
using Junheng.Platform.Jobs;

namespace Junheng.Plans.Work;

/// <summary>Passes a search's progress on to its job at once; what is not known yet is left out.</summary>
internal sealed class ToldRun(JobRun run) : IProgress<PlanProgress>
{
    public void Report(PlanProgress value) => run.Report(
        best: double.IsFinite(value.Best) ? value.Best : null,
        bound: double.IsFinite(value.Bound) ? value.Bound : null);
}
