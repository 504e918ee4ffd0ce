using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Reports.Console;
using Junheng.Standards;

namespace Junheng.Reports.Plans;

/// <summary>A plan as plain text for a terminal: the sentence, what it assumes, what is done, what comes of it.</summary>
public static class PlanTable
{
    private const int MostActions = 60;

    public static void Write(TextWriter output, CompliancePlan plan, CheckReport report, Language language)
    {
        var zh = language == Language.Zh;
        output.WriteLine($"{plan.After.Facts.County.Display}  {plan.After.Pack.ShortName.In(language)}");
        output.WriteLine(PlanSentences.Headline(plan).In(language));
        output.WriteLine(PlanSentences.Proof(plan).In(language));
        if (report.Accepted)
            output.WriteLine(zh ? "方案已由独立程序用分数逐条核对。" : "An independent program checked the plan line by line in fractions.");
        InfeasibleLines.Write(output, plan, language);
        Title(output, zh ? "假设" : "Assumptions");
        foreach (var line in PlanAssumptions.Of(plan))
            output.WriteLine($"  {line.Name.In(language)}{(zh ? "：" : ": ")}{line.Text.In(language)}{(line.Source is null ? "" : zh ? $"（{PlanAssumptions.Sure(line.Source).Zh}）" : $" ({PlanAssumptions.Sure(line.Source).En})")}");
        if (plan.Actions.Count > 0)
        {
            Title(output, zh ? "按做法" : "By action");
            ByAction(plan, language).Write(output, "  ");
        }

        Title(output, zh ? "达标前后" : "Before and after");
        foreach (var stage in plan.After.Stages.Where(_ => plan.After.Pack.SchoolRule is not null))
            output.WriteLine("  " + PlanSentences.Schools(plan, stage).In(language));
        if (plan.Rules.Count > 0)
            Rules(plan, language).Write(output, "  ");
        foreach (var rule in plan.Rules.Where(rule => rule.Active))
            output.WriteLine($"  {RuleSentences.Name(rule, plan.After.Pack).In(language)}{(zh ? "：" : ": ")}{RuleSentences.Level(rule, plan.After.Pack, plan.Options).In(language)}{(zh ? "" : " ")}{RuleSentences.Price(rule, plan.Options).In(language)}");
        if (plan.Actions.Count > 0)
            Schools(output, plan, language);
        if (plan.OutOfReach.Count == 0)
            return;
        Title(output, zh ? "方案不管的" : "Not covered");
        foreach (var text in plan.OutOfReach)
            output.WriteLine("  " + text.In(language));
    }

    /// <summary>Actions with their totals.</summary>
    private static TextTable ByAction(CompliancePlan plan, Language language)
    {
        var zh = language == Language.Zh;
        var unit = plan.Options.MoneyUnit.In(language);
        var table = zh ? new TextTable("做法", ">数量", ">学校", ">" + unit) : new TextTable("Action", ">Units", ">Schools", ">" + unit);
        foreach (var total in PlanTotals.ByAction(plan))
            table.Add(total.Action.Name.In(language), PlanMoney.Count(total.Count, total.Action).In(language), Numbers.Print.Number(total.Schools), PlanMoney.Number(total.Cost));
        table.Add(zh ? "合计" : "Total", "", Numbers.Print.Number(plan.Actions.Select(action => action.School).Distinct(StringComparer.Ordinal).Count()), PlanMoney.Number(plan.Cost));
        return table;
    }

    private static TextTable Rules(CompliancePlan plan, Language language)
    {
        var zh = language == Language.Zh;
        var table = zh ? new TextTable("规则", ">限值", ">现在", ">之后", "作用") : new TextTable("Rule", ">Limit", ">Now", ">After", "Effect");
        foreach (var rule in plan.Rules)
        {
            table.Add(
                RuleSentences.Name(rule, plan.After.Pack).In(language),
                rule.Kind is PlanRuleKind.Cv or PlanRuleKind.Composite ? Numbers.Print.Exact(rule.Limit) : RuleSentences.Value(rule.Limit, rule, plan.After.Pack),
                RuleSentences.Value(rule.Before, rule, plan.After.Pack),
                RuleSentences.Value(rule.After, rule, plan.After.Pack),
                rule.Active ? zh ? "决定性" : "decides" : "");
        }

        return table;
    }

    private static void Schools(TextWriter output, CompliancePlan plan, Language language)
    {
        var zh = language == Language.Zh;
        Title(output, zh ? "各校要做的事" : "By school");
        var unit = plan.Options.MoneyUnit.In(language);
        var table = zh ? new TextTable("学校", "做法", ">数量", ">" + unit, "为什么") : new TextTable("School", "Action", ">Units", ">" + unit, "Why");
        foreach (var action in plan.Actions.OrderByDescending(action => action.Cost).Take(MostActions))
        {
            table.Add(
                PlanSentences.School(plan, action.School, action.Stage).In(language),
                PlanSentences.Action(plan, action.Action).In(language),
                PlanSentences.Count(plan, action).In(language),
                PlanMoney.Number(action.Cost),
                PlanSentences.Why(action.Why).In(language));
        }

        table.Write(output, "  ");
        if (plan.Actions.Count > MostActions)
            output.WriteLine(zh ? $"  另有 {plan.Actions.Count - MostActions} 项，用 --xlsx 导出全部。" : $"  {plan.Actions.Count - MostActions} more; --xlsx writes all.");
    }

    private static void Title(TextWriter output, string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }
}
