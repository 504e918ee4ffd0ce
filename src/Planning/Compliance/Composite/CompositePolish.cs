using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Search;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Composite;

/// <summary>
/// Makes plans cheaper under the mean itself instead of under caps: units where they lower the mean most for their price, then units given
/// up that the mean does not need.
/// </summary>
internal sealed class CompositePolish
{
    /// <summary>Kept away from the limit; the evaluator decides in the end.</summary>
    private const double Margin = 1e-11;

    private const int MostSteps = 20_000;
    private readonly PlanModel model;
    private readonly PlanState state;
    private readonly (double Limit, int[] Cones)[] means;
    private readonly int[] movable;

    /// <param name="model">With a cone for every CV of the means, whose limits do not bind.</param>
    /// <param name="limits">By stage: the limit of the mean.</param>
    public CompositePolish(PlanModel model, IEnumerable<(Stage Stage, decimal Limit)> limits)
    {
        this.model = model;
        state = new PlanState(model, new ExactCone(model), SearchBox.Of(model));
        means = [.. limits.Select(each => ((double)each.Limit, Enumerable.Range(0, model.Cones.Length).Where(j => model.Cones[j].Stage == each.Stage).ToArray()))];
        movable = [.. Enumerable.Range(0, model.Count).Where(v => model.Hi[v] > model.Lo[v] && model.EntryStart[v + 1] > model.EntryStart[v]).OrderByDescending(v => model.Cost[v]).ThenBy(v => v)];
    }

    /// <summary>The cheaper plan that a plan leads to; null if the means cannot be brought under their limits from there.</summary>
    public int[]? From(int[] counts)
    {
        state.Load(counts);
        for (var step = 0; step < MostSteps && Excess() > 0; step++)
        {
            if (!AddBest())
                return null;
        }

        if (Excess() > 0 || !state.QuotaHolds)
            return null;
        Trim();
        return (int[])state.Counts.Clone();
    }

    private bool AddBest()
    {
        var before = Excess();
        var (best, size, bestGain) = (-1, 0, 0.0);
        foreach (var v in movable)
        {
            var room = (long)state.Box.Hi[v] - state.Counts[v];
            if (room <= 0 || (model.Posts[v] > 0 && model.Options.Quota is { } quota && state.Posts + model.Posts[v] > quota))
                continue;
            var by = (int)Math.Max(1, Math.Min(room, model.Posts[v] > 0 ? 1 : 4096) / 32);
            var cost = Math.Max(state.CostOf(v, by), 1e-9);
            state.Change(v, by);
            var gain = (before - Excess()) / cost;
            state.Change(v, -by);
            if (gain > bestGain)
                (best, size, bestGain) = (v, by, gain);
        }

        if (best >= 0)
            state.Change(best, size);
        return best >= 0;
    }

    private void Trim()
    {
        foreach (var v in movable)
        {
            for (var by = state.Counts[v] - state.Box.Lo[v]; by > 0; by /= 2)
            {
                while (state.Counts[v] - by >= state.Box.Lo[v] && Drop(v, by))
                {
                }
            }
        }
    }

    private bool Drop(int v, int by)
    {
        if (state.CostOf(v, -by) >= 0)
            return false;
        state.Change(v, -by);
        if (state.SchoolHolds(state.UnitOf(v)) && Excess() <= 0)
            return true;
        state.Change(v, by);
        return false;
    }

    /// <summary>By how much the means exceed their limits together; 0 where all hold.</summary>
    private double Excess()
    {
        double sum = 0;
        foreach (var (limit, cones) in means)
        {
            double mean = 0;
            foreach (var j in cones)
                mean += Math.Sqrt(Math.Max(0, model.Cones[j].Weight * state.Sums.Squares[j] / (state.Sums.Total[j] * state.Sums.Total[j]) - 1));
            sum += Math.Max(0, mean / cones.Length - limit * (1 - Margin));
        }

        return sum;
    }
}
