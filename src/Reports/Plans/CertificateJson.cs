using System.Text.Json;
using Junheng.Planning.Compliance;
using Junheng.Reports.Json;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans;

/// <summary>A certificate in JSON. Numbers have full precision; an infinite bound is null.</summary>
internal static class CertificateJson
{
    public static void Write(Utf8JsonWriter json, PlanCertificate certificate)
    {
        json.WriteStartObject();
        json.Number("bound", certificate.Bound);
        json.WriteStartArray("common");
        foreach (var cone in certificate.Common)
            WriteCone(json, cone);
        json.WriteEndArray();
        json.WriteStartArray("nodes");
        foreach (var node in certificate.Nodes)
        {
            json.WriteStartObject();
            WriteNode(json, node);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, CertificateNode node)
    {
        switch (node)
        {
            case CountSplit split:
                json.WriteString("split", "count");
                json.WriteString("school", split.School);
                json.Text("stage", split.Stage?.Id());
                json.WriteString("action", split.Action);
                json.WriteNumber("most", split.Most);
                json.WriteNumber("below", split.Below);
                json.WriteNumber("above", split.Above);
                break;
            case ThresholdSplit split:
                json.WriteString("split", "threshold");
                json.WriteString("school", split.School);
                json.WriteString("stage", split.Stage.Id());
                json.WriteString("indicator", split.Indicator);
                json.WriteNumber("met", split.Met);
                json.WriteNumber("unmet", split.Unmet);
                break;
            case TotalSplit split:
                json.WriteString("split", "total");
                json.WriteString("total", Name(split.Total));
                json.Text("stage", split.Stage?.Id());
                json.WriteString("id", split.Id);
                json.Number("at", split.At);
                json.WriteNumber("below", split.Below);
                json.WriteNumber("above", split.Above);
                break;
            case PartSplit split:
                json.WriteString("split", "parts");
                WriteParts(json, split);
                break;
            case CertificateLeaf leaf:
                WriteLeaf(json, leaf);
                break;
        }
    }

    private static void WriteParts(Utf8JsonWriter json, PartSplit split)
    {
        json.WriteStartArray("parts");
        foreach (var part in split.Parts)
        {
            json.WriteStartObject();
            json.WriteStartArray("actions");
            foreach (var action in part.Actions)
                json.WriteStringValue(action);
            json.WriteEndArray();
            if (part.Stage is { } stage)
                json.WriteString("stage", stage.Id());
            json.WriteNumber("node", part.Node);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("letOff");
        foreach (var price in split.LetOff)
        {
            json.WriteStartObject();
            json.WriteString("school", price.School);
            json.WriteString("stage", price.Stage.Id());
            json.WriteNumber("price", price.Price);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLeaf(Utf8JsonWriter json, CertificateLeaf leaf)
    {
        json.Number("bound", leaf.Bound);
        json.WriteBoolean("empty", leaf.Empty);
        json.Number("quotaPrice", leaf.QuotaPrice);
        json.Number("budgetPrice", leaf.BudgetPrice);
        json.WriteStartArray("cones");
        foreach (var cone in leaf.Cones)
            WriteCone(json, cone);
        json.WriteEndArray();
        json.WriteStartArray("squares");
        foreach (var price in leaf.Squares)
        {
            json.WriteStartObject();
            json.WriteString("stage", price.Stage.Id());
            json.WriteString("indicator", price.Indicator);
            json.Number("square", price.Square);
            json.Number("reward", price.Reward);
            json.Number("share", price.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rewards");
        foreach (var reward in leaf.Rewards)
        {
            json.WriteStartObject();
            json.WriteString("action", reward.Action);
            json.Number("unit", reward.Unit);
            json.Number("start", reward.Start);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The name of a total in the file.</summary>
    public static string Name(CountyTotal total) => total switch
    {
        CountyTotal.Amount => "amount",
        CountyTotal.Units => "units",
        _ => "starts",
    };

    private static void WriteCone(Utf8JsonWriter json, ConePrice cone)
    {
        json.WriteStartObject();
        json.WriteString("stage", cone.Stage.Id());
        json.WriteString("indicator", cone.Indicator);
        json.Number("mu", cone.Mu);
        json.WriteStartArray("u");
        foreach (var u in cone.U)
            json.WriteNumberValue(u);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
