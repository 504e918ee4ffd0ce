using Junheng.Reports.Sentences;
using Junheng.Registry.Sheets;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Explanations;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Excel;

/// <summary>One school as a workbook: every indicator under each standard, what is short, its place in the county, the cells it came from.</summary>
public static class SchoolWorkbook
{
    /// <param name="output">Stays open.</param>
    /// <param name="assessments">The same county under one or more standards.</param>
    /// <param name="schoolCode">学校标识码.</param>
    public static void Write(Stream output, IReadOnlyList<Assessment> assessments, string schoolCode, Language language = Language.Zh)
    {
        var zh = language == Language.Zh;
        using var workbook = new WorkbookWriter(output);
        using var sheet = workbook.Sheet(zh ? "学校" : "School", new SheetLayout { Widths = [16, 10, 34, 14, 12, 12, 12, 18, 12, 40] });
        var named = assessments.SelectMany(assessment => assessment.Facts.Schools).FirstOrDefault(school => school.Code == schoolCode);
        sheet.Row(30).Cell(named?.Name ?? schoolCode, Formats.Title);
        foreach (var assessment in assessments)
        {
            foreach (var stage in assessment.Stages)
            {
                for (var i = 0; i < stage.Sections.Count; i++)
                {
                    if (assessment.Facts.Schools[stage.Sections[i].School].Code == schoolCode)
                        WriteSection(sheet, assessment, stage, i, language);
                }
            }
        }
    }

    private static void WriteSection(SheetWriter sheet, Assessment assessment, StageAssessment stage, int section, Language language)
    {
        var zh = language == Language.Zh;
        sheet.Row();
        sheet.Row(22).Cell($"{assessment.Pack.ShortName.In(language)}  {stage.Stage.Name().In(language)}  {StatusWords.Of(stage.Schools[section]).In(language)}", Formats.Lead with { Wrap = false });
        sheet.Row().Cell(SchoolSentence.Of(assessment, stage, section, language).ToString(), Formats.Note);
        sheet.Row(24);
        foreach (var heading in zh
            ? (ReadOnlySpan<string>)["标准", "学段", "指标", "单位", "本校", "标准值", "结论", "还差", "位次", "来源单元格"]
            : ["Standard", "Stage", "Indicator", "Unit", "School", "Threshold", "Verdict", "Short of", "Rank", "Cells"])
            sheet.Cell(heading, Formats.Head);
        foreach (var result in stage.Indicators)
        {
            var explained = Explainer.Explain(assessment, stage, result, section);
            sheet.Row()
                .Cell(assessment.Pack.ShortName.In(language), Formats.Text)
                .Cell(stage.Stage.Name().In(language), Formats.Centred)
                .Cell(result.Indicator.ShortName.In(language), Formats.Text)
                .Cell(result.Indicator.Unit.In(language), Formats.Centred)
                .Cell(result.Values[section], Formats.Value(result, section, assessment.Pack))
                .Cell(result.Thresholds[section], Formats.Exact)
                .Cell(StatusWords.Of(result.Statuses[section]).In(language), Formats.Shaded(result.Statuses[section]))
                .Cell(result.Shortfalls[section] > 0 ? Numbers.Print.Amount(result.Shortfalls[section], result.Indicator, language) : "", Formats.Centred)
                .Cell(explained.Rank > 0 ? $"{explained.Rank}／{explained.Ranked}" : "", Formats.Centred)
                .Cell(string.Join(" ", explained.Inputs.Select(input => input.Source.ToString()).Where(cell => cell.Length > 0)), Formats.Text);
        }
    }
}
