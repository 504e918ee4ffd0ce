using System.Text.Json;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Json;

/// <summary>A stage in JSON: its indicators, then its schools with a value for each indicator.</summary>
internal static class StageJson
{
    public static void Write(Utf8JsonWriter json, Assessment assessment, StageAssessment stage, Language language)
    {
        json.WriteStartObject();
        json.WriteString("stage", stage.Stage.Id());
        json.WriteNumber("sections", stage.CountedSections);
        json.Number("pupils", stage.Pupils);
        json.WriteStartArray("indicators");
        foreach (var result in stage.Indicators)
            WriteIndicator(json, result, language);
        json.WriteEndArray();
        json.Number("compositeCv", stage.CompositeCv);
        json.Number("compositeLimit", stage.CompositeLimit);
        json.WriteString("compositeStatus", StatusIds.Of(stage.CompositeStatus));
        json.WriteNumber("schoolsJudged", stage.SchoolsJudged);
        json.WriteNumber("schoolsMeeting", stage.SchoolsMeeting);
        json.WriteStartArray("schools");
        for (var i = 0; i < stage.Sections.Count; i++)
            WriteSchool(json, assessment, stage, i);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, IndicatorResult result, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Indicator.Id);
        json.WriteString("name", result.Indicator.Name.In(language));
        json.Number("mean", result.Mean);
        json.Number("sd", result.Sd);
        json.Number("cv", result.Cv);
        json.Number("cvLimit", result.CvLimit);
        json.WriteString("status", StatusIds.Of(result.CvStatus));
        json.WriteStartArray("missingFields");
        foreach (var field in result.MissingFields)
            json.WriteStringValue(field);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSchool(Utf8JsonWriter json, Assessment assessment, StageAssessment stage, int section)
    {
        var place = stage.Sections[section];
        var school = assessment.Facts.Schools[place.School];
        json.WriteStartObject();
        json.Text("code", school.Code);
        json.WriteString("name", school.Name);
        json.Number("pupils", place.Pupils);
        json.WriteNumber("met", stage.Met[section]);
        json.WriteString("status", StatusIds.Of(stage.Schools[section]));
        json.Text("excludedBy", place.ExcludedBy?.Id);
        json.WriteStartArray("indicators");
        foreach (var result in stage.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Indicator.Id);
            json.Number("value", result.Values[section]);
            json.Number("threshold", result.Thresholds[section]);
            json.WriteString("status", StatusIds.Of(result.Statuses[section]));
            json.Number("shortfall", result.Shortfalls[section]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
