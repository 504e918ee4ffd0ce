using System.Text.Json;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Province;
using Junheng.Reports.Console;
using Junheng.Reports.Numbers;
using Junheng.Standards;

namespace Junheng.Reports.Plans.Scenarios;

/// <summary>A province's plan as text and as JSON.</summary>
public static class ProvinceReport
{
    /// <summary>Names the JSON's form.</summary>
    public const string Format = "junheng-province-plan-1";

    public static Words Sentence(ProvincePlan province, PlanOptions options)
    {
        var (all, money) = (province.Counties.Count, PlanMoney.Of(province.Spent, options));
        var most = province.MostPossible > province.Passing
            ? new Words($"已证明最多 {province.MostPossible} 个。", $"At most {province.MostPossible} can: proved.")
            : new Words("已证明不能更多。", "No more can: proved.");
        var next = province.NextNeeds is { } more
            ? new Words($"再有 {PlanMoney.Of(more, options).Zh}，可以多一个县。", $"One county more needs another {PlanMoney.Of(more, options).En}.")
            : new Words("", "");
        return new Words(
            $"花 {money.Zh}，{all} 个县中 {province.Passing} 个的学校和差异系数都能达标。{most.Zh}{next.Zh}",
            $"{money.En} bring {province.Passing} of {all} counties to the standard in schools and CVs. {most.En} {next.En}".TrimEnd());
    }

    public static void Write(TextWriter output, ProvincePlan province, PlanOptions options, Language language)
    {
        var zh = language == Language.Zh;
        output.WriteLine(Sentence(province, options).In(language));
        output.WriteLine();
        var unit = options.MoneyUnit.In(language);
        var table = zh
            ? new TextTable("县", ">名次", ">" + unit, ">下界", "安排", ">动的学校")
            : new TextTable("County", ">Rank", ">" + unit, ">Bound", "Choice", ">Schools touched");
        foreach (var county in province.Counties.OrderBy(county => county.Rank == 0 ? int.MaxValue : county.Rank))
        {
            var hasPlan = county.Rank > 0;
            var choice = !hasPlan ? zh ? "没有方案能达标" : "no plan reaches it" : county.PassesAlready ? zh ? "不用花钱" : "needs nothing" : county.Chosen ? zh ? "安排" : "chosen" : zh ? "钱不够" : "not enough money";
            table.Add(
                county.County.Display,
                hasPlan ? Print.Number(county.Rank) : Print.Missing,
                hasPlan ? PlanMoney.Number(county.Plan.Cost) : Print.Missing,
                hasPlan ? PlanMoney.BoundNumber(county.Plan.LowerBound) : Print.Missing,
                choice,
                hasPlan ? Print.Number(county.Plan.Actions.Select(action => action.School).Distinct(StringComparer.Ordinal).Count()) : Print.Missing);
        }

        table.Write(output);
    }

    /// <param name="output">Stays open.</param>
    public static void WriteJson(Stream output, ProvincePlan province, PlanOptions options, Language language)
    {
        using var json = new Utf8JsonWriter(output, ScenarioJson.Settings);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("moneyUnit", options.MoneyUnit.In(language));
        json.WriteString("text", Sentence(province, options).In(language));
        ScenarioJson.Money(json, "budget", province.Budget);
        json.WriteNumber("spent", province.Spent);
        json.WriteNumber("passing", province.Passing);
        json.WriteNumber("mostPossible", province.MostPossible);
        ScenarioJson.Money(json, "nextNeeds", province.NextNeeds);
        json.WritePropertyName("counties");
        ScenarioJson.WriteList(json, province.Counties, WriteCounty);
        json.WriteEndObject();
    }

    private static void WriteCounty(Utf8JsonWriter json, CountyChoice county)
    {
        json.WriteStartObject();
        json.WriteString("countyCode", county.County.Code);
        json.WriteString("countyName", county.County.Name);
        json.WriteNumber("rank", county.Rank);
        json.WriteBoolean("chosen", county.Chosen);
        json.WritePropertyName("plan");
        ScenarioJson.WritePlan(json, county.Plan);
        json.WritePropertyName("actions");
        ScenarioJson.WriteList(json, county.Plan.Actions, PlanJson.WriteAction);
        json.WritePropertyName("curve");
        ScenarioJson.WriteList(json, county.Ladder, ScenarioJson.WritePoint);
        json.WriteEndObject();
    }
}
