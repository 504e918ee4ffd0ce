using Junheng.Reports.Numbers;
using Junheng.Reports.Sentences;
using Junheng.Registry.Sheets;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Excel;

/// <summary>The county-level items: government's part, quality, satisfaction, vetoes, or the scored aspects of 2012.</summary>
internal static class CountyItemSheet
{
    public static void Write(WorkbookWriter workbook, IReadOnlyList<Assessment> group, Language language)
    {
        var pack = group[0].Pack;
        var zh = language == Language.Zh;
        var layout = new SheetLayout { Widths = [16, 16, 64, 14, 12, 12, 12, 30], FrozenRows = 3, PrintTitles = (3, 3), Footer = AssessmentWorkbook.Footer(pack) };
        using var sheet = workbook.Sheet(AssessmentWorkbook.SheetName(pack, zh ? "县级项目" : "county items", language), layout);
        sheet.Row(30).Cell(AssessmentWorkbook.Title(group, zh ? pack.ShortName.Zh + "县级项目" : pack.ShortName.En + ", county items", language), Formats.Title);
        sheet.Row();
        sheet.Row(24);
        foreach (var heading in zh
            ? (ReadOnlySpan<string>)["县", "部分", "项目", "填报或计算值", "要求", "结论", "得分", "依据"]
            : ["County", "Part", "Item", "Value", "Limit", "Verdict", "Points", "Source"])
            sheet.Cell(heading, Formats.Head);
        foreach (var assessment in group)
        {
            foreach (var part in assessment.CountyGroups)
            {
                foreach (var item in part.Items)
                    WriteItem(sheet, assessment, part, item, language);
            }
        }
    }

    private static void WriteItem(SheetWriter sheet, Assessment assessment, CountyGroupResult part, CountyItemResult item, Language language)
    {
        sheet.Row()
            .Cell(assessment.Facts.County.Display, Formats.Text)
            .Cell(part.Group.Name.In(language), Formats.Text)
            .Cell(item.Item.Name.In(language), Formats.Wrapped);
        if (item.Value is { } value)
            sheet.Cell(value, Formats.Decimals(assessment.Pack.Rounding.Ratio));
        else
            sheet.Cell(item.Reported?.Raw ?? "", Formats.Centred);
        sheet.Cell(Requirement(item.Item, language), Formats.Centred)
            .Cell(StatusWords.Of(item.Status).In(language), Formats.Shaded(Formats.Centred, item.Status == CountyItemStatus.NotMet))
            .Cell(item.Points is { } points ? (double)points : double.NaN, Formats.Exact)
            .Cell(item.Item.Source?.ToString() ?? "", Formats.Text);
    }

    private static string Requirement(CountyItem item, Language language) => item.Limit is { } limit
        ? $"{(item.Direction == Direction.AtLeast ? "≥" : "≤")} {Print.Exact((double)limit)} {item.Unit?.In(language)}".TrimEnd()
        : "";
}
