using System.Globalization;
using System.Numerics;

namespace Junheng.Standards.Numerics;

/// <summary>
/// An exact fraction. Used where a decision lies so near a limit that doubles could tip it, and to verify.
/// </summary>
public readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger denominator;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction cannot have the denominator 0.");
        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / common;
        this.denominator = denominator / common;
    }

    public static Rational Zero => new(0, 1);
    public static Rational One => new(1, 1);

    public BigInteger Numerator { get; }
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;
    public int Sign => Numerator.Sign;

    public static implicit operator Rational(int value) => new(value, 1);

    public static Rational operator +(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public int CompareTo(Rational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>
    /// The decimal that a person typed: the shortest decimal form of the double, exactly. 0.9 is 9/10, not 0x3FECCCCCCCCCCCCD.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public static Rational FromShortest(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number is a fraction.");
        return Parse(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The decimal exactly.</summary>
    public static Rational From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return new Rational(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, bits[3] >> 16 & 0xFF));
    }

    /// <summary>Reads an invariant decimal such as <c>-12.50</c> or <c>1E-07</c>.</summary>
    public static Rational Parse(string text)
    {
        var exponent = 0;
        var digits = text;
        var e = text.AsSpan().IndexOfAny('e', 'E');
        if (e >= 0)
        {
            exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            digits = text[..e];
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        var number = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent >= 0
            ? new Rational(number * BigInteger.Pow(10, exponent), 1)
            : new Rational(number, BigInteger.Pow(10, -exponent));
    }

    public Rational Ceiling()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return new Rational(rest.Sign > 0 ? quotient + 1 : quotient, 1);
    }

    public Rational Floor() => -(-this).Ceiling();

    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The nearest double.</summary>
    public double ToDouble()
    {
        // 62 or 63 leading bits and a sticky last one, so that the conversion of the ulong rounds as if it saw all bits.
        var shift = (int)(Numerator.GetBitLength() - Denominator.GetBitLength()) - 62;
        var above = shift < 0 ? BigInteger.Abs(Numerator) << -shift : BigInteger.Abs(Numerator);
        var below = shift > 0 ? Denominator << shift : Denominator;
        var bits = (ulong)BigInteger.DivRem(above, below, out var rest);
        if (!rest.IsZero)
            bits |= 1;
        return Sign * Math.ScaleB((double)bits, shift);
    }

    public override string ToString() => Denominator.IsOne ? Numerator.ToString(CultureInfo.InvariantCulture) : $"{Numerator}/{Denominator}";
}
