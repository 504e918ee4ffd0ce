using Junheng.Registry.Rounds.Returns;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Rounds.Life;

/// <summary>The facts of the year before, for schools that may have merged, split or opened since.</summary>
/// <param name="links">From which school to which, of what happened in between.</param>
internal sealed class FormerYear(CountyFacts facts, IReadOnlyList<SchoolLink> links)
{
    private readonly Dictionary<string, int> positions = facts.Schools.Select((school, i) => (school.Code, i)).DistinctBy(pair => pair.Code, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);

    public CountyFacts Facts { get; } = facts;

    /// <summary>
    /// A school's cells of the year before. Of a school that took others in, numbers are joined by each field's rule; the parts of a school
    /// that was split have none, because nobody counted them apart.
    /// </summary>
    public Dictionary<string, string> Of(string code, IReadOnlyList<string> asked, FieldCatalog fields)
    {
        var merged = links.Where(link => link.Kind == SchoolEventKind.Merge && link.To == code).Select(link => link.From).Distinct(StringComparer.Ordinal)
            .Where(positions.ContainsKey).Select(from => positions[from]).ToList();
        var isPart = links.Any(link => link.Kind == SchoolEventKind.Split && (link.To == code || link.From == code));
        if (!positions.TryGetValue(code, out var own))
            return merged.Count == 0 ? [] : Joined(merged, asked, fields, identity: null);
        if (isPart)
            return ReturnCells.Of(Facts, own, asked.Where(id => fields.Find(id) is { } field && !IsAmount(field)));
        return merged.Count == 0 ? ReturnCells.Of(Facts, own, asked) : Joined([own, .. merged], asked, fields, own);
    }

    private Dictionary<string, string> Joined(List<int> schools, IReadOnlyList<string> asked, FieldCatalog fields, int? identity)
    {
        var cells = identity is { } own ? ReturnCells.Of(Facts, own, asked) : new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in asked.Select(fields.Find).OfType<FieldDefinition>().Where(IsAmount))
        {
            var values = schools.Select(school => Facts.Value(field.Id, school)).Where(value => !double.IsNaN(value)).ToList();
            if (values.Count > 0 && field.Merge != MergeRule.Parent)
                cells[field.Id] = ReturnCells.Number(field.Merge switch { MergeRule.Sum => values.Sum(), MergeRule.Largest => values.Max(), _ => values.Min() });
        }

        return cells;
    }

    private static bool IsAmount(FieldDefinition field) => field.Type is FieldType.Number or FieldType.Count;
}
