namespace Junheng.Standards.Packs;

/// <summary>A part of a pack in words, for the page 标准 and for <c>standards show</c>.</summary>
/// <param name="Id">Stable id for links: <c>indicators</c>, <c>school_rule</c>, <c>county_government</c> …</param>
public sealed record PackSection(string Id, Words Heading, IReadOnlyList<PackLine> Lines);

/// <summary>One rule in words.</summary>
/// <param name="Label">What the line is about: an indicator's name, a stage, an item's number; may be empty.</param>
/// <param name="Text">The rule itself.</param>
/// <param name="Source">Where it stands; null where the pack names none.</param>
public sealed record PackLine(Words Label, Words Text, Reference? Source)
{
    /// <summary>Id of the indicator, item, exclusion or waiver; empty where there is none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Lines that belong to this one: formula and thresholds of an indicator, a second condition of an item.</summary>
    public IReadOnlyList<PackLine> Details { get; init; } = [];
}
