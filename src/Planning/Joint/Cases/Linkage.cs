using Junheng.Planning.Compliance.Model;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Joint.Cases;

/// <summary>
/// What moves reach: the indicators that teachers change, the actions on those, what else such actions change, and so on. The rest of a
/// plan is tied to it by the school rule (how many items may be missed) and by 编制 and money only.
/// </summary>
internal sealed class Linkage
{
    private readonly HashSet<(Stage Stage, int Indicator)> indicators = [];
    private readonly HashSet<string> actions = new(StringComparer.Ordinal);

    /// <param name="everything">True links every action and indicator: then nothing is left to the rest.</param>
    public Linkage(PlanModel model, Func<int, bool> isMove, bool everything)
    {
        Variables = new bool[model.Count];
        Rows = new bool[model.Rows.Length];
        for (var grew = true; grew;)
        {
            grew = false;
            for (var v = 0; v < model.Count; v++)
                grew |= Follow(model, v, isMove(v));
            foreach (var item in model.Schools.SelectMany(unit => unit.Clusters).SelectMany(cluster => cluster.Items))
                grew |= Join(model, item);
        }

        for (var v = 0; v < model.Count; v++)
            Variables[v] = !isMove(v) && (everything || actions.Contains(model.Variables[v].Action.Id));
        for (var r = 0; r < Rows.Length; r++)
            Rows[r] = everything || indicators.Contains(Key(model, r));
    }

    /// <summary>By variable: an action whose counts are decided together with the moves.</summary>
    public bool[] Variables { get; }

    /// <summary>By row: an amount that moves, or actions tied to them, change.</summary>
    public bool[] Rows { get; }

    private bool Follow(PlanModel model, int v, bool isMove)
    {
        var own = model.EntryRow[model.EntriesOf(v)];
        var id = model.Variables[v].Action.Id;
        if (!isMove && !actions.Contains(id) && !Array.Exists(own, row => indicators.Contains(Key(model, row))))
            return false;
        var grew = !isMove && actions.Add(id);
        foreach (var row in own)
            grew |= indicators.Add(Key(model, row));
        return grew;
    }

    /// <summary>Either/or items are decided in one place.</summary>
    private bool Join(PlanModel model, PlanItem item)
    {
        var keys = item.Alternatives.Where(each => each.Row >= 0).Select(each => Key(model, each.Row)).ToList();
        if (!keys.Exists(indicators.Contains))
            return false;
        var grew = false;
        foreach (var key in keys)
            grew |= indicators.Add(key);
        return grew;
    }

    private static (Stage, int) Key(PlanModel model, int row) => (model.Rows[row].Stage, model.Rows[row].Indicator);
}
