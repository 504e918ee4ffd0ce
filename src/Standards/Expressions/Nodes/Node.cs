using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions.Nodes;

/// <summary>
/// A node of a typed tree. Evaluation goes in chunks that stay in the first-level cache; scratch space is on the stack.
/// </summary>
internal abstract class Node : Expression
{
    /// <summary>Sections computed at once. With <see cref="MaxDepth"/> it bounds the stack.</summary>
    public const int Chunk = 256;

    /// <summary>Height above which a tree is refused.</summary>
    public const int MaxDepth = 64;

    private IReadOnlyList<Variable>? variables;

    /// <summary>The operands, in the order they are written.</summary>
    public abstract IReadOnlyList<Node> Children { get; }

    /// <summary>How strongly its outermost operator binds; see <see cref="Parsing.Precedence"/>.</summary>
    public abstract int Binding { get; }

    public override IReadOnlyList<Variable> Variables => variables ??= [.. Named().Distinct()];

    public sealed override void Evaluate(SectionFrame frame, Span<double> into)
    {
        for (var start = 0; start < frame.Count; start += Chunk)
            Run(frame, start, into[start..Math.Min(start + Chunk, frame.Count)]);
    }

    /// <summary>Computes the sections from <paramref name="start"/> on, as many as <paramref name="into"/> has places (at most a chunk).</summary>
    public abstract void Run(SectionFrame frame, int start, Span<double> into);

    /// <summary>The values of a chunk: computed into the scratch space, or where they stand already.</summary>
    public virtual ReadOnlySpan<double> Read(SectionFrame frame, int start, Span<double> scratch)
    {
        Run(frame, start, scratch);
        return scratch;
    }

    public sealed override string ToString() => Write(Notation.Pack);

    public sealed override string Describe(Func<Variable, string> word, Language language) => Write(new Notation(word, language));

    public abstract string Write(Notation notation);

    /// <summary>The text of an operand, in brackets if it binds no stronger than allowed.</summary>
    protected static string Operand(Node node, int weakest, Notation notation)
    {
        var text = node.Write(notation);
        return node.Binding >= weakest ? text : notation.Bracketed(text);
    }

    protected static Rational Truth(bool value) => value ? Rational.One : Rational.Zero;

    protected virtual IEnumerable<Variable> Named() => Children.SelectMany(child => child.Named());
}
