using System.Text.Json;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Versions;

/// <summary>Turns the lines of <see cref="CanonicalFacts"/> back into facts.</summary>
internal static class CanonicalFactsReader
{
    /// <exception cref="FormatException">The lines are not of that form.</exception>
    public static CountyFacts Read(CanonicalLines lines, string fileName)
    {
        try
        {
            return ReadLines(lines, fileName);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The canonical facts cannot be read: " + error.Message, error);
        }
    }

    private static CountyFacts ReadLines(CanonicalLines lines, string fileName)
    {
        using var header = JsonDocument.Parse(lines.Header);
        var root = header.RootElement;
        if (Text(root, "format") != CanonicalFacts.Format)
            throw new FormatException($"The facts are in the form '{Text(root, "format")}', not '{CanonicalFacts.Format}'.");
        var columns = root.GetProperty("fields").EnumerateArray()
            .ToDictionary(field => field.GetString()!, _ => Missing(lines.Schools.Count), StringComparer.Ordinal);
        var schools = new SchoolIdentity[lines.Schools.Count];
        var rows = new int[lines.Schools.Count];
        var rowsKnown = 0;
        for (var i = 0; i < schools.Length; i++)
        {
            using var line = JsonDocument.Parse(lines.Schools[i]);
            schools[i] = School(line.RootElement);
            if (Whole(line.RootElement, "row") is { } row)
                rows[rowsKnown++] = row;
            foreach (var value in line.RootElement.GetProperty("values").EnumerateObject())
                columns[value.Name][i] = value.Value.GetDouble();
        }

        return new CountyFacts(
            new CountyIdentity(Text(root, "code"), Text(root, "name"), Whole(root, "schoolYear")),
            schools,
            columns,
            new FactSources(fileName, Text(root, "sheet"), rows[..rowsKnown], Columns(root.GetProperty("columns"))),
            lines.Items.Select(Item).ToDictionary(item => item.Id, item => item.Value, StringComparer.Ordinal));
    }

    private static double[] Missing(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static Dictionary<string, int> Columns(JsonElement columns) =>
        columns.EnumerateObject().ToDictionary(column => column.Name, column => column.Value.GetInt32(), StringComparer.Ordinal);

    private static SchoolIdentity School(JsonElement school)
    {
        _ = SchoolKinds.TryParse(Text(school, "kind"), out var kind);
        _ = Locations.TryParse(Text(school, "location"), out var location);
        return new SchoolIdentity(Text(school, "code"), Text(school, "name"), kind)
        {
            Operator = Whole(school, "operator"),
            Location = location,
            UrbanRuralCode = Text(school, "urbanRural"),
            Township = Text(school, "township"),
            District = Text(school, "district"),
            SchoolGroup = Text(school, "schoolGroup"),
            InspectionArea = Text(school, "inspectionArea"),
            ParentCode = Text(school, "parentCode"),
            CountsAsSchool = !school.TryGetProperty("countsAsSchool", out var counts) || counts.GetBoolean(),
            Longitude = Number(school, "longitude"),
            Latitude = Number(school, "latitude"),
            BuiltYear = Whole(school, "builtYear"),
        };
    }

    private static (string Id, CountyItemValue Value) Item(string line)
    {
        using var document = JsonDocument.Parse(line);
        var item = document.RootElement;
        bool? conclusion = item.TryGetProperty("conclusion", out var told) ? told.GetBoolean() : null;
        var source = Whole(item, "row") is { } row && Whole(item, "column") is { } column
            ? new CellAddress(Text(item, "sheet"), row, column)
            : new CellAddress(Text(item, "sheet"), 0, 0);
        return (Text(item, "item"), new CountyItemValue(Text(item, "raw"), Number(item, "number"), conclusion) { Source = source });
    }

    private static string Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static int? Whole(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static double? Number(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}
