using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios;
using Junheng.Registry.Sheets;
using Junheng.Reports.Console;
using Junheng.Reports.Excel;
using Junheng.Reports.Numbers;
using Junheng.Reports.Plans.Scenarios;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans;

/// <summary>
/// A plan as a workbook: what it assumes first, then what each school does, totals by action, before and after, rules and water levels,
/// the proof. Texts are written as texts, so that a name that begins with = is never a formula.
/// </summary>
public static class PlanWorkbook
{
    /// <param name="output">Stays open; need not be seekable.</param>
    public static void Write(Stream output, CompliancePlan plan, CheckReport report, Language language = Language.Zh) =>
        Write(output, new ScenarioSet(plan), report, language);

    /// <summary>The plan with a sheet for each thing that was found around it: years, alternatives, decisions, curves.</summary>
    /// <param name="output">Stays open; need not be seekable.</param>
    public static void Write(Stream output, ScenarioSet set, CheckReport report, Language language = Language.Zh)
    {
        using var workbook = new WorkbookWriter(output);
        var years = set.Years;
        // Over years the schools' list is in pieces, each with its year.
        Sheets(workbook, years is null ? set.Plan : set.Plan with { Actions = [.. years.Years.SelectMany(step => step.Paid), .. years.Unpaid] }, report, language);
        ScenarioSheets.Write(workbook, set, language);
    }

    /// <summary>The sheets alone, for a workbook that has others beside them.</summary>
    internal static void Sheets(WorkbookWriter workbook, CompliancePlan plan, CheckReport report, Language language)
    {
        Assumptions(workbook, plan, language);
        Schools(workbook, plan, language);
        Actions(workbook, plan, language);
        BeforeAfter(workbook, plan, language);
        Rules(workbook, plan, language);
        Proof(workbook, plan, report, language);
    }

    private static void Assumptions(WorkbookWriter workbook, CompliancePlan plan, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = Sheet(workbook, zh ? "假设" : "Assumptions", [28, 70, 34, 18], plan);
        sheet.Row(30).Cell(PlanSentences.Headline(plan).In(language), Formats.Title);
        sheet.Row().Cell(PlanSentences.Proof(plan).In(language), Formats.Note);
        sheet.Row();
        Head(sheet, zh ? ["项目", "假设", "依据", "可信度"] : ["Item", "Assumption", "Source", "Confidence"]);
        foreach (var line in PlanAssumptions.Of(plan))
        {
            sheet.Row(Height((line.Name.In(language), 28), (line.Text.In(language), 70), (line.Source?.ToString() ?? "", 34)))
                .Cell(line.Name.In(language), Formats.Wrapped)
                .Cell(line.Text.In(language), Formats.Wrapped)
                .Cell(line.Source?.ToString() ?? "", Formats.Wrapped)
                .Cell(line.Source is null ? "" : PlanAssumptions.Sure(line.Source).In(language), Formats.Centred);
        }

        foreach (var text in plan.OutOfReach)
            sheet.Row().Cell((zh ? "方案不管：" : "Not covered: ") + text.In(language), Formats.Note);
    }

    private static void Schools(WorkbookWriter workbook, CompliancePlan plan, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = Sheet(workbook, zh ? "各校要做的事" : "By school", [18, 30, 14, 26, 12, 16, 14, 22, 10], plan, frozen: 1);
        var unit = plan.Options.MoneyUnit.In(language);
        Head(sheet, zh
            ? ["学校标识码", "学校", "乡镇", "做法", "数量", "单位", unit, "为什么", "年份"]
            : ["Code", "School", "Township", "Action", "Units", "Unit", unit, "Why", "Year"]);
        var townships = plan.After.Facts.Schools.GroupBy(school => school.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Township, StringComparer.Ordinal);
        foreach (var action in plan.Actions)
        {
            sheet.Row()
                .Cell(action.School, Formats.Text)
                .Cell(PlanSentences.School(plan, action.School, action.Stage).In(language), Formats.Text)
                .Cell(townships.GetValueOrDefault(action.School, ""), Formats.Text)
                .Cell(PlanSentences.Action(plan, action.Action).In(language), Formats.Text)
                .Cell(action.Count, Formats.Whole)
                .Cell(plan.Options.Actions.FirstOrDefault(each => each.Id == action.Action)?.Unit.In(language) ?? "", Formats.Text)
                .Cell((double)action.Cost, Formats.Exact)
                .Cell(PlanSentences.Why(action.Why).In(language), Formats.Text);
            if (action.Year is { } year)
                sheet.Cell(year, Formats.Integer);
            else
                sheet.Empty(Formats.Text);
        }
    }

    private static void Actions(WorkbookWriter workbook, CompliancePlan plan, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = Sheet(workbook, zh ? "按做法" : "By action", [28, 12, 18, 10, 14, 20], plan, frozen: 1);
        var unit = plan.Options.MoneyUnit.In(language);
        Head(sheet, zh ? ["做法", "数量", "单位", "学校", unit, "负责科室"] : ["Action", "Units", "Unit", "Schools", unit, "Office"]);
        foreach (var total in PlanTotals.ByAction(plan))
        {
            sheet.Row()
                .Cell(total.Action.Name.In(language), Formats.Text)
                .Cell(total.Count, Formats.Whole)
                .Cell(total.Action.Unit.In(language), Formats.Text)
                .Cell(total.Schools, Formats.Whole)
                .Cell((double)total.Cost, Formats.Exact)
                .Cell(total.Action.Office.In(language), Formats.Text);
        }

        sheet.Row().Cell(zh ? "合计" : "Total", Formats.Text).Empty(Formats.Text).Empty(Formats.Text)
            .Cell(plan.Actions.Select(action => action.School).Distinct(StringComparer.Ordinal).Count(), Formats.Whole).Cell((double)plan.Cost, Formats.Exact).Empty(Formats.Text);
        sheet.Row();
        Head(sheet, zh ? ["乡镇", "学校", unit] : ["Township", "Schools", unit]);
        foreach (var total in PlanTotals.ByTownship(plan))
            sheet.Row().Cell(total.Township.Length > 0 ? total.Township : Print.Missing, Formats.Text).Cell(total.Schools, Formats.Whole).Cell((double)total.Cost, Formats.Exact);
    }

    private static void BeforeAfter(WorkbookWriter workbook, CompliancePlan plan, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = Sheet(workbook, zh ? "达标前后" : "Before and after", [12, 26, 14, 14, 14, 14, 14], plan, frozen: 1);
        Head(sheet, zh ? ["学段", "指标", "现在不达标", "之后不达标", "现在差异系数", "之后差异系数", "限值"] : ["Stage", "Indicator", "Below now", "Below after", "CV now", "CV after", "Limit"]);
        foreach (var after in plan.After.Stages)
        {
            var before = plan.Before.Stages.FirstOrDefault(stage => stage.Stage == after.Stage);
            for (var k = 0; k < after.Indicators.Count; k++)
            {
                var (now, then) = (before?.Indicators[k], after.Indicators[k]);
                sheet.Row()
                    .Cell(after.Stage.Name().In(language), Formats.Centred)
                    .Cell(then.Indicator.ShortName.In(language), Formats.Text)
                    .Cell(now is null ? 0 : PlanCounts.Below(now, before!), Formats.Whole)
                    .Cell(PlanCounts.Below(then, after), Formats.Whole);
                Figure(sheet, now?.Cv ?? double.NaN);
                Figure(sheet, then.Cv);
                Figure(sheet, then.CvLimit is { } limit ? (double)limit : double.NaN);
            }
        }
    }

    private static void Rules(WorkbookWriter workbook, CompliancePlan plan, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = Sheet(workbook, zh ? "规则与水位" : "Rules", [24, 12, 12, 12, 12, 60, 40], plan, frozen: 1);
        Head(sheet, zh ? ["规则", "限值", "现在", "之后", "作用", "水位", "价格"] : ["Rule", "Limit", "Now", "After", "Effect", "Water level", "Price"]);
        foreach (var rule in plan.Rules)
        {
            sheet.Row(Height((RuleSentences.Level(rule, plan.After.Pack, plan.Options).In(language), 60), (RuleSentences.Price(rule, plan.Options).In(language), 40)))
                .Cell(RuleSentences.Name(rule, plan.After.Pack).In(language), Formats.Text);
            Figure(sheet, rule.Limit);
            Figure(sheet, rule.Before);
            Figure(sheet, rule.After);
            sheet.Cell(rule.Active ? zh ? "决定性" : "decides" : "", Formats.Centred)
                .Cell(RuleSentences.Level(rule, plan.After.Pack, plan.Options).In(language), Formats.Wrapped)
                .Cell(RuleSentences.Price(rule, plan.Options).In(language), Formats.Wrapped);
        }
    }

    private static void Proof(WorkbookWriter workbook, CompliancePlan plan, CheckReport report, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = Sheet(workbook, zh ? "证明" : "Proof", [26, 90], plan);
        sheet.Row().Cell(zh ? "状态" : "Status", Formats.Text).Cell(PlanSentences.Status(plan.Status).In(language), Formats.Text);
        sheet.Row().Cell(zh ? "费用" : "Cost", Formats.Text).Cell((double)plan.Cost, Formats.Exact);
        if (double.IsFinite(plan.LowerBound))
            sheet.Row().Cell(zh ? "已证明不可能低于" : "Proved lower bound", Formats.Text).Cell(plan.LowerBound, Formats.Exact);
        sheet.Row().Cell(zh ? "独立核对" : "Independent check", Formats.Text).Cell(report.Accepted ? zh ? "通过" : "accepted" : zh ? "不通过" : "refused", Formats.Text);
        foreach (var text in report.Checked)
            sheet.Row(Height((text.In(language), 90))).Cell(zh ? "核对了" : "Checked", Formats.Text).Cell(text.In(language), Formats.Wrapped);
        sheet.Row().Cell(zh ? "标准包" : "Pack", Formats.Text).Cell($"{plan.After.Pack.Id} {plan.After.Pack.Version} {plan.After.Pack.Hash}", Formats.Text);
        sheet.Row().Cell(zh ? "规划选项" : "Options", Formats.Text).Cell(plan.Options.Hash, Formats.Text);
        foreach (var (heading, lines) in InfeasibleLines.Of(plan))
        {
            foreach (var line in lines)
                sheet.Row(Height((line.In(language), 90))).Cell(heading.In(language), Formats.Text).Cell(line.In(language), Formats.Wrapped);
        }
    }

    internal static SheetWriter Sheet(WorkbookWriter workbook, string name, double[] widths, CompliancePlan plan, int frozen = 0) =>
        workbook.Sheet(name, new SheetLayout { Widths = widths, FrozenRows = frozen, Footer = AssessmentWorkbook.Footer(plan.After.Pack) });

    /// <summary>Enough for the text that takes most lines; spreadsheet programs do not grow rows by themselves.</summary>
    private static double? Height(params ReadOnlySpan<(string Text, int Width)> cells)
    {
        var lines = 1;
        foreach (var (text, width) in cells)
            lines = Math.Max(lines, (TextWidth.Of(text) + width - 1) / width);
        return lines == 1 ? null : 16.0 * lines;
    }

    private static void Figure(SheetWriter sheet, double value)
    {
        if (double.IsFinite(value))
            sheet.Cell(value, Formats.Exact);
        else
            sheet.Cell(Print.Missing, Formats.Centred);
    }

    internal static void Head(SheetWriter sheet, string[] headings)
    {
        sheet.Row(24);
        foreach (var heading in headings)
            sheet.Cell(heading, Formats.Head);
    }
}
