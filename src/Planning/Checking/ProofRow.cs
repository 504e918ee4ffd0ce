using System.Numerics;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>One section's amount of a CV rule as far as counts move it: what prices of amounts and squares make of it.</summary>
/// <param name="Cone">Place of the rule among the county's.</param>
/// <param name="Section">Place of the section among the rule's amounts.</param>
/// <param name="Square">What ν is multiplied by in the price of (Σ factor × count)².</param>
/// <param name="Terms">Counts with their whole factors, the exact amount of a unit, and what ν is multiplied by in a unit's price.</param>
internal sealed record ProofRow(int Cone, int Section, Rational Square, (int Count, BigInteger Factor, Rational Amount, Rational Cross)[] Terms)
{
    /// <summary>Null for an amount that no count moves.</summary>
    public static ProofRow? Of(int cone, int section, Affine amount, Rational weight)
    {
        if (amount.IsConstant)
            return null;
        var common = BigInteger.One;
        foreach (var (_, factor) in amount.Terms)
            common = common / BigInteger.GreatestCommonDivisor(common, factor.Denominator) * factor.Denominator;
        var square = new Rational(1, common * common) / weight;
        return new ProofRow(cone, section, square, Array.ConvertAll(amount.Terms, term =>
            (term.Count, term.Factor.Numerator * (common / term.Factor.Denominator), term.Factor, (Rational)2 * amount.Constant * term.Factor / weight)));
    }
}
