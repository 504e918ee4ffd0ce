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
    public static void Write(Stream output, RotationPlan plan, Language language = Language.Zh)
    {
        using var workbook = new WorkbookWriter(output);
        var names = plan.Before.Facts.Schools.ToDictionary(school => school.Code, school => school.Name, StringComparer.Ordinal);
        WriteSummary(workbook, plan, names, language);
        WriteMoves(workbook, plan, names, language);
        if (plan.Names.Count > 0)
            WriteNames(workbook, plan, names, language);
    }

    private static void WriteSummary(WorkbookWriter workbook, RotationPlan plan, Dictionary<string, string> names, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = workbook.Sheet(zh ? "方案" : "Plan", new SheetLayout { Widths = [58, 12, 12, 12] });
        sheet.Row().Cell(RotationWords.Lead(plan, language), Formats.Lead);
        sheet.Row().Cell(RotationWords.Proof(plan, language));
        sheet.Row();
        Head(sheet, zh ? ["规则", "现在", "方案后", "结果"] : ["Rule", "Now", "With the plan", "Result"]);
        foreach (var rule in plan.Rules)
        {
            sheet.Row().Cell(rule.Text.In(language), Formats.Wrapped);
            sheet.Cell(RotationWords.Figure(rule, rule.Before, language), Formats.Centred).Cell(RotationWords.Figure(rule, rule.After, language), Formats.Centred);
            sheet.Cell(RotationWords.Met(rule, language), Formats.Shaded(Formats.Centred, !rule.Met));
        }

        if (plan.Shortfalls.Count > 0)
        {
            sheet.Row();
            Head(sheet, zh ? ["学校", "学段", "还缺", "人数"] : ["School", "Stage", "Still lacking", "Number"]);
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
    }

    private static void WriteMoves(WorkbookWriter workbook, RotationPlan plan, Dictionary<string, string> names, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = workbook.Sheet(zh ? "交流" : "Moves", new SheetLayout { FrozenRows = 1, Widths = [8, 14, 26, 14, 26, 26, 8, 10] });
        Head(sheet, zh ? ["学段", "从（代码）", "从", "到（代码）", "到", "教师", "人数", "km"] : ["Stage", "From (code)", "From", "To (code)", "To", "Teachers", "Number", "km"]);
        foreach (var move in plan.Moves)
        {
            sheet.Row().Cell(move.Stage.Name().In(language), Formats.Text).Cell(move.From, Formats.Text).Cell(names[move.From], Formats.Text);
            sheet.Cell(move.To, Formats.Text).Cell(names[move.To], Formats.Text).Cell(move.Class.Name.In(language), Formats.Text);
            sheet.Cell(move.Count, Formats.Whole).Cell(move.Kilometres, Formats.Decimals(1));
        }
    }

    private static void WriteNames(WorkbookWriter workbook, RotationPlan plan, Dictionary<string, string> names, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = workbook.Sheet(zh ? "名单" : "Names", new SheetLayout { FrozenRows = 1, Widths = [18, 12, 8, 26, 26, 26, 48] });
        Head(sheet, zh ? ["教师编号", "姓名", "学段", "从", "到", "教师类别", "理由"] : ["Teacher id", "Name", "Stage", "From", "To", "Class", "Why"]);
        foreach (var each in plan.Names)
        {
            sheet.Row().Cell(each.Teacher, Formats.Text).Cell(each.Name, Formats.Text).Cell(each.Stage.Name().In(language), Formats.Text);
            sheet.Cell(names[each.From], Formats.Text).Cell(names[each.To], Formats.Text).Cell(each.Class.Name.In(language), Formats.Text).Cell(each.Why.In(language), Formats.Wrapped);
        }
    }

    private static void Head(SheetWriter sheet, string[] headings)
    {
        sheet.Row();
        foreach (var heading in headings)
            sheet.Cell(heading, Formats.Head);
    }
}
