using Junheng.Registry.Mapping;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Headings;

/// <summary>Every heading that means a field, by its key.</summary>
internal sealed class HeadingIndex
{
    private readonly Dictionary<string, string> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> bound = new(StringComparer.Ordinal);

    public HeadingIndex(IEnumerable<FieldDefinition> fields, HeadingMap? map)
    {
        Map = map;
        foreach (var (field, heading) in map?.Headings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            var key = HeadingText.Key(heading);
            if (!bound.TryGetValue(key, out var ids))
                bound.Add(key, ids = []);
            ids.Add(field);
        }

        // A field that the map binds is found by the map's heading alone.
        var free = fields.Where(field => map?.Headings.ContainsKey(field.Id) != true).ToList();
        foreach (var field in free)
        {
            byKey.TryAdd(HeadingText.Key(field.Heading), field.Id);
            byKey.TryAdd(field.Id, field.Id);
        }

        foreach (var field in free)
        {
            foreach (var synonym in field.Synonyms)
            {
                byKey.TryAdd(HeadingText.Key(synonym), field.Id);
                byKey.TryAdd(HeadingText.KeyWithoutBrackets(synonym), field.Id);
            }

            byKey.TryAdd(HeadingText.Key(field.English), field.Id);
        }
    }

    public HeadingMap? Map { get; }

    /// <summary>Every key that is known without a map; for did-you-mean.</summary>
    public IReadOnlyCollection<string> Keys => byKey.Keys;

    /// <summary>The field of a known key; empty if there is none.</summary>
    public string FieldOf(string key) => byKey.GetValueOrDefault(key, "");

    /// <summary>The fields that a heading means; empty if none. More than one only where a map binds it so.</summary>
    public IReadOnlyList<string> Match(string heading)
    {
        var key = HeadingText.Key(heading);
        if (key.Length == 0)
            return [];
        if (bound.TryGetValue(key, out var ids))
            return ids;
        if (byKey.TryGetValue(key, out var id))
            return [id];
        var bare = HeadingText.KeyWithoutBrackets(heading);
        if (bound.TryGetValue(bare, out ids))
            return ids;
        if (byKey.TryGetValue(bare, out id) || byKey.TryGetValue(HeadingUnits.WithoutTrailingUnit(bare), out id))
            return [id];
        return [];
    }
}
