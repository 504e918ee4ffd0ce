using Junheng.Reports.Numbers;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Junheng.Web.Pictures;
using Junheng.Web.Results;

namespace Junheng.Web.Overview;

/// <summary>One indicator in one stage, ready to be drawn and printed.</summary>
internal sealed record StripRow(StageAssessment Stage, IndicatorResult Result, string Picture, string Bullet)
{
    public required string Link { get; init; }
    public required string Threshold { get; init; }
    public required string Mean { get; init; }
    public required string Cv { get; init; }

    /// <summary>超 0.062; empty where the limit holds.</summary>
    public required string Over { get; init; }

    public required int Failed { get; init; }
    public required int Floors { get; init; }
    public bool IsShort => Failed > 0 || Result.CvStatus == CvStatus.Fail;

    public static StripRow Of(PageContext page, Assessment assessment, StageAssessment stage, IndicatorResult result, double width = 296)
    {
        var indicator = result.Indicator;
        var failed = result.Count(SchoolIndicatorStatus.Failed, stage.Sections);
        var floors = result.Count(SchoolIndicatorStatus.Floor, stage.Sections);
        var unknown = result.Count(SchoolIndicatorStatus.NotComputable, stage.Sections);
        var lastYear = LastCv(page, stage.Stage, indicator.Id);
        var common = Ratios.CommonThreshold(stage, result);
        var thresholdText = result.HasThreshold() ? double.IsFinite(common) ? Print.Exact(common) : page.T("分档", "tiers") : Print.Missing;
        var mean = Print.Value(result.Mean, indicator, assessment.Pack);
        var note = failed > 0 ? page.T($"{failed} 所不达标", $"{failed} not met") : unknown > 0 ? page.T($"{unknown} 所不能判定", $"{unknown} not known") : "";
        var input = new StripInput
        {
            Ratios = Ratios.Of(stage, result),
            Statuses = result.Statuses,
            Title = i => $"{assessment.Facts.Schools[stage.Sections[i].School].Name} {Print.Value(result.Values[i], indicator, assessment.Pack)}",
            Mean = Ratios.OfMean(stage, result),
            Floor = result.HasThreshold() ? (double?)assessment.Pack.SchoolRule?.FloorShare : null,
            HasThreshold = result.HasThreshold(),
            Label = page.T(
                $"{indicator.ShortName.Zh}：{stage.CountedSections} 所学校，标准 {thresholdText}，均值 {mean}，不达标 {failed} 所，余项 {floors} 所",
                $"{indicator.ShortName.En}: {stage.CountedSections} schools, threshold {thresholdText}, mean {mean}, not met {failed}, remaining items {floors}"),
            LeftNote = note,
            Beyond = count => page.T($"另 {count} 所 ›", $"{count} more ›"),
        };
        return new StripRow(stage, result, Strip.Draw(input, width), Pictures.Bullet.Draw(result.Cv, result.CvLimit, lastYear, result.CvStatus))
        {
            Link = IndicatorLink(page, stage.Stage, indicator.Id),
            Threshold = thresholdText,
            Mean = mean,
            Cv = Print.Cv(result.Cv, page.Pack),
            Over = Print.Excess(result.Cv, result.CvLimit, assessment.Pack) is { Length: > 0 } over ? page.T($"超 {over}", $"+{over}") : "",
            Failed = failed,
            Floors = floors,
        };
    }

    public static string IndicatorLink(PageContext page, Stage stage, string indicator) => page.To($"/indicators/{stage.Id()}/{indicator}");

    private static double LastCv(PageContext page, Stage stage, string indicator)
    {
        if (page.AssessmentLastYear is not { } before)
            return double.NaN;
        var then = before.Stages.FirstOrDefault(each => each.Stage == stage)?.Indicators.FirstOrDefault(each => each.Indicator.Id == indicator);
        return then?.Cv ?? double.NaN;
    }
}
