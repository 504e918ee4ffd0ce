using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios.Choices;
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
    public CompliancePlan Result => Made.Plan;

    /// <summary>What the independent checker says of it; a plan that it does not accept is not to be shown.</summary>
    public CheckReport Check => Made.Check;
}

/// <summary>What was computed.</summary>
/// <param name="Curve">Cost against ambition; null where there is none.</param>
/// <param name="LockPrices">What the decisions of people cost.</param>
public sealed record LoadedResult(CompliancePlan Plan, CheckReport Check, CostCurve? Curve, IReadOnlyList<LockPrice> LockPrices);
