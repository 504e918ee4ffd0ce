using System.Numerics;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>
/// Whole multiples of 10⁻¹⁰ × 2⁻¹⁰⁰: amounts of money are exact. Counts are never below 0, so a price rounded down makes every school's
/// smallest price and so the proved bound smaller, never larger: the check stays without tolerance, and its numbers short.
/// </summary>
internal static class FixedPoint
{
    private const int Bits = 100;
    private static readonly BigInteger Ten = BigInteger.Pow(10, 10);
    private static readonly BigInteger One = Ten << Bits;

    /// <summary>The largest multiple not above price × factor; the price is the fraction that the double is.</summary>
    public static BigInteger Down(double price, Rational factor)
    {
        if (price == 0)
            return BigInteger.Zero;
        var bits = BitConverter.DoubleToInt64Bits(price);
        var exponent = (int)(bits >> 52 & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << 52;
        var shift = exponent - 1075 + Bits;
        var above = factor.Numerator * Ten * (bits < 0 ? -mantissa : mantissa);
        return shift >= 0 ? Floor(above << shift, factor.Denominator) : Floor(above, factor.Denominator << -shift);
    }

    public static BigInteger Down(Rational value) => Floor(value.Numerator * One, value.Denominator);

    public static Rational Value(BigInteger multiples) => new(multiples, One);

    /// <summary>Of a price at this scale, the share that a double ≥ 0 is.</summary>
    public static BigInteger Share(double share, BigInteger price) => Down(share, Value(price));

    private static BigInteger Floor(BigInteger above, BigInteger below)
    {
        if (below.IsOne)
            return above;
        var quotient = BigInteger.DivRem(above, below, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
