using Junheng.Planning.Checking;
using Junheng.Planning.Options;
using Junheng.Reports.Console;
using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Plans;

/// <summary>The checker's verdict as plain text: accepted or not and why, what was checked, every rule with its value.</summary>
public static class CheckLines
{
    public static void Write(TextWriter output, CheckReport report, StandardPack pack, PlanOptions options, Language language)
    {
        var zh = language == Language.Zh;
        output.WriteLine(report.Accepted ? zh ? "核对通过。" : "The plan is accepted." : zh ? "核对不通过：" : "The plan is refused:");
        foreach (var refusal in report.Refusals)
            output.WriteLine($"  {refusal.Text.In(language)} [{refusal.Code}]");
        output.WriteLine(zh
            ? $"  按方案自带的假设核对：{options.Actions.Count} 种做法，编制{(options.Quota is { } posts ? $"最多 {posts} 名" : "不限")}，资金{(options.Budget is { } most ? $"最多 {PlanMoney.Of(most, options).Zh}" : "不限")}。"
            : $"  Checked under the plan's own assumptions: {options.Actions.Count} actions, posts {(options.Quota is { } quota ? $"at most {quota}" : "without limit")}, money {(options.Budget is { } budget ? $"at most {PlanMoney.Of(budget, options).En}" : "without limit")}.");
        foreach (var action in options.Actions)
            output.WriteLine($"    {action.Name.In(language)}  {PlanAssumptions.Price(action, options).In(language)}");
        foreach (var text in report.Checked)
            output.WriteLine("  " + text.In(language));
        if (report.ProvedBound is { } bound)
            output.WriteLine("  " + (double.IsFinite(bound) ? Bound(bound, options) : new("证明：不存在满足全部要求的方案。", "Proved: no plan meets every requirement.")).In(language));
        if (report.Rules.Count == 0)
            return;
        output.WriteLine();
        var table = zh ? new TextTable("规则", ">值", ">限值", "结论") : new TextTable("Rule", ">Value", ">Limit", "Verdict");
        foreach (var rule in report.Rules)
            table.Add(Name(rule, pack).In(language), Print.Exact(rule.Value), Print.Exact(rule.Limit), Verdict(rule.Verdict).In(language));
        table.Write(output, "  ");
    }

    /// <summary>What a rule of the checker is called.</summary>
    public static Words Name(RuleCheck rule, StandardPack pack)
    {
        var stage = rule.Stage?.Name() ?? Words.Same("");
        var indicator = pack.Indicators.FirstOrDefault(each => each.Id == rule.Indicator)?.ShortName ?? Words.Same(rule.Indicator ?? "");
        return rule.Kind switch
        {
            CheckKind.School => new($"学校 {rule.School}（{stage.Zh}）", $"School {rule.School} ({stage.En})"),
            CheckKind.Cv => new($"{stage.Zh}{indicator.Zh}差异系数", $"CV of {indicator.En} ({stage.En})"),
            CheckKind.Composite => new($"{stage.Zh}综合差异系数", $"Composite CV ({stage.En})"),
            CheckKind.Quota => new("编制", "Posts"),
            _ => new("资金", "Budget"),
        };
    }

    public static Words Verdict(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Holds => new("成立", "holds"),
        CheckVerdict.Broken => new("不成立", "broken"),
        _ => new("不能判定", "cannot be judged"),
    };

    private static Words Bound(double bound, PlanOptions options)
    {
        var (zh, en) = (PlanMoney.Bound(bound, options).Zh, PlanMoney.Bound(bound, options).En);
        return new($"证明：不可能低于 {zh}。", $"Proved: nothing below {en} does.");
    }
}
