using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Plans.Storage;
using Junheng.Registry.Versions;

namespace Junheng.Plans;

/// <summary>A computed plan with all that it speaks of: facts and standard are those of its two assessments.</summary>
/// <param name="Stored">Its record.</param>
/// <param name="Version">The data version it is for.</param>
public sealed record LoadedPlan(StoredPlan Stored, DataVersion Version, LoadedResult Made)
{
    /// <summary>As the solver gave it; before and after judged anew by the evaluator.</summary>
    public CompliancePlan Result => Made.Set.Plan;

    /// <summary>What the independent checker says of it; a plan that it does not accept is not to be shown.</summary>
    public CheckReport Check => Made.Check;

    /// <summary>
    /// What is to be done, as orders are given for it: over years in pieces, each with its year, and what no year pays without one.
    /// </summary>
    public IReadOnlyList<PlannedAction> Decided =>
        Made.Set.Years is { } years ? [.. years.Years.SelectMany(step => step.Paid), .. years.Unpaid] : Result.Actions;
}

/// <summary>What was computed.</summary>
/// <param name="Set">The plan with what was asked around it; what is not known is null.</param>
public sealed record LoadedResult(ScenarioSet Set, CheckReport Check)
{
    /// <summary>Cost against ambition; null where there is none.</summary>
    public CostCurve? Curve => Set.Curve;
}
