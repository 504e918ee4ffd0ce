using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>
/// One county's compliance problem as flat arrays: variables (counts of an action at a school), rows (the amount of an indicator in a
/// section), cones (one for each CV that is limited) and schools with their rules.
/// </summary>
/// <remarks>
/// The amount of row r is Base + Step × m with the whole number m = Σ coefficient × count over the variables that touch it, so that every
/// threshold is a bound on a whole number. Doubles serve the search; the fractions beside them decide.
/// </remarks>
internal sealed record PlanModel
{
    /// <summary>Stands for a count without limit.</summary>
    public const int Unlimited = int.MaxValue;

    public required StandardPack Pack { get; init; }
    public required CountyFacts Facts { get; init; }
    public required PlanOptions Options { get; init; }
    public required Assessment Before { get; init; }
    public required PlanVariable[] Variables { get; init; }
    public required double[] Cost { get; init; }
    public required double[] Fixed { get; init; }
    public required int[] Lo { get; init; }
    public required int[] Hi { get; init; }
    public required int[] Posts { get; init; }

    /// <summary>Entries of variable v are <c>EntryStart[v] .. EntryStart[v + 1]</c>.</summary>
    public required int[] EntryStart { get; init; }

    public required int[] EntryRow { get; init; }
    public required int[] EntryCoefficient { get; init; }

    /// <summary>Step × coefficient: what one unit adds to the row's amount.</summary>
    public required double[] EntryEffect { get; init; }

    public required PlanRow[] Rows { get; init; }
    public required double[] Base { get; init; }
    public required double[] Weight { get; init; }

    /// <summary>The row's cone; −1 where its CV is not limited or the section is not counted.</summary>
    public required int[] RowCone { get; init; }

    public required Cone[] Cones { get; init; }

    /// <summary>How many undecided items the county has; see <see cref="PlanItem.Id"/>.</summary>
    public required int ItemCount { get; init; }

    public required SchoolUnit[] Schools { get; init; }

    /// <summary>All costs of plans are whole multiples of it; 0 where nothing costs anything.</summary>
    public required decimal Grain { get; init; }

    public required IReadOnlyList<Words> OutOfReach { get; init; }
    public required IReadOnlyList<Words> Assumptions { get; init; }

    /// <summary>Rules of single schools that no counts within the caps can meet; empty for a problem that may have a plan.</summary>
    public required IReadOnlyList<ConflictRule> Hopeless { get; init; }

    public int Count => Variables.Length;

    /// <summary>True if a unit of the variable moves the row.</summary>
    public bool Moves(int variable, int row) => Array.IndexOf(EntryRow, row, EntryStart[variable], EntryStart[variable + 1] - EntryStart[variable]) >= 0;

    /// <summary>编制 that counts take.</summary>
    public long PostsOf(int[] counts)
    {
        long posts = 0;
        for (var v = 0; v < counts.Length; v++)
            posts += (long)Posts[v] * counts[v];
        return posts;
    }

    /// <summary>Entries of a variable.</summary>
    public Range EntriesOf(int variable) => EntryStart[variable]..EntryStart[variable + 1];
}

/// <summary>The count of one action at one school.</summary>
/// <param name="Unit">Index of the school in <see cref="PlanModel.Schools"/>.</param>
/// <param name="School">Index into <see cref="CountyFacts.Schools"/>.</param>
/// <param name="Stage">Null for an action of the whole school.</param>
/// <param name="Locked">True if a person fixed the count.</param>
internal sealed record PlanVariable(int Unit, int School, Stage? Stage, PlanAction Action, bool Locked);

/// <summary>One indicator in one section.</summary>
/// <param name="Section">Index into the stage's sections.</param>
/// <param name="Indicator">Index into the pack's indicators.</param>
/// <param name="Base">The amount without any action.</param>
/// <param name="Step">What m counts; negative for indicators that should be low, so that more m is always better.</param>
/// <param name="Weight">The denominator Pᵢ.</param>
/// <param name="Met">The least m that reaches the threshold; null where the section has none or the row cannot move.</param>
internal sealed record PlanRow(Stage Stage, int Section, int Indicator, Rational Base, Rational Step, Rational Weight, long? Met);

/// <summary>One limited CV.</summary>
/// <param name="Rows">The counted sections' rows, in the order of the stage's sections.</param>
/// <param name="Kappa">√((1 + c²) ÷ ΣPᵢ): the CV holds if ‖(Rᵢ/√Pᵢ)‖ ≤ kappa × ΣRᵢ.</param>
internal sealed record Cone(Stage Stage, int Indicator, decimal Limit, int[] Rows, double Weight, double Kappa);

/// <summary>One school: its variables stand side by side.</summary>
/// <param name="School">Index into <see cref="CountyFacts.Schools"/>.</param>
/// <param name="Allowed">By judged section: how many of its undecided items may fail.</param>
/// <param name="Clusters">Variables that the school's undecided items tie together.</param>
/// <param name="Free">Variables that no undecided item touches.</param>
internal sealed record SchoolUnit(int School, int FirstVariable, int VariableCount, int[] Allowed, Cluster[] Clusters, int[] Free)
{
    /// <summary>What letting items off costs in a part of a proof; null where it costs nothing.</summary>
    public LetOffCosts? LetOff { get; init; }
}

/// <summary>Variables tied together by items that are not decided yet.</summary>
/// <param name="Variables">Their numbers.</param>
/// <param name="Rows">The rows that items ask something of.</param>
/// <param name="Patterns">The ways to satisfy its items, the undominated ones.</param>
/// <param name="Items">The items, for branching.</param>
internal sealed record Cluster(int[] Variables, int[] Rows, Pattern[] Patterns, PlanItem[] Items);

/// <summary>One way to satisfy a cluster's items: a least m for each of its rows (<see cref="long.MinValue"/> for none).</summary>
/// <param name="Excused">By judged section of the school: how many items are let off.</param>
/// <param name="Met">By item: the row that meets it, −1 where it is let off.</param>
internal sealed record Pattern(long[] Needs, int[] Excused, int[] Met);

/// <summary>An item of the school rule (an indicator, or an either/or group) in one section.</summary>
/// <param name="SectionOfSchool">Which of the school's judged sections.</param>
/// <param name="Alternatives">What would satisfy it.</param>
internal sealed record PlanItem(int SectionOfSchool, Stage Stage, Alternative[] Alternatives)
{
    /// <summary>Its number in the county.</summary>
    public int Id { get; init; }

    /// <summary>True if there is nothing to choose: the section lets it off, and only its floor is asked.</summary>
    public bool Relaxed { get; init; }
}

/// <summary>Row at least so much; excused or not. A row of −1 asks nothing.</summary>
internal readonly record struct Alternative(bool Excused, int Row, long Need);
