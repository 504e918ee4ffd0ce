using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// Makes a rounded plan hold and then cheaper: units where they narrow a violated CV most for their price; then units, projects and
/// pairs of units given up where nothing needs them.
/// </summary>
internal sealed class Improver
{
    private const int MostSteps = 4000;
    private readonly PlanModel model;
    private readonly int[] movable;
    private readonly int[] byPrice;
    private readonly int[][] ofCone;
    private readonly double[] dearest;

    public Improver(PlanModel model)
    {
        this.model = model;
        movable = [.. Enumerable.Range(0, model.Count).Where(v => model.Hi[v] > model.Lo[v] && model.EntryStart[v + 1] > model.EntryStart[v])];
        byPrice = [.. movable.OrderByDescending(v => model.Cost[v]).ThenBy(v => v)];
        ofCone = [.. Enumerable.Range(0, model.Cones.Length).Select(j => movable.Where(v => Touches(v, j)).ToArray())];
        dearest = [.. ofCone.Select(members => members.Select(v => model.Cost[v]).DefaultIfEmpty(0).Max())];
    }

    /// <summary>Adds units until every CV holds; false if it cannot, or if it would cost more than a plan at hand.</summary>
    /// <param name="held">A variable to leave alone; −1 for none.</param>
    /// <param name="enough">Once the cost is this far above, it is given up.</param>
    public bool Repair(PlanState state, int held, double enough)
    {
        for (var step = 0; step < MostSteps && state.Cost <= enough * 1.05 + 1; step++)
        {
            var worst = Worst(state);
            if (worst < 0)
                return state.QuotaHolds;
            var (best, size, bestGain) = (-1, 0, 0.0);
            foreach (var v in ofCone[worst])
            {
                if (v == held)
                    continue;
                var needed = StepOf(v, worst, state);
                // A project not begun is weighed at what would mend the cone alone as well: its start is paid once.
                for (var by = Math.Min(needed.Small, needed.Most); by > 0; by = by < needed.Full && model.Fixed[v] > 0 && state.Counts[v] == 0 ? Math.Min(needed.Full, needed.Most) : 0)
                {
                    if (model.Posts[v] > 0 && model.Options.Quota is { } quota && state.Posts + (long)model.Posts[v] * by > quota)
                        break;
                    var gain = Gain(state, v, by) / Math.Max(state.CostOf(v, by), 1e-9);
                    if (gain > bestGain)
                        (best, size, bestGain) = (v, by, gain);
                    if (by >= needed.Most)
                        break;
                }
            }

            if (best < 0)
                return false;
            state.Change(best, size);
        }

        return false;
    }

    /// <summary>Gives up what nothing needs: whole projects, then units, the dearest first; halving steps, so that a long count takes few.</summary>
    /// <param name="last">A variable whose units are given up last; −1 for none.</param>
    public void Trim(PlanState state, int last)
    {
        foreach (var v in byPrice)
        {
            if (v != last)
                Trim(state, v, state.Box.Lo[v]);
        }

        if (last >= 0)
            Trim(state, last, state.Box.Lo[last]);
    }

    private void Trim(PlanState state, int v, int least)
    {
        if (state.Counts[v] == least)
            return;
        if (model.Fixed[v] > 0 && least == 0)
            Drop(state, v, state.Counts[v]);
        for (var by = Largest(state.Counts[v] - least); by > 0; by /= 2)
        {
            while (state.Counts[v] - by >= least && Drop(state, v, by))
            {
            }
        }
    }

    /// <summary>Pairs: one unit less here, one more there, where that saves money, or costs nothing and gains room.</summary>
    public bool Exchange(PlanState state)
    {
        var improved = false;
        for (var j = 0; j < ofCone.Length; j++)
        {
            for (var round = 0; round < 40 && dearest[j] > 5e-5 * state.Cost && ExchangeOne(state, j); round++)
                improved = true;
        }

        return improved;
    }

    private bool ExchangeOne(PlanState state, int cone)
    {
        foreach (var v in ofCone[cone])
        {
            if (!state.CanChange(v, -1))
                continue;
            var saved = -state.CostOf(v, -1);
            if (saved <= 0)
                continue;
            var before = state.Slack(cone);
            state.Change(v, -1);
            if (state.SchoolHolds(state.UnitOf(v)) && Best(state, cone, v, saved, before) is >= 0 and var other)
            {
                state.Change(other, 1);
                if (state.SchoolHolds(state.UnitOf(other)) && state.ConesOfHold(v) && state.ConesOfHold(other) && state.QuotaHolds)
                    return true;
                state.Change(other, -1);
            }

            state.Change(v, 1);
        }

        return false;
    }

    /// <summary>The unit that, added for the one given up, saves most; among those that save nothing, the one that widens the room.</summary>
    private int Best(PlanState state, int cone, int given, double saved, double before)
    {
        var (best, bestSaving, bestSlack) = (-1, 1e-9, 0.0);
        foreach (var w in ofCone[cone])
        {
            if (w == given || !state.CanChange(w, 1))
                continue;
            var saving = saved - state.CostOf(w, 1);
            if (saving < -1e-9)
                continue;
            var slack = SlackWith(state, cone, w, 1);
            if (slack < 0 || (saving <= 1e-9 && slack <= before * (1 + 1e-9)))
                continue;
            if (saving > bestSaving || (best < 0 ? saving > -1e-9 : saving > bestSaving - 1e-9 && slack > bestSlack))
                (best, bestSaving, bestSlack) = (w, saving, slack);
        }

        return best;
    }

    private bool Drop(PlanState state, int v, int by)
    {
        var saved = -state.CostOf(v, -by);
        if (by <= 0 || saved <= 0)
            return false;
        var unit = state.UnitOf(v);
        var paid = state.PaidOff(unit);
        state.Change(v, -by);
        if (state.SchoolHolds(unit) && state.PaidOff(unit) < paid + saved && state.ConesOfHold(v))
            return true;
        state.Change(v, by);
        return false;
    }

    private int Worst(PlanState state)
    {
        var (worst, most) = (-1, double.NegativeInfinity);
        for (var j = 0; j < ofCone.Length; j++)
        {
            if (state.ConeHolds(j))
                continue;
            var violation = state.Sums.Violation(j);
            if (violation > most)
                (worst, most) = (j, violation);
        }

        return worst;
    }

    /// <summary>How many units to try: a part of what would mend the cone alone, all of that, and the most there can be.</summary>
    private (int Small, int Full, int Most) StepOf(int v, int cone, PlanState state)
    {
        var room = (long)state.Box.Hi[v] - state.Counts[v];
        if (room <= 0)
            return default;
        var one = SlackWith(state, cone, v, 1) - state.Slack(cone);
        if (one <= 0)
            return default;
        var needed = Math.Min(-state.Slack(cone) / one, 1e6);
        var most = (int)Math.Min(room, 1_000_000);
        return ((int)Math.Max(1, Math.Min(needed / 8, room / 8.0)), (int)Math.Ceiling(Math.Max(1, needed)), most);
    }

    /// <summary>How much nearer the violated cones come to holding.</summary>
    private double Gain(PlanState state, int v, int by)
    {
        double gain = 0;
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            var j = model.RowCone[model.EntryRow[e]];
            if (j < 0)
                continue;
            var (before, after) = (state.Slack(j), SlackWith(state, j, v, by));
            gain += (Math.Min(0, after) - Math.Min(0, before)) / state.Sums.Squares[j];
        }

        return gain;
    }

    /// <summary>The slack of a cone after a change, without making it.</summary>
    private double SlackWith(PlanState state, int cone, int v, int by)
    {
        double total = state.Sums.Total[cone], squares = state.Sums.Squares[cone];
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            var r = model.EntryRow[e];
            if (model.RowCone[r] != cone)
                continue;
            var change = model.EntryEffect[e] * by;
            total += change;
            squares += change * (2 * state.Sums.Amount[r] + change) / model.Weight[r];
        }

        return model.Cones[cone].Kappa * model.Cones[cone].Kappa * total * total - squares;
    }

    private bool Touches(int v, int cone)
    {
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            if (model.RowCone[model.EntryRow[e]] == cone)
                return true;
        }

        return false;
    }

    private static int Largest(int range)
    {
        var power = 1;
        while (power <= range / 2)
            power *= 2;
        return range <= 0 ? 0 : power;
    }
}
