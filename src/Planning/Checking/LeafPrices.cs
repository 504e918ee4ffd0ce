using Junheng.Planning.Compliance;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>The linear prices that the multipliers of a leaf put on every count.</summary>
internal sealed class LeafPrices
{
    private readonly Rational[] prices;
    private readonly Rational money;

    /// <summary>Checks the multipliers as well; <see cref="Refusal"/> says what is wrong with them.</summary>
    public LeafPrices(CertificateLeaf leaf, ProofCounty county, DecisionTable decisions, bool hasQuota, bool hasBudget)
    {
        prices = new Rational[decisions.All.Count];
        Refusal = Wrong(leaf, hasQuota, hasBudget);
        if (Refusal is not null)
            return;
        QuotaPrice = ExactSum.Of(leaf.QuotaPrice);
        BudgetPrice = ExactSum.Of(leaf.BudgetPrice);
        money = leaf.Empty ? BudgetPrice : Rational.One + BudgetPrice;
        foreach (var decision in decisions.All)
            prices[decision.Number] = money * Rational.From(decision.Action.Cost) + QuotaPrice * decision.Action.UsesQuota;
        var constants = new List<Rational>();
        var seen = new HashSet<ProofCone>();
        foreach (var cone in leaf.Cones)
        {
            var rule = county.Cones.Find(each => each.Stage == cone.Stage && each.Indicator == cone.Indicator);
            Refusal ??= rule is null || !seen.Add(rule) ? "cone_unknown" : Add(cone, rule, constants);
            if (Refusal is not null)
                return;
        }

        Constant = ExactSum.Of(constants);
    }

    /// <summary>Null if the multipliers are allowed.</summary>
    public string? Refusal { get; }

    public Rational QuotaPrice { get; }
    public Rational BudgetPrice { get; }

    /// <summary>What the multipliers say of the amounts that are there already.</summary>
    public Rational Constant { get; }

    public Rational Price(Decision decision) => prices[decision.Number];

    public Rational Fixed(Decision decision) => money * Rational.From(decision.Action.Fixed);

    private static string? Wrong(CertificateLeaf leaf, bool hasQuota, bool hasBudget)
    {
        if (!double.IsFinite(leaf.QuotaPrice) || !double.IsFinite(leaf.BudgetPrice) || leaf.Cones.Any(cone => !double.IsFinite(cone.Mu) || cone.U.Any(u => !double.IsFinite(u))))
            return "not_finite";
        if (leaf.QuotaPrice < 0 || leaf.BudgetPrice < 0 || leaf.Cones.Any(cone => cone.Mu < 0))
            return "negative";
        return (leaf.QuotaPrice > 0 && !hasQuota) || (leaf.BudgetPrice > 0 && !hasBudget) ? "no_such_limit" : null;
    }

    /// <summary>ΣPᵢuᵢ² × (1 + c²) ≤ μ² × P, without tolerance; then each section's amount has the price uᵢ − μ.</summary>
    private string? Add(ConePrice cone, ProofCone rule, List<Rational> constants)
    {
        if (cone.U.Count != rule.Amounts.Count)
            return "cone_length";
        var u = cone.U.Select(ExactSum.Of).ToArray();
        var mu = ExactSum.Of(cone.Mu);
        var squares = ExactSum.Of([.. u.Select((each, i) => rule.Amounts[i].Weight * each * each)]);
        var weight = ExactSum.Of([.. rule.Amounts.Select(each => each.Weight)]);
        if (squares * (Rational.One + rule.Limit * rule.Limit) > mu * mu * weight)
            return "cauchy";
        for (var i = 0; i < u.Length; i++)
        {
            var price = u[i] - mu;
            constants.Add(price * rule.Amounts[i].Amount.Constant);
            foreach (var (count, factor) in rule.Amounts[i].Amount.Terms)
                prices[count] += price * factor;
        }

        return null;
    }
}
