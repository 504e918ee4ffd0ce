using Junheng.Standards.Fields;

namespace Junheng.Standards.Expressions;

/// <summary>
/// The names that the expressions of one pack use, each with a column of its own in a <see cref="SectionFrame"/>.
/// Grows while the pack is parsed, then is fixed.
/// </summary>
public sealed class VariableTable(FieldCatalog catalog)
{
    private readonly Dictionary<string, Variable> byName = new(StringComparer.Ordinal);
    private readonly List<Variable> variables = [];

    public FieldCatalog Catalog { get; } = catalog;

    public IReadOnlyList<Variable> Variables => variables;

    /// <summary>Names that are properties of a section rather than fields.</summary>
    public static IReadOnlyList<string> Properties { get; } =
        ["kind", "operator", "location", "stage", "built_year", "counts_as_school", "stages_in_school", "school_pupils", "school_year"];

    /// <summary>Every name that an expression could use; for did-you-mean.</summary>
    public IEnumerable<string> KnownNames =>
        Properties.Concat(Catalog.All.Where(definition => definition.IsNumeric).SelectMany(definition => new[] { definition.Id, definition.BaseId })).Distinct(StringComparer.Ordinal);

    /// <summary>Finds or adds the variable of a name; null if no field or property is called so.</summary>
    public Variable? Resolve(string name)
    {
        if (byName.TryGetValue(name, out var known))
            return known;
        var variable = Property(name) ?? Field(name);
        if (variable is null)
            return null;
        byName.Add(name, variable);
        variables.Add(variable);
        return variable;
    }

    private Variable? Property(string name) => name switch
    {
        "kind" => new Variable(name, variables.Count, ValueType.Code, Unit.None) { Codes = [.. Enum.GetValues<SchoolKind>().Select(kind => kind.Id())] },
        "location" => new Variable(name, variables.Count, ValueType.Code, Unit.None) { Codes = [.. Enum.GetValues<Location>().Select(location => location.Id())] },
        "stage" => new Variable(name, variables.Count, ValueType.Code, Unit.None) { Codes = [.. Enum.GetValues<Stage>().Select(stage => stage.Id())] },
        "counts_as_school" => new Variable(name, variables.Count, ValueType.Bool, Unit.None),
        "operator" or "stages_in_school" => new Variable(name, variables.Count, ValueType.Number, Unit.None),
        "built_year" or "school_year" => new Variable(name, variables.Count, ValueType.Number, Unit.Of("year")),
        "school_pupils" => new Variable(name, variables.Count, ValueType.Number, Unit.Of("persons")),
        _ => null,
    };

    private Variable? Field(string name)
    {
        var fields = new Dictionary<Stage, FieldDefinition>();
        foreach (var stage in (ReadOnlySpan<Stage>)[Stage.Primary, Stage.Middle, Stage.High])
        {
            if (Catalog.Find(name, stage) is { IsNumeric: true } field)
                fields[stage] = field;
        }

        return fields.Count == 0
            ? null
            : new Variable(name, variables.Count, ValueType.Number, Unit.Of(fields.Values.First().Unit)) { Fields = fields };
    }
}
