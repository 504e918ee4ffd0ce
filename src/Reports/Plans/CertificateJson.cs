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
            case CertificateLeaf leaf:
                WriteLeaf(json, leaf);
                break;
        }
    }

    private static void WriteLeaf(Utf8JsonWriter json, CertificateLeaf leaf)
    {
        json.Number("bound", leaf.Bound);
        json.WriteBoolean("empty", leaf.Empty);
        json.Number("quotaPrice", leaf.QuotaPrice);
        json.Number("budgetPrice", leaf.BudgetPrice);
        json.WriteStartArray("cones");
        foreach (var cone in leaf.Cones)
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

        json.WriteEndArray();
    }
}
