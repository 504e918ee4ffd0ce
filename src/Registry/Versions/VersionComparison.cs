using System.Globalization;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Versions;

/// <summary>One cell that differs between two versions.</summary>
/// <param name="SchoolCode">Empty for a county item.</param>
/// <param name="FieldId">The field's or the county item's id.</param>
/// <param name="Before">Numbers as their shortest invariant decimal; empty where missing.</param>
/// <param name="After">As <paramref name="Before"/>.</param>
public sealed record CellChange(string SchoolCode, string SchoolName, string FieldId, string Before, string After)
{
    /// <summary>The number before; null where missing or not a number.</summary>
    public double? BeforeNumber => Number(Before);

    /// <summary>The number after; null where missing or not a number.</summary>
    public double? AfterNumber => Number(After);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What changed between two versions: schools that came and went, and cells of those in both.</summary>
public sealed record VersionComparison(
    IReadOnlyList<SchoolIdentity> Added, IReadOnlyList<SchoolIdentity> Removed, IReadOnlyList<CellChange> Changes)
{
    /// <summary>Compares two states of a county. Schools are matched by code, or by name where they have none.</summary>
    public static VersionComparison Of(CountyFacts before, CountyFacts after)
    {
        var earlier = Index(before);
        var later = Index(after);
        var changes = new List<CellChange>();
        foreach (var (key, now) in later)
        {
            if (earlier.TryGetValue(key, out var then))
                changes.AddRange(SchoolChanges(before, then, after, now));
        }

        changes.AddRange(ItemChanges(before, after));
        return new VersionComparison(
            [.. later.Where(pair => !earlier.ContainsKey(pair.Key)).Select(pair => after.Schools[pair.Value])],
            [.. earlier.Where(pair => !later.ContainsKey(pair.Key)).Select(pair => before.Schools[pair.Value])],
            changes);
    }

    private static Dictionary<string, int> Index(CountyFacts facts)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Schools.Count; i++)
            index.TryAdd(facts.Schools[i].Code.Length > 0 ? facts.Schools[i].Code : facts.Schools[i].Name, i);
        return index;
    }

    private static IEnumerable<CellChange> SchoolChanges(CountyFacts before, int then, CountyFacts after, int now)
    {
        var school = after.Schools[now];
        var identity = Identity(before.Schools[then]).Zip(Identity(school), (old, recent) => (old.Field, Before: old.Text, After: recent.Text));
        var numbers = before.FieldIds.Union(after.FieldIds, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(field => (Field: field, Before: Text(before.Value(field, then)), After: Text(after.Value(field, now))));
        return identity.Concat(numbers).Where(cell => cell.Before != cell.After)
            .DistinctBy(cell => cell.Field, StringComparer.Ordinal)
            .Select(cell => new CellChange(school.Code, school.Name, cell.Field, cell.Before, cell.After));
    }

    private static IEnumerable<CellChange> ItemChanges(CountyFacts before, CountyFacts after) =>
        before.Items.Keys.Union(after.Items.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => new CellChange("", "", id, before.Items.GetValueOrDefault(id)?.Raw ?? "", after.Items.GetValueOrDefault(id)?.Raw ?? ""))
            .Where(change => change.Before != change.After);

    private static IEnumerable<(string Field, string Text)> Identity(SchoolIdentity school) =>
    [
        ("school_name", school.Name),
        ("school_kind", school.Kind.Id()),
        ("operator", Text(school.Operator)),
        ("urban_rural", school.UrbanRuralCode.Length > 0 ? school.UrbanRuralCode : school.Location.Id()),
        ("township", school.Township),
        ("district", school.District),
        ("school_group", school.SchoolGroup),
        ("inspection_area", school.InspectionArea),
        ("parent_code", school.ParentCode),
        ("counts_as_school", school.CountsAsSchool ? "1" : "0"),
        ("longitude", Text(school.Longitude)),
        ("latitude", Text(school.Latitude)),
        ("built_year", Text(school.BuiltYear)),
    ];

    private static string Text(double? number) =>
        number is { } value && !double.IsNaN(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}
