using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>What a looser limit of a CV is worth.</summary>
internal static class ConeWorth
{
    /// <summary>
    /// Money saved by a unit more of the limit c: λ·ΣR·dK/dc with K = √((1 + c²)/P) and λ = μ ÷ K, μ the certificate's; for small changes.
    /// </summary>
    public static double Of(PlanModel model, Prices prices, int j)
    {
        var cone = model.Cones[j];
        double mean = 0, total = 0;
        foreach (var r in cone.Rows)
        {
            mean += model.Weight[r] * prices.Reward[r];
            total += model.Base[r];
        }

        mean /= cone.Weight;
        var c = (double)cone.Limit;
        var mu = Math.Max(0, mean) * (1 + c * c) / (c * c);
        return mu * total * c / (1 + c * c);
    }
}
