using Junheng.Standards.Fields;

namespace Junheng.Standards.Expressions;

/// <summary>The type of an expression's value.</summary>
public enum ValueType
{
    Number,
    Bool,

    /// <summary>One of the fixed words of a variable such as <c>kind</c> or <c>location</c>.</summary>
    Code,
}

/// <summary>
/// A name that a pack's expressions may use: a workbook field, or one of the properties of a section
/// (<c>kind</c>, <c>operator</c>, <c>location</c>, <c>stage</c>, <c>built_year</c>, <c>counts_as_school</c>,
/// <c>stages_in_school</c>, <c>school_pupils</c>).
/// </summary>
/// <param name="Name">As written in the pack: a field id, the base id of a per-stage field, or a property.</param>
/// <param name="Slot">Its column in a <see cref="SectionFrame"/>.</param>
/// <param name="Type">Number, or Code for kind, location and stage.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Variable(string Name, int Slot, ValueType Type, Unit Unit)
{
    /// <summary>The field for each stage, where the variable is a field; empty for properties.</summary>
    public IReadOnlyDictionary<Stage, FieldDefinition> Fields { get; init; } = new Dictionary<Stage, FieldDefinition>();

    /// <summary>The words that a Code variable can be, with their numbers (their index).</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public bool IsField => Fields.Count > 0;
}
