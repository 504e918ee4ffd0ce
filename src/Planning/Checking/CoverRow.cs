using System.Numerics;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>Σ factor × count ≥ need, in whole numbers.</summary>
/// <param name="Terms">Counts by number with their factors; all factors are above 0.</param>
/// <param name="IsWhole">False where counts that lower the amount were left out, which makes the row easier to cover and a bound by it still true.</param>
internal sealed record CoverRow((int Count, BigInteger Factor)[] Terms, BigInteger Need, bool IsWhole)
{
    /// <summary>The row that says that an amount is not below 0.</summary>
    public static CoverRow Of(Affine surplus)
    {
        var common = surplus.Constant.Denominator;
        foreach (var (_, factor) in surplus.Terms)
            common = common / BigInteger.GreatestCommonDivisor(common, factor.Denominator) * factor.Denominator;
        var terms = Array.ConvertAll(surplus.Terms, term => (term.Count, Whole(term.Factor, common)));
        return new CoverRow(Array.FindAll(terms, term => term.Item2.Sign > 0), -Whole(surplus.Constant, common), !Array.Exists(terms, term => term.Item2.Sign < 0));
    }

    /// <summary>The row after so many units of some counts are certain.</summary>
    public CoverRow After(Func<int, BigInteger> certain) =>
        this with { Need = Terms.Aggregate(Need, (need, term) => need - term.Factor * certain(term.Count)) };

    /// <summary>The fewest units of one count alone that make up for what is lacking.</summary>
    public static BigInteger Units(BigInteger lacking, BigInteger factor) => lacking.Sign <= 0 ? 0 : (lacking + factor - 1) / factor;

    private static BigInteger Whole(Rational value, BigInteger common) => value.Numerator * (common / value.Denominator);
}
