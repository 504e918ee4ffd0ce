namespace Junheng.Standards.Fields;

/// <summary>What a cell of a field may hold.</summary>
public enum FieldType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A code kept as text, leading zeros and all.</summary>
    Code,

    /// <summary>A number that cannot be negative; fractions allowed (m², yuan, full-time equivalents).</summary>
    Number,

    /// <summary>Whole things or persons. A fraction is a warning, not an error: some sources count full-time equivalents.</summary>
    Count,

    /// <summary>是 or 否.</summary>
    YesNo,

    /// <summary>A calendar year of four digits.</summary>
    Year,

    /// <summary>Decimal degrees; may be negative.</summary>
    Degrees,
}

/// <summary>How the values of a teaching point are joined with those of its parent school (是否计校数 = 否).</summary>
public enum MergeRule
{
    /// <summary>The parent's value stands.</summary>
    Parent,
    Sum,
    Largest,
    Smallest,
}

/// <summary>
/// A fact that a county's workbook can hold: one column of sheet 学校 (or 县情).
/// </summary>
/// <param name="Id">Stable id, used in packs, JSON, API and database, e.g. <c>pupils_primary</c>.</param>
/// <param name="Heading">The Chinese heading of the column, without its unit.</param>
/// <param name="English">The English name.</param>
/// <param name="Type">What a cell may hold.</param>
/// <param name="Unit">Unit id: <c>persons</c>, <c>m2</c>, <c>yuan</c>, <c>count</c>, <c>classes</c>, <c>degrees</c>, <c>year</c>, empty for none.</param>
/// <remarks>
/// A field that is given per stage has <see cref="Stage"/> set and <see cref="BaseId"/> without the stage's suffix:
/// in a pack, <c>teachers</c> means <c>teachers_primary</c> in a primary section and <c>teachers_middle</c> in a middle one.
/// </remarks>
public sealed record FieldDefinition(string Id, string Heading, string English, FieldType Type, string Unit)
{
    /// <summary>The stage of a per-stage field; null where the field describes the whole school.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The id without the stage's suffix; equal to <see cref="Id"/> for whole-school fields.</summary>
    public string BaseId { get; init; } = Id;

    public MergeRule Merge { get; init; } = MergeRule.Parent;

    /// <summary>Other headings that mean this field (national forms, common shortenings), before normalisation.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>A note for the one who fills the column, shown in the template.</summary>
    public string Note { get; init; } = "";

    /// <summary>True for numbers that the evaluator can compute with.</summary>
    public bool IsNumeric => Type is FieldType.Number or FieldType.Count or FieldType.Year or FieldType.Degrees;
}
