using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>One CV rule that a certificate may price.</summary>
/// <param name="Limit">The most that the CV may be.</param>
/// <param name="Amounts">By counted section: the amount, open in the counts, and the section's weight.</param>
internal sealed record ProofCone(Stage Stage, string Indicator, Rational Limit, IReadOnlyList<(Affine Amount, Rational Weight)> Amounts);
