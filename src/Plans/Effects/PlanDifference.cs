using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;

namespace Junheng.Plans.Effects;

/// <summary>Where two plans for one county differ.</summary>
/// <param name="Actions">Only those whose count differs, by school, stage and action.</param>
public sealed record PlanDifference(IReadOnlyList<ActionDifference> Actions)
{
    public static PlanDifference Of(CompliancePlan first, CompliancePlan second)
    {
        var left = Index(first);
        var right = Index(second);
        return new PlanDifference([.. left.Keys.Union(right.Keys)
            .Select(key => new ActionDifference(
                key.School, key.Stage, key.Action, left.GetValueOrDefault(key).Count, right.GetValueOrDefault(key).Count,
                left.GetValueOrDefault(key).Cost, right.GetValueOrDefault(key).Cost))
            .Where(difference => difference.First != difference.Second)
            .OrderByDescending(difference => Math.Abs(difference.SecondCost - difference.FirstCost))
            .ThenBy(difference => difference.School, StringComparer.Ordinal).ThenBy(difference => difference.Action, StringComparer.Ordinal)
            .ThenBy(difference => difference.Stage)]);
    }

    private static Dictionary<(string School, Stage? Stage, string Action), (int Count, decimal Cost)> Index(CompliancePlan plan) => plan.Actions
        .GroupBy(action => (action.School, action.Stage, action.Action))
        .ToDictionary(group => group.Key, group => (group.Sum(action => action.Count), group.Sum(action => action.Cost)));
}

/// <summary>One action of one school in two plans; 0 where a plan has none of it.</summary>
public sealed record ActionDifference(string School, Stage? Stage, string Action, int First, int Second, decimal FirstCost, decimal SecondCost);
