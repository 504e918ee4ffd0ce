using Junheng.Reports.Numbers;
using Junheng.Reports.Sentences;
using Junheng.Registry.Sheets;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Excel;

/// <summary>Sheet 结论: one line a county and standard, then every reason.</summary>
internal static class ConclusionSheet
{
    public static void Write(WorkbookWriter workbook, IReadOnlyList<Assessment> assessments, string data, Language language)
    {
        var zh = language == Language.Zh;
        var layout = new SheetLayout { Widths = [16, 14, 14, 20, 90], FrozenRows = 3, PrintTitles = (3, 3) };
        using var sheet = workbook.Sheet(zh ? "结论" : "Conclusions", layout);
        sheet.Row(30).Cell(zh ? "义务教育均衡发展评估结论" : "Balanced development of compulsory education: conclusions", Formats.Title);
        var source = data.Length == 0 ? "" : zh ? $"数据：{data}。" : $"Data: {data}. ";
        sheet.Row().Cell(source + (zh ? "按未舍入的数值判定；差异系数按学生数加权。" : "Decided on unrounded values; coefficients of variation are weighted by pupils."), Formats.Note);
        Head(sheet, zh ? ["县", "学年", "标准", "结论", "说明"] : ["County", "School year", "Standard", "Verdict", "In words"]);
        foreach (var assessment in assessments)
        {
            sheet.Row(36)
                .Cell(assessment.Facts.County.Display, Formats.Text)
                .Cell(Print.SchoolYear(assessment.Facts.County.SchoolYear), Formats.Centred)
                .Cell(assessment.Pack.ShortName.In(language), Formats.Text)
                .Cell(StatusWords.Of(assessment.Verdict).In(language), Formats.Shaded(Formats.Centred, assessment.Verdict == Verdict.Fail))
                .Cell(CountySentence.Of(assessment, language).ToString(), Formats.Wrapped);
        }

        sheet.Row();
        Head(sheet, zh ? ["县", "学段", "标准", "作用", "原因"] : ["County", "Stage", "Standard", "Effect", "Reason"]);
        foreach (var assessment in assessments)
        {
            foreach (var reason in assessment.Reasons)
            {
                sheet.Row()
                    .Cell(assessment.Facts.County.Display, Formats.Text)
                    .Cell(reason.Stage?.Name().In(language) ?? "", Formats.Centred)
                    .Cell(assessment.Pack.ShortName.In(language), Formats.Text)
                    .Cell(Effect(reason, zh), Formats.Centred)
                    .Cell(zh ? Spacing.Between(reason.Text.Zh) : reason.Text.En, Formats.Wrapped);
            }
        }
    }

    private static string Effect(Reason reason, bool zh) => reason.Fails ? zh ? "不达标" : "Fails" : zh ? "待补" : "Open";

    private static void Head(SheetWriter sheet, string[] headings)
    {
        sheet.Row(24);
        foreach (var heading in headings)
            sheet.Cell(heading, Formats.Head);
    }
}
