using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>
/// Chooses where to cut a box: what the mixture of plans leaves most open, measured in money. County totals first: how many units are built
/// and at how many schools is open in few places and decides much.
/// </summary>
internal sealed class SquareSplits(PlanModel model, int[] actionOf, SquarePrices typical)
{
    private const double Whole = 1e-4, Wide = 0.005;
    private readonly double[] rows = new double[model.Rows.Length];
    private readonly double[] units = new double[model.Options.Actions.Count];
    private readonly double[] starts = new double[model.Options.Actions.Count];
    private readonly double[] mean = new double[model.Count];
    private readonly double[] isBegun = new double[model.Count];
    private readonly double[] spread = new double[model.Count];
    private readonly int[] least = new int[model.Count];
    private readonly int[] most = new int[model.Count];
    private readonly double[] amount = new double[model.Cones.Length];

    /// <summary>Null where the mixture is one plan and nothing else is open.</summary>
    public Split? Choose(SearchBox box, TotalBox totals, SquarePrices prices, IReadOnlyList<(MetPlan Plan, double Weight)> mixture)
    {
        Average(mixture);
        Split? best = null;
        var score = 1e-7;
        for (var a = 0; a < units.Length; a++)
        {
            var (whole, begun) = ((long)Math.Floor(units[a]), (int)Math.Floor(starts[a]));
            if (whole >= totals.Fewest[a] && whole < totals.Most[a])
                Take(ref best, ref score, (double)model.Options.Actions[a].Cost * Part(units[a]), Split.AtUnits(a, whole));
            if (model.Options.Actions[a].Fixed > 0 && begun >= totals.LeastStarts[a] && begun < totals.MostStarts[a])
                Take(ref best, ref score, (double)model.Options.Actions[a].Fixed * Part(starts[a]), Split.AtStarts(a, begun));
        }

        for (var j = 0; j < amount.Length; j++)
        {
            var (low, high) = (totals.Low[j], totals.High[j]);
            if (typical.Mu[j] == 0 || !(high > low))
                continue;
            var at = Math.Clamp(amount[j], low + 0.15 * (high - low), high - 0.15 * (high - low));
            var factor = model.Cones[j].Kappa * model.Cones[j].Kappa;
            // What the chord over the range gives away; over a wide range no more than what the square could gain on the mixture.
            var mu = prices.Mu[j] > 0 ? prices.Mu[j] : typical.Mu[j];
            var lost = mu * factor * (at - low) * (high - at);
            if (high - low > Wide * Math.Abs(low))
                lost = Math.Min(lost, mu * Gain(j, mixture));
            Take(ref best, ref score, lost, Split.AtAmount(j, at));
        }

        for (var v = 0; v < mean.Length; v++)
        {
            if (most[v] <= least[v] || box.Lo[v] >= box.Hi[v])
                continue;
            var open = 0.25 * model.Cost[v] * spread[v] + 0.5 * model.Fixed[v] * Part(isBegun[v]);
            var at = least[v] == 0 && isBegun[v] < 1 - Whole ? 0 : (int)Math.Clamp(Math.Floor(mean[v]), least[v], most[v] - 1);
            if (at < box.Lo[v] || at >= box.Hi[v])
                continue;
            Take(ref best, ref score, open, Split.AtCount(v, at));
        }

        return best;
    }

    /// <summary>Mean of ΣR²/P over the mixture, less that of the mean plan.</summary>
    private double Gain(int j, IReadOnlyList<(MetPlan Plan, double Weight)> mixture)
    {
        double gain = 0;
        foreach (var (plan, weight) in mixture)
            gain += weight * plan.Squares[j];
        foreach (var r in model.Cones[j].Rows)
            gain -= rows[r] * rows[r] / model.Weight[r];
        return gain;
    }

    private static void Take(ref Split? best, ref double score, double open, Split split)
    {
        if (open > score)
            (best, score) = (split, open);
    }

    private static double Part(double value)
    {
        var part = value - Math.Floor(value);
        return part is > Whole and < 1 - Whole ? Math.Min(part, 1 - part) : 0;
    }

    private void Average(IReadOnlyList<(MetPlan Plan, double Weight)> mixture)
    {
        Array.Clear(units);
        Array.Clear(starts);
        Array.Clear(amount);
        model.Base.CopyTo(rows, 0);
        for (var v = 0; v < mean.Length; v++)
        {
            (mean[v], isBegun[v], spread[v], least[v], most[v]) = (0, 0, 0, int.MaxValue, int.MinValue);
            foreach (var (plan, weight) in mixture)
            {
                mean[v] += weight * plan.Counts[v];
                isBegun[v] += plan.Counts[v] > 0 ? weight : 0;
                least[v] = Math.Min(least[v], plan.Counts[v]);
                most[v] = Math.Max(most[v], plan.Counts[v]);
            }

            foreach (var (plan, weight) in mixture)
                spread[v] += weight * Math.Abs(plan.Counts[v] - mean[v]);
            units[actionOf[v]] += mean[v];
            starts[actionOf[v]] += isBegun[v];
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            {
                rows[model.EntryRow[e]] += model.EntryEffect[e] * mean[v];
            }
        }

        for (var j = 0; j < amount.Length; j++)
        {
            foreach (var r in model.Cones[j].Rows)
                amount[j] += rows[r];
        }
    }
}
