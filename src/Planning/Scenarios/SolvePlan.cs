using Junheng.Planning.Compliance;
using Junheng.Planning.Options;

namespace Junheng.Planning.Scenarios;

/// <summary>
/// Plans one county under given options; a scenario asks it several times. It stands for
/// the planner with facts, standard and target filled in.
/// </summary>
public delegate CompliancePlan SolvePlan(PlanOptions options);
