using Junheng.Reports.Numbers;
using Junheng.Registry.Sheets;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Excel;

/// <summary>The standard behind the figures: pack, hash, formulas, thresholds, and where each rule stands.</summary>
internal static class SourceSheet
{
    public static void Write(WorkbookWriter workbook, StandardPack pack, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = workbook.Sheet(
            AssessmentWorkbook.SheetName(pack, zh ? "标准与依据" : "sources", language),
            new SheetLayout { Widths = [30, 60, 30, 34, 14], Footer = AssessmentWorkbook.Footer(pack) });
        sheet.Row(30).Cell(pack.Name.In(language), Formats.Title);
        Line(sheet, zh ? "标准包" : "Pack", $"{pack.Id}，{pack.Version}", pack.Source);
        Line(sheet, "SHA-256", pack.Hash, null);
        if (pack.SchoolRule is { } school)
            Line(sheet, zh ? "学校" : "Schools", school.Text.In(language), school.Source);
        if (pack.CvRule is { } cv)
            Line(sheet, zh ? "差异系数" : "CV", cv.Text.In(language), cv.Source);
        Line(sheet, zh ? "拆分" : "Splitting", string.Join(" : ", pack.Splitting.Weights.OrderBy(weight => weight.Key).Select(weight => $"{weight.Key.Name().In(language)} {Print.Exact((double)weight.Value)}")), pack.Splitting.Source);
        foreach (var exclusion in pack.Exclusions)
            Line(sheet, zh ? "不计入" : "Not counted", exclusion.Name.In(language), exclusion.Source);
        sheet.Row();
        sheet.Row(24);
        foreach (var heading in zh ? (ReadOnlySpan<string>)["指标", "公式", "标准", "依据", "可信度"] : ["Indicator", "Formula", "Threshold", "Source", "Confidence"])
            sheet.Cell(heading, Formats.Head);
        foreach (var indicator in pack.Indicators)
            WriteIndicator(sheet, indicator, language);
        foreach (var note in pack.Notes)
            sheet.Row().Cell(note.In(language), Formats.Note);
    }

    private static void WriteIndicator(SheetWriter sheet, Indicator indicator, Language language)
    {
        var thresholds = indicator.Thresholds.Select(line =>
            $"{string.Join("、", line.Stages.Select(stage => stage.Name().In(language)))} {FormulaWords.Of(line.Value).In(language)}{(line.When is { } when ? $"（{FormulaWords.Of(when).In(language)}）" : "")}");
        sheet.Row()
            .Cell(indicator.Name.In(language), Formats.Wrapped)
            .Cell(FormulaWords.Of(indicator).In(language), Formats.Wrapped)
            .Cell(string.Join("；", thresholds), Formats.Wrapped)
            .Cell(indicator.Source?.ToString() ?? "", Formats.Wrapped)
            .Cell(Confidence(indicator.Source, language), Formats.Centred);
    }

    private static void Line(SheetWriter sheet, string name, string text, Reference? source) =>
        sheet.Row().Cell(name, Formats.Text).Cell(text, Formats.Wrapped).Cell(source?.ToString() ?? "", Formats.Text);

    private static string Confidence(Reference? source, Language language) => source?.Confidence switch
    {
        Standards.Packs.Confidence.Verified => language == Language.Zh ? "官方文本" : "official text",
        Standards.Packs.Confidence.Copy => language == Language.Zh ? "转载，待核" : "a copy",
        Standards.Packs.Confidence.Unchecked => language == Language.Zh ? "未核实" : "unchecked",
        _ => "",
    };
}
