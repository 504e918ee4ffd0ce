using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Assessments.Results;

/// <summary>
/// An assessment as bytes that are always the same for the same data version and pack: what is stored, hashed and compared.
/// </summary>
/// <remarks>
/// UTF-8 JSON with a fixed order of members. Numbers are the shortest decimals that read back to the same double; what is
/// not computable is null. No text in any language is part of it, so that a better wording does not look like another
/// result. It is not the public JSON, whose names and order serve its readers.
/// </remarks>
public static class CanonicalAssessment
{
    private const string Format = "junheng-assessment-1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToBytes(Assessment assessment)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        Write(assessment, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static void Write(Assessment assessment, IBufferWriter<byte> into)
    {
        using var json = new Utf8JsonWriter(into, Options);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("county", assessment.Facts.County.Key);
        Number(json, "schoolYear", (double?)assessment.Facts.County.SchoolYear);
        json.WriteString("pack", assessment.Pack.Id);
        json.WriteString("packHash", assessment.Pack.Hash);
        json.WriteString("verdict", assessment.Verdict.ToString());
        List(json, "reasons", assessment.Reasons, Reason);
        List(json, "stages", assessment.Stages, (writer, stage) => Stage(writer, stage, assessment.Facts));
        List(json, "countyGroups", assessment.CountyGroups, Group);
        json.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteString("code", reason.Code);
        json.WriteString("stage", reason.Stage?.Id());
        json.WriteString("indicator", reason.Indicator);
        json.WriteString("school", reason.School);
        json.WriteBoolean("fails", reason.Fails);
    }

    private static void Stage(Utf8JsonWriter json, StageAssessment stage, CountyFacts facts)
    {
        json.WriteString("stage", stage.Stage.Id());
        json.WriteNumber("countedSections", stage.CountedSections);
        Number(json, "pupils", stage.Pupils);
        Number(json, "compositeCv", stage.CompositeCv);
        Number(json, "compositeLimit", stage.CompositeLimit);
        json.WriteString("compositeStatus", stage.CompositeStatus.ToString());
        json.WriteNumber("schoolsJudged", stage.SchoolsJudged);
        json.WriteNumber("schoolsMeeting", stage.SchoolsMeeting);
        var index = 0;
        List(json, "sections", stage.Sections, (writer, section) => Section(writer, section, stage, index++, facts));
        List(json, "indicators", stage.Indicators, Indicator);
    }

    private static void Section(Utf8JsonWriter json, Section section, StageAssessment stage, int index, CountyFacts facts)
    {
        json.WriteNumber("school", section.School);
        json.WriteString("code", facts.Schools[section.School].Code);
        Number(json, "pupils", section.Pupils);
        Number(json, "share", section.Share);
        json.WriteString("excludedBy", section.ExcludedBy?.Id);
        json.WriteStartArray("merged");
        foreach (var school in section.Merged)
            json.WriteNumberValue(school);
        json.WriteEndArray();
        json.WriteString("status", stage.Schools[index].ToString());
        json.WriteNumber("met", stage.Met[index]);
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorResult result)
    {
        json.WriteString("id", result.Indicator.Id);
        Number(json, "mean", result.Mean);
        Number(json, "sd", result.Sd);
        Number(json, "cv", result.Cv);
        Number(json, "cvLimit", result.CvLimit);
        json.WriteString("cvStatus", result.CvStatus.ToString());
        json.WriteStartArray("missingFields");
        foreach (var field in result.MissingFields)
            json.WriteStringValue(field);
        json.WriteEndArray();
        Column(json, "numerators", result.Numerators);
        Column(json, "denominators", result.Denominators);
        Column(json, "values", result.Values);
        Column(json, "thresholds", result.Thresholds);
        Column(json, "shortfalls", result.Shortfalls);
        json.WriteStartArray("statuses");
        foreach (var status in result.Statuses)
            json.WriteStringValue(status.ToString());
        json.WriteEndArray();
    }

    private static void Group(Utf8JsonWriter json, CountyGroupResult group)
    {
        json.WriteString("id", group.Group.Id);
        json.WriteString("status", group.Status.ToString());
        Number(json, "points", group.Points);
        List(json, "items", group.Items, Item);
    }

    private static void Item(Utf8JsonWriter json, CountyItemResult item)
    {
        json.WriteString("id", item.Item.Id);
        json.WriteString("status", item.Status.ToString());
        Number(json, "value", item.Value);
        Number(json, "points", item.Points);
        json.WriteString("reported", item.Reported?.Raw);
        List(json, "failingSections", item.FailingSections, (writer, section) =>
        {
            writer.WriteString("stage", section.Stage.Id());
            writer.WriteNumber("section", section.Section);
        });
        json.WriteStartArray("missingFields");
        foreach (var field in item.MissingFields)
            json.WriteStringValue(field);
        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> members, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var member in members)
        {
            json.WriteStartObject();
            write(json, member);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Column(Utf8JsonWriter json, string name, double[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
                json.WriteNumberValue(value);
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
