using Junheng.Planning.Rotation.Cases;

namespace Junheng.Planning.Rotation.Model;

/// <summary>The columns of one CV rule.</summary>
/// <param name="Changes">k of each member.</param>
/// <param name="Squares">σ of each member: k² + 2Rk from below.</param>
/// <param name="Most">Right side of the rule's row: Σ scale ÷ P × σ − v is at most this.</param>
/// <param name="Excess">v: how far ΣR²÷P is above what is allowed, times <paramref name="Scale"/>.</param>
internal sealed record ConeColumns(CvCone Cone, int[] Changes, int[] Squares, int Excess, double Scale, double Most)
{
    /// <summary>R of each member, as doubles.</summary>
    public double[] Amounts { get; } = [.. Cone.Amounts.Select(amount => amount.ToDouble())];

    /// <summary>P of each member, as doubles.</summary>
    public double[] Pupils { get; } = [.. Cone.Pupils.Select(pupils => pupils.ToDouble())];
}
