using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance;

/// <summary>
/// The proof of a lower bound, small enough to be checked in one pass over the schools. A tree whose leaves cover every plan;
/// the bound of the county is the smallest bound of its leaves.
/// </summary>
/// <remarks>
/// <para>
/// For one stage and indicator let Rᵢ be the amount (numerator) of section i with the plan, Pᵢ its denominator, P = ΣPᵢ and c the
/// limit of the CV. CV ≤ c is ‖(Rᵢ/√Pᵢ)‖ ≤ √((1+c²)/P) · ΣRᵢ. For any numbers uᵢ and μ ≥ 0 with ΣPᵢuᵢ² · (1+c²) ≤ μ² · P, Cauchy and
/// Schwarz give Σ(uᵢ − μ)Rᵢ ≤ 0 for every plan within the limit. Hence, for any such (u, μ), π ≥ 0 and β ≥ 0,
/// </para>
/// <para>
/// cost ≥ −π·quota − β·budget + Σ over schools of min over that school's allowed counts of
/// [(1+β)·cost + π·编制 used + Σ(uᵢ − μ)Rᵢ].
/// </para>
/// <para>
/// All numbers are doubles and stand for exactly the fractions that they are: the check is in fractions, without tolerance.
/// A county without any plan has a tree whose leaves are all empty (<see cref="CertificateLeaf.Empty"/>).
/// </para>
/// </remarks>
/// <param name="Bound">The lower bound that is claimed, in money; +∞ for a proof that no plan exists.</param>
/// <param name="Nodes">The tree; node 0 is the root.</param>
public sealed record PlanCertificate(double Bound, IReadOnlyList<CertificateNode> Nodes);

/// <summary>A split in two, or a leaf.</summary>
public abstract record CertificateNode;

/// <summary>Two halves that cover every plan: <paramref name="Below"/> has count ≤ <paramref name="Most"/>, <paramref name="Above"/> has count ≥ most + 1.</summary>
/// <param name="Below">Index of the child node.</param>
public sealed record CountSplit(string School, Stage? Stage, string Action, int Most, int Below, int Above) : CertificateNode;

/// <summary>Two halves: in <paramref name="Met"/> the section reaches its threshold of the indicator, in <paramref name="Unmet"/> it does not.</summary>
public sealed record ThresholdSplit(string School, Stage Stage, string Indicator, int Met, int Unmet) : CertificateNode;

/// <summary>Multipliers that bound one leaf.</summary>
/// <param name="Bound">The bound of this leaf.</param>
/// <param name="QuotaPrice">π.</param>
/// <param name="BudgetPrice">β.</param>
/// <param name="Cones">One entry for every CV rule with a price.</param>
public sealed record CertificateLeaf(double Bound, double QuotaPrice, double BudgetPrice, IReadOnlyList<ConePrice> Cones) : CertificateNode
{
    /// <summary>
    /// True where the leaf is empty: its multipliers are a ray, under which the minimum with every cost left out
    /// (only prices of 编制, budget and CVs) is above 0.
    /// </summary>
    public bool Empty { get; init; }
}

/// <summary>The multipliers of one CV rule.</summary>
/// <param name="Mu">μ ≥ 0.</param>
/// <param name="U">uᵢ for every counted section of the stage, by the order of the stage's sections.</param>
public sealed record ConePrice(Stage Stage, string Indicator, double Mu, IReadOnlyList<double> U);
