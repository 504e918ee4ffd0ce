using System.Numerics;
using Junheng.Planning.Compliance;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>The prices that the multipliers of a leaf put on every count: linear, for a start, and of squares of amounts. All rounded down.</summary>
internal sealed class LeafPrices
{
    private readonly ProofCounty county;
    private readonly DecisionTable decisions;
    private readonly BigInteger[] prices;
    private readonly BigInteger[] starts;
    private readonly Dictionary<(int Cone, int Section), BigInteger> squares = [];
    private readonly List<(ConeTotals Totals, Rational Factor, SquarePrice Price, int Cone)> cones = [];
    private readonly IReadOnlyList<ActionReward> rewards;

    /// <summary>Checks the multipliers as well; <see cref="Refusal"/> says what is wrong with them.</summary>
    public LeafPrices(CertificateLeaf leaf, ProofCounty county, DecisionTable decisions, ConePrices common, bool hasQuota, bool hasBudget)
    {
        this.county = county;
        this.decisions = decisions;
        prices = new BigInteger[decisions.All.Count];
        starts = new BigInteger[decisions.All.Count];
        rewards = leaf.Rewards;
        CostCounts = !leaf.Empty;
        Refusal = Wrong(leaf, decisions, hasQuota, hasBudget);
        if (Refusal is not null)
            return;
        QuotaPrice = ExactSum.Of(leaf.QuotaPrice);
        BudgetPrice = ExactSum.Of(leaf.BudgetPrice);
        var own = leaf.Rewards.ToDictionary(each => each.Action, StringComparer.Ordinal);
        foreach (var decision in decisions.All)
            Plain(leaf, decision, own.GetValueOrDefault(decision.Action.Id));
        var linear = new ConePrices(leaf.Cones, county);
        Refusal = linear.Refusal;
        foreach (var cone in linear.Cones)
            Add(linear, cone, 1);
        foreach (var price in leaf.Squares)
            Refusal ??= Add(price, common);
    }

    /// <summary>Null if the multipliers are allowed.</summary>
    public string? Refusal { get; }

    /// <summary>False where a proof that nothing is there leaves costs out.</summary>
    public bool CostCounts { get; }

    public Rational QuotaPrice { get; }
    public Rational BudgetPrice { get; }

    /// <summary>What the multipliers say of the amounts that are there already, rounded down.</summary>
    public BigInteger Today { get; private set; }

    public BigInteger Price(Decision decision) => prices[decision.Number];

    public BigInteger Fixed(Decision decision) => starts[decision.Number];

    /// <summary>The price of (Σ factor × count)² of a row; 0 for none.</summary>
    public BigInteger Square(ProofRow row) => squares.GetValueOrDefault((row.Cone, row.Section));

    /// <summary>The least that the totals are worth within the ranges that the splits leave them.</summary>
    /// <exception cref="NoMinimumException">A total with a price has no end on the side to which it is drawn.</exception>
    public Rational Totals(LeafRegion region)
    {
        var sum = Rational.Zero;
        foreach (var (totals, factor, price, cone) in cones)
        {
            var (low, high) = region.Amount(cone, region.Part?.TotalsOf(cone) ?? totals);
            sum += ConeTotals.Least(ExactSum.Of(price.Reward), ExactSum.Of(price.Square) * factor, low, high);
        }

        foreach (var reward in rewards)
        {
            sum += Least(reward.Unit, region.Of(CountyTotal.Units, reward.Action, decisions));
            sum += Least(reward.Start, region.Of(CountyTotal.Starts, reward.Action, decisions));
        }

        return sum;
    }

    private static Rational Least(double reward, (Rational Low, Rational? High) range) =>
        reward == 0 ? Rational.Zero : ConeTotals.Least(ExactSum.Of(reward), Rational.Zero, range.Low, range.High);

    private void Plain(CertificateLeaf leaf, Decision decision, ActionReward? reward)
    {
        var (cost, start) = (Rational.From(decision.Action.Cost), Rational.From(decision.Action.Fixed));
        var counted = leaf.Empty ? 0 : 1;
        prices[decision.Number] = FixedPoint.Down(counted, cost) + FixedPoint.Down(leaf.BudgetPrice, cost)
            + FixedPoint.Down(leaf.QuotaPrice, decision.Action.UsesQuota) + FixedPoint.Down(-(reward?.Unit ?? 0), Rational.One);
        starts[decision.Number] = FixedPoint.Down(counted, start) + FixedPoint.Down(leaf.BudgetPrice, start) + FixedPoint.Down(-(reward?.Start ?? 0), Rational.One);
    }

    private void Add(ConePrices linear, int cone, double share)
    {
        Today += FixedPoint.Share(share, linear.Today(cone));
        foreach (var (count, price) in linear.Of(cone))
            prices[count] += FixedPoint.Share(share, price);
    }

    private string? Add(SquarePrice price, ConePrices common)
    {
        var index = county.Cones.FindIndex(each => each.Stage == price.Stage && each.Indicator == price.Indicator);
        if (index < 0 || cones.Exists(each => each.Cone == index))
            return "cone_unknown";
        if (price.Share > 0)
            Add(common, index, price.Share);
        var totals = county.Totals(index);
        var limit = county.Cones[index].Limit;
        cones.Add((totals, (Rational.One + limit * limit) / totals.Weight, price, index));
        Today += FixedPoint.Down(price.Square, totals.SquaresToday) + FixedPoint.Down(-price.Reward, totals.Today);
        foreach (var row in county.RowsOf(index))
        {
            foreach (var (count, _, amount, cross) in row.Terms)
                prices[count] += FixedPoint.Down(price.Square, cross) + FixedPoint.Down(-price.Reward, amount);
            if (price.Square > 0)
                squares.Add((row.Cone, row.Section), FixedPoint.Down(price.Square, row.Square));
        }

        return null;
    }

    private static string? Wrong(CertificateLeaf leaf, DecisionTable decisions, bool hasQuota, bool hasBudget)
    {
        if (!double.IsFinite(leaf.QuotaPrice) || !double.IsFinite(leaf.BudgetPrice)
            || leaf.Squares.Any(each => !double.IsFinite(each.Square) || !double.IsFinite(each.Reward) || !double.IsFinite(each.Share))
            || leaf.Rewards.Any(each => !double.IsFinite(each.Unit) || !double.IsFinite(each.Start)))
            return "not_finite";
        if (leaf.QuotaPrice < 0 || leaf.BudgetPrice < 0 || leaf.Squares.Any(each => each.Square < 0 || each.Share < 0))
            return "negative";
        var actions = leaf.Rewards.Select(each => each.Action).ToHashSet(StringComparer.Ordinal);
        if (actions.Count < leaf.Rewards.Count || !actions.IsSubsetOf(decisions.All.Select(each => each.Action.Id)))
            return "action_unknown";
        return (leaf.QuotaPrice > 0 && !hasQuota) || (leaf.BudgetPrice > 0 && !hasBudget) ? "no_such_limit" : null;
    }
}
