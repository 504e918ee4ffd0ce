using System.Text.Json;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Json;

/// <summary>
/// The stable JSON of <c>junheng assess --json</c> and of the API: <c>{ "results": [ one per county and standard ] }</c>.
/// </summary>
/// <remarks>
/// Numbers have full precision (the shortest decimal that reads back to the same double); what is not computable is
/// <c>null</c>, never 0. Members may be added; none is renamed or removed. Where a standard has no rule for single schools
/// or no threshold, <c>status</c> is <c>printed_only</c> and <c>threshold</c> is null.
/// </remarks>
public static class AssessmentJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Chinese names stay readable; the output is a document of its own, never pasted into HTML.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all results, county by county, holding no more than one in memory.</summary>
    /// <param name="output">Stays open.</param>
    public static void Write(Stream output, IEnumerable<Assessment> assessments, Language language = Language.Zh)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (var assessment in assessments)
        {
            WriteResult(json, assessment, language);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>One county under one standard, as an object.</summary>
    internal static void WriteResult(Utf8JsonWriter json, Assessment assessment, Language language)
    {
        var county = assessment.Facts.County;
        json.WriteStartObject();
        json.Text("countyCode", county.Code);
        json.Text("countyName", county.Name);
        if (county.SchoolYear is { } year)
            json.WriteNumber("schoolYear", year);
        else
            json.WriteNull("schoolYear");
        json.WriteString("standard", assessment.Pack.Id);
        json.WriteString("packVersion", assessment.Pack.Version);
        json.WriteString("packHash", assessment.Pack.Hash);
        json.WriteString("verdict", StatusIds.Of(assessment.Verdict));
        json.WriteStartArray("reasons");
        foreach (var reason in assessment.Reasons)
            WriteReason(json, reason, language);
        json.WriteEndArray();
        json.WriteStartArray("stages");
        foreach (var stage in assessment.Stages)
            StageJson.Write(json, assessment, stage, language);
        json.WriteEndArray();
        json.WriteStartArray("countyItems");
        foreach (var group in assessment.CountyGroups)
            CountyItemsJson.Write(json, assessment, group, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter json, Reason reason, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", reason.Code);
        json.Text("stage", reason.Stage?.Id());
        json.Text("indicator", reason.Indicator);
        json.Text("school", reason.School);
        json.WriteString("text", reason.Text.In(language));
        json.WriteBoolean("decides", reason.Fails);
        json.WriteEndObject();
    }
}
