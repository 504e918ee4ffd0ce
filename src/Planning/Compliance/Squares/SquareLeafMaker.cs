using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>Turns prices with squares into a leaf of the certificate, the bound rounded down by more than doubles can have erred.</summary>
internal static class SquareLeafMaker
{
    /// <summary>What fewer digits of the prices may take from the bound.</summary>
    private const double Near = 1e-7;

    public static CertificateLeaf Make(PlanModel model, SquareEvaluator evaluator, SquarePrices prices, Box box)
    {
        var bound = evaluator.Evaluate(prices.Short(), box.Space, box.Totals);
        if (bound >= box.Bound - Near * Math.Abs(box.Bound))
            prices = prices.Short();
        else
            bound = evaluator.Evaluate(prices, box.Space, box.Totals);
        var safe = double.IsFinite(bound) ? bound - LeafMaker.Margin * evaluator.Size : bound;
        return new CertificateLeaf(safe, prices.Post, 0, [])
        {
            // A school that has no counts in the box.
            Empty = double.IsPositiveInfinity(safe),
            Squares =
            [
                .. Enumerable.Range(0, model.Cones.Length).Where(j => prices.Mu[j] != 0 || prices.Tau[j] != 0 || prices.Share[j] != 0)
                    .Select(j => new SquarePrice(model.Cones[j].Stage, model.Pack.Indicators[model.Cones[j].Indicator].Id, prices.Mu[j], prices.Tau[j], prices.Share[j])),
            ],
            Rewards =
            [
                .. Enumerable.Range(0, prices.Unit.Length).Where(a => prices.Unit[a] != 0 || prices.Start[a] != 0)
                    .Select(a => new ActionReward(model.Options.Actions[a].Id, prices.Unit[a], prices.Start[a])),
            ],
        };
    }
}
