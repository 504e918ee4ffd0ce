using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Rotation;
using Junheng.Registry.Sheets;
using Junheng.Reports.Excel;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Rotation;

/// <summary>A rotation plan as a workbook: 方案 (sentences, rules, assumptions), 交流 (moves), 名单 (people, where there is a list).</summary>
public static class RotationWorkbook
{
    /// <param name="output">Stays open; need not be seekable.</param>
    /// <param name="check">The checker's verdict on it.</param>
    public static void Write(Stream output, RotationPlan plan, Language language = Language.Zh, RotationCheck? check = null)
    {
        using var workbook = new WorkbookWriter(output);
        var names = plan.Before.Facts.Schools.ToDictionary(school => school.Code, school => school.Name, StringComparer.Ordinal);
        WriteSummary(workbook, plan, check, names, language);
        MoveSheets.Write(workbook, plan.Moves, plan.Names, names, language);
    }

    private static void WriteSummary(WorkbookWriter workbook, RotationPlan plan, RotationCheck? check, Dictionary<string, string> names, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = workbook.Sheet(zh ? "方案" : "Plan", new SheetLayout { Widths = [58, 12, 12, 12] });
        sheet.Row().Cell(RotationWords.Lead(plan, language), Formats.Lead);
        sheet.Row().Cell(RotationWords.Proof(plan, language));
        sheet.Row();
        MoveSheets.Head(sheet, zh ? ["规则", "现在", "方案后", "结果"] : ["Rule", "Now", "With the plan", "Result"]);
        foreach (var rule in plan.Rules)
        {
            sheet.Row().Cell(rule.Text.In(language), Formats.Wrapped);
            sheet.Cell(RotationWords.Figure(rule, rule.Before, language), Formats.Centred).Cell(RotationWords.Figure(rule, rule.After, language), Formats.Centred);
            sheet.Cell(RotationWords.Met(rule, language), Formats.Shaded(Formats.Centred, !rule.Met));
        }

        if (plan.Shortfalls.Count > 0)
        {
            sheet.Row();
            MoveSheets.Head(sheet, zh ? ["学校", "学段", "还缺", "人数"] : ["School", "Stage", "Still lacking", "Number"]);
            foreach (var each in plan.Shortfalls)
            {
                var indicator = plan.Before.Pack.Indicators.First(one => one.Id == each.Indicator).ShortName.In(language);
                sheet.Row().Cell(names[each.School], Formats.Text).Cell(each.Stage.Name().In(language), Formats.Text).Cell(indicator, Formats.Text).Cell(each.Lacking, Formats.Whole);
            }
        }

        sheet.Row();
        sheet.Row().Cell(zh ? "本方案的假设" : "Assumptions", Formats.Lead);
        sheet.Row().Cell(RotationWords.Options(plan.Options, language), Formats.Note);
        foreach (var assumption in plan.Assumptions)
            sheet.Row().Cell(assumption.In(language), Formats.Note);
        foreach (var open in check?.NotVerified ?? [])
            sheet.Row().Cell((zh ? "未能核对：" : "Not verified: ") + open.In(language), Formats.Note);
    }
}
