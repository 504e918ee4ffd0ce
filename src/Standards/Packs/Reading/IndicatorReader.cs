using Junheng.Standards.Expressions;
using Junheng.Standards.Packs.Validation;
using ValueType = Junheng.Standards.Expressions.ValueType;

namespace Junheng.Standards.Packs.Reading;

/// <summary>Reads <c>indicators:</c> and the either/or <c>groups:</c>.</summary>
internal sealed class IndicatorReader(PackContext context)
{
    public IReadOnlyList<IndicatorGroup> ReadGroups(MapReader root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var groups = new List<IndicatorGroup>();
        foreach (var map in root.Maps("groups"))
        {
            groups.Add(new IndicatorGroup(map.Id(seen), map.RequiredWords("name")));
            map.Finish();
        }

        return groups;
    }

    public IReadOnlyList<Indicator> Read(MapReader root, IReadOnlyList<IndicatorGroup> groups)
    {
        root.Require("indicators");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var indicators = new List<Indicator>();
        foreach (var map in root.Maps("indicators"))
        {
            if (ReadOne(map, seen, groups) is { } indicator)
                indicators.Add(indicator);
            map.Finish();
        }

        foreach (var group in context.Problems.HasErrors ? [] : groups.Where(group => indicators.Count(indicator => indicator.Group == group.Id) < 2))
            context.Problems.Warn(PackProblemCodes.GroupTooSmall, root.Place("groups"), new($"组“{group.Id}”的指标不到两个。", $"The group \"{group.Id}\" has fewer than two indicators."), new("“任一达标即可”的组至少要有两个指标。", "An either/or group needs two or more."));
        return indicators;
    }

    private Indicator? ReadOne(MapReader map, HashSet<string> seen, IReadOnlyList<IndicatorGroup> groups)
    {
        var id = map.Id(seen);
        map.Require("numerator");
        map.Require("denominator");
        var name = map.RequiredWords("name");
        var numerator = map.Formula("numerator", ValueType.Number);
        var denominator = map.Formula("denominator", ValueType.Number);
        var unit = numerator is null || denominator is null ? Unit.Any : numerator.Unit / denominator.Unit;
        var (thresholds, places) = ReadThresholds(map, unit);
        var group = map.Scalar("group");
        if (group is not null && groups.All(known => known.Id != group.Value))
            UnknownGroup(group, groups);
        if (!ThresholdCoverage.Check(thresholds, places, context))
            thresholds = [];
        var indicator = new Indicator
        {
            Id = id,
            Name = name,
            ShortName = map.Words("short_name") ?? name,
            Numerator = numerator ?? Nothing,
            Denominator = denominator ?? Nothing,
            Scale = map.Number("scale", 0.000000001m) ?? 1m,
            Unit = map.Words("unit") ?? Words.Same(""),
            AmountUnit = map.Words("amount_unit") ?? Words.Same(""),
            WholeAmounts = map.Flag("whole_amounts", false),
            Direction = Direction(map),
            Thresholds = thresholds,
            HasCv = map.Flag("cv", true),
            Group = group?.Value,
            Decimals = map.Whole("decimals", 0, 8),
            Source = map.Source(),
            Note = map.Words("note"),
        };
        return numerator is null || denominator is null ? null : indicator;
    }

    /// <summary>Stands in while an indicator with errors is read to its end; such a pack is never handed out.</summary>
    private Expression Nothing => ExpressionParser.Parse("0", context.Variables).Expression!;

    internal static Direction Direction(MapReader map) =>
        map.OneOf("direction", Packs.Direction.AtLeast, ("at_least", Packs.Direction.AtLeast), ("at_most", Packs.Direction.AtMost));

    private (IReadOnlyList<Threshold> Thresholds, IReadOnlyList<PackNode> Places) ReadThresholds(MapReader indicator, Unit unit)
    {
        var thresholds = new List<Threshold>();
        var places = new List<PackNode>();
        foreach (var map in indicator.Maps("thresholds"))
        {
            map.Require("value");
            var stages = map.Stages("stages");
            var hasCondition = map.Has("when");
            var when = map.Formula("when", ValueType.Bool);
            var value = map.Formula("value", ValueType.Number);
            var source = map.Source();
            map.Finish();
            if (value is null || (hasCondition && when is null))
                continue;
            CheckUnit(map, value, unit);
            thresholds.Add(new Threshold(stages, when, value, source));
            places.Add(map.Map);
        }

        return (thresholds, places);
    }

    private void CheckUnit(MapReader map, Expression value, Unit unit)
    {
        if (value.Unit.Fits(unit))
            return;
        context.Problems.Error(
            PackProblemCodes.ThresholdUnit,
            map.Place("value"),
            new($"标准“{value}”的单位是 {value.Unit}，指标是 {unit}。", $"The threshold \"{value}\" is in {value.Unit}, the indicator in {unit}."),
            new("换成同一单位的算式；规则确实这样比较时写 number(…)。", "Use a formula in the indicator's unit; where the rule does compare them, write number(…)."));
    }

    private void UnknownGroup(PackNode.Scalar group, IReadOnlyList<IndicatorGroup> groups)
    {
        var near = DidYouMean.Find(group.Value, groups.Select(known => known.Id));
        context.Problems.Error(
            PackProblemCodes.UnknownGroup,
            group,
            new($"没有组“{group.Value}”。", $"There is no group \"{group.Value}\"."),
            near is null ? new("在 groups 里声明它。", "Declare it under groups.") : new($"是否指 {near}？", $"Did you mean {near}?"));
    }
}
