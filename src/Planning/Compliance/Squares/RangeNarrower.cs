using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>
/// Cuts slices off the range of a cone's total, from the ends inward, as long as no plan cheaper than the best lies in them: the narrower
/// the range, the more a square says.
/// </summary>
/// <param name="plain">Linear prices alone.</param>
/// <param name="drop">Told of every slice that is cut off.</param>
internal sealed class RangeNarrower(PlanModel model, SquareEvaluator evaluator, Climber climber, SquareTree tree, SquarePrices plain, Action<Box> drop)
{
    private const int MostTries = 24, MostClimb = 5;

    /// <summary>Shares of the distance from the end to the middle: of the first slice, of one after a slice that could not be cut; growth after one that could.</summary>
    private const double FirstSlice = 0.7, AfterFailure = 0.4, AfterSuccess = 1.5;

    /// <summary>Of the total: narrower slices are not worth a leaf.</summary>
    private const double Narrowest = 0.0004;

    /// <summary>A first end to a total lies at least so many times as far as the continuous plan.</summary>
    private const double Beyond = 1.5;

    /// <param name="middle">The total in the continuous plan.</param>
    /// <param name="enough">Slices with this bound are cut off.</param>
    /// <returns>The box that is left.</returns>
    public Box Narrow(Box box, int j, double middle, double enough)
    {
        if (double.IsInfinity(box.Totals.High[j]))
            box = Close(box, j, middle, enough);
        box = Narrow(box, j, middle, 1, enough);
        return Narrow(box, j, middle, -1, enough);
    }

    private static double End(Box box, int j, int side) => side > 0 ? box.Totals.High[j] : box.Totals.Low[j];

    private Box Narrow(Box box, int j, double middle, int side, double enough)
    {
        var from = plain;
        var width = FirstSlice * Math.Abs(End(box, j, side) - middle);
        for (var tries = 0; tries < MostTries && double.IsFinite(width) && width > Narrowest * middle; tries++)
        {
            var cut = Split.AtAmount(j, End(box, j, side) - side * width);
            var slice = side > 0 ? cut.Second(box.Totals) : cut.First(box.Totals);
            var (bound, prices) = climber.Run(box.Space, slice, from, null, enough, MostClimb, j);
            if (bound < enough)
            {
                width *= AfterFailure;
                continue;
            }

            from = prices;
            var (first, second) = tree.Divide(box, cut);
            (box, var dropped) = side > 0 ? (first, second) : (second, first);
            (dropped.Bound, dropped.Squares, dropped.IsPutOff) = (bound, prices, true);
            drop(dropped);
            width = Math.Min(AfterSuccess * width, FirstSlice * Math.Abs(End(box, j, side) - middle));
        }

        return box;
    }

    /// <summary>A first end to a total without one: even at the least price of a unit, nobody could pay for more.</summary>
    private Box Close(Box box, int j, double middle, double enough)
    {
        var prices = new SquarePrices(model);
        prices.Tau[j] = 0.99 * Cheapest(j);
        if (!(prices.Tau[j] > 0) || !double.IsFinite(prices.Tau[j]))
            return box;
        var from = TotalBox.Open(model);
        from.Low[j] = 0;
        var value = evaluator.Evaluate(prices, box.Space, from);
        if (!double.IsFinite(value))
            return box;
        var end = Math.Max((enough * 1.001 - value) / prices.Tau[j], Beyond * middle);
        var (first, second) = tree.Divide(box, Split.AtAmount(j, end));
        (second.Bound, second.Squares, second.IsPutOff) = (evaluator.Evaluate(prices, second.Space, second.Totals), prices, true);
        drop(second);
        return first;
    }

    /// <summary>The least price of a unit of the amount.</summary>
    private double Cheapest(int j)
    {
        var cheapest = double.PositiveInfinity;
        for (var v = 0; v < model.Count; v++)
        {
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            {
                if (model.RowCone[model.EntryRow[e]] == j && model.EntryEffect[e] > 0 && model.Hi[v] > model.Lo[v])
                    cheapest = Math.Min(cheapest, model.Cost[v] / model.EntryEffect[e]);
            }
        }

        return cheapest;
    }
}
