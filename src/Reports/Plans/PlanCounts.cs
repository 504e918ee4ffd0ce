using Junheng.Standards.Evaluation;

namespace Junheng.Reports.Plans;

/// <summary>Counts of schools for the tables before and after a plan.</summary>
public static class PlanCounts
{
    /// <summary>Sections under the school rule that do not reach the threshold, whether let off or not.</summary>
    public static int Below(IndicatorResult result, StageAssessment stage) =>
        result.Count(SchoolIndicatorStatus.Floor, stage.Sections) + result.Count(SchoolIndicatorStatus.Failed, stage.Sections);
}
