using System.Runtime.CompilerServices;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>What evaluation needs of a pack over and over: fields by variable and stage, split flags, weights. Made once a pack.</summary>
internal sealed class PackPlan
{
    private static readonly ConditionalWeakTable<StandardPack, PackPlan> Plans = [];
    private static volatile PackPlan? last;
    private readonly StandardPack pack;
    private readonly FieldDefinition?[,] fields;
    private readonly bool[,] split;

    private PackPlan(StandardPack pack)
    {
        this.pack = pack;
        var variables = pack.Variables.Variables;
        fields = new FieldDefinition?[variables.Count, StageCount];
        split = new bool[variables.Count, StageCount];
        for (var stage = 0; stage < StageCount; stage++)
        {
            Pupils[stage] = pack.Fields.Find("pupils_" + ((Stage)stage).Id());
            Weights[stage] = pack.Splitting.Weights.GetValueOrDefault((Stage)stage, 1m);
            WeightsAsDoubles[stage] = (double)Weights[stage];
            foreach (var variable in variables)
            {
                var field = variable.Fields.GetValueOrDefault((Stage)stage);
                fields[variable.Slot, stage] = field;
                split[variable.Slot, stage] = field is { Stage: null } && pack.Splitting.Fields.Contains(field.Id, StringComparer.Ordinal);
            }
        }

        Variables = [.. variables];
        Rule = new SchoolRulePlan(pack);
        Applied = [.. pack.Waivers.Where(waiver => waiver.Apply)];
        AtLeast = Floor.Of(pack, Direction.AtLeast);
        AtMost = Floor.Of(pack, Direction.AtMost);
        Stages = [.. Enumerable.Range(0, StageCount).Select(stage => new StagePlan(pack, this, (Stage)stage))];
        NotReported = [.. pack.CountyItems.Select(group => group.Items.Select(CountyItemJudge.Unreported).ToArray())];
    }

    public const int StageCount = 3;

    public Variable[] Variables { get; }
    public FieldDefinition?[] Pupils { get; } = new FieldDefinition?[StageCount];
    public decimal[] Weights { get; } = new decimal[StageCount];
    public double[] WeightsAsDoubles { get; } = new double[StageCount];
    public SchoolRulePlan Rule { get; }

    /// <summary>By stage: what holds for it alone.</summary>
    public StagePlan[] Stages { get; }

    /// <summary>The waivers that are switched on.</summary>
    public Waiver[] Applied { get; }

    /// <summary>The floor of indicators that should be high, and of those that should be low.</summary>
    public Floor AtLeast { get; }

    public Floor AtMost { get; }

    /// <summary>By group and item: the result of an item of which 县情 says nothing.</summary>
    public CountyItemResult[][] NotReported { get; }

    /// <summary>The plan of a pack. The last one asked for is at hand; a table of weak keys costs more than an indicator.</summary>
    public static PackPlan Of(StandardPack pack)
    {
        if (last is { } recent && ReferenceEquals(recent.pack, pack))
            return recent;
        return last = Plans.GetValue(pack, each => new PackPlan(each));
    }

    /// <summary>The field that a variable means in a stage; null if none.</summary>
    public FieldDefinition? Field(int slot, Stage stage) => fields[slot, (int)stage];

    /// <summary>True if the variable's field is shared between the stages of a combined school.</summary>
    public bool IsSplit(int slot, Stage stage) => split[slot, (int)stage];
}

/// <summary>The factor on a threshold that gives its floor: 0.85, or 1 ÷ 0.85 where less is better. Not there without a floor.</summary>
internal readonly record struct Floor(Rational? Exact, double? Share)
{
    public static Floor Of(StandardPack pack, Direction direction)
    {
        if (pack.SchoolRule?.FloorShare is not { } share)
            return default;
        var exact = direction == Direction.AtLeast ? Rational.From(share) : Rational.One / Rational.From(share);
        return new Floor(exact, exact.ToDouble());
    }
}
