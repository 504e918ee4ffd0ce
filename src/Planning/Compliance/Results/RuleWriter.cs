using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Results;

/// <summary>The county-wide rules of a plan with their water levels and prices.</summary>
internal static class RuleWriter
{
    public static IReadOnlyList<PlanRule> Write(PlanModel model, RootFigures? root, Assessment after, long posts, decimal cost)
    {
        var rules = new List<PlanRule>();
        for (var j = 0; j < model.Cones.Length; j++)
            rules.Add(Cone(model, root, after, j));
        foreach (var stage in model.Before.Stages)
        {
            if (stage.CompositeLimit is { } limit)
                rules.Add(new PlanRule(PlanRuleKind.Composite, stage.Stage, null, (double)limit, stage.CompositeCv, Of(after, stage.Stage).CompositeCv, stage.CompositeCv > (double)limit, null, 0));
        }

        if (model.Options.Quota is { } quota)
            rules.Add(new PlanRule(PlanRuleKind.Quota, null, null, quota, 0, posts, root?.Prices.Post > 0, null, root?.Prices.Post ?? 0));
        if (model.Options.Budget is { } budget)
            rules.Add(new PlanRule(PlanRuleKind.Budget, null, null, (double)budget, 0, (double)cost, root?.Prices.Money > 0, null, root?.Prices.Money ?? 0));
        return rules;
    }

    private static PlanRule Cone(PlanModel model, RootFigures? root, Assessment after, int j)
    {
        var cone = model.Cones[j];
        var id = model.Pack.Indicators[cone.Indicator].Id;
        var before = Of(model.Before, cone.Stage).Indicators[cone.Indicator].Cv;
        var then = Of(after, cone.Stage).Indicators[cone.Indicator].Cv;
        var slope = root?.Slope[j] ?? 0;
        var active = slope > 0;
        return new PlanRule(
            PlanRuleKind.Cv, cone.Stage, id, (double)cone.Limit, before, then, active,
            active ? Level(model, root!, j) : null,
            active ? 0.01 * ConeWorth.Of(model, root!.Prices, j) : 0);
    }

    /// <summary>The value to which a school is raised where that is cheapest: top − price of a unit ÷ slope, in printed scale.</summary>
    private static double? Level(PlanModel model, RootFigures root, int j)
    {
        var cheapest = double.PositiveInfinity;
        for (var v = 0; v < model.Count; v++)
        {
            if (model.Hi[v] == model.Lo[v])
                continue;
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            {
                if (model.RowCone[model.EntryRow[e]] == j && model.EntryEffect[e] > 0)
                    cheapest = Math.Min(cheapest, (model.Cost[v] + root.Prices.Post * model.Posts[v]) / model.EntryEffect[e]);
            }
        }

        if (double.IsPositiveInfinity(cheapest))
            return null;
        return (root.Top[j] - cheapest / root.Slope[j]) * (double)model.Pack.Indicators[model.Cones[j].Indicator].Scale;
    }

    private static StageAssessment Of(Assessment assessment, Stage stage) => assessment.Stages.First(each => each.Stage == stage);
}
