using Junheng.Standards.Expressions.Parsing;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions.Nodes;

/// <summary>−x.</summary>
internal sealed class NegateNode(Node operand) : Node
{
    public override ValueType Type => ValueType.Number;
    public override Unit Unit => operand.Unit;
    public override IReadOnlyList<Node> Children => [operand];
    public override int Binding => Precedence.Sign;

    public override void Run(SectionFrame frame, int start, Span<double> into)
    {
        operand.Run(frame, start, into);
        foreach (ref var value in into)
            value = -value;
    }

    public override Rational? Exact(SectionFrame frame, int section) => -operand.Exact(frame, section);

    public override string Write(Notation notation) => notation.Operator("-") + Operand(operand, Precedence.Sign, notation);
}

/// <summary>not x; missing stays missing.</summary>
internal sealed class NotNode(Node operand) : Node
{
    public override ValueType Type => ValueType.Bool;
    public override Unit Unit => Unit.None;
    public override IReadOnlyList<Node> Children => [operand];
    public override int Binding => Precedence.Not;

    public override void Run(SectionFrame frame, int start, Span<double> into)
    {
        operand.Run(frame, start, into);
        foreach (ref var value in into)
            value = 1 - value;
    }

    public override Rational? Exact(SectionFrame frame, int section) => Rational.One - operand.Exact(frame, section);

    public override string Write(Notation notation) => notation.Not(Operand(operand, Precedence.Not, notation));
}

/// <summary>x in (…): true if it equals one of the items; missing if x is, or if none equals and one of them is missing.</summary>
internal sealed class InNode(Node value, IReadOnlyList<Node> items) : Node
{
    public override ValueType Type => ValueType.Bool;
    public override Unit Unit => Unit.None;
    public override IReadOnlyList<Node> Children { get; } = [value, .. items];
    public override int Binding => Precedence.Comparison;

    public override void Run(SectionFrame frame, int start, Span<double> into)
    {
        Span<double> left = stackalloc double[into.Length];
        Span<double> right = stackalloc double[into.Length];
        var values = value.Read(frame, start, left);
        into.Clear();
        for (var i = 0; i < items.Count; i++)
        {
            Kernels.Run<Kernels.Equal>(values, items[i].Read(frame, start, right), right);
            Kernels.Run<Kernels.Or>(into, right, into);
        }
    }

    public override Rational? Exact(SectionFrame frame, int section)
    {
        if (value.Exact(frame, section) is not { } own)
            return null;
        var unknown = false;
        foreach (var item in items)
        {
            var other = item.Exact(frame, section);
            if (other == own)
                return Rational.One;
            unknown |= other is null;
        }

        return unknown ? null : Rational.Zero;
    }

    public override string Write(Notation notation) =>
        notation.In(Operand(value, Precedence.Sum, notation), items.Select(item => item.Write(notation)));
}
