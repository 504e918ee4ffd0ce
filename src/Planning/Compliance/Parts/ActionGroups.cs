using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Options;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>
/// Groups of actions that nothing ties together but what schools let off: no CV is moved, no item met and no post taken by actions of two
/// groups. Apart from that choice the county's problem falls into one of its own for each group.
/// </summary>
internal static class ActionGroups
{
    /// <summary>The whole school, and each stage.</summary>
    private static readonly int Places = 1 + Enum.GetValues<Stage>().Length;

    /// <summary>In the order of the options; actions that can do nothing in the box are in no group.</summary>
    public static IReadOnlyList<ActionGroup> Of(PlanModel model, SearchBox box)
    {
        var actions = model.Options.Actions;
        var head = Enumerable.Range(0, Places * actions.Count).ToArray();
        var place = Array.ConvertAll(model.Variables, each => Places * model.Options.PlaceOf(each.Action) + (each.Stage is { } stage ? (int)stage + 1 : 0));
        var ofRow = Filled(model.Rows.Length);
        var ofCone = Filled(model.Cones.Length);
        var quota = -1;
        for (var v = 0; v < model.Count; v++)
        {
            if (box.Hi[v] == 0)
                continue;
            foreach (var row in model.EntryRow[model.EntriesOf(v)])
            {
                Tie(head, ref ofRow[row], place[v]);
                if (model.RowCone[row] >= 0)
                    Tie(head, ref ofCone[model.RowCone[row]], place[v]);
            }

            if (model.Options.Quota is not null && model.Posts[v] > 0)
                Tie(head, ref quota, place[v]);
        }

        foreach (var cluster in model.Schools.SelectMany(school => school.Clusters))
        {
            foreach (var item in cluster.Items)
            {
                var met = -1;
                foreach (var v in cluster.Variables.Where(v => box.Hi[v] > 0 && Touches(model, v, item)))
                    Tie(head, ref met, place[v]);
            }
        }

        int[] used = [.. Enumerable.Range(0, model.Count).Where(v => box.Hi[v] > 0).Select(v => place[v]).Distinct().Order()];
        Widen(head, used);
        return [.. used.GroupBy(at => Find(head, at)).Select(group => Group(actions, [.. group]))];
    }

    /// <summary>A group of several stages has its actions whole: all their stages belong to it.</summary>
    private static void Widen(int[] head, int[] used)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var group in used.GroupBy(at => Find(head, at)).Where(group => group.Select(at => at % Places).Distinct().Count() > 1).ToList())
            {
                var own = group.Select(at => at / Places).ToHashSet();
                foreach (var at in used.Where(at => own.Contains(at / Places) && Find(head, at) != Find(head, group.Key)).ToList())
                {
                    head[Find(head, at)] = Find(head, group.Key);
                    changed = true;
                }
            }
        }
    }

    /// <summary>True if a unit of the variable brings the item nearer.</summary>
    public static bool Touches(PlanModel model, int variable, PlanItem item) =>
        Array.Exists(item.Alternatives, each => each.Row >= 0 && model.Moves(variable, each.Row));

    private static ActionGroup Group(IReadOnlyList<PlanAction> actions, IReadOnlyList<int> places)
    {
        int[] stages = [.. places.Select(at => at % Places).Distinct()];
        return new ActionGroup([.. places.Select(at => actions[at / Places]).Distinct()], stages is [> 0 and var one] ? (Stage)(one - 1) : null);
    }

    private static int[] Filled(int count)
    {
        var filled = new int[count];
        Array.Fill(filled, -1);
        return filled;
    }

    private static void Tie(int[] head, ref int first, int place)
    {
        if (first < 0)
            first = place;
        head[Find(head, first)] = Find(head, place);
    }

    private static int Find(int[] head, int i)
    {
        while (head[i] != i)
            i = head[i];
        return i;
    }
}
