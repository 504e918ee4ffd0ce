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
/// A leaf may also price the square itself. With Sⱼ = ΣRᵢ a plan within the limit has Σ(Rᵢ²/Pᵢ) ≤ κSⱼ², κ = (1+c²)/P; so for any ν ≥ 0 and τ
/// Σ(νRᵢ²/Pᵢ − τRᵢ) + τSⱼ − νκSⱼ² ≤ 0. The first sum separates by school; the rest is concave in Sⱼ, so that it is least at an end of the
/// range in which the splits above the leaf hold Sⱼ (<see cref="TotalSplit"/>). Units and starts of an action in the county are totals
/// as well: with a reward ρ for each, −ρ·total is added to the schools' prices and the least of ρ·total over its range to the bound.
/// </para>
/// <para>
/// Actions that move no common amount and meet no common item are apart (<see cref="PartSplit"/>): what a plan does of one group keeps that
/// group's rules by itself, so that the least costs of the groups add up to a bound. The cost of a group is a whole multiple of its prices'
/// largest common measure; its bound is rounded up to the next one. Where groups compete for what a school lets off, a price of letting
/// off settles it: each group pays it for what it lets off, and what all may let off together is taken from the sum.
/// </para>
/// <para>
/// All numbers are doubles and stand for exactly the fractions that they are: the check is in fractions, without tolerance.
/// A county without any plan has a tree whose leaves are all empty (<see cref="CertificateLeaf.Empty"/>).
/// </para>
/// </remarks>
/// <param name="Bound">The lower bound that is claimed, in money; +∞ for a proof that no plan exists.</param>
/// <param name="Nodes">The tree; node 0 is the root.</param>
public sealed record PlanCertificate(double Bound, IReadOnlyList<CertificateNode> Nodes)
{
    /// <summary>A leaf is at most so many splits below the root: each split costs whoever checks the leaf a step.</summary>
    public const int MostDepth = 3000;

    /// <summary>Multipliers of CV rules of which every leaf can add a share (<see cref="SquarePrice.Share"/>), so that they are written once.</summary>
    public IReadOnlyList<ConePrice> Common { get; init; } = [];
}

/// <summary>A split in two, or a leaf.</summary>
public abstract record CertificateNode;

/// <summary>Two halves that cover every plan: <paramref name="Below"/> has count ≤ <paramref name="Most"/>, <paramref name="Above"/> has count ≥ most + 1.</summary>
/// <param name="Below">Index of the child node.</param>
public sealed record CountSplit(string School, Stage? Stage, string Action, int Most, int Below, int Above) : CertificateNode;

/// <summary>Two halves: in <paramref name="Met"/> the section reaches its threshold of the indicator, in <paramref name="Unmet"/> it does not.</summary>
public sealed record ThresholdSplit(string School, Stage Stage, string Indicator, int Met, int Unmet) : CertificateNode;

/// <summary>What a <see cref="TotalSplit"/> adds up over the county.</summary>
public enum CountyTotal
{
    /// <summary>The amounts of an indicator in the counted sections of a stage.</summary>
    Amount,

    /// <summary>The units of an action.</summary>
    Units,

    /// <summary>The schools, or stages of schools, at which an action is done at all.</summary>
    Starts,
}

/// <summary>
/// Two halves by a total of the county: at most <paramref name="At"/>, or at least so much (amounts) or at least one more (units and starts,
/// which are whole).
/// </summary>
/// <param name="Stage">Of an amount; null for actions.</param>
/// <param name="Id">Indicator or action.</param>
public sealed record TotalSplit(CountyTotal Total, Stage? Stage, string Id, double At, int Below, int Above) : CertificateNode;

/// <summary>
/// What is below falls apart: the bound is the sum of the bounds of the parts, each rounded up to a cost that its actions can have.
/// Below a part only its actions, the CV rules that they move and the items that they meet count.
/// </summary>
/// <param name="LetOff">
/// What an item that is let off costs where several parts want it: the sections may let off so many items in all, so that so many times the
/// prices are taken from the sum.
/// </param>
public sealed record PartSplit(IReadOnlyList<CertificatePart> Parts, IReadOnlyList<LetOffPrice> LetOff) : CertificateNode;

/// <summary>The price of letting an item off in one section; at least 0.</summary>
public sealed record LetOffPrice(string School, Stage Stage, decimal Price);

/// <summary>A group of actions, and the node that bounds what they cost.</summary>
public sealed record CertificatePart(IReadOnlyList<string> Actions, int Node)
{
    /// <summary>Where the actions are only meant as far as they are done in one stage; null for whatever they do.</summary>
    public Stage? Stage { get; init; }
}

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

    /// <summary>Prices of squares and totals of CV rules.</summary>
    public IReadOnlyList<SquarePrice> Squares { get; init; } = [];

    /// <summary>Rewards for totals of actions.</summary>
    public IReadOnlyList<ActionReward> Rewards { get; init; } = [];
}

/// <summary>The multipliers of one CV rule.</summary>
/// <param name="Mu">μ ≥ 0.</param>
/// <param name="U">uᵢ for every counted section of the stage, by the order of the stage's sections.</param>
public sealed record ConePrice(Stage Stage, string Indicator, double Mu, IReadOnlyList<double> U);

/// <summary>Prices of one CV rule beyond linear ones.</summary>
/// <param name="Square">ν ≥ 0: price of Σ(Rᵢ²/Pᵢ).</param>
/// <param name="Reward">τ: reward for a unit of ΣRᵢ.</param>
/// <param name="Share">How many times the certificate's common multipliers of this rule are added; at least 0.</param>
public sealed record SquarePrice(Stage Stage, string Indicator, double Square, double Reward, double Share);

/// <summary>Rewards for what is done of an action in the county.</summary>
/// <param name="Unit">For each unit.</param>
/// <param name="Start">For each school, or stage of a school, at which it is done.</param>
public sealed record ActionReward(string Action, double Unit, double Start);
