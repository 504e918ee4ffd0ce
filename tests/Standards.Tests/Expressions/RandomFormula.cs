using System.Globalization;
using Junheng.Standards.Expressions.Nodes;

namespace Junheng.Standards.Tests.Expressions;

/// <summary>
/// A random tree kept by the test itself: written with every bracket, and dumped as nested lists to compare with what the
/// parser made of it. Values and operations are such that doubles compute exactly.
/// </summary>
internal sealed record RandomFormula(string Head, params RandomFormula[] Children)
{
    private static readonly string[] Literals = ["0", "1", "2", "3", "0.5", "0.25", "4"];
    private static readonly string[] Numbers = ["a", "b", "c"];

    public static RandomFormula Number(Random random, int depth) => depth == 0 || random.Next(6) == 0
        ? new RandomFormula(random.Next(2) == 0 ? Pick(random, Numbers) : Pick(random, Literals))
        : random.Next(11) switch
        {
            < 6 => new RandomFormula(Pick(random, ["+", "-", "*"]), Number(random, depth - 1), Number(random, depth - 1)),
            6 => new RandomFormula("/", Number(random, depth - 1), new RandomFormula(Pick(random, ["0", "2", "4", "0.5"]))),
            7 => new RandomFormula("neg", Number(random, depth - 1)),
            8 => new RandomFormula(Pick(random, ["min()", "max()", "coalesce()"]), Number(random, depth - 1), Number(random, depth - 1), Number(random, depth - 1)),
            9 => new RandomFormula(Pick(random, ["ceil()", "floor()", "abs()", "number()"]), Number(random, depth - 1)),
            _ => new RandomFormula("if()", Condition(random, depth - 1), Number(random, depth - 1), Number(random, depth - 1)),
        };

    public static RandomFormula Condition(Random random, int depth) => depth <= 0
        ? new RandomFormula("==", new RandomFormula("location"), new RandomFormula(Pick(random, ["'town'", "'rural'"])))
        : random.Next(8) switch
        {
            < 3 => new RandomFormula(Pick(random, ["<", "<=", ">", ">=", "==", "!="]), Number(random, depth - 1), Number(random, depth - 1)),
            3 => new RandomFormula("not", Condition(random, depth - 1)),
            4 => new RandomFormula("in", Number(random, depth - 1), Number(random, depth - 1), Number(random, 0)),
            5 => new RandomFormula("missing()", Number(random, depth - 1)),
            _ => new RandomFormula(Pick(random, ["and", "or"]), Condition(random, depth - 1), Condition(random, depth - 1)),
        };

    /// <summary>The text with brackets round everything.</summary>
    public string Text()
    {
        var parts = Children.Select(child => child.Text()).ToArray();
        return Head switch
        {
            "neg" => $"(-{parts[0]})",
            "not" => $"(not {parts[0]})",
            "in" => $"({parts[0]} in ({string.Join(",", parts[1..])}))",
            _ when Head.EndsWith("()", StringComparison.Ordinal) => $"{Head[..^2]}({string.Join(",", parts)})",
            _ when parts.Length == 2 => $"({parts[0]} {Head} {parts[1]})",
            _ => Head,
        };
    }

    public string Dump() => Children.Length == 0 ? Head : $"[{Head} {string.Join(" ", Children.Select(child => child.Dump()))}]";

    /// <summary>The same dump of a parsed tree.</summary>
    public static string Dump(Node node)
    {
        var head = node switch
        {
            BinaryNode binary => binary.Symbol,
            CallNode call => call.Function + "()",
            NegateNode => "neg",
            NotNode => "not",
            InNode => "in",
            NumberNode number => number.Value.ToString(CultureInfo.InvariantCulture),
            VariableNode variable => variable.Variable.Name,
            _ => node.ToString(),
        };
        return node.Children.Count == 0 ? head : $"[{head} {string.Join(" ", node.Children.Select(Dump))}]";
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
