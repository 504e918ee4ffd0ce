using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>
/// Turns prices into a leaf of the certificate: multipliers as doubles that satisfy their condition exactly, and a bound rounded down
/// by more than doubles can have erred.
/// </summary>
internal static class LeafMaker
{
    /// <summary>Far above the error of a sum of some thousand doubles, far below any gap that matters.</summary>
    public const double Margin = 1e-11;

    /// <param name="isEmpty">True to prove that the box holds no plan: cost counts for nothing, only its price does.</param>
    public static CertificateLeaf Make(PlanModel model, BoundEvaluator evaluator, Prices prices, SearchBox box, bool isEmpty = false)
    {
        var cones = new List<ConePrice>();
        var effective = prices.Clone();
        double size = 0;
        foreach (var cone in model.Cones)
        {
            var price = Price(model, cone, prices);
            if (price.Mu > 0)
                cones.Add(price);
            for (var i = 0; i < cone.Rows.Length; i++)
            {
                effective.Reward[cone.Rows[i]] = price.Mu > 0 ? price.Mu - price.U[i] : 0;
                size += (price.Mu + Math.Abs(price.U[i])) * Math.Abs(model.Base[cone.Rows[i]]);
            }
        }

        effective.CostCounts = !isEmpty;
        var bound = evaluator.Evaluate(effective, box);
        size += evaluator.Values.Where(double.IsFinite).Sum(Math.Abs);
        size += Math.Abs(prices.Unit?.Reward ?? 0) + prices.Post * (model.Options.Quota ?? 0) + prices.Money * (double)(model.Options.Budget ?? 0);
        var safe = double.IsFinite(bound) ? bound - Margin * size : bound;
        return new CertificateLeaf(safe, prices.Post, prices.Money, cones)
        {
            Empty = isEmpty,
            Rewards = prices.Unit is { } unit ? [new ActionReward(unit.Action.Id, unit.Reward, 0)] : [],
        };
    }

    /// <summary>The multipliers of every cone that has a price.</summary>
    public static IReadOnlyList<ConePrice> Cones(PlanModel model, Prices prices) => [.. model.Cones.Select(cone => Price(model, cone, prices)).Where(price => price.Mu > 0)];

    /// <summary>By row: what the multipliers pay for a unit, in doubles.</summary>
    public static double[] Rewards(PlanModel model, Prices prices)
    {
        var rewards = new double[model.Rows.Length];
        foreach (var cone in model.Cones)
        {
            var price = Price(model, cone, prices);
            for (var i = 0; i < cone.Rows.Length; i++)
                rewards[cone.Rows[i]] = price.Mu > 0 ? price.Mu - price.U[i] : 0;
        }

        return rewards;
    }

    private static ConePrice Price(PlanModel model, Cone cone, Prices prices)
    {
        double mean = 0;
        foreach (var r in cone.Rows)
            mean += model.Weight[r] * prices.Reward[r];
        mean /= cone.Weight;
        var id = model.Pack.Indicators[cone.Indicator].Id;
        if (!(mean > 0))
            return new ConePrice(cone.Stage, id, 0, new double[cone.Rows.Length]);
        var c = (double)cone.Limit;
        var mu = mean * (1 + c * c) / (c * c);
        return new ConePrice(cone.Stage, id, mu, [.. cone.Rows.Select(r => mu - prices.Reward[r])]);
    }
}
