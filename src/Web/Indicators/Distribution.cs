using Junheng.Reports.Numbers;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Junheng.Web.Pictures;
using Junheng.Web.Results;

namespace Junheng.Web.Indicators;

/// <summary>The distribution by 城区, 镇区, 乡村: each with its own pupil-weighted mean.</summary>
internal static class Distribution
{
    public static string Draw(PageContext page, IndicatorView view)
    {
        var (stage, result, pack) = (view.Stage, view.Result, view.Assessment.Pack);
        var rows = new List<BeeRow>();
        foreach (var location in (ReadOnlySpan<Location>)[Location.Urban, Location.Town, Location.Rural, Location.Unknown])
        {
            var sections = Enumerable.Range(0, stage.Sections.Count)
                .Where(i => Ratios.IsShown(stage.Sections[i]) && view.Assessment.Facts.Schools[stage.Sections[i].School].Location == location && double.IsFinite(result.Values[i]))
                .ToList();
            if (sections.Count == 0)
                continue;
            var mean = Mean(stage, result, sections);
            rows.Add(new BeeRow(
                page.T(location.Name()),
                page.T($"{sections.Count} 所", $"{sections.Count} schools"),
                mean,
                page.T("均值 ", "mean ") + Print.Value(mean, result.Indicator, pack),
                Bees(page, view, sections)));
        }

        var threshold = Ratios.CommonThreshold(stage, result);
        var floor = pack.SchoolRule?.FloorShare is { } share ? threshold * (double)share : double.NaN;
        var axis = new BeeAxis(
            threshold,
            page.T("标准 ", "standard ") + Print.Exact(threshold),
            floor,
            page.T($"{pack.SchoolRule?.FloorShare * 100:0.##}% 线 ", $"{pack.SchoolRule?.FloorShare * 100:0.##}% line ") + Print.Exact(Math.Round(floor, 6)));
        return Beeswarm.Draw(rows, axis, page.T($"{stage.Stage.Name().Zh}分布，按城区、镇区、乡村分行；数值见下表", $"{stage.Stage.Name().En}: distribution by place; the values are in the table below"));
    }

    /// <summary>Σxᵢ ÷ ΣPᵢ in printed scale over the given sections that count.</summary>
    public static double Mean(StageAssessment stage, IndicatorResult result, IEnumerable<int> sections)
    {
        double amount = 0, weight = 0;
        foreach (var i in sections)
        {
            if (stage.Sections[i].InCv)
                (amount, weight) = (amount + result.Numerators[i], weight + result.Denominators[i]);
        }

        return weight > 0 ? amount / weight * (double)result.Indicator.Scale : double.NaN;
    }

    private static List<Bee> Bees(PageContext page, IndicatorView view, List<int> sections)
    {
        var result = view.Result;
        // At most two names a row: the failing school with most pupils, and who drives the gap most.
        var failing = sections.Where(i => result.Statuses[i] == SchoolIndicatorStatus.Failed).OrderByDescending(i => result.Denominators[i]).FirstOrDefault(-1);
        var driver = view.Contributions.Select(each => each.Section).FirstOrDefault(i => i != failing && sections.Contains(i), -1);
        return [.. sections.Select(i =>
        {
            var name = view.Assessment.Facts.Schools[view.Stage.Sections[i].School].Name;
            return new Bee(
                result.Values[i],
                result.Denominators[i],
                result.Statuses[i],
                $"{name} {Print.Value(result.Values[i], result.Indicator, view.Assessment.Pack)}",
                i == failing || i == driver ? name : "");
        })];
    }
}
