using Junheng.Planning.Compliance;
using Junheng.Plans.Storage;
using Junheng.Registry.Versions;

namespace Junheng.Plans;

/// <summary>A computed plan with all that it speaks of: facts and standard are those of its two assessments.</summary>
/// <param name="Stored">Its record.</param>
/// <param name="Version">The data version it is for.</param>
/// <param name="Result">As the solver gave it; before and after judged anew by the evaluator.</param>
/// <param name="Curve">Cost against ambition; null where there is none.</param>
public sealed record LoadedPlan(StoredPlan Stored, DataVersion Version, CompliancePlan Result, AmbitionCurve? Curve);
