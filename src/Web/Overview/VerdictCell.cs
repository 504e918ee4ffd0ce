using Junheng.Reports.Numbers;
using System.Globalization;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Web.Frame;
using Junheng.Web.Results;

namespace Junheng.Web.Overview;

/// <summary>One cell of the row of verdicts: a standard in a stage, and what it rests on.</summary>
/// <param name="Lines">Text with the figure to stress between the first two, and the page that lists what is meant.</param>
internal sealed record VerdictCell(string Title, Verdict Verdict, IReadOnlyList<VerdictLine> Lines);

/// <summary>学校 <b>70</b>／82 所达标, leading to the list.</summary>
internal sealed record VerdictLine(string Before, string Figure, string After, string Link);

/// <summary>Fills the row of verdicts: the chosen standard first, then one more, then the county's own items.</summary>
internal static class VerdictCells
{
    public static IEnumerable<VerdictCell> Of(PageContext page, Assessment assessment)
    {
        foreach (var stage in assessment.Stages)
        {
            yield return new VerdictCell(
                $"{page.T(assessment.Pack.ShortName)}　{page.T(stage.Stage.Name())}",
                Conclusions.OfStage(assessment, stage),
                [.. Lines(page, assessment, stage)]);
        }
    }

    /// <summary>The county's own items in one cell; null where the standard has none.</summary>
    public static VerdictCell? OfCounty(PageContext page, Assessment assessment)
    {
        var groups = assessment.CountyGroups;
        if (groups.Count == 0)
            return null;
        var verdict = groups.Any(group => group.Status == CountyItemStatus.NotMet) ? Verdict.Fail
            : groups.All(group => group.Status == CountyItemStatus.Met) ? Verdict.Pass
            : Verdict.Incomplete;
        return new VerdictCell(
            page.T($"县级项目（{assessment.Pack.ShortName.Zh}）", $"County items ({assessment.Pack.ShortName.En})"),
            verdict,
            [.. groups.Take(3).Select(group => new VerdictLine(
                page.T(group.Group.Name) + " ",
                group.Status == CountyItemStatus.NotReported ? "" : Number(group.Items.Count(item => item.Status == CountyItemStatus.Met)),
                group.Status == CountyItemStatus.NotReported ? page.T("未上报", "not reported") : page.T($"／{group.Items.Count} 项", $" of {group.Items.Count}"),
                "#county"))]);
    }

    private static IEnumerable<VerdictLine> Lines(PageContext page, Assessment assessment, StageAssessment stage)
    {
        var pack = assessment.Pack;
        var standard = ("standard", pack.Id == page.Packs[0].Id ? "" : pack.Id);
        if (pack.SchoolRule is not null)
        {
            yield return new VerdictLine(
                page.T("学校 ", "Schools "),
                Number(stage.SchoolsMeeting),
                page.T($"／{stage.SchoolsJudged} 所达标", $" of {stage.SchoolsJudged} meet it"),
                page.To("/schools", ("stage", stage.Stage.Id()), ("status", "fail"), standard));
        }

        if (pack.CvRule?.Kind == CvRuleKind.Each)
        {
            var judged = stage.Indicators.Count(result => result.CvStatus != CvStatus.PrintedOnly);
            var passed = stage.Indicators.Count(result => result.CvStatus == CvStatus.Pass);
            yield return new VerdictLine(
                page.T("差异系数 ", "CVs "),
                Number(passed),
                page.T($"／{judged} 项达标", $" of {judged} within the limit"),
                page.To("/indicators", ("stage", stage.Stage.Id()), standard));
        }
        else if (pack.CvRule is not null)
        {
            yield return new VerdictLine(
                page.T("综合差异系数 ", "Composite CV "), Print.Cv(stage.CompositeCv, page.Pack), "", page.To("/indicators", ("stage", stage.Stage.Id()), standard));
            if (stage.CompositeLimit is not null)
                yield return new VerdictLine(page.T("限值 ", "Limit "), "", Print.Limit(stage.CompositeLimit), page.To("/standards/" + pack.Id));
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
