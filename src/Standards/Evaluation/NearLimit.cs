using System.Numerics;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// Decisions at a limit. Where a double lies so near the limit that rounding could tip the comparison,
/// the comparison is made again in fractions, from the decimals that stood in the cells.
/// </summary>
internal static class NearLimit
{
    /// <summary>Relative distance within which doubles are not trusted. Their own error is below 1e-12 for 400 schools.</summary>
    public const double Doubt = 1e-9;

    /// <summary>Relative distance beyond which a comparison of doubles is final at once; wider than <see cref="Doubt"/>, so that none slips between.</summary>
    public const double Reach = 2e-9;

    /// <summary>Digits to which square roots are carried when a mean of CVs is compared.</summary>
    private const int RootDigits = 60;

    public static bool IsDoubtful(double value, double limit) => Math.Abs(value - limit) <= Doubt * Math.Max(Math.Abs(limit), double.Epsilon);

    /// <summary>scale × numerator ÷ denominator compared with limit × share, exactly; null where not computable.</summary>
    public static int? CompareValue(Rational? numerator, Rational? denominator, decimal scale, Rational? limit, Rational share) =>
        numerator is { } x && denominator is { Sign: > 0 } p && limit is { } t
            ? (x * Rational.From(scale)).CompareTo(t * share * p)
            : null;

    /// <summary>CV² exactly: P_N × Σ(xᵢ² ÷ Pᵢ) ÷ (Σxᵢ)² − 1; null where not computable.</summary>
    public static Rational? CvSquared(IEnumerable<(Rational? Amount, Rational? Weight)> schools)
    {
        Rational total = Rational.Zero, weight = Rational.Zero, squares = Rational.Zero;
        foreach (var (amount, p) in schools)
        {
            if (amount is not { } x || p is not { Sign: > 0 } w)
                return null;
            total += x;
            weight += w;
            squares += x * x / w;
        }

        return total.Sign == 0 ? null : weight * squares / (total * total) - Rational.One;
    }

    /// <summary>True if the CV does not exceed the limit.</summary>
    public static bool CvWithin(Rational cvSquared, decimal limit) =>
        cvSquared <= Rational.From(limit) * Rational.From(limit);

    /// <summary>True if the mean of the CVs does not exceed the limit, to sixty digits.</summary>
    public static bool CompositeWithin(IReadOnlyList<Rational> cvSquares, decimal limit)
    {
        var unit = BigInteger.Pow(10, RootDigits);
        var sum = BigInteger.Zero;
        foreach (var square in cvSquares)
            sum += FloorRoot(square.Numerator * unit * unit / square.Denominator);
        return new Rational(sum, unit) <= Rational.From(limit) * new Rational(cvSquares.Count, 1);
    }

    /// <summary>Exact values of a formula over the sections that enter the CV.</summary>
    public static IEnumerable<(Rational? Amount, Rational? Weight)> Counted(Indicator indicator, StageFrame stage) =>
        stage.Counted.Select(i => (indicator.Numerator.Exact(stage, i), indicator.Denominator.Exact(stage, i)));

    private static BigInteger FloorRoot(BigInteger value)
    {
        if (value.Sign <= 0)
            return BigInteger.Zero;
        var guess = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (guess + value / guess) >> 1;
            if (next >= guess)
                return guess;
            guess = next;
        }
    }
}
