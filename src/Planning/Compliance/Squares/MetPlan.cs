using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>What the schools did at some prices: whatever the prices, no bound of a box that holds these counts is above their price.</summary>
/// <param name="Cost">Without the amounts of today.</param>
/// <param name="Total">By cone ΣR, <paramref name="Squares"/> ΣR²/P, <paramref name="Paid"/> what linear prices pay.</param>
internal sealed record MetPlan(int[] Counts, double Cost, double[] Total, double[] Squares, double[] Paid, long[] Units, int[] Starts, long Posts)
{
    public static MetPlan Of(PlanModel model, SquareEvaluator evaluator)
    {
        var cost = evaluator.PaidOff;
        for (var v = 0; v < evaluator.Counts.Length; v++)
        {
            if (evaluator.Counts[v] > 0)
                cost += model.Cost[v] * evaluator.Counts[v] + model.Fixed[v];
        }

        var paid = new double[model.Cones.Length];
        for (var j = 0; j < paid.Length; j++)
            paid[j] = evaluator.Paid(j);
        return new MetPlan(
            (int[])evaluator.Counts.Clone(), cost, (double[])evaluator.Sums.Total.Clone(), (double[])evaluator.Sums.Squares.Clone(), paid,
            (long[])evaluator.Units.Clone(), (int[])evaluator.Starts.Clone(), evaluator.Posts);
    }

    public bool IsIn(SearchBox box)
    {
        for (var v = 0; v < Counts.Length; v++)
        {
            if (Counts[v] < box.Lo[v] || Counts[v] > box.Hi[v])
                return false;
        }

        return true;
    }

    /// <summary>The schools' part of a bound if they did this.</summary>
    public double Price(SquarePrices prices)
    {
        var sum = Cost + prices.Post * Posts;
        for (var j = 0; j < Total.Length; j++)
            sum += prices.Mu[j] * Squares[j] - prices.Tau[j] * Total[j] - prices.Share[j] * Paid[j];
        for (var a = 0; a < Units.Length; a++)
            sum -= prices.Unit[a] * Units[a] + prices.Start[a] * Starts[a];
        return sum;
    }
}

/// <summary>What a climb leaves to those that start where it ended.</summary>
/// <param name="Plans">The plans that its last model stood on, with their weights.</param>
/// <param name="Step">How far it went at a time.</param>
internal sealed record Memory(IReadOnlyList<(MetPlan Plan, double Weight)> Plans, double Step);
