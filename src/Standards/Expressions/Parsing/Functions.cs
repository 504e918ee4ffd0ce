using Junheng.Standards.Expressions.Nodes;

namespace Junheng.Standards.Expressions.Parsing;

/// <summary>The functions of the grammar: how many arguments, of which types, giving what.</summary>
internal static class Functions
{
    /// <summary>Least and largest number of arguments by name.</summary>
    public static IReadOnlyDictionary<string, (int Least, int Most)> Counts { get; } = new Dictionary<string, (int, int)>(StringComparer.Ordinal)
    {
        ["min"] = (2, 16),
        ["max"] = (2, 16),
        ["ceil"] = (1, 1),
        ["floor"] = (1, 1),
        ["abs"] = (1, 1),
        ["number"] = (1, 1),
        ["coalesce"] = (2, 16),
        ["missing"] = (1, 1),
        ["if"] = (3, 3),
    };

    /// <summary>The type and unit of the call; null if an argument does not fit (reported).</summary>
    public static (ValueType Type, Unit Unit)? Check(Syntax.Call call, IReadOnlyList<Node> arguments, TypeRules rules)
    {
        var starts = call.Arguments.Select(argument => argument.Start).ToArray();
        switch (call.Function)
        {
            case "missing":
                return (ValueType.Bool, Unit.None);
            case "if":
                var fits = rules.Is(arguments[0], ValueType.Bool, starts[0]) & rules.Alike(arguments[1], arguments[2], starts[2]);
                return fits ? (arguments[1].Type, Common(arguments.Skip(1))) : null;
            case "coalesce":
                return AllAlike(arguments, starts, rules) ? (arguments[0].Type, Common(arguments)) : null;
            case "min" or "max":
                return rules.Is(arguments[0], ValueType.Number, starts[0]) && AllAlike(arguments, starts, rules) ? (ValueType.Number, Common(arguments)) : null;
            default:
                var unit = call.Function == "number" ? Unit.Any : arguments[0].Unit;
                return rules.Is(arguments[0], ValueType.Number, starts[0]) ? (ValueType.Number, unit) : null;
        }
    }

    private static bool AllAlike(IReadOnlyList<Node> arguments, int[] starts, TypeRules rules)
    {
        var fits = true;
        for (var i = 1; i < arguments.Count; i++)
            fits &= rules.Alike(arguments[0], arguments[i], starts[i]);
        return fits;
    }

    /// <summary>The first unit that is not a bare number's.</summary>
    private static Unit Common(IEnumerable<Node> nodes) => nodes.Select(node => node.Unit).FirstOrDefault(unit => !unit.IsAny) ?? Unit.Any;
}
