using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance;

/// <summary>How far a plan has been proved.</summary>
public enum PlanStatus
{
    /// <summary>Every rule holds and nothing cheaper exists.</summary>
    Optimal,

    /// <summary>Every rule holds; a cheaper plan can save at most <see cref="CompliancePlan.Gap"/>, which is within what was asked for.</summary>
    WithinGap,

    /// <summary>Every rule holds; time ended before the gap asked for was reached.</summary>
    Feasible,

    /// <summary>No plan exists: proved, with <see cref="CompliancePlan.Infeasible"/> saying why.</summary>
    Infeasible,

    /// <summary>Neither a plan nor a proof that there is none was found in the time given.</summary>
    Unknown,
}

/// <summary>The cheapest plan found for one county, with its proof. Money is in the options' money unit.</summary>
public sealed record CompliancePlan
{
    public required PlanStatus Status { get; init; }

    /// <summary>True if it meets every rule; false where none exists or none was found.</summary>
    public bool MeetsEveryRule => Status is PlanStatus.Optimal or PlanStatus.WithinGap or PlanStatus.Feasible;

    /// <summary>Exact cost; of the nearest (elastic) plan when infeasible.</summary>
    public required decimal Cost { get; init; }

    /// <summary>No plan that meets every rule costs less; proved by <see cref="Certificate"/>.</summary>
    public required double LowerBound { get; init; }

    /// <summary>(cost − bound) ÷ cost; 0 for a cost of 0.</summary>
    public required double Gap { get; init; }

    public required IReadOnlyList<PlannedAction> Actions { get; init; }

    /// <summary>Every county-wide rule of the plan (CV of each stage and indicator, 编制, budget): limit, before, after, water level, price.</summary>
    public required IReadOnlyList<PlanRule> Rules { get; init; }

    public required Assessment Before { get; init; }

    /// <summary>The evaluator's assessment of the facts with the plan carried out.</summary>
    public required Assessment After { get; init; }

    /// <summary>Null only where there is no proof (status unknown).</summary>
    public PlanCertificate? Certificate { get; init; }

    public Infeasibility? Infeasible { get; init; }

    /// <summary>The options the plan was made with.</summary>
    public required PlanOptions Options { get; init; }

    /// <summary>Assumptions that were filled in by the program (physical default caps, fields taken as fixed…), in words for print.</summary>
    public IReadOnlyList<Words> Assumptions { get; init; } = [];

    /// <summary>Rules of the pack that no action can touch and that stay as they are (county items…), in words.</summary>
    public IReadOnlyList<Words> OutOfReach { get; init; } = [];
}

/// <summary>What is done at one school.</summary>
/// <param name="School">School code.</param>
/// <param name="Stage">The stage of an action of one stage; null for the whole school.</param>
/// <param name="Action">Action id.</param>
/// <param name="Count">Units; at least 1.</param>
/// <param name="Cost">count × price + fixed part.</param>
/// <param name="Why">Why the school needs it: below its threshold, or lifted to the water level of a CV.</param>
public sealed record PlannedAction(string School, Stage? Stage, string Action, int Count, decimal Cost, ActionReason Why)
{
    /// <summary>The year in which it is paid; null for a plan without years.</summary>
    public int? Year { get; init; }
}

public enum ActionReason
{
    /// <summary>To reach the school's own thresholds.</summary>
    Threshold,

    /// <summary>Beyond them, to bring a CV of the county under its limit.</summary>
    Dispersion,

    /// <summary>A person decided it.</summary>
    Locked,
}

/// <summary>What kind of county-wide rule.</summary>
public enum PlanRuleKind
{
    Cv,
    Composite,
    Quota,
    Budget,
}

/// <summary>One county-wide rule of the plan.</summary>
/// <param name="Stage">Null for 编制 and budget.</param>
/// <param name="Indicator">Indicator id; null for 编制, budget and the composite.</param>
/// <param name="Limit">The most allowed.</param>
/// <param name="Before">Value before; NaN where not computable.</param>
/// <param name="After">Value with the plan.</param>
/// <param name="Active">True if the rule costs money: without it the plan would be cheaper.</param>
/// <param name="WaterLevel">Schools below it are raised to it, in the indicator's printed scale; null where the rule is not active.</param>
/// <param name="Price">
/// Shadow price in money: of one 编制 more; of 0.01 of the CV limit; of one unit of budget. 0 where the rule is not active.
/// It is the multiplier of the bound, so it speaks of small changes.
/// </param>
public sealed record PlanRule(
    PlanRuleKind Kind, Stage? Stage, string? Indicator, double Limit, double Before, double After, bool Active, double? WaterLevel, double Price);

/// <summary>Why no plan exists.</summary>
/// <param name="SmallestConflict">A smallest set of rules that cannot hold together.</param>
/// <param name="SmallestReachable">For each CV in the conflict, the smallest value that the actions can reach, and the schools that cause it.</param>
/// <param name="Levers">What would help, each tried.</param>
public sealed record Infeasibility(
    IReadOnlyList<ConflictRule> SmallestConflict, IReadOnlyList<ReachableCv> SmallestReachable, IReadOnlyList<Lever> Levers);

/// <param name="School">School code for a rule of one school (threshold against its caps); null for a county rule.</param>
public sealed record ConflictRule(PlanRuleKind? Kind, Stage? Stage, string? Indicator, string? School, Words Text);

/// <param name="Smallest">A proved lower bound of the CV under all actions.</param>
/// <param name="Schools">Codes of the schools that hold it up, the heaviest first.</param>
public sealed record ReachableCv(Stage Stage, string Indicator, double Limit, double Smallest, IReadOnlyList<string> Schools);

/// <param name="Id">E.g. <c>move_teachers</c>, <c>cap_enrolment</c>, <c>relax_limit</c>, <c>more_quota</c>, <c>more_budget</c>, <c>more_time</c>.</param>
/// <param name="Amount">How much of it is needed, where that was computed; NaN where only the direction is known.</param>
public sealed record Lever(string Id, Stage? Stage, string? Indicator, double Amount, Words Text);
