using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>
/// Computes a pack's formula exactly, from its tree. Written apart from the evaluator's own arithmetic, so that one judges the other.
/// Null is missing; booleans are 1 and 0, codes their index.
/// </summary>
internal sealed class FormulaWalker(Func<Variable, Affine?> read)
{
    private static readonly Affine True = Affine.Of(Rational.One);

    public Affine? Walk(Expression formula) => Walk((Node)formula);

    /// <summary>True only where the condition certainly holds.</summary>
    public bool Holds(Expression condition) => Walk(condition) is { } value && value.Fixed == Rational.One;

    private Affine? Walk(Node node) => node switch
    {
        NumberNode number => Affine.Of(Rational.From(number.Exactly)),
        CodeNode code => Affine.Of(code.Index),
        VariableNode variable => read(variable.Variable),
        NegateNode => Walk(node.Children[0]) is { } value ? -value : null,
        NotNode => Walk(node.Children[0]) is { } value ? True - value : null,
        InNode => In(node),
        BinaryNode { Symbol: "and" } => Both(node, decides: Rational.Zero),
        BinaryNode { Symbol: "or" } => Both(node, decides: Rational.One),
        BinaryNode binary => Walk(node.Children[0]) is { } a && Walk(node.Children[1]) is { } b ? Binary(binary.Symbol, a, b) : null,
        CallNode call => Call(call),
        _ => throw new NotSupportedException($"No exact value of {node.GetType().Name}."),
    };

    private static Affine? Binary(string symbol, Affine a, Affine b) => symbol switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => b.Fixed.Sign == 0 ? null : a.Times(Rational.One / b.Fixed),
        "<" => Truth((a - b).Fixed.Sign < 0),
        "<=" => Truth((a - b).Fixed.Sign <= 0),
        ">" => Truth((a - b).Fixed.Sign > 0),
        ">=" => Truth((a - b).Fixed.Sign >= 0),
        "==" => Truth((a - b).Fixed.Sign == 0),
        "!=" => Truth((a - b).Fixed.Sign != 0),
        _ => throw new NotSupportedException($"No exact value of {symbol}."),
    };

    /// <summary>and, or: a side that decides decides alone, even beside a missing one.</summary>
    private Affine? Both(Node node, Rational decides)
    {
        var a = Walk(node.Children[0]);
        var b = Walk(node.Children[1]);
        if (a?.Fixed == decides || b?.Fixed == decides)
            return Affine.Of(decides);
        return a is null || b is null ? null : Affine.Of(Rational.One - decides);
    }

    private Affine? In(Node node)
    {
        if (Walk(node.Children[0]) is not { } own)
            return null;
        var others = node.Children.Skip(1).Select(Walk).ToList();
        if (others.Any(other => other is not null && (own - other).Fixed.Sign == 0))
            return True;
        return others.Contains(null) ? null : Affine.Zero;
    }

    private Affine? Call(CallNode call)
    {
        var arguments = call.Children;
        switch (call.Function)
        {
            case "if":
                return Walk(arguments[0]) is { } condition ? Walk(arguments[condition.Fixed.Sign != 0 ? 1 : 2]) : null;
            case "missing":
                return Truth(Walk(arguments[0]) is null);
            case "coalesce":
                return arguments.Select(Walk).FirstOrDefault(value => value is not null);
            case "number":
                return Walk(arguments[0]);
            case "min" or "max":
                return arguments.Select(Walk).Aggregate((a, b) => a is null || b is null ? null : (a - b).Fixed.Sign < 0 == (call.Function == "min") ? a : b);
        }

        if (Walk(arguments[0]) is not { } only)
            return null;
        return Affine.Of(call.Function switch
        {
            "ceil" => only.Fixed.Ceiling(),
            "floor" => only.Fixed.Floor(),
            "abs" => only.Fixed.Abs(),
            _ => throw new NotSupportedException($"No exact value of {call.Function}."),
        });
    }

    private static Affine Truth(bool value) => value ? True : Affine.Zero;
}
