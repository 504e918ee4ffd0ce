using Junheng.Reports.Sentences;
using Junheng.Registry.Sheets;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Explanations;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Excel;

/// <summary>One indicator of one stage as a workbook: every school's value, threshold, shortfall, inputs' cells and part of the gap.</summary>
public static class IndicatorWorkbook
{
    /// <param name="output">Stays open.</param>
    public static void Write(Stream output, Assessment assessment, StageAssessment stage, IndicatorResult result, Language language = Language.Zh)
    {
        var zh = language == Language.Zh;
        using var workbook = new WorkbookWriter(output);
        using var sheet = workbook.Sheet(
            $"{result.Indicator.ShortName.In(language)} {stage.Stage.Name().In(language)}",
            new SheetLayout
            {
                Widths = [14, 26, 12, 9, 10, 12, 12, 12, 12, 12, 12, 30],
                FrozenRows = 4,
                FrozenColumns = 2,
                PrintTitles = (4, 4),
                Filter = (4, 1, 12),
                Footer = AssessmentWorkbook.Footer(assessment.Pack),
            });
        sheet.Row(30).Cell(AssessmentWorkbook.Title([assessment], $"{stage.Stage.Name().In(language)} {result.Indicator.Name.In(language)}", language), Formats.Title);
        sheet.Row().Cell(IndicatorSentence.Of(assessment, stage, result, language).ToString(), Formats.Note);
        sheet.Row();
        sheet.Row(36);
        foreach (var heading in zh
            ? (ReadOnlySpan<string>)["学校标识码", "学校名称", "乡镇", "城乡", "在校生", "数量", "本校值", "标准", "结论", "还差", "占差距份额", "来源单元格"]
            : ["Code", "School", "Township", "Location", "Pupils", "Amount", "Value", "Threshold", "Verdict", "Short of", "Part of the gap", "Cells"])
            sheet.Cell(heading, Formats.Head);
        var shares = Contributions.Of(stage, result).ToDictionary(each => each.Section, each => each.Share);
        for (var i = 0; i < stage.Sections.Count; i++)
            WriteRow(sheet, assessment, stage, result, i, shares, language);
    }

    private static void WriteRow(
        SheetWriter sheet, Assessment assessment, StageAssessment stage, IndicatorResult result, int section, Dictionary<int, double> shares, Language language)
    {
        var place = stage.Sections[section];
        var school = assessment.Facts.Schools[place.School];
        var cells = Explainer.Inputs(assessment, stage, result.Indicator, place).Select(input => input.Source.ToString()).Where(cell => cell.Length > 0);
        sheet.Row()
            .Cell(school.Code, Formats.Text)
            .Cell(school.Name, Formats.Text)
            .Cell(school.Township, Formats.Text)
            .Cell(school.Location.Name().In(language), Formats.Centred)
            .Cell(place.Pupils, Formats.Exact)
            .Cell(result.Numerators[section], Formats.Exact)
            .Cell(result.Values[section], Formats.Value(result, section, assessment.Pack))
            .Cell(result.Thresholds[section], Formats.Exact)
            .Cell(place.ExcludedBy is { } exclusion ? exclusion.Name.In(language) : StatusWords.Of(result.Statuses[section]).In(language), Formats.Shaded(result.Statuses[section]))
            .Cell(result.Shortfalls[section], Formats.Exact)
            .Cell(shares.GetValueOrDefault(section, double.NaN), Formats.Text with { NumberFormat = "0.0%" })
            .Cell(string.Join(" ", cells), Formats.Text);
    }
}
