using System.Buffers;
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
        var tallies = ArrayPool<uint>.Shared.Rent(sections.Length);
        Array.Clear(tallies, 0, sections.Length);
        var either = new SchoolIndicatorStatus[plan.HasGroups ? sections.Length : 0];
        foreach (var item in plan.Items)
        {
            if (item.Length > 1)
                BestOf(item, indicators, either);
            Count(item.Length > 1 ? either : indicators[item[0]].Statuses, tallies);
        }

        for (var i = 0; i < sections.Length; i++)
        {
            var tally = new Tally(tallies[i]);
            met[i] = tally.Met;
            statuses[i] = sections[i].InSchoolRule ? Decide(pack.SchoolRule, plan.AllowedToFail, tally) : SchoolStatus.Excluded;
        }

        ArrayPool<uint>.Shared.Return(tallies);
    }

    private static void Count(SchoolIndicatorStatus[] statuses, uint[] tallies)
    {
        var units = Tally.Units;
        for (var i = 0; i < statuses.Length; i++)
            tallies[i] += units[(int)statuses[i]];
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

    /// <summary>Four counts of up to 255 items side by side: met, unknown, below (余项 and 不达标), under the floor.</summary>
    private readonly record struct Tally(uint Packed)
    {
        /// <summary>What one item of each status adds, in the order of <see cref="SchoolIndicatorStatus"/>.</summary>
        public static ReadOnlySpan<uint> Units => [1, 1 << 16, (1 << 16) | (1 << 24), 1 << 8, 0];

        public int Met => (int)(Packed & 255);
        public int Unknown => (int)(Packed >> 8 & 255);
        public int Below => (int)(Packed >> 16 & 255);
        public bool UnderFloor => Packed >> 24 != 0;
    }
}
