using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// Judges each section by the school rule. With something missing the section passes only if it would pass whatever the
/// missing value were, and fails only if it would fail whatever it were; otherwise it is incomplete.
/// </summary>
internal static class SchoolRuleJudge
{
    /// <summary>Fills each section's status and how many items it meets.</summary>
    public static void Judge(StandardPack pack, IndicatorResult[] indicators, Section[] sections, SchoolStatus[] statuses, int[] met)
    {
        var plan = PackPlan.Of(pack).Rule;
        var tallies = new Tally[sections.Length];
        var either = new SchoolIndicatorStatus[plan.HasGroups ? sections.Length : 0];
        foreach (var item in plan.Items)
        {
            if (item.Length == 1)
            {
                Count(indicators[item[0]].Statuses, tallies);
                continue;
            }

            BestOf(item, indicators, either);
            Count(either, tallies);
        }

        for (var i = 0; i < sections.Length; i++)
        {
            met[i] = tallies[i].Met;
            statuses[i] = sections[i].InSchoolRule ? Decide(pack.SchoolRule, plan.AllowedToFail, tallies[i]) : SchoolStatus.Excluded;
        }
    }

    private static void Count(SchoolIndicatorStatus[] statuses, Tally[] tallies)
    {
        for (var i = 0; i < tallies.Length; i++)
        {
            ref var tally = ref tallies[i];
            switch (statuses[i])
            {
                case SchoolIndicatorStatus.Met:
                    tally.Met++;
                    break;
                case SchoolIndicatorStatus.NotComputable:
                    tally.Unknown++;
                    break;
                case SchoolIndicatorStatus.Floor:
                    tally.Below++;
                    break;
                case SchoolIndicatorStatus.Failed:
                    tally.Below++;
                    tally.UnderFloor = true;
                    break;
            }
        }
    }

    /// <summary>An either/or group takes the best of its members; a member that is unknown could still be met.</summary>
    private static void BestOf(int[] item, IndicatorResult[] indicators, SchoolIndicatorStatus[] into)
    {
        Array.Fill(into, SchoolIndicatorStatus.PrintedOnly);
        foreach (var k in item)
        {
            var statuses = indicators[k].Statuses;
            for (var i = 0; i < into.Length; i++)
            {
                if (Rank(statuses[i]) > Rank(into[i]))
                    into[i] = statuses[i];
            }
        }
    }

    private static SchoolStatus Decide(SchoolRule? rule, int allowedToFail, in Tally tally)
    {
        if (rule is null)
            return SchoolStatus.PrintedOnly;
        if (tally.Below > allowedToFail || (tally.UnderFloor && rule.FloorShare is not null))
            return SchoolStatus.Fail;
        if (tally.Unknown == 0)
            return SchoolStatus.Pass;
        return rule.FloorShare is null && tally.Below + tally.Unknown <= allowedToFail ? SchoolStatus.Pass : SchoolStatus.Incomplete;
    }

    private static int Rank(SchoolIndicatorStatus status) => status switch
    {
        SchoolIndicatorStatus.Met => 4,
        SchoolIndicatorStatus.NotComputable => 3,
        SchoolIndicatorStatus.Floor => 2,
        SchoolIndicatorStatus.Failed => 1,
        _ => 0,
    };

    private struct Tally
    {
        public int Met;
        public int Unknown;
        public int Below;
        public bool UnderFloor;
    }
}
