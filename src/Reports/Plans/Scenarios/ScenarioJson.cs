using System.Text.Encodings.Web;
using System.Text.Json;
using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Planning.Scenarios.Years;
using Junheng.Reports.Json;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans.Scenarios;

/// <summary>The stable JSON of <c>junheng plan scenarios --json</c>. What was not asked for is null.</summary>
public static class ScenarioJson
{
    /// <summary>Names this form.</summary>
    public const string Format = "junheng-plan-scenarios-1";

    internal static readonly JsonWriterOptions Settings = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="output">Stays open.</param>
    public static void Write(Stream output, ScenarioSet set, Language language)
    {
        using var json = new Utf8JsonWriter(output, Settings);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("moneyUnit", set.Plan.Options.MoneyUnit.In(language));
        json.WritePropertyName("plan");
        WritePlan(json, set.Plan);
        Optional(json, "curve", set.Curve, WriteCurve);
        Optional(json, "schools", set.Schools, WriteSchools);
        Optional(json, "alternatives", set.Alternatives, (writer, all) => WriteList(writer, all, (inner, each) => WriteAlternative(inner, each, language)));
        Optional(json, "locks", set.Locks, (writer, all) => WriteList(writer, all, WriteLock));
        Optional(json, "years", set.Years, (writer, years) => WriteYears(writer, years, language));
        json.WriteEndObject();
    }

    /// <summary>status, cost, lowerBound, gap.</summary>
    internal static void WritePlan(Utf8JsonWriter json, CompliancePlan plan)
    {
        json.WriteStartObject();
        json.WriteString("status", PlanCodes.Of(plan.Status));
        json.WriteNumber("cost", plan.Cost);
        json.Number("lowerBound", plan.LowerBound);
        json.Number("gap", plan.Gap);
        json.WriteEndObject();
    }

    internal static void WriteList<T>(Utf8JsonWriter json, IEnumerable<T> all, Action<Utf8JsonWriter, T> one)
    {
        json.WriteStartArray();
        foreach (var each in all)
            one(json, each);
        json.WriteEndArray();
    }

    internal static void WritePoint(Utf8JsonWriter json, SchoolsPoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("schools", point.Schools);
        json.WriteNumber("cost", point.Cost);
        json.WriteString("school", point.School);
        json.WriteEndObject();
    }

    internal static void Money(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } money)
            json.WriteNumber(name, money);
        else
            json.WriteNull(name);
    }

    private static void Optional<T>(Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WritePropertyName(name);
        if (value is null)
            json.WriteNullValue();
        else
            write(json, value);
    }

    private static void WriteCurve(Utf8JsonWriter json, CostCurve curve)
    {
        json.WriteStartObject();
        json.WriteString("stage", curve.Stage.Id());
        json.WriteString("indicator", curve.Indicator);
        json.WriteNumber("official", curve.Official);
        Money(json, "schoolsOnly", curve.SchoolsOnly);
        json.WritePropertyName("points");
        WriteList(json, curve.Points, (writer, point) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("limit", point.Limit);
            writer.WriteString("status", PlanCodes.Of(point.Status));
            Money(writer, "cost", point.Cost);
            writer.Number("lowerBound", point.LowerBound);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSchools(Utf8JsonWriter json, SchoolsCurve curve)
    {
        json.WriteStartObject();
        json.WriteNumber("judged", curve.Judged);
        json.WriteBoolean("exact", curve.IsExact);
        Money(json, "wholeCounty", curve.WholeCounty);
        json.WritePropertyName("points");
        WriteList(json, curve.Points, WritePoint);
        json.WriteEndObject();
    }

    private static void WriteAlternative(Utf8JsonWriter json, Alternative alternative, Language language)
    {
        json.WriteStartObject();
        json.WriteString("leaning", alternative.Leaning.In(language));
        json.WriteNumber("cost", alternative.Plan.Cost);
        json.WriteNumber("extra", alternative.Extra);
        json.WriteNumber("difference", alternative.Difference);
        json.WritePropertyName("actions");
        WriteList(json, alternative.Plan.Actions, PlanJson.WriteAction);
        json.WriteEndObject();
    }

    private static void WriteLock(Utf8JsonWriter json, LockPrice price)
    {
        json.WriteStartObject();
        json.Text("school", price.Lock?.School);
        json.Text("stage", price.Lock?.Stage?.Id());
        json.Text("action", price.Lock?.Action);
        if (price.Lock is { } one)
            json.WriteNumber("count", one.Count);
        else
            json.WriteNull("count");
        Money(json, "price", price.Price);
        json.WriteNumber("uncertainty", price.Uncertainty);
        json.WriteBoolean("makesImpossible", price.MakesImpossible);
        json.WriteEndObject();
    }

    private static void WriteYears(Utf8JsonWriter json, YearSchedule years, Language language)
    {
        json.WriteStartObject();
        json.WritePropertyName("plan");
        WritePlan(json, years.Plan);
        json.WriteString("order", years.Order == Planning.Options.YearOrder.SchoolsFirst ? "schools_first" : "cv_first");
        json.WriteBoolean("bestOrder", years.IsBestOrder);
        json.WritePropertyName("years");
        WriteList(json, years.Years, (writer, step) => WriteStep(writer, step, language));
        json.WritePropertyName("unpaid");
        WriteList(json, years.Unpaid, PlanJson.WriteAction);
        json.WritePropertyName("assumptions");
        WriteList(json, years.Assumptions, (writer, text) => writer.WriteStringValue(text.In(language)));
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, YearStep step, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("year", step.Year);
        json.WriteNumber("spent", step.Spent);
        Money(json, "money", step.Money);
        json.WriteNumber("quotaUsed", step.QuotaUsed);
        Money(json, "quota", step.Quota);
        json.WriteNumber("schoolsMeeting", step.SchoolsMeeting);
        json.WriteNumber("schoolsJudged", step.SchoolsJudged);
        json.WritePropertyName("actions");
        WriteList(json, step.Paid, PlanJson.WriteAction);
        json.WritePropertyName("end");
        AssessmentJson.WriteResult(json, step.End, language);
        json.WriteEndObject();
    }
}
