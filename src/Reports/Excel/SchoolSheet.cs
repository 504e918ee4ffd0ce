using Junheng.Reports.Numbers;
using Junheng.Reports.Sentences;
using Junheng.Registry.Sheets;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Excel;

/// <summary>The schools of one stage with their values, after 表Ⅱ: one row a section, values that fall short shaded.</summary>
internal static class SchoolSheet
{
    private const int HeadRow = 3;

    public static void Write(WorkbookWriter workbook, IReadOnlyList<Assessment> group, Stage stage, Language language)
    {
        var pack = group[0].Pack;
        var zh = language == Language.Zh;
        var isJudged = pack.SchoolRule is not null;
        double[] widths = [14, 14, 26, 15, 9, 9, 10, .. pack.Indicators.Select(_ => 12.0), 9, 10, 54];
        var layout = new SheetLayout
        {
            Widths = widths,
            FrozenRows = HeadRow + 1,
            FrozenColumns = 3,
            PrintTitles = (HeadRow, HeadRow + 1),
            Filter = (HeadRow + 1, 1, widths.Length),
            Footer = AssessmentWorkbook.Footer(pack),
        };
        var name = $"{(zh ? "表Ⅱ" : "schools")} {AssessmentWorkbook.StageName(stage, language)}";
        using var sheet = workbook.Sheet(AssessmentWorkbook.SheetName(pack, name, language), layout);
        sheet.Row(30).Cell(AssessmentWorkbook.Title(group, zh ? $"{stage.Name().Zh}各校{pack.ShortName.Zh}指标" : $"{pack.ShortName.En}, {stage.Name().En} schools", language), Formats.Title);
        sheet.Row().Cell(isJudged ? pack.SchoolRule!.Text.In(language) : zh ? "本标准对单个学校只列数值，不作判定。" : "This standard sets no rule for single schools.", Formats.Note);
        WriteHead(sheet, group, stage, language);
        foreach (var assessment in group)
        {
            if (assessment.Stages.FirstOrDefault(each => each.Stage == stage) is { } assessed)
                WriteSchools(sheet, assessment, assessed, language);
        }
    }

    private static void WriteHead(SheetWriter sheet, IReadOnlyList<Assessment> group, Stage stage, Language language)
    {
        var pack = group[0].Pack;
        var zh = language == Language.Zh;
        sheet.Row(64);
        foreach (var heading in zh
            ? (ReadOnlySpan<string>)["县", "学校标识码", "学校名称", "办学类型", "举办者", "城乡", "在校生"]
            : ["County", "Code", "School", "Kind", "Operator", "Location", "Pupils"])
            sheet.Cell(heading, Formats.Head);
        foreach (var indicator in pack.Indicators)
            sheet.Cell($"{indicator.ShortName.In(language)}\n{indicator.Unit.In(language)}", Formats.Head);
        foreach (var heading in zh ? (ReadOnlySpan<string>)["达标项数", "结论", "还差"] : ["Items met", "Verdict", "Short of"])
            sheet.Cell(heading, Formats.Head);
        sheet.Row(22).Cell(zh ? "标准" : "Threshold", Formats.Head);
        for (var i = 0; i < 6; i++)
            sheet.Empty(Formats.Head);
        foreach (var indicator in pack.Indicators)
            sheet.Cell(Threshold(group, stage, indicator, zh), Formats.Head);
        for (var i = 0; i < 3; i++)
            sheet.Empty(Formats.Head);
    }

    /// <summary>The threshold where all schools of the stage have the same; otherwise that it differs.</summary>
    private static string Threshold(IReadOnlyList<Assessment> group, Stage stage, Indicator indicator, bool zh)
    {
        var values = group
            .SelectMany(assessment => assessment.Stages.Where(each => each.Stage == stage))
            .SelectMany(each => each.Indicators.Where(result => result.Indicator.Id == indicator.Id))
            .SelectMany(result => result.Thresholds)
            .Where(double.IsFinite)
            .Distinct()
            .Take(2)
            .ToList();
        var sign = indicator.Direction == Direction.AtLeast ? "≥ " : "≤ ";
        return values.Count switch
        {
            0 => Print.Missing,
            1 => sign + Print.Exact(values[0]),
            _ => zh ? "按校" : "by school",
        };
    }

    private static void WriteSchools(SheetWriter sheet, Assessment assessment, StageAssessment stage, Language language)
    {
        for (var i = 0; i < stage.Sections.Count; i++)
        {
            var school = assessment.Facts.Schools[stage.Sections[i].School];
            sheet.Row()
                .Cell(assessment.Facts.County.Display, Formats.Text)
                .Cell(school.Code, Formats.Text)
                .Cell(school.Name, Formats.Text)
                .Cell(school.Kind.Name().In(language), Formats.Text)
                .Cell(school.Operator ?? double.NaN, Formats.Integer)
                .Cell(school.Location.Name().In(language), Formats.Centred)
                .Cell(stage.Sections[i].Pupils, Formats.Exact);
            foreach (var result in stage.Indicators)
                sheet.Cell(result.Values[i], Formats.Value(result, i, assessment.Pack));
            sheet.Cell(stage.Met[i], Formats.Whole)
                .Cell(StatusWords.Of(stage.Schools[i]).In(language), Formats.Shaded(stage.Schools[i]))
                .Cell(Remark(stage, i, language), Formats.Wrapped);
        }
    }

    private static string Remark(StageAssessment stage, int section, Language language) =>
        stage.Sections[section].ExcludedBy is { } exclusion
            ? (language == Language.Zh ? "不计入：" : "Not counted: ") + exclusion.Name.In(language)
            : string.Join(language == Language.Zh ? "；" : "; ", SchoolSentence.Shortfalls(stage, section, language));
}
