using System.Numerics;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>Sums of many fractions, without tolerance.</summary>
internal static class ExactSum
{
    /// <summary>Adds halves before wholes and reduces once: as quick as the numbers are long.</summary>
    public static Rational Of(IReadOnlyList<Rational> terms)
    {
        if (terms.Count == 0)
            return Rational.Zero;
        var (above, below) = Between(terms, 0, terms.Count);
        return new Rational(above, below);
    }

    /// <summary>The fraction that a double is, to the last bit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN or infinite.</exception>
    public static Rational Of(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number is a fraction.");
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52 & 0x7FF);
        BigInteger mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
            exponent = 1;
        else
            mantissa += BigInteger.One << 52;
        mantissa = bits < 0 ? -mantissa : mantissa;
        var shift = exponent - 1075;
        return shift >= 0 ? new Rational(mantissa << shift, 1) : new Rational(mantissa, BigInteger.One << -shift);
    }

    private static (BigInteger Above, BigInteger Below) Between(IReadOnlyList<Rational> terms, int from, int to)
    {
        if (to - from == 1)
            return (terms[from].Numerator, terms[from].Denominator);
        var middle = (from + to) / 2;
        var (a, p) = Between(terms, from, middle);
        var (b, q) = Between(terms, middle, to);
        return p == q ? (a + b, p) : (a * q + b * p, p * q);
    }
}
