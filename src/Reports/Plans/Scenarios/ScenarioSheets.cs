using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Planning.Scenarios.Years;
using Junheng.Registry.Sheets;
using Junheng.Reports.Excel;
using Junheng.Reports.Numbers;
using Junheng.Standards;

namespace Junheng.Reports.Plans.Scenarios;

/// <summary>What was found around a plan, a sheet each; what is not known has no sheet.</summary>
internal static class ScenarioSheets
{
    public static void Write(WorkbookWriter workbook, ScenarioSet set, Language language)
    {
        if (set.Years is { } years)
            Years(workbook, set, years, language);
        if (set.Alternatives is { Count: > 0 } others)
            Others(workbook, set.Plan, others, language);
        if (set.Locks is { Count: > 0 } locks)
            Locks(workbook, set.Plan, locks, language);
        if (set.Curve is not null || set.Schools is not null)
            Curves(workbook, set, language);
    }

    private static void Years(WorkbookWriter workbook, ScenarioSet set, YearSchedule schedule, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = PlanWorkbook.Sheet(workbook, zh ? "分年" : "Years", [12, 14, 14, 12, 12, 16, 14], set.Plan, frozen: 1);
        PlanWorkbook.Head(sheet, zh ? ["年份", "花费", "资金", "用编制", "编制", "年底达标", "差异超限"] : ["Year", "Spent", "Money", "Posts used", "Posts", "At standard", "CVs over"]);
        foreach (var step in schedule.Years)
        {
            sheet.Row().Cell(step.Year, Formats.Centred).Cell((double)step.Spent, Formats.Exact);
            Limit(sheet, (double?)step.Money, zh);
            sheet.Cell(step.QuotaUsed, Formats.Whole);
            Limit(sheet, step.Quota, zh);
            sheet.Cell($"{Print.Number(step.SchoolsMeeting)}/{Print.Number(step.SchoolsJudged)}", Formats.Centred).Cell(ScenarioParts.Over(step.End), Formats.Whole);
        }

        sheet.Row();
        foreach (var text in schedule.Assumptions)
            sheet.Row().Cell(text.In(language), Formats.Note);
        if (set.Horizon is not { Count: > 1 } horizon)
            return;
        sheet.Row();
        PlanWorkbook.Head(sheet, zh ? ["到年底做完", "费用", "排不进的"] : ["Done by", "Cost", "Unpaid"]);
        foreach (var point in horizon)
        {
            sheet.Row().Cell(point.Year, Formats.Centred);
            if (point.Cost is { } cost)
                sheet.Cell((double)cost, Formats.Exact);
            else
                sheet.Cell(zh ? "做不到" : "not possible", Formats.Centred);
            sheet.Cell((double)point.Unpaid, Formats.Exact);
        }
    }

    private static void Others(WorkbookWriter workbook, CompliancePlan plan, IReadOnlyList<Alternative> others, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = PlanWorkbook.Sheet(workbook, zh ? "备选" : "Alternatives", [30, 26, 16, .. others.Select(_ => 22.0)], plan, frozen: 1);
        string[] names = [zh ? "本方案" : "This plan", .. others.Select(each => each.Leaning.In(language))];
        PlanWorkbook.Head(sheet, ["", "", .. names]);
        foreach (var (name, figures) in ScenarioParts.Beside(plan, others, language))
        {
            sheet.Row().Cell(name.In(language), Formats.Text).Empty(Formats.Text);
            foreach (var figure in figures)
                sheet.Cell(figure, Formats.Centred);
        }

        sheet.Row();
        PlanWorkbook.Head(sheet, [zh ? "学校" : "School", zh ? "做法" : "Action", .. names]);
        CompliancePlan[] all = [plan, .. others.Select(each => each.Plan)];
        foreach (var place in all.SelectMany(each => each.Actions).Select(action => (action.School, action.Stage, action.Action)).Distinct().Order())
        {
            var counts = all.Select(each => each.Actions.Where(action => (action.School, action.Stage, action.Action) == place).Sum(action => action.Count)).ToList();
            if (counts.Distinct().Count() == 1)
                continue;
            sheet.Row().Cell(PlanSentences.School(plan, place.School, place.Stage).In(language), Formats.Text).Cell(PlanSentences.Action(plan, place.Action).In(language), Formats.Text);
            foreach (var count in counts)
                sheet.Cell(count, Formats.Whole);
        }
    }

    private static void Locks(WorkbookWriter workbook, CompliancePlan plan, IReadOnlyList<LockPrice> locks, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = PlanWorkbook.Sheet(workbook, zh ? "已定的事" : "Decisions", [60, 40], plan, frozen: 1);
        PlanWorkbook.Head(sheet, zh ? ["已定的事", "代价"] : ["Decision", "Price"]);
        foreach (var each in locks)
            sheet.Row().Cell(LockSentences.Name(plan, each.Lock).In(language), Formats.Wrapped).Cell(LockSentences.Price(each, plan.Options).In(language), Formats.Wrapped);
    }

    private static void Curves(WorkbookWriter workbook, ScenarioSet set, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = PlanWorkbook.Sheet(workbook, zh ? "曲线" : "Curves", [30, 16, 16], set.Plan);
        if (set.Curve is { } curve)
        {
            var rule = new PlanRule(PlanRuleKind.Cv, curve.Stage, curve.Indicator, 0, 0, 0, false, null, 0);
            sheet.Row().Cell((zh ? "差异系数的目标和费用：" : "Aimed CV and cost: ") + RuleSentences.Name(rule, set.Plan.After.Pack).In(language), Formats.Lead);
            PlanWorkbook.Head(sheet, zh ? ["目标", "费用", "不可能低于"] : ["Aim", "Cost", "Not below"]);
            foreach (var point in curve.Points)
                Point(sheet, point, zh);
            sheet.Row();
        }

        if (set.Schools is not { } schools)
            return;
        var names = set.Plan.After.Facts.Schools.GroupBy(school => school.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
        sheet.Row().Cell(zh ? "多少钱，多少所学校达标" : "How many schools for how much", Formats.Lead);
        PlanWorkbook.Head(sheet, zh ? ["新达标的学校", "达标学校", "累计花费"] : ["School that comes in", "Schools", "Money so far"]);
        foreach (var point in schools.Points)
            sheet.Row().Cell(point.School.Length == 0 ? zh ? "现在" : "now" : names.GetValueOrDefault(point.School, point.School), Formats.Text).Cell(point.Schools, Formats.Whole).Cell((double)point.Cost, Formats.Exact);
    }

    private static void Point(SheetWriter sheet, CurvePoint point, bool zh)
    {
        sheet.Row().Cell((double)point.Limit, Formats.Exact);
        if (point.Cost is not { } cost)
        {
            sheet.Cell(zh ? "做不到" : "not possible", Formats.Centred).Empty(Formats.Text);
            return;
        }

        sheet.Cell((double)cost, Formats.Exact).Cell(Math.Floor(Math.Max(0, point.LowerBound) * 10) / 10, Formats.Exact);
    }

    private static void Limit(SheetWriter sheet, double? limit, bool zh)
    {
        if (limit is { } most)
            sheet.Cell(most, Formats.Exact);
        else
            sheet.Cell(zh ? "不限" : "no limit", Formats.Centred);
    }
}
