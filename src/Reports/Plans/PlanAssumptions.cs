using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Plans;

/// <summary>What a plan assumes, line by line: printed first on every plan.</summary>
public static class PlanAssumptions
{
    /// <summary>Standard, data, prices, means, decisions, caps and what the program filled in.</summary>
    public static IReadOnlyList<PlanAssumption> Of(CompliancePlan plan)
    {
        var options = plan.Options;
        var county = plan.After.Facts.County;
        var lines = new List<PlanAssumption>
        {
            new(new("标准", "Standard"), new($"{plan.After.Pack.Name.Zh}（{plan.After.Pack.Id} {plan.After.Pack.Version}）", $"{plan.After.Pack.Name.En} ({plan.After.Pack.Id} {plan.After.Pack.Version})"), null),
            new(new("数据", "Data"), new($"{county.Display} {Print.SchoolYear(county.SchoolYear)} 学年", $"{county.Display} {Print.SchoolYear(county.SchoolYear)}"), null),
            new(new("编制", "Posts"), options.Quota is { } quota ? new($"最多 {Print.Number(quota)} 名", $"at most {Print.Number(quota)}") : new("不限", "no limit"), null),
            new(new("资金", "Budget"), options.Budget is { } budget ? new($"最多 {PlanMoney.Of(budget, options).Zh}", $"at most {PlanMoney.Of(budget, options).En}") : new("不限", "no limit"), null),
        };
        lines.AddRange(options.Actions.Select(action => new PlanAssumption(action.Name, Price(action, options), action.Source)));
        foreach (var ((stage, indicator), limit) in options.CvLimits.OrderBy(pair => pair.Key))
            lines.Add(new(new("差异系数限值", "Limit of a CV"), RuleLimit(plan, stage, indicator, limit), null));
        if (options.Locks.Count > 0)
            lines.Add(new(new("已经决定的事", "Decisions"), new($"{options.Locks.Count} 条，照办", $"{options.Locks.Count}, kept"), null));
        if (options.Caps.Count > 0)
            lines.Add(new(new("学校上限", "Caps of schools"), new($"{options.Caps.Count} 个", $"{options.Caps.Count}"), null));
        lines.AddRange(plan.Assumptions.Select(text => new PlanAssumption(new("程序补充", "Filled in"), text, null)));
        return lines;
    }

    /// <summary>16.2 万元／间（54 m²），开工另加 20 万元.</summary>
    public static Words Price(PlanAction action, PlanOptions options)
    {
        var price = PlanMoney.Of(action.Cost, options);
        var unit = action.Unit.Zh.Length == 0 ? Words.Same("1") : action.Unit;
        var first = action.Fixed > 0 ? new Words($"，每校开工另加 {PlanMoney.Of(action.Fixed, options).Zh}", $", {PlanMoney.Of(action.Fixed, options).En} more to begin at a school") : Words.Same("");
        var posts = action.UsesQuota > 0 ? new Words($"，用编制 {action.UsesQuota} 名", $", {action.UsesQuota} post") : Words.Same("");
        return new($"{price.Zh}／{unit.Zh}{first.Zh}{posts.Zh}", $"{price.En} per {unit.In(Language.En)}{first.En}{posts.En}");
    }

    /// <summary>How sure a price is: 假设，待核实.</summary>
    public static Words Sure(Reference? source) => source?.Confidence switch
    {
        Confidence.Verified => new("有文件", "documented"),
        Confidence.Copy => new("转引", "quoted"),
        _ => new("假设，待核实", "assumption, to be checked"),
    };

    private static Words RuleLimit(CompliancePlan plan, Standards.Fields.Stage stage, string indicator, decimal limit)
    {
        var name = RuleSentences.Name(new PlanRule(PlanRuleKind.Cv, stage, indicator, 0, 0, 0, false, null, 0), plan.After.Pack);
        return new($"{name.Zh}改为 {Print.Limit(limit)}", $"{name.En}: {Print.Limit(limit)} instead of the standard's");
    }
}

/// <param name="Source">Where a price comes from; null for lines that are no price.</param>
public sealed record PlanAssumption(Words Name, Words Text, Reference? Source);
