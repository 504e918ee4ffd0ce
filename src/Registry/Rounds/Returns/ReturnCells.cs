using Junheng.Registry.Workbooks.Rows;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using System.Globalization;
using System.Text.Json;

namespace Junheng.Registry.Rounds.Returns;

/// <summary>Cells of returns as they are kept: text by field id.</summary>
public static class ReturnCells
{
    /// <summary>Longer texts are cut; no field asks for more.</summary>
    public const int Longest = 200;

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is kept of what was typed: a number as its shortest decimal, anything else as it was typed, without the spaces around.</summary>
    public static string Normal(FieldDefinition field, string typed)
    {
        var text = typed.Trim();
        if (field.IsNumeric && text.Length > 0 && NumberText.Read(text, out var number) == NumberReading.Number)
            return number.ToString("R", CultureInfo.InvariantCulture);
        return text.Length <= Longest ? text : text[..Longest];
    }

    /// <summary>A school's facts as the cells of a return.</summary>
    /// <param name="fields">Ids of the fields to take.</param>
    public static Dictionary<string, string> Of(CountyFacts facts, int school, IEnumerable<string> fields)
    {
        var its = facts.Schools[school];
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var text = field switch
            {
                "school_code" => its.Code,
                "school_name" => its.Name,
                "school_kind" => its.Kind == SchoolKind.Unknown ? "" : its.Kind.Name().Zh,
                "operator" => its.Operator?.ToString(CultureInfo.InvariantCulture) ?? "",
                "urban_rural" => its.UrbanRuralCode.Length > 0 ? its.UrbanRuralCode : its.Location == Location.Unknown ? "" : its.Location.Name().Zh,
                "township" => its.Township,
                "district" => its.District,
                "school_group" => its.SchoolGroup,
                "inspection_area" => its.InspectionArea,
                "parent_code" => its.ParentCode,
                "counts_as_school" => its.CountsAsSchool ? "是" : "否",
                "longitude" => Number(its.Longitude),
                "latitude" => Number(its.Latitude),
                "built_year" => Number(its.BuiltYear),
                _ => Number(facts.Value(field, school)),
            };
            if (text.Length > 0)
                cells[field] = text;
        }

        return cells;
    }

    public static string Number(double? number) =>
        number is { } value && !double.IsNaN(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>A cell as a number; NaN where it is none.</summary>
    public static double Value(string text) => NumberText.Read(text, out var number) == NumberReading.Number ? number : double.NaN;

    /// <summary>Cells in the order of their ids: the same cells are the same text, and so the same hash.</summary>
    public static string CellsJson(IReadOnlyDictionary<string, string> cells) => Json(new SortedDictionary<string, string>(cells.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static Dictionary<string, string> Read(string json) => Read<Dictionary<string, string>>(json);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
