using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Planning.Scenarios.Years;

namespace Junheng.Planning.Scenarios;

/// <summary>A plan with what was asked around it; what was not asked for is null.</summary>
public sealed record ScenarioSet(CompliancePlan Plan)
{
    public CostCurve? Curve { get; init; }
    public SchoolsCurve? Schools { get; init; }
    public IReadOnlyList<Alternative>? Alternatives { get; init; }
    public IReadOnlyList<LockPrice>? Locks { get; init; }
    public YearSchedule? Years { get; init; }

    /// <summary>What it costs to be done sooner: one point for each last year.</summary>
    public IReadOnlyList<YearsPoint>? Horizon { get; init; }
}
