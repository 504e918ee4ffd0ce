using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;

namespace Junheng.Standards.Packs;

/// <summary>
/// A standard as data: what is measured, against what, who is counted and when the county passes.
/// Built from YAML by <c>PackReader</c>; immutable.
/// </summary>
public sealed record StandardPack
{
    /// <summary>Stable id, e.g. <c>quality-2017</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Edition of the pack file itself, e.g. <c>1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the pack's text with line ends made <c>\n</c>.</summary>
    public required string Hash { get; init; }

    public required Words Name { get; init; }

    /// <summary>A short name for tight places: 优质均衡.</summary>
    public required Words ShortName { get; init; }

    public required Reference Source { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Built-in fields plus those that the pack declares.</summary>
    public required FieldCatalog Fields { get; init; }

    /// <summary>Only the fields that the pack itself declares.</summary>
    public IReadOnlyList<FieldDefinition> OwnFields { get; init; } = [];

    public required VariableTable Variables { get; init; }
    public required IReadOnlyList<Stage> Stages { get; init; }
    public required Splitting Splitting { get; init; }
    public required IReadOnlyList<Exclusion> Exclusions { get; init; }
    public required IReadOnlyList<Indicator> Indicators { get; init; }
    public IReadOnlyList<IndicatorGroup> Groups { get; init; } = [];

    /// <summary>The rule each school must meet; null where the standard sets none of its own.</summary>
    public SchoolRule? SchoolRule { get; init; }

    /// <summary>The rule on coefficients of variation; null where there is none.</summary>
    public CvRule? CvRule { get; init; }

    public IReadOnlyList<CountyItemGroup> CountyItems { get; init; } = [];
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
    public MissingPolicy Missing { get; init; } = MissingPolicy.Block;
    public PrintRounding Rounding { get; init; } = new();

    /// <summary>Notes for the reader, such as which settings are our reading of an uncertain rule.</summary>
    public IReadOnlyList<Words> Notes { get; init; } = [];
}

/// <summary>What an included school's missing value does to the county's figures.</summary>
public enum MissingPolicy
{
    /// <summary>The indicator's mean and CV are not computable until every included section has a value.</summary>
    Block,

    /// <summary>They are computed over the sections that have one; the indicator says how many were left out, and the verdict is incomplete.</summary>
    Skip,
}

/// <summary>Decimals on paper. Nothing is rounded before it is compared.</summary>
public sealed record PrintRounding(int Value = 2, int Mean = 2, int Cv = 3, int Ratio = 1);

/// <summary>
/// How a school with several stages is split: field × (weight × pupils of the stage) ÷ Σ (weight × pupils), over the stages it has.
/// </summary>
/// <param name="Fields">Ids of the whole-school fields that are split. Others stay whole.</param>
/// <param name="Weights">Weight of each stage, e.g. 1 : 1.1 : 1.32.</param>
public sealed record Splitting(IReadOnlyList<string> Fields, IReadOnlyDictionary<Stage, decimal> Weights, Reference? Source);

/// <summary>What an exclusion takes a section out of.</summary>
[Flags]
public enum ExclusionScope
{
    None = 0,

    /// <summary>The school need not meet the school rule.</summary>
    Schools = 1,

    /// <summary>It does not enter mean and CV.</summary>
    Cv = 2,

    All = Schools | Cv,
}

/// <summary>Who is not counted, and why.</summary>
/// <param name="Id">E.g. <c>teaching_point_under_50</c>.</param>
/// <param name="When">A Bool formula over the section; true excludes it. Missing counts as false.</param>
public sealed record Exclusion(string Id, Words Name, Expression When, ExclusionScope Scope, Reference? Source);

/// <summary>Which way an indicator is good.</summary>
public enum Direction
{
    AtLeast,
    AtMost,
}

/// <summary>
/// An indicator: numerator ÷ denominator × scale, compared with a threshold and, where the CV rule says so, between schools.
/// </summary>
public sealed record Indicator
{
    public required string Id { get; init; }
    public required Words Name { get; init; }
    public required Words ShortName { get; init; }

    /// <summary>The school's amount xᵢ (before × scale).</summary>
    public required Expression Numerator { get; init; }

    /// <summary>What it is shared among, usually the pupils of the stage; the weight of the school in mean and CV.</summary>
    public required Expression Denominator { get; init; }

    /// <summary>1 for per pupil, 100 for per hundred, 0.0001 for 万.</summary>
    public required decimal Scale { get; init; }

    /// <summary>Unit as printed: 人/百名学生.</summary>
    public required Words Unit { get; init; }

    /// <summary>Unit of what a school lacks, as printed: 人, m², 元.</summary>
    public required Words AmountUnit { get; init; }

    /// <summary>True if what is lacking comes in whole pieces (people, rooms), so that print rounds it up.</summary>
    public bool WholeAmounts { get; init; }

    public Direction Direction { get; init; } = Direction.AtLeast;
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>True if the indicator has a CV (some provincial items do not).</summary>
    public bool HasCv { get; init; } = true;

    /// <summary>Id of the either/or group it belongs to; null if it stands alone.</summary>
    public string? Group { get; init; }

    /// <summary>Decimals on paper; null takes the pack's.</summary>
    public int? Decimals { get; init; }

    public Reference? Source { get; init; }

    /// <summary>What a filler or reader should know; may be empty.</summary>
    public Words? Note { get; init; }
}

/// <summary>One line of an indicator's thresholds. For a section exactly one line applies; loading checks that.</summary>
/// <param name="Stages">The stages it is for.</param>
/// <param name="When">A Bool formula; null means always (or: otherwise, after conditional lines of the same stage).</param>
/// <param name="Value">The threshold in the indicator's printed scale; a number or a formula such as <c>max_class</c>.</param>
public sealed record Threshold(IReadOnlyList<Stage> Stages, Expression? When, Expression Value, Reference? Source);

/// <summary>An either/or group: its indicators count as one, met as soon as one of them is met.</summary>
public sealed record IndicatorGroup(string Id, Words Name);

/// <summary>
/// What a school must meet: at least <see cref="MinimumMet"/> of the items, and every other at least
/// <see cref="FloorShare"/> of its threshold. "At most k may fail" is n − k without a floor.
/// </summary>
/// <param name="MinimumMet">How many of the items (indicators, a group counting once) must be met.</param>
/// <param name="FloorShare">Share of the threshold that an unmet item must reach; null for none.</param>
public sealed record SchoolRule(int MinimumMet, decimal? FloorShare, Words Text, Reference? Source);

/// <summary>What the CV rule compares.</summary>
public enum CvRuleKind
{
    /// <summary>The mean of all CVs must not exceed the limit; single CVs are only printed (2012).</summary>
    Composite,

    /// <summary>Each CV must not exceed the limit; the composite is only printed (2017).</summary>
    Each,
}

public sealed record CvRule(CvRuleKind Kind, IReadOnlyDictionary<Stage, decimal> Limits, Words Text, Reference? Source);

/// <summary>A relaxation that holds between two dates.</summary>
/// <param name="Indicator">Id of the indicator it touches; null where it touches a county item.</param>
/// <param name="When">For which sections.</param>
/// <param name="Numerator">Replaces the numerator; null keeps it.</param>
/// <param name="Threshold">Replaces the threshold (printed scale); null keeps it.</param>
/// <param name="Apply">False: listed but not applied, because its term has ended or is not established.</param>
public sealed record Waiver(
    string Id,
    Words Text,
    string? Indicator,
    Expression? When,
    Expression? Numerator,
    Expression? Threshold,
    DateOnly? From,
    DateOnly? To,
    bool Apply,
    Reference? Source)
{
    /// <summary>Id of the county item it touches; null where it touches an indicator.</summary>
    public string? Item { get; init; }

    /// <summary>In force on 1 September of the school year (the date of the statistics), and switched on.</summary>
    public bool AppliesIn(int? schoolYear)
    {
        if (!Apply)
            return false;
        if (schoolYear is not { } year)
            return From is null && To is null;
        var day = new DateOnly(year, 9, 1);
        return (From is null || From <= day) && (To is null || day <= To);
    }
}
