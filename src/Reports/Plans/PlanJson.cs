using System.Text.Encodings.Web;
using System.Text.Json;
using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Registry.Versions;
using Junheng.Reports.Json;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans;

/// <summary>
/// The stable JSON of <c>junheng plan compliance --json</c>. Numbers have full precision; what is not there is null. With
/// options, hashes and certificate in it, <c>junheng plan check</c> can judge it again.
/// </summary>
public static class PlanJson
{
    /// <summary>Names this form.</summary>
    public const string Format = "junheng-compliance-plan-1";

    private static readonly JsonWriterOptions Settings = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="output">Stays open.</param>
    /// <param name="report">The checker's verdict on it.</param>
    public static void Write(Stream output, CompliancePlan plan, CheckReport report, Language language = Language.Zh)
    {
        using var json = new Utf8JsonWriter(output, Settings);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("status", PlanCodes.Of(plan.Status));
        json.WriteNumber("cost", plan.Cost);
        json.Number("lowerBound", plan.LowerBound);
        json.Number("gap", plan.Gap);
        json.WriteString("moneyUnit", plan.Options.MoneyUnit.In(language));
        json.WriteString("text", PlanSentences.Headline(plan).In(language));
        WriteSources(json, plan);
        json.WriteStartArray("actions");
        foreach (var action in plan.Actions)
            WriteAction(json, action);
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in plan.Rules)
            WriteRule(json, plan, rule, language);
        json.WriteEndArray();
        json.WritePropertyName("after");
        AssessmentJson.WriteResult(json, plan.After, language);
        json.Flush();
        json.WritePropertyName("certificate");
        if (plan.Certificate is { } certificate)
            CertificateJson.Write(json, certificate);
        else
            json.WriteNullValue();
        json.WritePropertyName("infeasible");
        if (plan.Infeasible is { } infeasible)
            WriteInfeasible(json, infeasible, language);
        else
            json.WriteNullValue();
        WriteTexts(json, "assumptions", plan.Assumptions, language);
        WriteTexts(json, "outOfReach", plan.OutOfReach, language);
        json.WritePropertyName("options");
        OptionsJson.Write(json, plan.Options);
        json.WriteStartObject("check");
        json.WriteBoolean("accepted", report.Accepted);
        WriteTexts(json, "checked", report.Checked, language);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteSources(Utf8JsonWriter json, CompliancePlan plan)
    {
        var county = plan.Before.Facts.County;
        json.Text("countyCode", county.Code);
        json.Text("countyName", county.Name);
        json.WriteString("standard", plan.Before.Pack.Id);
        json.WriteString("packVersion", plan.Before.Pack.Version);
        json.WriteString("packHash", plan.Before.Pack.Hash);
        json.WriteString("factsHash", CanonicalFacts.Hash(plan.Before.Facts));
        json.WriteString("optionsHash", plan.Options.Hash);
    }

    internal static void WriteAction(Utf8JsonWriter json, PlannedAction action)
    {
        json.WriteStartObject();
        json.WriteString("school", action.School);
        json.Text("stage", action.Stage?.Id());
        json.WriteString("action", action.Action);
        json.WriteNumber("count", action.Count);
        json.WriteNumber("cost", action.Cost);
        json.WriteString("why", PlanCodes.Of(action.Why));
        if (action.Year is { } year)
            json.WriteNumber("year", year);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, CompliancePlan plan, PlanRule rule, Language language)
    {
        json.WriteStartObject();
        json.WriteString("kind", PlanCodes.Of(rule.Kind));
        json.Text("stage", rule.Stage?.Id());
        json.Text("indicator", rule.Indicator);
        json.Number("limit", rule.Limit);
        json.Number("before", rule.Before);
        json.Number("after", rule.After);
        json.WriteBoolean("active", rule.Active);
        json.Number("waterLevel", rule.WaterLevel ?? double.NaN);
        json.Number("price", rule.Price);
        json.WriteString("text", RuleSentences.Level(rule, plan.After.Pack, plan.Options).In(language));
        json.WriteEndObject();
    }

    private static void WriteInfeasible(Utf8JsonWriter json, Infeasibility infeasible, Language language)
    {
        json.WriteStartObject();
        json.WriteStartArray("smallestConflict");
        foreach (var rule in infeasible.SmallestConflict)
        {
            json.WriteStartObject();
            json.Text("kind", rule.Kind is { } kind ? PlanCodes.Of(kind) : "school");
            json.Text("stage", rule.Stage?.Id());
            json.Text("indicator", rule.Indicator);
            json.Text("school", rule.School);
            json.WriteString("text", rule.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("smallestReachable");
        foreach (var cv in infeasible.SmallestReachable)
        {
            json.WriteStartObject();
            json.WriteString("stage", cv.Stage.Id());
            json.WriteString("indicator", cv.Indicator);
            json.Number("limit", cv.Limit);
            json.Number("smallest", cv.Smallest);
            json.WriteStartArray("schools");
            foreach (var school in cv.Schools)
                json.WriteStringValue(school);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("levers");
        foreach (var lever in infeasible.Levers)
        {
            json.WriteStartObject();
            json.WriteString("id", lever.Id);
            json.Text("stage", lever.Stage?.Id());
            json.Text("indicator", lever.Indicator);
            json.Number("amount", lever.Amount);
            json.WriteString("text", lever.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<Words> texts, Language language)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text.In(language));
        json.WriteEndArray();
    }
}
