using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Search;
using Junheng.Planning.Options;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>
/// Cuts off plans that do any of an action of which the best plan does nothing, where already the first unit is dearer than what is open.
/// What only this action tied together is then apart: degrees and arts teachers, as soon as nobody is recruited.
/// </summary>
/// <param name="evaluator">For linear prices.</param>
internal sealed class ActionSettler(PlanModel model, BoundEvaluator evaluator)
{
    /// <summary>The lowest bound of what was cut off.</summary>
    public double Closed { get; private set; } = double.PositiveInfinity;

    /// <summary>Splits the root once for each action that goes.</summary>
    /// <param name="all">The boxes so far: the root.</param>
    /// <param name="best">The best plan's counts.</param>
    /// <param name="enough">A bound of this much settles an action.</param>
    /// <returns>The box that is left; the root where no group would fall apart.</returns>
    public Box Settle(List<Box> all, int[] best, double enough)
    {
        var box = all[0];
        var idle = Idle(box.Space, best);
        if (idle.Count == 0 || ActionGroups.Of(model, Without(box.Space, idle)).Count <= ActionGroups.Of(model, box.Space).Count)
            return box;
        foreach (var action in idle)
        {
            var prices = FirstUnit(box, action);
            var bound = evaluator.Evaluate(prices, box.Space);
            if (bound < enough)
                continue;
            var cut = Split.AtUnits(model.Options.PlaceOf(action), 0);
            var first = new Box(Without(box.Space, [action]), cut.First(box.Totals), all.Count, box.Depth + 1) { Bound = box.Bound, Prices = box.Prices };
            var second = new Box(box.Space, cut.Second(box.Totals), all.Count + 1, box.Depth + 1) { Bound = bound, Prices = prices };
            all.AddRange([first, second]);
            (box.Cut, box.First, box.Second) = (cut, first.Index, second.Index);
            Closed = Math.Min(Closed, bound);
            box = first;
        }

        return box;
    }

    /// <summary>The linear prices with the reward at which nobody does the action yet: what its first unit costs more than it is worth.</summary>
    private Prices FirstUnit(Box box, PlanAction action)
    {
        evaluator.Evaluate(box.Prices, box.Space);
        var least = double.PositiveInfinity;
        for (var v = 0; v < model.Count; v++)
        {
            if (!ReferenceEquals(model.Variables[v].Action, action) || box.Space.Hi[v] == 0)
                continue;
            box.Space.Lo[v] = 1;
            var unit = model.Variables[v].Unit;
            least = Math.Min(least, evaluator.Of(unit, box.Space) - evaluator.Values[unit]);
            box.Space.Lo[v] = 0;
        }

        var prices = new Prices(model) { Post = box.Prices.Post, Money = box.Prices.Money, Unit = (action, double.IsFinite(least) ? Math.Max(0, least) : 0) };
        box.Prices.Reward.CopyTo(prices.Reward, 0);
        return prices;
    }

    private SearchBox Without(SearchBox box, IReadOnlyList<PlanAction> actions)
    {
        var less = box.Clone();
        for (var v = 0; v < model.Count; v++)
        {
            if (actions.Contains(model.Variables[v].Action, ReferenceEqualityComparer.Instance))
                less.Hi[v] = 0;
        }

        return less;
    }

    /// <summary>Actions that the plan leaves alone, on which nobody decided, and without which every item can still be met or let off by others.</summary>
    private List<PlanAction> Idle(SearchBox box, int[] best)
    {
        var idle = model.Options.Actions.ToHashSet<PlanAction>(ReferenceEqualityComparer.Instance);
        for (var v = 0; v < model.Count; v++)
        {
            if (best[v] > 0 || box.Lo[v] > 0)
                idle.Remove(model.Variables[v].Action);
        }

        foreach (var cluster in model.Schools.SelectMany(school => school.Clusters))
        {
            foreach (var item in cluster.Items)
            {
                var own = cluster.Variables.Where(v => box.Hi[v] > 0 && ActionGroups.Touches(model, v, item)).Select(v => model.Variables[v].Action).ToList();
                if (own.TrueForAll(idle.Contains))
                    idle.ExceptWith(own);
            }
        }

        return [.. model.Options.Actions.Where(idle.Contains)];
    }
}
