using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>An exact amount that may still depend on counts of the plan: constant + Σ factor × count. Immutable.</summary>
internal sealed class Affine
{
    private static readonly (int Count, Rational Factor)[] None = [];

    private Affine(Rational constant, (int Count, Rational Factor)[] terms)
    {
        Constant = constant;
        Terms = terms;
    }

    public static Affine Zero { get; } = new(Rational.Zero, None);

    public Rational Constant { get; }

    /// <summary>By rising number of the count, without zeros.</summary>
    public (int Count, Rational Factor)[] Terms { get; }

    public bool IsConstant => Terms.Length == 0;

    /// <summary>The amount itself.</summary>
    /// <exception cref="NotAffineException">It depends on counts.</exception>
    public Rational Fixed => IsConstant ? Constant : throw new NotAffineException();

    public static Affine Of(Rational value) => new(value, None);

    public static Affine OfCount(int count, Rational factor) => new(Rational.Zero, factor.Sign == 0 ? None : [(count, factor)]);

    public static Affine operator +(Affine a, Affine b)
    {
        if (b.IsConstant)
            return new(a.Constant + b.Constant, a.Terms);
        if (a.IsConstant)
            return new(a.Constant + b.Constant, b.Terms);
        var sum = new SortedDictionary<int, Rational>();
        foreach (var (count, factor) in a.Terms.Concat(b.Terms))
            sum[count] = sum.TryGetValue(count, out var earlier) ? earlier + factor : factor;
        return new(a.Constant + b.Constant, [.. sum.Where(pair => pair.Value.Sign != 0).Select(pair => (pair.Key, pair.Value))]);
    }

    public static Affine operator -(Affine a) => a.Times(-Rational.One);

    public static Affine operator -(Affine a, Affine b) => a + -b;

    /// <exception cref="NotAffineException">Both depend on counts.</exception>
    public static Affine operator *(Affine a, Affine b) => b.IsConstant ? a.Times(b.Constant) : b.Times(a.Fixed);

    public Affine Times(Rational factor)
    {
        if (factor.Sign == 0)
            return Zero;
        return new(Constant * factor, IsConstant ? None : Array.ConvertAll(Terms, term => (term.Count, term.Factor * factor)));
    }
}

/// <summary>A formula of the standard is not linear in what the plan changes, so that a bound cannot be checked by linear prices.</summary>
internal sealed class NotAffineException : Exception;
