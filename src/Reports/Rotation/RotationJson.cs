using System.Text.Json;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Rotation;
using Junheng.Reports.Json;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Rotation;

/// <summary>The stable JSON of <c>junheng plan rotation --json</c>. Members may be added; none is renamed or removed. What is not computable is null.</summary>
public static class RotationJson
{
    /// <param name="output">Stays open.</param>
    /// <param name="check">The checker's verdict on it.</param>
    public static void Write(Stream output, RotationPlan plan, RotationCheck check, Language language = Language.Zh)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("kind", "rotation");
        json.WriteString("countyCode", plan.Before.Facts.County.Code);
        json.WriteString("standard", plan.Before.Pack.Id);
        json.WriteString("packHash", plan.Before.Pack.Hash);
        json.WriteString("status", RotationWords.StatusId(plan.Status));
        json.Number("cost", plan.Cost);
        json.Number("lowerBound", plan.LowerBound);
        json.Number("gap", plan.Gap);
        json.WriteNumber("movers", plan.Movers);
        MoveJson.Moves(json, plan.Moves);
        WriteRules(json, plan, language);
        WriteShortfalls(json, plan);
        MoveJson.Names(json, plan.Names, language);
        json.WriteString("verdictBefore", StatusIds.Of(plan.Before.Verdict));
        json.WriteString("verdictAfter", StatusIds.Of(plan.After.Verdict));
        json.WriteStartArray("assumptions");
        json.WriteStringValue(RotationWords.Options(plan.Options, language));
        foreach (var assumption in plan.Assumptions)
            json.WriteStringValue(assumption.In(language));
        json.WriteEndArray();
        json.WriteStartArray("notVerified");
        foreach (var open in check.NotVerified)
            json.WriteStringValue(open.In(language));
        json.WriteEndArray();
        json.WriteString("method", plan.Method);
        json.WriteEndObject();
        json.Flush();
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
            json.Number("limit", rule.Limit);
            json.Number("before", rule.Before);
            json.Number("after", rule.After);
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
}
