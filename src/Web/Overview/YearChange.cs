using Junheng.Reports.Numbers;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;

namespace Junheng.Web.Overview;

/// <summary>A figure of last year beside this year's.</summary>
/// <param name="Better">True for better, false for worse, null where neither can be said.</param>
internal sealed record YearChange(string Name, string Before, string After, bool? Better, string Note)
{
    /// <summary>The figures that say most: schools that meet the rule, the coefficients that moved most, large classes, pupils.</summary>
    public static IReadOnlyList<YearChange> Of(PageContext page, Assessment before, Assessment after) =>
        [.. Schools(page, before, after), .. Coefficients(page, before, after), .. LargeClasses(page, before.Facts, after.Facts), Pupils(page, before, after)];

    private static IEnumerable<(StageAssessment Before, StageAssessment After)> Pairs(Assessment before, Assessment after) =>
        after.Stages.Join(before.Stages, stage => stage.Stage, stage => stage.Stage, (now, then) => (then, now));

    private static IEnumerable<YearChange> Schools(PageContext page, Assessment before, Assessment after)
    {
        if (after.Pack.SchoolRule is null)
            yield break;
        foreach (var (then, now) in Pairs(before, after))
        {
            var name = now.Stage.Name();
            yield return Numeric(page.T($"{name.Zh}达标学校", $"{name.En} schools that meet it"), then.SchoolsMeeting, now.SchoolsMeeting, Figures.Count, moreIsBetter: true);
        }
    }

    private static IEnumerable<YearChange> Coefficients(PageContext page, Assessment before, Assessment after)
    {
        const int shown = 3;
        return Pairs(before, after)
            .SelectMany(pair => pair.After.Indicators.Select((result, i) => (pair.After.Stage, Now: result, Then: Same(pair.Before, result))))
            .Where(change => change.Then is not null && double.IsFinite(change.Now.Cv) && double.IsFinite(change.Then.Cv))
            .OrderByDescending(change => change.Now.CvStatus == CvStatus.Fail)
            .ThenByDescending(change => Math.Abs(change.Now.Cv - change.Then!.Cv))
            .Take(shown)
            .Select(change => Numeric(
                page.T($"{change.Stage.Name().Zh}{change.Now.Indicator.ShortName.Zh}差异系数", $"{change.Stage.Name().En}: CV of {change.Now.Indicator.ShortName.En}"),
                change.Then!.Cv, change.Now.Cv, cv => Print.Cv(cv, page.Pack), moreIsBetter: false));
    }

    private static IndicatorResult? Same(StageAssessment stage, IndicatorResult result) =>
        stage.Indicators.FirstOrDefault(each => each.Indicator.Id == result.Indicator.Id);

    private static IEnumerable<YearChange> LargeClasses(PageContext page, CountyFacts before, CountyFacts after)
    {
        var (then, now) = (CountLarge(before), CountLarge(after));
        if (then is { } old && now is { } recent)
            yield return Numeric(page.T("最大班额超 50 人的学校", "Schools with a class over 50"), old, recent, Figures.Count, moreIsBetter: false);
    }

    private static int? CountLarge(CountyFacts facts)
    {
        var primary = facts.Column("max_class_primary");
        var middle = facts.Column("max_class_middle");
        if (primary.IsEmpty && middle.IsEmpty)
            return null;
        var count = 0;
        for (var i = 0; i < facts.Schools.Count; i++)
        {
            if ((!primary.IsEmpty && primary[i] > 50) || (!middle.IsEmpty && middle[i] > 50))
                count++;
        }

        return count;
    }

    private static YearChange Pupils(PageContext page, Assessment before, Assessment after)
    {
        double then = before.Stages.Sum(stage => stage.Pupils), now = after.Stages.Sum(stage => stage.Pupils);
        var difference = Math.Abs(now - then);
        var note = difference == 0 ? page.T("不变", "same") : (now < then ? "↓ " : "↑ ") + Figures.Count(difference) + page.T(" 人", "");
        return new YearChange(page.T("在校生", "Pupils"), Figures.Count(then), Figures.Count(now), null, note);
    }

    private static YearChange Numeric(string name, double before, double after, Func<double, string> print, bool moreIsBetter)
    {
        var (then, now) = (print(before), print(after));
        return new YearChange(name, then, now, then == now ? null : after > before == moreIsBetter, "");
    }
}
