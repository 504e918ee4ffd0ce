using Junheng.Reports.Numbers;
using Junheng.Reports.Sentences;
using Junheng.Registry.Sheets;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Excel;

/// <summary>Means, standard deviations and coefficients of variation, after 表Ⅲ.</summary>
internal static class CvSheet
{
    public static void Write(WorkbookWriter workbook, IReadOnlyList<Assessment> group, Language language)
    {
        var pack = group[0].Pack;
        var zh = language == Language.Zh;
        var layout = new SheetLayout
        {
            Widths = [16, 10, 30, 16, 10, 12, 12, 12, 12, 14, 12],
            FrozenRows = 3,
            PrintTitles = (3, 3),
            Footer = AssessmentWorkbook.Footer(pack),
        };
        using var sheet = workbook.Sheet(AssessmentWorkbook.SheetName(pack, zh ? "表Ⅲ 差异系数" : "CVs", language), layout);
        sheet.Row(30).Cell(AssessmentWorkbook.Title(group, zh ? pack.ShortName.Zh + "校际差异" : pack.ShortName.En + ", differences between schools", language), Formats.Title);
        sheet.Row().Cell(pack.CvRule?.Text.In(language) ?? "", Formats.Note);
        sheet.Row(36);
        foreach (var heading in zh
            ? (ReadOnlySpan<string>)["县", "学段", "指标", "单位", "学校数", "学生数", "均值", "标准差", "差异系数", "限值", "结论"]
            : ["County", "Stage", "Indicator", "Unit", "Schools", "Pupils", "Mean", "SD", "CV", "Limit", "Verdict"])
            sheet.Cell(heading, Formats.Head);
        foreach (var assessment in group)
        {
            foreach (var stage in assessment.Stages)
            {
                foreach (var result in stage.Indicators)
                    WriteIndicator(sheet, assessment, stage, result, language);
                if (pack.CvRule is not null)
                    WriteComposite(sheet, assessment, stage, language);
            }
        }
    }

    private static void WriteIndicator(SheetWriter sheet, Assessment assessment, StageAssessment stage, IndicatorResult result, Language language)
    {
        var pack = assessment.Pack;
        var decimals = result.Indicator.Decimals ?? pack.Rounding.Mean;
        Place(sheet, assessment, stage, language)
            .Cell(result.Indicator.ShortName.In(language), Formats.Text)
            .Cell(result.Indicator.Unit.In(language), Formats.Centred)
            .Cell(stage.CountedSections, Formats.Whole)
            .Cell(stage.Pupils, Formats.Exact)
            .Cell(result.Mean, Formats.Decimals(decimals))
            .Cell(result.Sd, Formats.Decimals(decimals + 1))
            .Cell(result.Cv, Formats.Shaded(Formats.Decimals(pack.Rounding.Cv), result.CvStatus == CvStatus.Fail))
            .Cell(Print.Limit(result.CvLimit), Formats.Centred)
            .Cell(Verdict(result.Cv, result.CvLimit, result.CvStatus, pack, language), Formats.Shaded(Formats.Centred, result.CvStatus == CvStatus.Fail));
    }

    private static void WriteComposite(SheetWriter sheet, Assessment assessment, StageAssessment stage, Language language)
    {
        var pack = assessment.Pack;
        Place(sheet, assessment, stage, language)
            .Cell(language == Language.Zh ? "综合差异系数" : "Composite CV", Formats.Text)
            .Empty(Formats.Text).Empty(Formats.Text).Empty(Formats.Text).Empty(Formats.Text).Empty(Formats.Text)
            .Cell(stage.CompositeCv, Formats.Shaded(Formats.Decimals(pack.Rounding.Cv), stage.CompositeStatus == CvStatus.Fail))
            .Cell(Print.Limit(stage.CompositeLimit), Formats.Centred)
            .Cell(Verdict(stage.CompositeCv, stage.CompositeLimit, stage.CompositeStatus, pack, language), Formats.Shaded(Formats.Centred, stage.CompositeStatus == CvStatus.Fail));
    }

    private static string Verdict(double cv, decimal? limit, CvStatus status, StandardPack pack, Language language) => status == CvStatus.Fail
        ? (language == Language.Zh ? "超 " : "over by ") + Print.Excess(cv, limit, pack)
        : StatusWords.Of(status).In(language);

    private static SheetWriter Place(SheetWriter sheet, Assessment assessment, StageAssessment stage, Language language) =>
        sheet.Row().Cell(assessment.Facts.County.Display, Formats.Text).Cell(stage.Stage.Name().In(language), Formats.Centred);
}
