using Junheng.Planning.Compliance;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Rotation;

/// <summary>Which teachers move where: the fewest and shortest moves that meet the limits, with the bound that proves it.</summary>
public sealed record RotationPlan
{
    /// <summary>Never <see cref="PlanStatus.Infeasible"/>: a limit that cannot be met is missed by as little as the prices say, and listed.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Points: moves and kilometres, and what is still missed at its price (<see cref="RotationOptions"/>).</summary>
    public required double Cost { get; init; }

    /// <summary>No plan has fewer points.</summary>
    public required double LowerBound { get; init; }

    /// <summary>(cost − bound) ÷ cost.</summary>
    public required double Gap { get; init; }

    public required IReadOnlyList<RotationMove> Moves { get; init; }

    public required IReadOnlyList<RotationRule> Rules { get; init; }

    /// <summary>What schools still lack under the school rule with the plan.</summary>
    public required IReadOnlyList<RotationShortfall> Shortfalls { get; init; }

    public required Assessment Before { get; init; }

    /// <summary>The evaluator's assessment of the facts with the moves made.</summary>
    public required Assessment After { get; init; }

    public required RotationOptions Options { get; init; }

    public IReadOnlyList<Words> Assumptions { get; init; } = [];

    /// <summary>Who moves, where the plan was made from a list of teachers; as many as the moves say.</summary>
    public IReadOnlyList<NamedMove> Names { get; init; } = [];

    public int Movers => Moves.Sum(move => move.Count);

    /// <summary>Solver used, nodes and steps: for the record.</summary>
    public string Method { get; init; } = "";
}

/// <summary>Teachers of one class from one school to another.</summary>
/// <param name="From">School code.</param>
/// <param name="To">School code.</param>
/// <param name="Kilometres">Distance of one move; NaN where a table of travel times is used and a place is not known.</param>
/// <param name="Points">Of all of them.</param>
public sealed record RotationMove(Stage Stage, string From, string To, TeacherClass Class, int Count, double Kilometres, double Points)
{
    /// <summary>Minutes of one way, by the table of travel times; null without one.</summary>
    public double? Minutes { get; init; }
}

/// <summary>One limit of the plan and what was reached.</summary>
/// <param name="Id">E.g. <c>movers</c>, <c>backbone</c>, <c>cv</c>.</param>
/// <param name="Stage">Of a CV; null for a rule of the whole county.</param>
/// <param name="Indicator">Indicator id of a CV.</param>
/// <param name="Before">Value before; NaN for rules that only the plan has.</param>
public sealed record RotationRule(string Id, Stage? Stage, string? Indicator, Words Text, double Limit, double Before, double After, bool Met);

/// <summary>A school that still lacks teachers under the school rule.</summary>
/// <param name="Lacking">Teachers.</param>
public sealed record RotationShortfall(string School, Stage Stage, string Indicator, int Lacking);

/// <summary>A teacher who moves, and why this one.</summary>
public sealed record NamedMove(string Teacher, string Name, string From, string To, Stage Stage, TeacherClass Class, Words Why);
