using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>The items of a school rule: single indicators and either/or groups, and how many of them may fail.</summary>
internal sealed class SchoolRulePlan
{
    public SchoolRulePlan(StandardPack pack)
    {
        var items = new List<int[]>();
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var k = 0; k < pack.Indicators.Count; k++)
        {
            var indicator = pack.Indicators[k];
            if (indicator.Thresholds.Count == 0)
                continue;
            if (indicator.Group is not { } group)
                items.Add([k]);
            else if (groups.TryGetValue(group, out var members))
                members.Add(k);
            else
                groups.Add(group, [k]);
        }

        items.AddRange(groups.Values.Select(members => members.ToArray()));
        Items = [.. items];
        AllowedToFail = pack.SchoolRule is { } rule ? Items.Length - rule.MinimumMet : 0;
    }

    /// <summary>Indices of indicators; more than one in an either/or group.</summary>
    public int[][] Items { get; }

    /// <summary>True if some item is an either/or group.</summary>
    public bool HasGroups => Array.Exists(Items, item => item.Length > 1);

    /// <summary>How many items a school may miss.</summary>
    public int AllowedToFail { get; }
}
