using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Options;

/// <summary>One thing that can be done at a school: a purchase, a room, a recruit, a training. An action is data; a new one needs no code.</summary>
/// <param name="Id">E.g. <c>recruit_pe_art</c>; the heading of its cap is <c>cap_recruit_pe_art</c>.</param>
/// <param name="Cost">Price of one unit in the options' money unit; not negative.</param>
/// <param name="Fixed">Paid once at a school that does any of it, e.g. the start of a building site; 0 for none.</param>
/// <param name="Adds">
/// What one unit adds, by field id as a pack names it. <c>teachers</c> means the field of the stage (<c>teachers_primary</c>);
/// a whole-school field (<c>area_teaching</c>) is split between the school's stages by the pack.
/// </param>
public sealed record PlanAction(string Id, Words Name, decimal Cost, decimal Fixed, IReadOnlyDictionary<string, decimal> Adds)
{
    /// <summary>编制 that one unit takes; 0 for none.</summary>
    public int UsesQuota { get; init; }

    /// <summary>What a unit is called: 人, 间, 100 m².</summary>
    public Words Unit { get; init; } = Words.Same("");

    /// <summary>Years from decision to effect (land, building); 0 counts in the year it is paid.</summary>
    public int LeadYears { get; init; }

    /// <summary>
    /// Field whose value at the school (in the action's stage) minus <see cref="CapMinus"/> is the physical default cap,
    /// e.g. <c>teachers</c> minus <c>teachers_above_degree</c> for degree training; null for none.
    /// </summary>
    public string? CapField { get; init; }

    /// <summary>See <see cref="CapField"/>.</summary>
    public string? CapMinus { get; init; }

    /// <summary>The office that answers for it when the plan is accepted, e.g. 人事股; empty if not said.</summary>
    public Words Office { get; init; } = Words.Same("");

    /// <summary>Where price and effect come from and how sure they are; null if not said. An assumption is <see cref="Confidence.Unchecked"/>.</summary>
    public Reference? Source { get; init; }
}
