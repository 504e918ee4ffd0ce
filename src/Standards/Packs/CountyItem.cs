using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;

namespace Junheng.Standards.Packs;

/// <summary>How a group of county items decides.</summary>
public enum CountyGroupRule
{
    /// <summary>Every item must be met.</summary>
    All,

    /// <summary>The points must reach <see cref="CountyItemGroup.PassPoints"/>.</summary>
    Points,

    /// <summary>No item may be true (一票否决).</summary>
    Veto,
}

/// <summary>A part of the county-level evaluation: 政府保障程度, 教育质量, 社会认可度, 一票否决, or a scored aspect of 2012.</summary>
/// <param name="WhenAbsent">What it means that the file reports none of the group's items.</param>
public sealed record CountyItemGroup(
    string Id,
    Words Name,
    CountyGroupRule Rule,
    decimal? PassPoints,
    IReadOnlyList<CountyItem> Items,
    WhenAbsent WhenAbsent,
    Reference? Source);

/// <summary>What the absence of every item of a group does to the verdict.</summary>
public enum WhenAbsent
{
    /// <summary>The group is shown as not reported; the verdict speaks of what was reported.</summary>
    NotReported,

    /// <summary>The verdict is incomplete.</summary>
    Incomplete,
}

/// <summary>Where the value of a county item comes from.</summary>
public enum CountyItemKind
{
    /// <summary>A conclusion in 县情: met or not.</summary>
    Conclusion,

    /// <summary>A number in 县情, compared with <see cref="CountyItem.Limit"/>.</summary>
    Number,

    /// <summary>A ratio of county totals of the schools' fields, compared with the limit; a value in 县情 takes precedence.</summary>
    Ratio,

    /// <summary>A condition that every section must meet; a conclusion in 县情 is printed beside it.</summary>
    EachSection,

    /// <summary>Points given in 县情, at most <see cref="CountyItem.Points"/>; or computed by the deduction rule.</summary>
    Score,
}

/// <summary>One item of a county-level group, as data.</summary>
public sealed record CountyItem
{
    public required string Id { get; init; }
    public required Words Name { get; init; }
    public required CountyItemKind Kind { get; init; }
    public Direction Direction { get; init; } = Direction.AtLeast;

    /// <summary>Limit of a Number or Ratio, in <see cref="Unit"/>.</summary>
    public decimal? Limit { get; init; }

    public Words? Unit { get; init; }

    /// <summary>Numerator of a Ratio; summed over all sections that are counted.</summary>
    public Expression? Numerator { get; init; }

    public Expression? Denominator { get; init; }
    public decimal Scale { get; init; } = 1m;

    /// <summary>For EachSection: the sections it is about (null: all that are in the school rule) and the condition.</summary>
    public Expression? AppliesWhen { get; init; }

    public Expression? Condition { get; init; }
    public IReadOnlyList<Stage> Stages { get; init; } = [Stage.Primary, Stage.Middle];

    /// <summary>A second condition of the same item, with an id of its own: the item is met only if this is met too. Null for none.</summary>
    public CountyItem? Also { get; init; }

    /// <summary>Full points of a Score item.</summary>
    public decimal? Points { get; init; }

    /// <summary>A Score item's deduction: for each <see cref="Deduction.Step"/> that the reported number is short of the target, so many points.</summary>
    public Deduction? Deduction { get; init; }

    /// <summary>The aspect that a scored item belongs to, such as 入学机会; null where the group has none.</summary>
    public Words? Aspect { get; init; }

    /// <summary>What proves the item, for the archive.</summary>
    public Words? Evidence { get; init; }

    public Reference? Source { get; init; }
}

/// <summary>"每低于1个百分点扣1分": target 99.5, step 1, points 1; never below 0 points.</summary>
public sealed record Deduction(decimal Target, decimal Step, decimal PointsPerStep, Direction Direction);
