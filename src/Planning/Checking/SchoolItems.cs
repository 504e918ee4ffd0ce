using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking;

/// <summary>The items of a school rule, and its verdict on one section.</summary>
internal static class SchoolItems
{
    /// <summary>Single indicators and either/or groups; an indicator without thresholds is no item.</summary>
    public static IReadOnlyList<IReadOnlyList<ExactIndicator>> Of(IReadOnlyList<ExactIndicator> indicators)
    {
        var judged = indicators.Where(each => each.Indicator.Thresholds.Count > 0).ToList();
        return
        [
            .. judged.Where(each => each.Indicator.Group is null).Select(each => new[] { each }),
            .. judged.Where(each => each.Indicator.Group is not null).GroupBy(each => each.Indicator.Group, StringComparer.Ordinal).Select(group => group.ToArray()),
        ];
    }

    /// <summary>True if the section certainly fails the rule, whatever is missing.</summary>
    public static bool Fails(SchoolRule rule, IReadOnlyList<ExactIndicator> indicators)
    {
        var items = Of(indicators);
        var statuses = items.Select(members => Best(members.Select(each => each.Status(rule)))).ToList();
        var below = statuses.Count(status => status is SchoolIndicatorStatus.Floor or SchoolIndicatorStatus.Failed);
        return below > items.Count - rule.MinimumMet || (rule.FloorShare is not null && statuses.Contains(SchoolIndicatorStatus.Failed));
    }

    /// <summary>Of an either/or group the best counts; one that is unknown might be met.</summary>
    private static SchoolIndicatorStatus Best(IEnumerable<SchoolIndicatorStatus> statuses)
    {
        var all = statuses.ToHashSet();
        foreach (var status in (ReadOnlySpan<SchoolIndicatorStatus>)[SchoolIndicatorStatus.Met, SchoolIndicatorStatus.NotComputable, SchoolIndicatorStatus.Floor, SchoolIndicatorStatus.Failed])
        {
            if (all.Contains(status))
                return status;
        }

        return SchoolIndicatorStatus.PrintedOnly;
    }
}
