using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Plans;

/// <summary>The county-wide rules of a plan in words: name, water level, price.</summary>
public static class RuleSentences
{
    /// <summary>小学体艺教师, 编制, 资金.</summary>
    public static Words Name(PlanRule rule, StandardPack pack)
    {
        var stage = rule.Stage?.Name() ?? Words.Same("");
        var indicator = Indicator(rule, pack);
        return rule.Kind switch
        {
            PlanRuleKind.Quota => new("编制", "Posts"),
            PlanRuleKind.Budget => new("资金", "Budget"),
            PlanRuleKind.Composite => new($"{stage.Zh}综合差异系数", $"{stage.En}: composite CV"),
            _ => new(stage.Zh + (indicator?.ShortName.Zh ?? rule.Indicator), $"{stage.En}: {indicator?.ShortName.En ?? rule.Indicator}"),
        };
    }

    /// <summary>
    /// 每百名学生不足 0.83 人的学校都补到 0.83 人；已高于的不动。 Where there is no water level: how much of the rule is used.
    /// </summary>
    public static Words Level(PlanRule rule, StandardPack pack, PlanOptions options)
    {
        if (rule.Kind is PlanRuleKind.Quota or PlanRuleKind.Budget && rule.After > rule.Limit)
            return Beyond(rule, options);
        if (rule.Kind is PlanRuleKind.Quota)
            return new($"用 {Print.Number(rule.After)} 名，上限 {Print.Number(rule.Limit)} 名。", $"{Print.Number(rule.After)} of {Print.Number(rule.Limit)} posts are used.");
        if (rule.Kind is PlanRuleKind.Budget)
            return new($"用 {PlanMoney.Of((decimal)rule.After, options).Zh}，上限 {PlanMoney.Of((decimal)rule.Limit, options).Zh}。", $"{PlanMoney.Of((decimal)rule.After, options).En} of {PlanMoney.Of((decimal)rule.Limit, options).En} are used.");
        if (rule.WaterLevel is not { } level || Indicator(rule, pack) is not { } indicator)
            return rule.Active ? new("校际差异要压到限值以内。", "The difference between schools is brought under its limit.") : new("差异系数不起作用。", "The coefficient of variation costs nothing.");
        var value = Print.Value(level, indicator, pack);
        var (of, unit) = Unit(indicator);
        var atLeast = indicator.Direction == Direction.AtLeast;
        return new(
            Spacing.Between(atLeast ? $"{of.Zh}不足 {value} {unit.Zh}的学校都补到 {value} {unit.Zh}；已高于的不动。" : $"{of.Zh}超过 {value} {unit.Zh}的学校都降到 {value} {unit.Zh}；已低于的不动。"),
            atLeast ? $"Schools below {value} {unit.En} are raised to it; those above stay." : $"Schools above {value} {unit.En} are lowered to it; those below stay.");
    }

    /// <summary>限值每放宽 0.01 省 49 万元。 Empty where the rule costs nothing.</summary>
    public static Words Price(PlanRule rule, PlanOptions options)
    {
        if (!rule.Active || !(rule.Price > 0))
            return rule.Kind is PlanRuleKind.Quota or PlanRuleKind.Budget ? new("不紧，多给无益。", "Not tight: more of it saves nothing.") : new("不起作用。", "Costs nothing.");
        var price = PlanMoney.Price(rule.Price, options);
        return rule.Kind switch
        {
            PlanRuleKind.Quota => new($"每多 1 名编制约省 {price.Zh}。", $"One more post saves about {price.En}."),
            PlanRuleKind.Budget => new($"资金是紧的：每多 1 {options.MoneyUnit.Zh}，值 {price.Zh}。", $"The budget is tight: one more of it is worth {price.En}."),
            _ => new($"限值每放宽 0.01 约省 {price.Zh}。", $"Each 0.01 of a looser limit saves about {price.En}."),
        };
    }

    /// <summary>Only the nearest plan of a county that has none goes beyond its means.</summary>
    private static Words Beyond(PlanRule rule, PlanOptions options)
    {
        if (rule.Kind is PlanRuleKind.Quota)
            return new($"这个方案要 {Print.Number(rule.After)} 名，上限只有 {Print.Number(rule.Limit)} 名。", $"This plan needs {Print.Number(rule.After)} posts; there are only {Print.Number(rule.Limit)}.");
        var (need, limit) = (PlanMoney.Of((decimal)rule.After, options), PlanMoney.Of((decimal)rule.Limit, options));
        return new($"这个方案要 {need.Zh}，上限只有 {limit.Zh}。", $"This plan needs {need.En}; there are only {limit.En}.");
    }

    /// <summary>The value of a rule for print: a CV with three decimals, a count whole.</summary>
    public static string Value(double value, PlanRule rule, StandardPack pack) => rule.Kind switch
    {
        PlanRuleKind.Quota => Print.Number(value),
        PlanRuleKind.Budget => Print.Number(value, 1),
        _ => Print.Number(value, pack.Rounding.Cv),
    };

    private static Indicator? Indicator(PlanRule rule, StandardPack pack) => pack.Indicators.FirstOrDefault(indicator => indicator.Id == rule.Indicator);

    /// <summary>人/百名学生 is 每百名学生 … 人; m²/人 is 生均 … m².</summary>
    private static (Words Of, Words Unit) Unit(Indicator indicator)
    {
        var parts = indicator.Unit.Zh.Split('/', 2);
        if (parts.Length == 1)
            return (Words.Same(""), indicator.Unit);
        var of = parts[1] is "人" or "生" ? "生均" : parts[1].StartsWith('每') ? parts[1] : "每" + parts[1];
        return (Words.Same(of), new Words(parts[0], indicator.Unit.En));
    }
}
