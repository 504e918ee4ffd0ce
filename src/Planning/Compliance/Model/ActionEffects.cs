using Junheng.Planning.Options;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>
/// Which fields the actions add to. A <em>slot</em> is one action in one stage, or for the whole school:
/// action × 4 + (0 for the whole school, 1 + stage otherwise).
/// </summary>
internal sealed class ActionEffects
{
    public const int SlotsPerAction = 4;
    private static readonly List<(int Slot, Rational Amount)> Nothing = [];
    private readonly Dictionary<string, List<(int Slot, Rational Amount)>> byField = new(StringComparer.Ordinal);

    public ActionEffects(StandardPack pack, IReadOnlyList<PlanAction> actions)
    {
        SlotCount = actions.Count * SlotsPerAction;
        for (var a = 0; a < actions.Count; a++)
        {
            if (!VariableBuilder.IsPerStage(pack, actions[a]))
            {
                Add(pack, actions[a], a, null);
                continue;
            }

            foreach (var stage in pack.Stages)
                Add(pack, actions[a], a, stage);
        }
    }

    public int SlotCount { get; }

    public static int Slot(int action, Stage? stage) => action * SlotsPerAction + (stage is { } one ? 1 + (int)one : 0);

    public bool Touches(string field) => byField.ContainsKey(field);

    public IReadOnlyList<(int Slot, Rational Amount)> On(string field) => byField.GetValueOrDefault(field, Nothing);

    private void Add(StandardPack pack, PlanAction action, int index, Stage? stage)
    {
        foreach (var (name, amount) in action.Adds)
        {
            var field = stage is { } one ? pack.Fields.Find(name, one) : pack.Fields.Find(name);
            if (field is not { IsNumeric: true } || amount == 0)
                continue;
            if (!byField.TryGetValue(field.Id, out var list))
                byField.Add(field.Id, list = []);
            list.Add((Slot(index, stage), Rational.From(amount)));
        }
    }
}
