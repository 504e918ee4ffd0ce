using System.Globalization;

namespace Junheng.Standards.Packs.Description;

/// <summary>The items that the county itself must meet, in words.</summary>
internal static class CountyLines
{
    public static PackSection Of(CountyItemGroup group)
    {
        var rule = group.Rule switch
        {
            CountyGroupRule.Points => new Words($"合计不低于 {PackDescriber.Plain(group.PassPoints ?? 0)} 分为合格。", $"At least {PackDescriber.Plain(group.PassPoints ?? 0)} points in all."),
            CountyGroupRule.Veto => new Words("有一项发生，即不通过。", "One of them is enough to fail."),
            _ => new Words("各项都要达到。", "Every item must be met."),
        };
        var absent = group.WhenAbsent == WhenAbsent.NotReported
            ? new Words("一项都没有填报时，注明未填报，不影响结论。", " Where none is reported this is said, and the verdict is left alone.")
            : new Words("没有填报时，还不能判定。", " Where none is reported the verdict stays open.");
        return new PackSection(
            $"county_{group.Id}",
            group.Name,
            [new(PackDescriber.Empty, new(rule.Zh + absent.Zh, rule.En + absent.En), group.Source), .. group.Items.Select((item, i) => Item(item, (i + 1).ToString(CultureInfo.InvariantCulture)))]);
    }

    private static PackLine Item(CountyItem item, string number)
    {
        var details = new List<PackLine>();
        if (item.Aspect is { } aspect)
            details.Add(new(new("方面", "Aspect"), aspect, null));
        if (Requirement(item) is { } requirement)
            details.Add(new(new("要求", "Requirement"), requirement, null));
        if (item.AppliesWhen is { } applies)
            details.Add(new(new("适用", "For"), FormulaWords.Of(applies), null));
        if (item.Evidence is { } evidence)
            details.Add(new(new("佐证", "Evidence"), evidence, null));
        if (item.Also is { } also)
            details.Add(Item(also, number));
        return new PackLine(Words.Same(number), item.Name, item.Source) { Id = item.Id, Details = details };
    }

    private static Words? Requirement(CountyItem item)
    {
        var sign = item.Direction == Direction.AtLeast ? "≥" : "≤";
        var limit = item.Limit is { } bound ? $"{sign} {PackDescriber.Plain(bound)}" : "";
        var bounded = new Words($"{limit} {item.Unit?.Zh}".Trim(), $"{limit} {item.Unit?.In(Language.En)}".Trim());
        switch (item.Kind)
        {
            case CountyItemKind.Number:
                return bounded;
            case CountyItemKind.Ratio:
                var (x, p) = (FormulaWords.Of(item.Numerator!), FormulaWords.Of(item.Denominator!));
                return new Words($"全县 {x.Zh} ÷ {p.Zh} {bounded.Zh}", $"county {x.En} ÷ {p.En} {bounded.En}");
            case CountyItemKind.EachSection:
                var condition = FormulaWords.Of(item.Condition!);
                return new Words($"每所学校：{condition.Zh}", $"every school: {condition.En}");
            case CountyItemKind.Score when item.Points is not null:
                return Score(item);
            default:
                return null;
        }
    }

    private static Words Score(CountyItem item)
    {
        var full = new Words($"满分 {PackDescriber.Plain(item.Points ?? 0)} 分", $"{PackDescriber.Plain(item.Points ?? 0)} points");
        if (item.Deduction is not { } rule)
            return full;
        var (zh, en) = rule.Direction == Direction.AtLeast ? ("低", "below") : ("高", "above");
        return new Words(
            $"{full.Zh}，目标 {PackDescriber.Plain(rule.Target)}，每{zh}于 {PackDescriber.Plain(rule.Step)} 扣 {PackDescriber.Plain(rule.PointsPerStep)} 分",
            $"{full.En}; target {PackDescriber.Plain(rule.Target)}, minus {PackDescriber.Plain(rule.PointsPerStep)} for each {PackDescriber.Plain(rule.Step)} {en} it");
    }
}
