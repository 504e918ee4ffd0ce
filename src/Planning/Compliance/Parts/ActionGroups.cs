using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>
/// Groups of actions that nothing ties together but what schools let off: no amount is moved and no item met by actions of two groups.
/// Apart from that choice the county's problem falls into one of its own for each group.
/// </summary>
internal static class ActionGroups
{
    /// <summary>By place in the options; actions that no variable has are in no group.</summary>
    public static IReadOnlyList<int[]> Of(PlanModel model)
    {
        var actions = model.Options.Actions;
        var head = Enumerable.Range(0, actions.Count).ToArray();
        var actionOf = Array.ConvertAll(model.Variables, each => Place(actions, each.Action));
        var firstOfRow = new int[model.Rows.Length];
        Array.Fill(firstOfRow, -1);
        for (var v = 0; v < model.Count; v++)
        {
            foreach (var row in model.EntryRow[model.EntriesOf(v)])
            {
                if (firstOfRow[row] < 0)
                    firstOfRow[row] = actionOf[v];
                Join(head, firstOfRow[row], actionOf[v]);
            }
        }

        foreach (var cluster in model.Schools.SelectMany(school => school.Clusters))
        {
            foreach (var v in cluster.Variables)
                Join(head, actionOf[cluster.Variables[0]], actionOf[v]);
        }

        return [.. actionOf.Distinct().Order().GroupBy(a => Find(head, a)).Select(group => group.ToArray())];
    }

    private static int Place(IReadOnlyList<Options.PlanAction> actions, Options.PlanAction action)
    {
        for (var a = 0; a < actions.Count; a++)
        {
            if (ReferenceEquals(actions[a], action))
                return a;
        }

        throw new InvalidOperationException($"No action {action.Id}.");
    }

    private static void Join(int[] head, int a, int b) => head[Find(head, a)] = Find(head, b);

    private static int Find(int[] head, int i)
    {
        while (head[i] != i)
            i = head[i];
        return i;
    }
}
