using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// Judges each section by the school rule. With something missing the section passes only if it would pass whatever the
/// missing value were, and fails only if it would fail whatever it were; otherwise it is incomplete.
/// </summary>
internal readonly struct SchoolRuleJudge(StandardPack pack, SchoolRulePlan plan, IndicatorResult[] indicators)
{
    public (SchoolStatus Status, int Met) Judge(in Section section, int i)
    {
        int met = 0, unknown = 0, below = 0;
        var underFloor = false;
        foreach (var item in plan.Items)
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

        return (Decide(in section, unknown, below, underFloor), met);
    }

    private SchoolStatus Decide(in Section section, int unknown, int below, bool underFloor)
    {
        if (!section.InSchoolRule)
            return SchoolStatus.Excluded;
        if (pack.SchoolRule is not { } rule)
            return SchoolStatus.PrintedOnly;
        if (below > plan.AllowedToFail || (underFloor && rule.FloorShare is not null))
            return SchoolStatus.Fail;
        if (unknown == 0)
            return SchoolStatus.Pass;
        return rule.FloorShare is null && below + unknown <= plan.AllowedToFail ? SchoolStatus.Pass : SchoolStatus.Incomplete;
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
