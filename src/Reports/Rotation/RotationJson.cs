using System.Text.Json;
using Junheng.Planning.Rotation;
using Junheng.Reports.Json;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Rotation;

/// <summary>The stable JSON of <c>junheng plan rotation --json</c>. Members may be added; none is renamed or removed. What is not computable is null.</summary>
public static class RotationJson
{
    /// <param name="output">Stays open.</param>
    public static void Write(Stream output, RotationPlan plan, Language language = Language.Zh)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("kind", "rotation");
        json.WriteString("countyCode", plan.Before.Facts.County.Code);
        json.WriteString("standard", plan.Before.Pack.Id);
        json.WriteString("packHash", plan.Before.Pack.Hash);
        json.WriteString("status", RotationWords.StatusId(plan.Status));
        Number(json, "cost", plan.Cost);
        Number(json, "lowerBound", plan.LowerBound);
        Number(json, "gap", plan.Gap);
        json.WriteNumber("movers", plan.Movers);
        WriteMoves(json, plan);
        WriteRules(json, plan, language);
        WriteShortfalls(json, plan);
        WriteNames(json, plan, language);
        json.WriteString("verdictBefore", StatusIds.Of(plan.Before.Verdict));
        json.WriteString("verdictAfter", StatusIds.Of(plan.After.Verdict));
        json.WriteStartArray("assumptions");
        json.WriteStringValue(RotationWords.Options(plan.Options, language));
        foreach (var assumption in plan.Assumptions)
            json.WriteStringValue(assumption.In(language));
        json.WriteEndArray();
        json.WriteString("method", plan.Method);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteMoves(Utf8JsonWriter json, RotationPlan plan)
    {
        json.WriteStartArray("moves");
        foreach (var move in plan.Moves)
        {
            json.WriteStartObject();
            json.WriteString("stage", move.Stage.Id());
            json.WriteString("from", move.From);
            json.WriteString("to", move.To);
            json.WriteStartArray("traits");
            foreach (var trait in Traits.Each.Where(trait => move.Class.Traits.HasFlag(trait)))
                json.WriteStringValue(trait.Field());
            json.WriteEndArray();
            json.WriteString("subject", move.Class.Subject);
            json.WriteNumber("count", move.Count);
            json.WriteNumber("kilometres", move.Kilometres);
            json.WriteNumber("points", move.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter json, RotationPlan plan, Language language)
    {
        json.WriteStartArray("rules");
        foreach (var rule in plan.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            if (rule.Stage is { } stage)
                json.WriteString("stage", stage.Id());
            if (rule.Indicator is { } indicator)
                json.WriteString("indicator", indicator);
            json.WriteString("text", rule.Text.In(language));
            Number(json, "limit", rule.Limit);
            Number(json, "before", rule.Before);
            Number(json, "after", rule.After);
            json.WriteBoolean("met", rule.Met);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShortfalls(Utf8JsonWriter json, RotationPlan plan)
    {
        json.WriteStartArray("shortfalls");
        foreach (var each in plan.Shortfalls)
        {
            json.WriteStartObject();
            json.WriteString("school", each.School);
            json.WriteString("stage", each.Stage.Id());
            json.WriteString("indicator", each.Indicator);
            json.WriteNumber("lacking", each.Lacking);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, RotationPlan plan, Language language)
    {
        json.WriteStartArray("names");
        foreach (var each in plan.Names)
        {
            json.WriteStartObject();
            json.WriteString("teacher", each.Teacher);
            json.WriteString("name", each.Name);
            json.WriteString("stage", each.Stage.Id());
            json.WriteString("from", each.From);
            json.WriteString("to", each.To);
            json.WriteString("why", each.Why.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
