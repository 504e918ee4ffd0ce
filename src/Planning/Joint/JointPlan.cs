using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Planning.Joint;

/// <summary>The cheapest way found to make a county pass by buying and moving together. Money is in the purchases' money unit.</summary>
public sealed record JointPlan
{
    public required PlanStatus Status { get; init; }

    /// <summary>True if every rule is met.</summary>
    public bool MeetsEveryRule => Status is PlanStatus.Optimal or PlanStatus.WithinGap or PlanStatus.Feasible;

    /// <summary>Moves and purchases together, exactly.</summary>
    public required decimal Cost { get; init; }

    /// <summary>What the moves cost (<see cref="RotationOptions.Money"/>).</summary>
    public required decimal MoveCost { get; init; }

    /// <summary>No plan of moves and purchases costs less; +∞ where none exists.</summary>
    public required double LowerBound { get; init; }

    /// <summary>(cost − bound) ÷ cost; 0 for a cost of 0.</summary>
    public required double Gap { get; init; }

    public required IReadOnlyList<RotationMove> Moves { get; init; }

    /// <summary>
    /// The purchases, planned for the county with the moves made; its own bound and certificate speak of these moves only.
    /// Of a county without a plan: the purchases that come nearest without any move.
    /// </summary>
    public required CompliancePlan Purchases { get; init; }

    /// <summary>Buying alone: no teacher moves.</summary>
    public required JointAlternative BuyOnly { get; init; }

    /// <summary>Teachers by moving alone: nothing is bought that moves could do instead (recruits, training); rooms and equipment are.</summary>
    public required JointAlternative MoveOnly { get; init; }

    /// <summary>The county as it is.</summary>
    public required Assessment Before { get; init; }

    /// <summary>The evaluator's assessment with moves and purchases made.</summary>
    public Assessment After => Purchases.After;

    public required RotationOptions Rotation { get; init; }

    /// <summary>As given; those of <see cref="Purchases"/> have the budget less the moves.</summary>
    public required PlanOptions Options { get; init; }

    public IReadOnlyList<Words> Assumptions { get; init; } = [];

    /// <summary>Who moves, where there is a list of teachers.</summary>
    public IReadOnlyList<NamedMove> Names { get; init; } = [];

    public int Movers => Moves.Sum(move => move.Count);

    /// <summary>Solver, rounds, nodes: for the record.</summary>
    public string Method { get; init; } = "";
}

/// <summary>One of the two ways by itself.</summary>
/// <param name="Cost">NaN where there is no plan.</param>
/// <param name="LowerBound">Nothing of this kind costs less; +∞ where it is proved that there is none.</param>
public sealed record JointAlternative(PlanStatus Status, double Cost, double LowerBound);
