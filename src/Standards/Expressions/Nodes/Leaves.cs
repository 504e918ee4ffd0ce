using System.Globalization;
using Junheng.Standards.Expressions.Parsing;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions.Nodes;

/// <summary>A number written in the pack.</summary>
internal sealed class NumberNode(decimal value) : Node
{
    /// <summary>Without trailing zeros, so that 1.10 and 1.1 are the same tree.</summary>
    private readonly string text = value.ToString("0.############################", CultureInfo.InvariantCulture);

    private readonly double number = double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public double Value => number;

    /// <summary>The number as it was written.</summary>
    public decimal Exactly => value;
    public override ValueType Type => ValueType.Number;
    public override Unit Unit => Unit.Any;
    public override IReadOnlyList<Node> Children => [];
    public override int Binding => Precedence.Primary;

    public override void Run(SectionFrame frame, int start, Span<double> into) => into.Fill(number);

    public override Rational? Exact(SectionFrame frame, int section) => Rational.From(value);

    public override string Write(Notation notation) => text;
}

/// <summary>A word that a code variable can be.</summary>
internal sealed class CodeNode(Variable variable, int index) : Node
{
    /// <summary>The index of the word in the variable's codes.</summary>
    public int Index => index;
    public override ValueType Type => ValueType.Code;
    public override Unit Unit => Unit.None;
    public override IReadOnlyList<Node> Children => [];
    public override int Binding => Precedence.Primary;

    public override void Run(SectionFrame frame, int start, Span<double> into) => into.Fill(index);

    public override Rational? Exact(SectionFrame frame, int section) => index;

    public override string Write(Notation notation) => notation.Code(variable, index);
}

/// <summary>A field or a property of the section.</summary>
internal sealed class VariableNode(Variable variable) : Node
{
    public Variable Variable => variable;
    public override ValueType Type => variable.Type;
    public override Unit Unit => variable.Unit;
    public override IReadOnlyList<Node> Children => [];
    public override int Binding => Precedence.Primary;

    public override void Run(SectionFrame frame, int start, Span<double> into) => frame[variable.Slot].Slice(start, into.Length).CopyTo(into);

    public override ReadOnlySpan<double> Read(SectionFrame frame, int start, Span<double> scratch) => frame[variable.Slot].Slice(start, scratch.Length);

    public override Rational? Exact(SectionFrame frame, int section) => frame.Exact(variable.Slot, section);

    public override string Write(Notation notation) => notation.Variable(variable);

    protected override IEnumerable<Variable> Named() => [variable];
}
