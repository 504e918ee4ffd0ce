using Junheng.Standards.Expressions.Parsing;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions.Nodes;

/// <summary>An operation on two operands: arithmetic, comparison, <c>and</c>, <c>or</c>.</summary>
internal sealed class BinaryNode(string symbol, Node left, Node right, ValueType type, Unit unit) : Node
{
    public string Symbol => symbol;
    public override ValueType Type => type;
    public override Unit Unit => unit;
    public override IReadOnlyList<Node> Children { get; } = [left, right];
    public override int Binding { get; } = Precedence.OfBinary(symbol);

    public override void Run(SectionFrame frame, int start, Span<double> into)
    {
        // The left operand may be computed straight into the result: the kernels read before they write.
        var a = left.Read(frame, start, into);
        Span<double> scratch = stackalloc double[into.Length];
        var b = right.Read(frame, start, scratch);
        switch (symbol)
        {
            case "+": Kernels.Run<Kernels.Add>(a, b, into); break;
            case "-": Kernels.Run<Kernels.Subtract>(a, b, into); break;
            case "*": Kernels.Run<Kernels.Multiply>(a, b, into); break;
            case "/": Kernels.Run<Kernels.Divide>(a, b, into); break;
            case "<": Kernels.Run<Kernels.Less>(a, b, into); break;
            case "<=": Kernels.Run<Kernels.LessOrEqual>(a, b, into); break;
            case ">": Kernels.Run<Kernels.Less>(b, a, into); break;
            case ">=": Kernels.Run<Kernels.LessOrEqual>(b, a, into); break;
            case "==": Kernels.Run<Kernels.Equal>(a, b, into); break;
            case "!=": Kernels.Run<Kernels.Unequal>(a, b, into); break;
            case "and": Kernels.Run<Kernels.And>(a, b, into); break;
            default: Kernels.Run<Kernels.Or>(a, b, into); break;
        }
    }

    public override Rational? Exact(SectionFrame frame, int section)
    {
        var a = left.Exact(frame, section);
        var b = right.Exact(frame, section);
        if (symbol is "and" or "or")
            return Logic(a, b);
        if (a is not { } x || b is not { } y)
            return null;
        return symbol switch
        {
            "+" => x + y,
            "-" => x - y,
            "*" => x * y,
            "/" => y.Sign == 0 ? null : x / y,
            "<" => Truth(x < y),
            "<=" => Truth(x <= y),
            ">" => Truth(x > y),
            ">=" => Truth(x >= y),
            "==" => Truth(x == y),
            _ => Truth(x != y),
        };
    }

    public override string Write(Notation notation)
    {
        // Sums and products are read from the left, so an equal operator on the right needs brackets; comparisons do not chain.
        var leftWeakest = Binding == Precedence.Comparison ? Binding + 1 : Binding;
        return $"{Operand(left, leftWeakest, notation)} {notation.Operator(symbol)} {Operand(right, Binding + 1, notation)}";
    }

    private Rational? Logic(Rational? a, Rational? b)
    {
        var decides = symbol == "and" ? Rational.Zero : Rational.One;
        if (a == decides || b == decides)
            return decides;
        return a is null || b is null ? null : Rational.One - decides;
    }
}
