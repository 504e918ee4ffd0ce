using Junheng.Planning.Linear;

namespace Junheng.Planning.Joint.Model;

/// <summary>
/// Tangents of zᵢ² ÷ t at a point that breaks a CV rule. A whole point is judged in fractions; one that breaks a rule by less than cuts
/// can say is refused all the same.
/// </summary>
internal sealed class TangentCuts(JointModel model)
{
    private const double Tolerance = 1e-7;

    /// <summary>As <see cref="LazyRows"/>.</summary>
    public int Add(LinearProgram program, ReadOnlySpan<double> x, bool whole)
    {
        var count = 0;
        var refused = false;
        foreach (var cone in model.Cones)
        {
            var t = cone.T(x);
            double squares = 0;
            for (var i = 0; i < cone.Amounts.Length; i++)
                squares += cone.Z(x, i) * cone.Z(x, i);
            var isBroken = t <= 0 || squares > t * t * (1 + Tolerance);
            if (whole && !isBroken && !cone.Holds(x))
                refused = isBroken = true;
            if (!isBroken || t <= 0)
                continue;
            count += Cut(program, x, cone, t);
        }

        return count == 0 && refused ? 1 : count;
    }

    private static int Cut(LinearProgram program, ReadOnlySpan<double> x, JointCone cone, double t)
    {
        var count = 0;
        for (var i = 0; i < cone.Amounts.Length; i++)
        {
            var z = cone.Z(x, i);
            if (z * z / t <= x[cone.Shares[i]] + 1e-9 * t)
                continue;
            cone.Cut(program, i, z / t);
            count++;
        }

        return count;
    }
}
