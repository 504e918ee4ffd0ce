using System.Globalization;
using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Planning.Scenarios.Years;
using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Reports.Plans.Scenarios;

/// <summary>One part of a paper: a heading, a table and sentences.</summary>
/// <param name="Widths">Empty for no table.</param>
/// <param name="Head">With &gt; before what is right-aligned.</param>
internal sealed record ScenarioPart(Words Heading, double[] Widths, string[] Head, IReadOnlyList<string[]> Rows, IReadOnlyList<string> Texts);

/// <summary>What was found around a plan, as parts of a paper for a meeting; what is not known is left out.</summary>
internal static class ScenarioParts
{
    public static IEnumerable<ScenarioPart> Of(ScenarioSet set, Language language)
    {
        if (set.Years is { } years)
            yield return Years(set, years, language);
        if (set.Alternatives is { Count: > 0 } others)
            yield return Others(set.Plan, others, language);
        if (set.Locks is { Count: > 0 } locks)
            yield return Locks(set.Plan, locks, language);
        if (set.Schools is { Points.Count: > 1 } curve)
            yield return Schools(set.Plan, curve, language);
    }

    /// <summary>Alternatives side by side: name, the plan's figure, each alternative's. What is the same everywhere is left out.</summary>
    public static IEnumerable<(Words Name, IReadOnlyList<string> Figures)> Beside(CompliancePlan plan, IReadOnlyList<Alternative> others, Language language)
    {
        CompliancePlan[] all = [plan, .. others.Select(each => each.Plan)];
        yield return (new("费用", "Cost"), [.. all.Select(each => PlanMoney.Number(each.Cost))]);
        yield return (new("多花", "Extra"), [Print.Missing, .. others.Select(each => PlanMoney.Number(Math.Max(0, each.Extra)))]);
        yield return (new("花在别处的钱", "Spent elsewhere"), [Print.Missing, .. others.Select(each => Print.Percent(each.Difference, 0))]);
        yield return (new("动工的学校", "Schools at work"), [.. all.Select(each => Print.Number(each.Actions.Select(action => action.School).Distinct(StringComparer.Ordinal).Count()))]);
        foreach (var action in plan.Options.Actions)
        {
            var counts = all.Select(each => each.Actions.Where(one => one.Action == action.Id).Sum(one => one.Count)).ToList();
            if (counts.Distinct().Count() > 1)
                yield return (action.Name, [.. counts.Select(count => count == 0 ? Print.Missing : PlanMoney.Count(count, action).In(language))]);
        }
    }

    private static ScenarioPart Years(ScenarioSet set, YearSchedule schedule, Language language)
    {
        var zh = language == Language.Zh;
        var unit = set.Plan.Options.MoneyUnit.In(language);
        var texts = new List<string> { schedule.IsBestOrder ? zh ? "已证明没有更好的先后。" : "It is proved that no better order exists." : zh ? "先后是找到的最好的，没有证明到底。" : "The best order found; not proved to the end." };
        if (schedule.Unpaid.Count > 0)
            texts.Insert(0, zh ? $"还有 {schedule.Unpaid.Count} 项、{PlanMoney.Of(schedule.Unpaid.Sum(action => action.Cost), set.Plan.Options).Zh}没有排进任何一年。" : $"{schedule.Unpaid.Count} actions for {PlanMoney.Of(schedule.Unpaid.Sum(action => action.Cost), set.Plan.Options).En} are paid in no year.");
        texts.AddRange(schedule.Assumptions.Select(each => each.In(language)));
        texts.AddRange((set.Horizon ?? []).SkipLast(1).Select(point => Sooner(point, set.Plan, zh)));
        return new ScenarioPart(
            new("分年安排", "Year by year"),
            [14, 18, 18, 16, 16, 18, 14],
            zh ? ["年份", $">花费（{unit}）", $">资金（{unit}）", ">用编制", ">编制", ">年底达标", ">差异超限"] : ["Year", $">Spent ({unit})", $">Money ({unit})", ">Posts used", ">Posts", ">At standard", ">CVs over"],
            [.. schedule.Years.Select(step => new[]
            {
                step.Year.ToString(CultureInfo.InvariantCulture), PlanMoney.Number(step.Spent), step.Money is { } money ? PlanMoney.Number(money) : zh ? "不限" : "no limit",
                Print.Number(step.QuotaUsed), step.Quota is { } quota ? Print.Number(quota) : zh ? "不限" : "no limit",
                $"{Print.Number(step.SchoolsMeeting)}/{Print.Number(step.SchoolsJudged)}", Print.Number(Over(step.End)),
            })],
            texts);
    }

    /// <summary>CVs over their limits.</summary>
    public static int Over(Assessment at) => at.Stages.Sum(stage => stage.Indicators.Count(each => each.CvStatus == CvStatus.Fail));

    private static string Sooner(YearsPoint point, CompliancePlan plan, bool zh) => point switch
    {
        { Cost: null } => zh ? $"到 {point.Year} 年底做不到。" : $"By the end of {point.Year} it cannot be done.",
        { Unpaid: > 0 } => zh ? $"到 {point.Year} 年底，钱或编制不够。" : $"By the end of {point.Year} money or posts are too short.",
        { Cost: { } cost } => zh ? $"到 {point.Year} 年底做完，要 {PlanMoney.Of(cost, plan.Options).Zh}。" : $"Done by the end of {point.Year} it takes {PlanMoney.Of(cost, plan.Options).En}.",
    };

    private static ScenarioPart Others(CompliancePlan plan, IReadOnlyList<Alternative> others, Language language)
    {
        var zh = language == Language.Zh;
        return new ScenarioPart(
            new("差不多省、做法不同的方案", "Other plans that cost little more"),
            [30, 20, .. others.Select(_ => 24.0)],
            ["", zh ? ">本方案" : ">This plan", .. others.Select(each => ">" + each.Leaning.In(language))],
            [.. Beside(plan, others, language).Select(row => (string[])[row.Name.In(language), .. row.Figures])],
            [zh ? "这些方案同样达到全部要求，核对都通过。" : "These meet every requirement too and were accepted by the checker."]);
    }

    private static ScenarioPart Locks(CompliancePlan plan, IReadOnlyList<LockPrice> locks, Language language) => new(
        new("已经定了的事，各值多少", "What is decided, and what it costs"),
        [60, 40],
        language == Language.Zh ? ["已定的事", "代价"] : ["Decision", "Price"],
        [.. locks.Select(each => new[] { LockSentences.Name(plan, each.Lock).In(language), LockSentences.Price(each, plan.Options).In(language) })],
        []);

    private static ScenarioPart Schools(CompliancePlan plan, SchoolsCurve curve, Language language)
    {
        var zh = language == Language.Zh;
        var half = curve.Points.Last(point => point.Cost <= plan.Cost / 2);
        return new ScenarioPart(
            new("多少钱，多少所学校达标", "How many schools for how much"), [], [], [],
            [zh
                ? $"现在 {curve.Points[0].Schools} 所学校达标。从最省钱的学校补起，花 {PlanMoney.Of(half.Cost, plan.Options).Zh}能让 {half.Schools} 所达标，全部 {curve.Judged} 所要 {PlanMoney.Of(curve.Points[^1].Cost, plan.Options).Zh}。"
                : $"{curve.Points[0].Schools} schools meet the standard now. The cheapest first, {PlanMoney.Of(half.Cost, plan.Options).En} bring {half.Schools} to it; all {curve.Judged} take {PlanMoney.Of(curve.Points[^1].Cost, plan.Options).En}."]);
    }
}
