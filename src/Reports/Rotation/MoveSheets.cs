using Junheng.Planning.Rotation;
using Junheng.Registry.Sheets;
using Junheng.Reports.Excel;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Rotation;

/// <summary>Sheets 交流 (moves) and 名单 (people, where there is a list), the same in every workbook with moves.</summary>
internal static class MoveSheets
{
    /// <param name="names">Names of schools by code.</param>
    public static void Write(WorkbookWriter workbook, IReadOnlyList<RotationMove> moves, IReadOnlyList<NamedMove> people, Dictionary<string, string> names, Language language)
    {
        WriteMoves(workbook, moves, names, language);
        if (people.Count > 0)
            WriteNames(workbook, people, names, language);
    }

    public static void Head(SheetWriter sheet, string[] headings)
    {
        sheet.Row();
        foreach (var heading in headings)
            sheet.Cell(heading, Formats.Head);
    }

    private static void WriteMoves(WorkbookWriter workbook, IReadOnlyList<RotationMove> moves, Dictionary<string, string> names, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = workbook.Sheet(zh ? "交流" : "Moves", new SheetLayout { FrozenRows = 1, Widths = [8, 14, 26, 14, 26, 26, 8, 10] });
        Head(sheet, zh ? ["学段", "从（代码）", "从", "到（代码）", "到", "教师", "人数", RotationWords.Way(moves, language)] : ["Stage", "From (code)", "From", "To (code)", "To", "Teachers", "Number", RotationWords.Way(moves, language)]);
        foreach (var move in moves)
        {
            sheet.Row().Cell(move.Stage.Name().In(language), Formats.Text).Cell(move.From, Formats.Text).Cell(names[move.From], Formats.Text);
            sheet.Cell(move.To, Formats.Text).Cell(names[move.To], Formats.Text).Cell(move.Class.Name.In(language), Formats.Text);
            sheet.Cell(move.Count, Formats.Whole).Cell(move.Minutes ?? move.Kilometres, Formats.Decimals(1));
        }
    }

    private static void WriteNames(WorkbookWriter workbook, IReadOnlyList<NamedMove> people, Dictionary<string, string> names, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = workbook.Sheet(zh ? "名单" : "Names", new SheetLayout { FrozenRows = 1, Widths = [18, 12, 8, 26, 26, 26, 48] });
        Head(sheet, zh ? ["教师编号", "姓名", "学段", "从", "到", "教师类别", "理由"] : ["Teacher id", "Name", "Stage", "From", "To", "Class", "Why"]);
        foreach (var each in people)
        {
            sheet.Row().Cell(each.Teacher, Formats.Text).Cell(each.Name, Formats.Text).Cell(each.Stage.Name().In(language), Formats.Text);
            sheet.Cell(names[each.From], Formats.Text).Cell(names[each.To], Formats.Text).Cell(each.Class.Name.In(language), Formats.Text).Cell(each.Why.In(language), Formats.Wrapped);
        }
    }
}
