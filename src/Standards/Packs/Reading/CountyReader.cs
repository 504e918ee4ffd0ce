using ValueType = Junheng.Standards.Expressions.ValueType;

namespace Junheng.Standards.Packs.Reading;

/// <summary>Reads <c>county:</c>, the groups of items that the county itself must meet.</summary>
internal sealed class CountyReader(PackContext context)
{
    private readonly HashSet<string> groupIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> itemIds = new(StringComparer.Ordinal);

    public IReadOnlyList<CountyItemGroup> Read(MapReader root)
    {
        var groups = new List<CountyItemGroup>();
        foreach (var map in root.Maps("county"))
        {
            groups.Add(ReadGroup(map));
            map.Finish();
        }

        return groups;
    }

    private CountyItemGroup ReadGroup(MapReader map)
    {
        map.Require("rule");
        map.Require("items");
        var rule = map.OneOf("rule", CountyGroupRule.All, ("all", CountyGroupRule.All), ("points", CountyGroupRule.Points), ("veto", CountyGroupRule.Veto));
        var items = new List<CountyItem>();
        foreach (var item in map.Maps("items"))
        {
            items.Add(ReadItem(item, rule));
            item.Finish();
        }

        var group = new CountyItemGroup(
            map.Id(groupIds),
            map.RequiredWords("name"),
            rule,
            map.Number("pass_points", 0),
            items,
            map.OneOf("when_absent", WhenAbsent.NotReported, ("not_reported", WhenAbsent.NotReported), ("incomplete", WhenAbsent.Incomplete)),
            map.Source());
        if (rule == CountyGroupRule.Points)
            CheckPoints(map, group);
        return group;
    }

    private void CheckPoints(MapReader map, CountyItemGroup group)
    {
        map.Require("pass_points");
        var total = group.Items.Sum(item => item.Points ?? 0);
        if (group.PassPoints is { } pass && pass > total)
            context.Problems.Error(PackProblemCodes.PointsUnreachable, map.Place("pass_points"), new($"各项满分合计 {PackDescriber.Plain(total)}，达不到 {PackDescriber.Plain(pass)}。", $"The items have {PackDescriber.Plain(total)} points in all, which cannot reach {PackDescriber.Plain(pass)}."), new("改正各项的 points 或 pass_points。", "Mend the points of the items, or pass_points."));
    }

    private CountyItem ReadItem(MapReader map, CountyGroupRule rule, bool isFirst = true)
    {
        map.Require("kind");
        var kind = map.OneOf(
            "kind",
            CountyItemKind.Conclusion,
            ("conclusion", CountyItemKind.Conclusion),
            ("number", CountyItemKind.Number),
            ("ratio", CountyItemKind.Ratio),
            ("each_section", CountyItemKind.EachSection),
            ("score", CountyItemKind.Score));
        var numerator = map.Formula("numerator", ValueType.Number);
        var denominator = map.Formula("denominator", ValueType.Number);
        var item = new CountyItem
        {
            Id = map.Id(itemIds),
            Name = map.RequiredWords("name"),
            Kind = kind,
            Direction = IndicatorReader.Direction(map),
            Limit = map.Number("limit"),
            Unit = map.Words("unit"),
            Numerator = numerator,
            Denominator = denominator,
            Scale = map.Number("scale", 0.000000001m) ?? 1m,
            AppliesWhen = map.Formula("applies_when", ValueType.Bool),
            Condition = map.Formula("condition", ValueType.Bool),
            Stages = map.Stages("stages"),
            Also = isFirst ? ReadAlso(map, rule) : null,
            Points = map.Number("points", 0),
            Deduction = ReadDeduction(map),
            Aspect = map.Words("aspect"),
            Evidence = map.Words("evidence"),
            Source = map.Source(),
        };
        CheckComplete(map, kind, rule);
        return item;
    }

    private CountyItem? ReadAlso(MapReader item, CountyGroupRule rule)
    {
        if (item.Child("also") is not { } map)
            return null;
        var also = ReadItem(map, rule, isFirst: false);
        map.Finish();
        return also;
    }

    private static Deduction? ReadDeduction(MapReader item)
    {
        if (item.Child("deduction") is not { } map)
            return null;
        foreach (var key in (ReadOnlySpan<string>)["target", "step", "points"])
            map.Require(key);
        var deduction = new Deduction(map.Number("target") ?? 0, map.Number("step", 0.000001m) ?? 1, map.Number("points", 0) ?? 0, IndicatorReader.Direction(map));
        map.Finish();
        return deduction;
    }

    /// <summary>What each kind of item cannot do without.</summary>
    private void CheckComplete(MapReader map, CountyItemKind kind, CountyGroupRule rule)
    {
        string[] needed = kind switch
        {
            CountyItemKind.Number => ["limit"],
            CountyItemKind.Ratio => ["numerator", "denominator", "limit"],
            CountyItemKind.EachSection => ["condition"],
            CountyItemKind.Score => ["points"],
            _ => [],
        };
        if (rule == CountyGroupRule.Points && kind != CountyItemKind.Score)
            Incomplete(map, "kind", "计分组中的项目应是 score。", "In a group with points every item is a score.", "把 kind 改成 score 并写 points。", "Change kind to score and give points.");
        if (rule == CountyGroupRule.Veto && kind != CountyItemKind.Conclusion)
            Incomplete(map, "kind", "一票否决的项目应是 conclusion。", "In a veto group every item is a conclusion.", "把 kind 改成 conclusion。", "Change kind to conclusion.");
        if (rule != CountyGroupRule.Points && kind == CountyItemKind.Score)
            Incomplete(map, "kind", "score 只用在 rule: points 的组里。", "A score belongs in a group with rule: points.", "改 kind，或把组的 rule 改成 points。", "Change kind, or the group's rule to points.");
        foreach (var key in needed.Where(key => !map.Has(key)))
            Incomplete(map, "kind", $"这一类项目要有 {key}。", $"An item of this kind needs {key}.", $"加一行 {key}: …。", $"Add a line {key}: ….");
    }

    private void Incomplete(MapReader map, string key, string zh, string en, string adviceZh, string adviceEn) =>
        context.Problems.Error(PackProblemCodes.ItemIncomplete, map.Place(key), new(zh, en), new(adviceZh, adviceEn));
}
