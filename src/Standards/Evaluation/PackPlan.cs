using System.Runtime.CompilerServices;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>What evaluation needs of a pack over and over: fields by variable and stage, split flags, weights. Made once a pack.</summary>
internal sealed class PackPlan
{
    private static readonly ConditionalWeakTable<StandardPack, PackPlan> Plans = [];
    private readonly FieldDefinition?[,] fields;
    private readonly bool[,] split;

    private PackPlan(StandardPack pack)
    {
        var variables = pack.Variables.Variables;
        fields = new FieldDefinition?[variables.Count, StageCount];
        split = new bool[variables.Count, StageCount];
        for (var stage = 0; stage < StageCount; stage++)
        {
            Pupils[stage] = pack.Fields.Find("pupils_" + ((Stage)stage).Id());
            Weights[stage] = pack.Splitting.Weights.GetValueOrDefault((Stage)stage, 1m);
            foreach (var variable in variables)
            {
                var field = variable.Fields.GetValueOrDefault((Stage)stage);
                fields[variable.Slot, stage] = field;
                split[variable.Slot, stage] = field is { Stage: null } && pack.Splitting.Fields.Contains(field.Id, StringComparer.Ordinal);
            }
        }

        Variables = [.. variables];
        Rule = new SchoolRulePlan(pack);
        NotReported = [.. pack.CountyItems.Select(group => group.Items.Select(CountyItemJudge.Unreported).ToArray())];
    }

    public const int StageCount = 3;

    public Variable[] Variables { get; }
    public FieldDefinition?[] Pupils { get; } = new FieldDefinition?[StageCount];
    public decimal[] Weights { get; } = new decimal[StageCount];
    public SchoolRulePlan Rule { get; }

    /// <summary>By group and item: the result of an item of which 县情 says nothing.</summary>
    public CountyItemResult[][] NotReported { get; }

    public static PackPlan Of(StandardPack pack) => Plans.GetValue(pack, each => new PackPlan(each));

    /// <summary>The field that a variable means in a stage; null if none.</summary>
    public FieldDefinition? Field(int slot, Stage stage) => fields[slot, (int)stage];

    /// <summary>True if the variable's field is shared between the stages of a combined school.</summary>
    public bool IsSplit(int slot, Stage stage) => split[slot, (int)stage];
}
