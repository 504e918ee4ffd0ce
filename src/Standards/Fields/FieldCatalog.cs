namespace Junheng.Standards.Fields;

/// <summary>
/// The fields of the county workbook (sheet 学校), plus those that a provincial pack declares for itself.
/// </summary>
public sealed class FieldCatalog
{
    private readonly Dictionary<string, FieldDefinition> byId;
    private readonly ILookup<string, FieldDefinition> byBase;

    public FieldCatalog(IEnumerable<FieldDefinition> fields)
    {
        All = [.. fields];
        byId = All.ToDictionary(field => field.Id, StringComparer.Ordinal);
        byBase = All.ToLookup(field => field.BaseId, StringComparer.Ordinal);
    }

    /// <summary>The built-in fields, in the order of the template's columns.</summary>
    public static FieldCatalog BuiltIn { get; } = new(BuiltInFields.Create());

    public IReadOnlyList<FieldDefinition> All { get; }

    public FieldDefinition? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The field that a name in a pack means for a stage: the exact id, or the per-stage field of that base id.
    /// </summary>
    public FieldDefinition? Find(string name, Stage stage)
    {
        if (byId.TryGetValue(name, out var exact))
            return exact;
        foreach (var field in byBase[name])
        {
            if (field.Stage == stage)
                return field;
        }

        return null;
    }

    /// <summary>True if the name is an id, or the base id of per-stage fields.</summary>
    public bool Knows(string name) => byId.ContainsKey(name) || byBase.Contains(name);

    /// <summary>This catalogue with further fields; one that is here already is left as it is.</summary>
    public FieldCatalog With(IEnumerable<FieldDefinition> more)
    {
        var added = more.Where(field => !byId.ContainsKey(field.Id)).DistinctBy(field => field.Id, StringComparer.Ordinal).ToList();
        return added.Count == 0 ? this : new FieldCatalog(All.Concat(added));
    }
}
