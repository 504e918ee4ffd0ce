using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// Judges each section by the school rule. With something missing the section passes only if it would pass whatever the
/// missing value were, and fails only if it would fail whatever it were; otherwise it is incomplete.
/// </summary>
internal sealed class SchoolRuleJudge
{
    private readonly StandardPack pack;
    private readonly IReadOnlyList<IndicatorResult> indicators;
    private readonly List<int[]> items = [];
    private readonly int allowedToFail;

    public SchoolRuleJudge(StandardPack pack, IReadOnlyList<IndicatorResult> indicators)
    {
        this.pack = pack;
        this.indicators = indicators;
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
        allowedToFail = pack.SchoolRule is { } rule ? items.Count - rule.MinimumMet : 0;
    }

    public (SchoolStatus Status, int Met) Judge(Section section, int i)
    {
        int met = 0, unknown = 0, below = 0;
        var underFloor = false;
        foreach (var item in items)
        {
            switch (StatusOf(item, i))
            {
                case SchoolIndicatorStatus.Met:
                    met++;
                    break;
                case SchoolIndicatorStatus.NotComputable:
                    unknown++;
                    break;
                case SchoolIndicatorStatus.Floor:
                    below++;
                    break;
                case SchoolIndicatorStatus.Failed:
                    below++;
                    underFloor = true;
                    break;
            }
        }

        return (Decide(section, unknown, below, underFloor), met);
    }

    private SchoolStatus Decide(Section section, int unknown, int below, bool underFloor)
    {
        if (!section.InSchoolRule)
            return SchoolStatus.Excluded;
        if (pack.SchoolRule is not { } rule)
            return SchoolStatus.PrintedOnly;
        if (below > allowedToFail || (underFloor && rule.FloorShare is not null))
            return SchoolStatus.Fail;
        if (unknown == 0)
            return SchoolStatus.Pass;
        return rule.FloorShare is null && below + unknown <= allowedToFail ? SchoolStatus.Pass : SchoolStatus.Incomplete;
    }

    /// <summary>An either/or group takes the best of its members; a member that is unknown could still be met.</summary>
    private SchoolIndicatorStatus StatusOf(int[] item, int i)
    {
        if (item.Length == 1)
            return indicators[item[0]].Statuses[i];
        var best = SchoolIndicatorStatus.PrintedOnly;
        foreach (var k in item)
        {
            var status = indicators[k].Statuses[i];
            if (Rank(status) > Rank(best))
                best = status;
        }

        return best;
    }

    private static int Rank(SchoolIndicatorStatus status) => status switch
    {
        SchoolIndicatorStatus.Met => 4,
        SchoolIndicatorStatus.NotComputable => 3,
        SchoolIndicatorStatus.Floor => 2,
        SchoolIndicatorStatus.Failed => 1,
        _ => 0,
    };
}
