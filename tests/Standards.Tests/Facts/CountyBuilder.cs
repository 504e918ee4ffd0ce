using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Standards.Tests.Facts;

/// <summary>Builds small counties for tests: one call a school, fields by id; what is not given is missing.</summary>
internal sealed class CountyBuilder
{
    private readonly List<SchoolIdentity> schools = [];
    private readonly List<Dictionary<string, double>> rows = [];
    private readonly Dictionary<string, CountyItemValue> items = new(StringComparer.Ordinal);

    public int? SchoolYear { get; init; } = 2025;

    /// <summary>Adds a school; its code is its place, from 2100000001.</summary>
    public CountyBuilder School(string name, SchoolKind kind, params (string Field, double Value)[] values) =>
        School(new SchoolIdentity($"{2100000001 + schools.Count}", name, kind), values);

    public CountyBuilder School(SchoolIdentity identity, params (string Field, double Value)[] values)
    {
        schools.Add(identity);
        rows.Add(values.ToDictionary(each => each.Field, each => each.Value, StringComparer.Ordinal));
        return this;
    }

    public CountyBuilder Item(string id, double? number = null, bool? conclusion = null)
    {
        items[id] = new CountyItemValue("", number, conclusion);
        return this;
    }

    public CountyFacts Build()
    {
        var ids = rows.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal).ToList();
        var columns = ids.ToDictionary(
            id => id,
            id => rows.Select(row => row.GetValueOrDefault(id, double.NaN)).ToArray(),
            StringComparer.Ordinal);
        var numbers = ids.Select((id, at) => (id, at)).ToDictionary(each => each.id, each => each.at + 3, StringComparer.Ordinal);
        var sources = new FactSources("县.xlsx", "学校", [.. Enumerable.Range(2, schools.Count)], numbers);
        return new CountyFacts(new CountyIdentity("999901", "示例县", SchoolYear), schools, columns, sources, items);
    }

    /// <summary>The seven resource figures of a primary school of so many pupils, each at its 2017 threshold times a factor.</summary>
    public static (string, double)[] Primary(double pupils, double factor = 1) =>
    [
        ("pupils_primary", pupils), ("classes_primary", Math.Ceiling(pupils / 45)), ("max_class_primary", Math.Min(pupils, 45)),
        ("teachers_primary", 0.06 * pupils),
        ("teachers_above_degree_primary", 0.042 * pupils * factor),
        ("teachers_backbone_primary", 0.01 * pupils * factor),
        ("teachers_pe_art_primary", 0.009 * pupils * factor),
        .. Rooms(4.5 * pupils * factor, 7.5 * pupils * factor, 2000 * pupils * factor, 0.023 * pupils * factor),
    ];

    public static (string, double)[] Rooms(double teaching, double sports, double equipment, double multimedia) =>
    [
        ("area_teaching", teaching), ("area_indoor_pe", 0), ("area_sports_ground", sports),
        ("equipment_value", equipment), ("multimedia_rooms", multimedia),
    ];
}
