using Junheng.Planning.Compliance;
using Junheng.Planning.Options;

namespace Junheng.Reports.Plans;

/// <summary>A plan added up by action and by township, the largest amounts first.</summary>
public static class PlanTotals
{
    public static IReadOnlyList<ActionTotal> ByAction(CompliancePlan plan) =>
    [
        .. plan.Actions.GroupBy(action => action.Action, StringComparer.Ordinal)
            .Select(group => new ActionTotal(
                plan.Options.Actions.First(action => action.Id == group.Key),
                group.Sum(action => action.Count),
                group.Select(action => action.School).Distinct(StringComparer.Ordinal).Count(),
                group.Sum(action => action.Cost)))
            .OrderByDescending(total => total.Cost).ThenBy(total => total.Action.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<TownshipTotal> ByTownship(CompliancePlan plan)
    {
        var townships = plan.After.Facts.Schools.GroupBy(school => school.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Township, StringComparer.Ordinal);
        return
        [
            .. plan.Actions.GroupBy(action => townships.GetValueOrDefault(action.School, ""), StringComparer.Ordinal)
                .Select(group => new TownshipTotal(group.Key, group.Select(action => action.School).Distinct(StringComparer.Ordinal).Count(), group.Sum(action => action.Cost)))
                .OrderByDescending(total => total.Cost).ThenBy(total => total.Township, StringComparer.Ordinal),
        ];
    }
}

/// <param name="Schools">At how many schools.</param>
public sealed record ActionTotal(PlanAction Action, int Count, int Schools, decimal Cost);

/// <param name="Township">Empty for schools that name none.</param>
public sealed record TownshipTotal(string Township, int Schools, decimal Cost);
