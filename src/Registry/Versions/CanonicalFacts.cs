using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Versions;

/// <summary>
/// A county's facts as text that is always the same for the same facts: UTF-8 lines, each one JSON object. The first
/// tells the county, the sheet and its columns; then one line for each school in the order of the file; then one for
/// each county item, ordered by id.
/// </summary>
/// <remarks>
/// Members have a fixed order, ids are ordered by their code points, numbers are the shortest decimals that read back to the
/// same double, and what is missing is left out. The name of the file is not part of it: the same sheet under another
/// name is the same content. The SHA-256 of these bytes is the content hash of a data version.
/// </remarks>
public static class CanonicalFacts
{
    /// <summary>Names this form; another form would need another name.</summary>
    internal const string Format = "junheng-facts-1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the facts, each line ended by <c>\n</c>.</summary>
    public static void Write(CountyFacts facts, Stream into)
    {
        foreach (var line in Lines(facts).All)
        {
            into.Write(Encoding.UTF8.GetBytes(line));
            into.WriteByte((byte)'\n');
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="fileName">The name of the file, which the form leaves out.</param>
    /// <exception cref="FormatException">The text is not such a form.</exception>
    public static CountyFacts Read(Stream from, string fileName)
    {
        using var reader = new StreamReader(from, Encoding.UTF8, leaveOpen: true);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        if (lines.Count == 0)
            throw new FormatException("The canonical facts are empty.");
        var firstItem = lines.FindIndex(1, line => line.StartsWith("{\"item\":", StringComparison.Ordinal));
        var schools = firstItem < 0 ? lines.Count : firstItem;
        return CanonicalFactsReader.Read(new CanonicalLines(lines[0], lines[1..schools], lines[schools..]), fileName);
    }

    /// <summary>The content hash: SHA-256 of the canonical bytes, lower-case hex.</summary>
    public static string Hash(CountyFacts facts) => Hash(Lines(facts));

    internal static string Hash(CanonicalLines lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.All)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static CanonicalLines Lines(CountyFacts facts)
    {
        var fields = facts.FieldIds.Order(StringComparer.Ordinal).ToArray();
        return new CanonicalLines(
            Line(json => Header(json, facts, fields)),
            [.. facts.Schools.Select((school, i) => Line(json => School(json, facts, fields, school, i)))],
            [.. facts.Items.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => Line(json => Item(json, item.Key, item.Value)))]);
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Header(Utf8JsonWriter json, CountyFacts facts, string[] fields)
    {
        json.WriteString("format", Format);
        json.WriteString("code", facts.County.Code);
        json.WriteString("name", facts.County.Name);
        if (facts.County.SchoolYear is { } year)
            json.WriteNumber("schoolYear", year);
        json.WriteString("sheet", facts.Sources.Sheet);
        json.WriteStartArray("fields");
        foreach (var field in fields)
            json.WriteStringValue(field);
        json.WriteEndArray();
        json.WriteStartObject("columns");
        foreach (var (field, column) in facts.Sources.ColumnNumbers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteNumber(field, column);
        json.WriteEndObject();
    }

    private static void School(Utf8JsonWriter json, CountyFacts facts, string[] fields, SchoolIdentity school, int index)
    {
        json.WriteString("code", school.Code);
        json.WriteString("name", school.Name);
        json.WriteString("kind", school.Kind.Id());
        if (index < facts.Sources.RowNumbers.Length)
            json.WriteNumber("row", facts.Sources.RowNumbers[index]);
        Optional(json, "operator", school.Operator);
        if (school.Location != Location.Unknown)
            json.WriteString("location", school.Location.Id());
        Optional(json, "urbanRural", school.UrbanRuralCode);
        Optional(json, "township", school.Township);
        Optional(json, "district", school.District);
        Optional(json, "schoolGroup", school.SchoolGroup);
        Optional(json, "inspectionArea", school.InspectionArea);
        Optional(json, "parentCode", school.ParentCode);
        if (!school.CountsAsSchool)
            json.WriteBoolean("countsAsSchool", value: false);
        Optional(json, "longitude", school.Longitude);
        Optional(json, "latitude", school.Latitude);
        Optional(json, "builtYear", school.BuiltYear);
        json.WriteStartObject("values");
        foreach (var field in fields)
            Optional(json, field, double.IsNaN(facts.Value(field, index)) ? null : facts.Value(field, index));
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, string id, CountyItemValue value)
    {
        json.WriteString("item", id);
        json.WriteString("raw", value.Raw);
        Optional(json, "number", value.Number is { } number && !double.IsNaN(number) ? number : null);
        if (value.Conclusion is { } conclusion)
            json.WriteBoolean("conclusion", conclusion);
        Optional(json, "sheet", value.Source.Sheet);
        if (value.Source.Exists)
        {
            json.WriteNumber("row", value.Source.Row);
            json.WriteNumber("column", value.Source.Column);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
            json.WriteString(name, text);
    }

    private static void Optional(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
    }
}

/// <summary>The canonical lines by what they tell.</summary>
internal sealed record CanonicalLines(string Header, IReadOnlyList<string> Schools, IReadOnlyList<string> Items)
{
    public IEnumerable<string> All => [Header, .. Schools, .. Items];
}
