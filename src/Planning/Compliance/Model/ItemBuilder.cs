using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>
/// The school rule of one section as a plan sees it: the items that are not decided yet, each with what would satisfy it.
/// Items met today whatever is done, and items that no action moves, are settled here.
/// </summary>
internal sealed class ItemBuilder(RowBuilder rows, IReadOnlyList<PlanRow> allRows, Func<int, (long Least, long Most)> range, List<ConflictRule> hopeless)
{
    private readonly StandardPack pack = rows.Reach.Pack;
    private readonly StageReach reach = rows.Reach;

    /// <summary>True if some item of a section is not computable, which no action mends.</summary>
    public bool SawUnknown { get; private set; }

    /// <summary>Adds the undecided items of a section; returns how many of them may fail.</summary>
    public int Add(int section, int sectionOfSchool, string school, List<PlanItem> items)
    {
        var plan = PackPlan.Of(pack).Rule;
        var allowed = plan.AllowedToFail;
        foreach (var members in plan.Items)
        {
            var alternatives = Alternatives(section, members, out var settled, out var unknown);
            SawUnknown |= unknown;
            if (settled || (unknown && alternatives.Count == 0))
                continue;
            if (alternatives.Count == 0)
            {
                hopeless.Add(Conflict(section, members, school));
            }
            else if (alternatives.TrueForAll(each => each.Excused) && alternatives.Exists(each => each.Row < 0))
            {
                allowed--;
            }
            else
            {
                items.Add(new PlanItem(sectionOfSchool, reach.Frame.Stage, [.. alternatives]));
            }
        }

        if (allowed < 0 && !hopeless.Exists(each => each.School == school))
            hopeless.Add(new ConflictRule(null, reach.Frame.Stage, null, school, TooMany(section)));
        return allowed;
    }

    private List<Alternative> Alternatives(int section, int[] members, out bool settled, out bool unknown)
    {
        settled = unknown = false;
        var found = new List<Alternative>();
        var floored = pack.SchoolRule!.FloorShare is not null;
        var unconditional = !floored;
        foreach (var k in members)
        {
            var row = rows.Row(section, k);
            if (row < 0 || allRows[row].Met is not { } met || reach.Fixed[k])
            {
                var status = reach.Assessment.Indicators[k].Statuses[section];
                settled |= status == SchoolIndicatorStatus.Met;
                unknown |= status == SchoolIndicatorStatus.NotComputable;
                unconditional |= status == SchoolIndicatorStatus.Floor;
                continue;
            }

            var (least, most) = range(row);
            settled |= least >= met;
            if (most >= met)
                found.Add(new Alternative(false, row, met));
            if (!floored || rows.Least(section, k, allRows[row], FloorOf(k)) is not { } floor)
                continue;
            unconditional |= least >= floor;
            if (most >= floor)
                found.Add(new Alternative(true, row, floor));
        }

        if (unconditional)
        {
            found.RemoveAll(each => each.Excused);
            found.Add(new Alternative(true, -1, 0));
        }

        // An item that might be met by a member without data is not counted as missed by the rule.
        settled |= unknown;
        return found;
    }

    private Rational FloorOf(int indicator)
    {
        var plan = PackPlan.Of(pack);
        return (pack.Indicators[indicator].Direction == Direction.AtLeast ? plan.AtLeast : plan.AtMost).Exact ?? Rational.One;
    }

    private ConflictRule Conflict(int section, int[] members, string school)
    {
        var name = NameOf(section);
        var zh = string.Join("、", members.Select(k => pack.Indicators[k].ShortName.Zh));
        var en = string.Join(", ", members.Select(k => pack.Indicators[k].ShortName.En));
        return new ConflictRule(null, reach.Frame.Stage, pack.Indicators[members[0]].Id, school, new Words(
            $"{name}：{zh}在上限之内达不到要求，也达不到可放宽一项的最低线。",
            $"{name}: within its caps {en} reaches neither the requirement nor the floor of the one item let off."));
    }

    private Words TooMany(int section) => new(
        $"{NameOf(section)}：在上限之内达不到要求的指标多于允许的项数。",
        $"{NameOf(section)}: within its caps more indicators stay short than the rule lets off.");

    private string NameOf(int section) => reach.Assessment.Sections[section].School is var index ? Facts.Schools[index].Name : "";

    /// <summary>For names in words.</summary>
    public required CountyFacts Facts { get; init; }
}
