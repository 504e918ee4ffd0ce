using System.Globalization;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Planning.Scenarios.Years;
using Junheng.Reports.Console;
using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans.Scenarios;

/// <summary>What was asked around a plan, as plain text for a terminal.</summary>
public static class ScenarioTable
{
    public static void Write(TextWriter output, ScenarioSet set, Language language)
    {
        var zh = language == Language.Zh;
        output.WriteLine($"{set.Plan.After.Facts.County.Display}  {set.Plan.After.Pack.ShortName.In(language)}");
        output.WriteLine(PlanSentences.Headline(set.Plan).In(language));
        if (set.Curve is { } curve)
            Curve(output, set.Plan, curve, language);
        if (set.Schools is { } schools)
            Schools(output, set.Plan, schools, zh);
        if (set.Alternatives is { } alternatives)
            Alternatives(output, set.Plan.Options, alternatives, language);
        if (set.Locks is { } locks)
            Locks(output, set.Plan, locks, language);
        if (set.Years is { } years)
            Years(output, years, language);
    }

    private static void Curve(TextWriter output, CompliancePlan plan, CostCurve curve, Language language)
    {
        var zh = language == Language.Zh;
        var indicator = plan.After.Pack.Indicators.First(each => each.Id == curve.Indicator).ShortName.In(language);
        Title(output, zh ? $"目标越高，花钱越多：{curve.Stage.Name().Zh}{indicator}差异系数" : $"The higher the aim, the higher the cost: CV of {indicator}, {curve.Stage.Name().En}");
        var unit = plan.Options.MoneyUnit.In(language);
        var table = zh ? new TextTable(">限值", ">" + unit, ">下界", "") : new TextTable(">Limit", ">" + unit, ">Bound", "");
        foreach (var point in curve.Points)
        {
            var note = point.Cost is null ? zh ? "没有做法能达到" : "out of reach" : point.Limit == curve.Official ? zh ? "标准的限值" : "the standard's limit" : "";
            // A proved optimum is its own bound; its double may lie a hair below and print as a tenth less.
            var bound = point is { Status: PlanStatus.Optimal, Cost: { } optimum } ? PlanMoney.Number(optimum) : PlanMoney.BoundNumber(point.LowerBound);
            table.Add(point.Limit.ToString("0.00##", CultureInfo.InvariantCulture), point.Cost is { } cost ? PlanMoney.Number(cost) : Print.Missing, point.Cost is null ? Print.Missing : bound, note);
        }

        table.Write(output, "  ");
        if (curve.SchoolsOnly is { } alone)
            output.WriteLine(zh ? $"  只补学校、不管差异：{PlanMoney.Of(alone, plan.Options).Zh}。" : $"  Schools only, whatever the CVs: {PlanMoney.Of(alone, plan.Options).En}.");
    }

    private static void Schools(TextWriter output, CompliancePlan plan, SchoolsCurve curve, bool zh)
    {
        Title(output, zh ? "多少钱，多少所学校达标" : "How many schools for how much");
        var table = zh ? new TextTable(">达标学校", ">累计花费", "新达标的学校") : new TextTable(">Schools", ">Money so far", "School that comes in");
        var names = plan.After.Facts.Schools.ToDictionary(school => school.Code, school => school.Name, StringComparer.Ordinal);
        foreach (var point in curve.Points)
            table.Add($"{Print.Number(point.Schools)}/{Print.Number(curve.Judged)}", PlanMoney.Number(point.Cost), point.School.Length == 0 ? zh ? "现在" : "now" : names.GetValueOrDefault(point.School, point.School));
        table.Write(output, "  ");
        if (!curve.IsExact)
            output.WriteLine(zh ? "  编制或资金有限，学校之间要取舍；这里的先后是一种可行的做法。" : "  Posts or money are short, so schools compete; this order is one that can be done.");
    }

    private static void Alternatives(TextWriter output, PlanOptions options, IReadOnlyList<Alternative> alternatives, Language language)
    {
        var zh = language == Language.Zh;
        Title(output, zh ? "差不多省、做法不同的方案" : "Other plans that cost little more");
        foreach (var each in alternatives)
        {
            output.WriteLine(zh
                ? $"  {each.Leaning.Zh}：{PlanMoney.Of(each.Plan.Cost, options).Zh}，多 {PlanMoney.Of(each.Extra, options).Zh}，{Percent(each.Difference)} 的钱花在别处。"
                : $"  {each.Leaning.En}: {PlanMoney.Of(each.Plan.Cost, options).En}, {PlanMoney.Of(each.Extra, options).En} more; {Percent(each.Difference)} of the money goes elsewhere.");
        }

        if (alternatives.Count == 0)
            output.WriteLine(zh ? "  多花 5% 以内，没有找到做法明显不同的方案。" : "  Within 5 % more, no plan was found that differs much.");
    }

    private static void Locks(TextWriter output, CompliancePlan plan, IReadOnlyList<LockPrice> locks, Language language)
    {
        var zh = language == Language.Zh;
        Title(output, zh ? "已经定的事，各值多少" : "What the decisions taken cost");
        foreach (var each in locks)
            output.WriteLine($"  {LockSentences.Name(plan, each.Lock).In(language)}{(zh ? "：" : ": ")}{LockSentences.Price(each, plan.Options).In(language)}");
        if (locks.Count == 0)
            output.WriteLine(zh ? "  没有已经定的事。" : "  None were given.");
    }

    private static void Years(TextWriter output, YearSchedule schedule, Language language)
    {
        var zh = language == Language.Zh;
        Title(output, zh ? "分年安排" : "Year by year");
        var table = zh ? new TextTable(">年份", ">花费", ">资金", ">用编制", ">编制", ">年底达标") : new TextTable(">Year", ">Spent", ">Money", ">Posts used", ">Posts", ">At standard");
        foreach (var step in schedule.Years)
        {
            table.Add(
                step.Year.ToString(CultureInfo.InvariantCulture),
                PlanMoney.Number(step.Spent),
                step.Money is { } money ? PlanMoney.Number(money) : zh ? "不限" : "no limit",
                Print.Number(step.QuotaUsed),
                step.Quota is { } quota ? Print.Number(quota) : zh ? "不限" : "no limit",
                $"{Print.Number(step.SchoolsMeeting)}/{Print.Number(step.SchoolsJudged)}");
        }

        table.Write(output, "  ");
        if (schedule.Unpaid.Count > 0)
            output.WriteLine(zh ? $"  还有 {schedule.Unpaid.Count} 项排不进去，共 {PlanMoney.Of(schedule.Unpaid.Sum(action => action.Cost), schedule.Plan.Options).Zh}。" : $"  {schedule.Unpaid.Count} actions do not fit, {PlanMoney.Of(schedule.Unpaid.Sum(action => action.Cost), schedule.Plan.Options).En} in all.");
        output.WriteLine(schedule.IsBestOrder ? zh ? "  已证明没有更好的先后。" : "  No better order exists: proved." : zh ? "  先后是找到的最好的，没有证明到底。" : "  The best order found; not proved to the end.");
        foreach (var text in schedule.Assumptions)
            output.WriteLine("  " + text.In(language));
    }

    private static string Percent(double share) => Print.Number(share * 100, 0) + "%";

    private static void Title(TextWriter output, string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }
}
