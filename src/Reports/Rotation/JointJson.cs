using System.Text.Json;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Joint;
using Junheng.Registry.Versions;
using Junheng.Reports.Json;
using Junheng.Reports.Plans;
using Junheng.Standards;

namespace Junheng.Reports.Rotation;

/// <summary>The stable JSON of <c>junheng plan rotation --with-purchases --json</c>. Members may be added; none is renamed or removed. What is not there is null.</summary>
public static class JointJson
{
    /// <param name="output">Stays open.</param>
    /// <param name="check">The checker's verdict on it.</param>
    public static void Write(Stream output, JointPlan plan, RotationCheck check, Language language = Language.Zh)
    {
        var settings = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, settings);
        json.WriteStartObject();
        json.WriteString("kind", "joint");
        json.WriteString("countyCode", plan.Before.Facts.County.Code);
        json.WriteString("standard", plan.Before.Pack.Id);
        json.WriteString("packHash", plan.Before.Pack.Hash);
        json.WriteString("factsHash", CanonicalFacts.Hash(plan.Before.Facts));
        json.WriteString("optionsHash", plan.Options.Hash);
        json.WriteString("status", RotationWords.StatusId(plan.Status));
        json.WriteString("text", JointWords.Headline(plan).In(language));
        json.WriteString("moneyUnit", plan.Options.MoneyUnit.In(language));
        json.WriteNumber("cost", plan.Cost);
        json.WriteNumber("moveCost", plan.MoveCost);
        json.WriteNumber("purchaseCost", plan.Purchases.Cost);
        json.Number("lowerBound", plan.LowerBound);
        json.Number("gap", plan.Gap);
        Alternative(json, "buyOnly", plan.BuyOnly);
        Alternative(json, "moveOnly", plan.MoveOnly);
        json.WriteNumber("movers", plan.Movers);
        MoveJson.Moves(json, plan.Moves);
        json.WriteStartArray("actions");
        foreach (var action in plan.Purchases.Actions)
            PlanJson.WriteAction(json, action);
        json.WriteEndArray();
        MoveJson.Names(json, plan.Names, language);
        json.WritePropertyName("after");
        AssessmentJson.WriteResult(json, plan.After, language);
        json.Flush();
        Texts(json, "assumptions", [RotationWords.Limits(plan.Rotation, language), .. plan.Assumptions.Select(each => each.In(language))]);
        json.WritePropertyName("options");
        OptionsJson.Write(json, plan.Options);
        json.WriteStartObject("check");
        json.WriteBoolean("accepted", check.Holds);
        Texts(json, "notVerified", [.. check.NotVerified.Select(each => each.In(language))]);
        json.WriteEndObject();
        json.WriteString("method", plan.Method);
        json.WriteEndObject();
        json.Flush();
    }

    private static void Alternative(Utf8JsonWriter json, string name, JointAlternative way)
    {
        json.WriteStartObject(name);
        json.WriteString("status", RotationWords.StatusId(way.Status));
        json.Number("cost", way.Cost);
        json.Number("lowerBound", way.LowerBound);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
