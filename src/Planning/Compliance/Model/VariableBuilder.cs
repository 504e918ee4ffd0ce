using Junheng.Planning.Options;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>
/// The counts that a plan decides: an action on fields of a stage once for each stage of a school, an action on whole-school fields once;
/// each with its bounds from locks, caps and physical caps. A lock goes before a cap.
/// </summary>
internal sealed class VariableBuilder
{
    private readonly StandardPack pack;
    private readonly PlanOptions options;
    private readonly CapTable caps;
    private readonly Func<int, Stage?, string, double> value;

    /// <param name="value">A school's value of a field named as an action names it, in a stage; NaN where missing.</param>
    public VariableBuilder(StandardPack pack, PlanOptions options, Func<int, Stage?, string, double> value)
    {
        this.pack = pack;
        this.options = options;
        this.value = value;
        caps = new CapTable(options);
    }

    public List<PlanVariable> Variables { get; } = [];
    public List<int> Lo { get; } = [];
    public List<int> Hi { get; } = [];

    /// <summary>True if the action is done in one stage: every field it adds to is reported by stage.</summary>
    public static bool IsPerStage(StandardPack pack, PlanAction action) =>
        action.Adds.Keys.Any(field => pack.Fields.Find(field) is null or { Stage: not null });

    /// <summary>Adds the variables of one school.</summary>
    /// <param name="stages">The stages in which it has sections.</param>
    public void Add(int unit, int school, SchoolIdentity identity, IReadOnlyList<Stage> stages)
    {
        foreach (var action in options.Actions)
        {
            if (!IsPerStage(pack, action))
            {
                Add(unit, school, identity.Code, null, action);
                continue;
            }

            foreach (var stage in stages)
            {
                if (action.Adds.Keys.Any(field => pack.Fields.Find(field, stage) is { IsNumeric: true }))
                    Add(unit, school, identity.Code, stage, action);
            }
        }
    }

    private void Add(int unit, int school, string code, Stage? stage, PlanAction action)
    {
        var locked = caps.Locked(code, stage, action.Id);
        Variables.Add(new PlanVariable(unit, school, stage, action, locked is not null));
        Lo.Add(locked ?? 0);
        Hi.Add(locked ?? Math.Min(caps.Most(code, stage, action.Id), Physical(school, stage, action)));
    }

    /// <summary>No more degree trainings than teachers without the degree; unlimited where a figure is missing.</summary>
    private int Physical(int school, Stage? stage, PlanAction action)
    {
        if (action.CapField is not { } field)
            return PlanModel.Unlimited;
        var most = value(school, stage, field) - (action.CapMinus is { } minus ? value(school, stage, minus) : 0);
        return double.IsNaN(most) ? PlanModel.Unlimited : (int)Math.Clamp(Math.Floor(most), 0, PlanModel.Unlimited);
    }
}
