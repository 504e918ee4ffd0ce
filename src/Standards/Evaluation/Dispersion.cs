using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// Pupil-weighted mean, standard deviation and coefficient of variation between schools.
/// </summary>
/// <remarks>
/// X̄ = Σxᵢ ÷ ΣPᵢ; S = √(Σ (Pᵢ ÷ P_N)(Xᵢ − X̄)²) with Xᵢ = xᵢ ÷ Pᵢ; CV = S ÷ X̄ (教督〔2012〕3号, method note on 差异系数).
/// The population form: no n − 1, no unweighted mean. Sums run in four fixed lanes, so that every machine
/// gives the same bits whatever the width of its vectors.
/// </remarks>
/// <param name="Mean">X̄, before any scale; NaN where there is nothing to divide by.</param>
/// <param name="Sd">S.</param>
/// <param name="Cv">S ÷ X̄; NaN where the mean is 0 or not computable.</param>
/// <param name="Weight">P_N, the sum of the weights.</param>
public readonly record struct Dispersion(double Mean, double Sd, double Cv, double Weight)
{
    /// <summary>Nothing could be computed.</summary>
    public static Dispersion NotComputable => new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Computes over schools that all count.</summary>
    /// <param name="amounts">xᵢ, e.g. teachers; NaN makes the whole not computable.</param>
    /// <param name="weights">Pᵢ, e.g. pupils; must be positive where it matters.</param>
    public static Dispersion Of(ReadOnlySpan<double> amounts, ReadOnlySpan<double> weights)
    {
        if (amounts.Length != weights.Length)
            throw new ArgumentException("Amounts and weights must be of the same schools.", nameof(weights));
        var values = new double[amounts.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = amounts[i] / weights[i];
        return OfValues(amounts, weights, values, 1);
    }

    /// <summary>
    /// The same from values Xᵢ that are computed already, in their scale: mean and S come out in that scale too.
    /// </summary>
    /// <param name="values">Xᵢ × scale.</param>
    internal static Dispersion OfValues(ReadOnlySpan<double> amounts, ReadOnlySpan<double> weights, ReadOnlySpan<double> values, double scale)
    {
        var weight = FixedLaneSum(weights);
        var mean = FixedLaneSum(amounts) / weight * scale;
        if (!double.IsFinite(mean) || weight <= 0)
            return NotComputable with { Weight = weight };
        var sd = Math.Sqrt(SquaredDistances(values, weights, mean) / weight);
        return new Dispersion(mean, sd, mean == 0 ? double.NaN : sd / mean, weight);
    }

    /// <summary>Σ in four lanes of fixed width.</summary>
    public static double FixedLaneSum(ReadOnlySpan<double> values)
    {
        var lanes = Vector256<double>.Zero;
        var whole = values.Length & ~3;
        ref var start = ref MemoryMarshal.GetReference(values);
        for (var i = 0; i < whole; i += 4)
            lanes += Vector256.LoadUnsafe(ref start, (nuint)i);
        var sum = lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
        for (var i = whole; i < values.Length; i++)
            sum += values[i];
        return sum;
    }

    private static double SquaredDistances(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double mean)
    {
        var lanes = Vector256<double>.Zero;
        var centre = Vector256.Create(mean);
        var whole = values.Length & ~3;
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        for (var i = 0; i < whole; i += 4)
        {
            var d = Vector256.LoadUnsafe(ref value, (nuint)i) - centre;
            lanes += Vector256.LoadUnsafe(ref weight, (nuint)i) * d * d;
        }

        var sum = lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
        for (var i = whole; i < values.Length; i++)
        {
            var d = values[i] - mean;
            sum += weights[i] * d * d;
        }

        return sum;
    }
}
