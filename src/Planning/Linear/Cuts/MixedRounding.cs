namespace Junheng.Planning.Linear.Cuts;

/// <summary>
/// One row Σ aⱼ·tⱼ ≤ b over tⱼ ≥ 0, some of them whole, made sharper by mixed-integer rounding (G. Nemhauser and L. Wolsey 1990); on a row
/// of the tableau it is Gomory's mixed-integer cut.
/// </summary>
internal static class MixedRounding
{
    /// <summary>Fractions of b nearer to a whole number than this give cuts that cannot be trusted.</summary>
    private const double LeastFraction = 0.01;

    /// <param name="a">Coefficients; receives those of the cut.</param>
    /// <param name="whole">By coefficient.</param>
    /// <param name="b">Right side.</param>
    /// <returns>The cut's right side; null where b is as good as whole.</returns>
    public static double? Round(Span<double> a, ReadOnlySpan<bool> whole, double b)
    {
        var floor = Math.Floor(b);
        var part = b - floor;
        if (part is < LeastFraction or > 1 - LeastFraction)
            return null;
        for (var k = 0; k < a.Length; k++)
        {
            if (!whole[k])
            {
                a[k] = Math.Min(0, a[k]) / (1 - part);
                continue;
            }

            var down = Math.Floor(a[k]);
            a[k] = down + Math.Max(0, a[k] - down - part) / (1 - part);
        }

        return floor;
    }
}
