using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Results;

/// <summary>The actions of a plan, in the order of the file's schools, each with the reason for it.</summary>
internal static class PlanWriter
{
    /// <param name="floors">What the schools would do for their own thresholds alone.</param>
    public static IReadOnlyList<PlannedAction> Actions(PlanModel model, int[] counts, int[] floors)
    {
        var actions = new List<PlannedAction>();
        for (var v = 0; v < counts.Length; v++)
        {
            if (counts[v] == 0)
                continue;
            var variable = model.Variables[v];
            var why = variable.Locked ? ActionReason.Locked : floors[v] > 0 ? ActionReason.Threshold : ActionReason.Dispersion;
            actions.Add(new PlannedAction(
                model.Facts.Schools[variable.School].Code, variable.Stage, variable.Action.Id, counts[v], PlanMoney.CostOf(model, v, counts[v]), why));
        }

        return actions;
    }

    /// <summary>The cheapest counts when no CV, quota or budget counts.</summary>
    public static int[] Floors(PlanModel model, BoundEvaluator evaluator)
    {
        evaluator.Evaluate(new Prices(model), Schools.SearchBox.Of(model));
        return (int[])evaluator.Counts.Clone();
    }
}
