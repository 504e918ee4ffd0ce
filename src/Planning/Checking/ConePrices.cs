using System.Numerics;
using Junheng.Planning.Compliance;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>What linear multipliers of CV rules put on every count and on the amounts of today, rounded down.</summary>
internal sealed class ConePrices
{
    private readonly Dictionary<int, List<(int Count, BigInteger Price)>> prices = [];
    private readonly Dictionary<int, BigInteger> today = [];

    /// <summary>Checks the multipliers as well; <see cref="Refusal"/> says what is wrong with them.</summary>
    public ConePrices(IReadOnlyList<ConePrice> cones, ProofCounty county)
    {
        foreach (var cone in cones)
        {
            var rule = county.Cones.FindIndex(each => each.Stage == cone.Stage && each.Indicator == cone.Indicator);
            Refusal ??= !double.IsFinite(cone.Mu) || cone.U.Any(u => !double.IsFinite(u)) ? "not_finite" : cone.Mu < 0 ? "negative"
                : rule < 0 || prices.ContainsKey(rule) ? "cone_unknown" : Add(cone, rule, county.Cones[rule]);
            if (Refusal is not null)
                return;
        }
    }

    /// <summary>Null if the multipliers are allowed.</summary>
    public string? Refusal { get; }

    public IEnumerable<int> Cones => prices.Keys;

    /// <summary>What a rule's multipliers add to the price of a unit.</summary>
    public IReadOnlyList<(int Count, BigInteger Price)> Of(int cone) => prices.TryGetValue(cone, out var found) ? found : [];

    /// <summary>What they say of the amounts that are there already.</summary>
    public BigInteger Today(int cone) => today.GetValueOrDefault(cone);

    /// <summary>ΣPᵢuᵢ² × (1 + c²) ≤ μ² × P, without tolerance; then each section's amount has the price uᵢ − μ.</summary>
    private string? Add(ConePrice cone, int index, ProofCone rule)
    {
        if (cone.U.Count != rule.Amounts.Count)
            return "cone_length";
        var mu = ExactSum.Of(cone.Mu);
        var squares = ExactSum.Of([.. cone.U.Select((each, i) => rule.Amounts[i].Weight * ExactSum.Of(each) * ExactSum.Of(each))]);
        var weight = ExactSum.Of([.. rule.Amounts.Select(each => each.Weight)]);
        if (squares * (Rational.One + rule.Limit * rule.Limit) > mu * mu * weight)
            return "cauchy";
        var own = new List<(int, BigInteger)>();
        var sum = BigInteger.Zero;
        for (var i = 0; i < cone.U.Count; i++)
        {
            var amount = rule.Amounts[i].Amount;
            sum += FixedPoint.Down(cone.U[i], amount.Constant) + FixedPoint.Down(-cone.Mu, amount.Constant);
            foreach (var (count, factor) in amount.Terms)
                own.Add((count, FixedPoint.Down(cone.U[i], factor) + FixedPoint.Down(-cone.Mu, factor)));
        }

        prices.Add(index, own);
        today.Add(index, sum);
        return null;
    }
}
