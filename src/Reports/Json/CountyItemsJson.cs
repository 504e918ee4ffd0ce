using System.Text.Json;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Json;

/// <summary>A county-level group in JSON: its items, each with what was reported or computed.</summary>
internal static class CountyItemsJson
{
    public static void Write(Utf8JsonWriter json, Assessment assessment, CountyGroupResult group, Language language)
    {
        json.WriteStartObject();
        json.WriteString("group", group.Group.Id);
        json.WriteString("name", group.Group.Name.In(language));
        json.WriteString("rule", group.Group.Rule switch
        {
            CountyGroupRule.All => "all",
            CountyGroupRule.Points => "points",
            _ => "veto",
        });
        json.WriteString("status", StatusIds.Of(group.Status));
        json.Number("points", group.Points);
        json.Number("passPoints", group.Group.PassPoints);
        json.WriteStartArray("items");
        foreach (var item in group.Items)
            WriteItem(json, assessment, item, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, Assessment assessment, CountyItemResult item, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Item.Id);
        json.WriteString("name", item.Item.Name.In(language));
        json.WriteString("status", StatusIds.Of(item.Status));
        json.Text("reported", item.Reported?.Raw);
        json.Number("value", item.Value ?? double.NaN);
        json.Number("limit", item.Item.Limit);
        json.Text("unit", item.Item.Unit?.In(language));
        json.Number("points", item.Points);
        json.WriteStartArray("failingSchools");
        foreach (var (stage, section) in item.FailingSections)
        {
            if (assessment.Stages.FirstOrDefault(each => each.Stage == stage) is not { } assessed)
                continue;
            json.WriteStartObject();
            json.WriteString("stage", stage.Id());
            json.WriteString("code", assessment.Facts.Schools[assessed.Sections[section].School].Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingFields");
        foreach (var field in item.MissingFields)
            json.WriteStringValue(field);
        json.WriteEndArray();
        if (item.Also is { } second)
        {
            json.WritePropertyName("also");
            WriteItem(json, assessment, second, language);
        }

        json.WriteEndObject();
    }
}
