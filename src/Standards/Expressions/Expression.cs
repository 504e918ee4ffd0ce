using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions;

/// <summary>
/// A typed formula of a pack. Evaluated over all sections of a county at once; NaN in gives NaN out
/// (a missing input makes the result missing, except where <c>coalesce</c>, <c>missing</c>, <c>and</c> or <c>or</c> say otherwise).
/// </summary>
public abstract class Expression
{
    /// <summary>What kind of value the formula gives.</summary>
    public abstract ValueType Type { get; }

    /// <summary>Unit of a Number; <see cref="Unit.None"/> otherwise.</summary>
    public abstract Unit Unit { get; }

    /// <summary>The variables it reads, each once, in order of first appearance.</summary>
    public abstract IReadOnlyList<Variable> Variables { get; }

    /// <summary>Computes the value for every section. <paramref name="into"/> has <see cref="SectionFrame.Count"/> places.</summary>
    public abstract void Evaluate(SectionFrame frame, Span<double> into);

    /// <summary>The exact value in one section; null where missing or not computable. Booleans are 1 and 0, codes their index.</summary>
    public abstract Rational? Exact(SectionFrame frame, int section);

    /// <summary>The formula in the pack's grammar, normalised: parsing it again gives an equal tree.</summary>
    public abstract override string ToString();

    /// <summary>
    /// The formula in words: each variable is replaced by what <paramref name="word"/> says of it, with ×, ÷, ≥ and so on.
    /// </summary>
    public string Describe(Func<Variable, string> word) => Describe(word, Language.Zh);

    /// <summary>The formula in words of a language: <c>且</c>, <c>或</c> and the words of codes are said in it.</summary>
    public abstract string Describe(Func<Variable, string> word, Language language);
}
