using System.Text.Json;
using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Planning.Scenarios;
using Junheng.Plans.Options;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;

namespace Junheng.Plans.Storage;

/// <summary>A plan of moves and purchases as it is kept: the moves, the figures that they change, and the purchases as a plan of their own.</summary>
/// <param name="PurchaseOptions">What the purchases were planned under, in YAML: the options asked for, less what the moves take.</param>
/// <param name="Columns">Fields that the moves change, as they are with the moves made.</param>
internal sealed record JointContent(
    string Format,
    PlanStatus Status,
    decimal Cost,
    decimal MoveCost,
    double LowerBound,
    double Gap,
    IReadOnlyList<RotationMove> Moves,
    JointAlternative BuyOnly,
    JointAlternative MoveOnly,
    IReadOnlyList<Words> Assumptions,
    string Method,
    PlanContent Purchases,
    string PurchaseOptions,
    IReadOnlyDictionary<string, double[]> Columns,
    IReadOnlyList<NamedMove>? Names = null,
    IReadOnlyList<Teacher>? Teachers = null)
{
    private const string Current = "junheng-joint-1";

    /// <param name="teachers">The list it was made from, without homes; null for a plan by numbers.</param>
    public static byte[] Write(JointPlan plan, IReadOnlyList<Teacher>? teachers)
    {
        var (before, moved) = (plan.Before.Facts, plan.Purchases.Before.Facts);
        var changed = moved.FieldIds.Where(field => !moved.Column(field).SequenceEqual(before.Column(field)));
        return JsonSerializer.SerializeToUtf8Bytes(
            new JointContent(
                Current, plan.Status, plan.Cost, plan.MoveCost, plan.LowerBound, plan.Gap, plan.Moves, plan.BuyOnly, plan.MoveOnly, plan.Assumptions, plan.Method,
                PlanContent.Read(PlanContent.Write(new ScenarioSet(plan.Purchases))), OptionsText.Write(plan.Purchases.Options),
                changed.ToDictionary(field => field, field => moved.Column(field).ToArray(), StringComparer.Ordinal),
                teachers is null ? null : plan.Names, teachers),
            PlanContent.Json);
    }

    public static JointContent Read(byte[] text) => JsonSerializer.Deserialize<JointContent>(text, PlanContent.Json)!;

    /// <summary>The plan as the solver gave it; judged anew by the evaluator.</summary>
    public JointPlan ToPlan(RotationOptions rotation, PlanOptions options, Assessment before)
    {
        var (pack, facts) = (before.Pack, before.Facts);
        var columns = facts.FieldIds.ToDictionary(field => field, field => facts.Column(field).ToArray(), StringComparer.Ordinal);
        foreach (var (field, values) in Columns)
            columns[field] = values;
        var moved = new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
        var own = PlanOptionsReader.Read(PurchaseOptions).Options ?? throw new PlanRefusedException(new Words("方案的假设不能读取。", "The plan's options cannot be read."));
        return new JointPlan
        {
            Status = Status,
            Cost = Cost,
            MoveCost = MoveCost,
            LowerBound = LowerBound,
            Gap = Gap,
            Moves = Moves,
            Purchases = Purchases.ToPlan(own, Evaluator.Evaluate(pack, moved), Evaluator.Evaluate(pack, PlanFacts.Apply(moved, pack, own, Purchases.Actions))),
            BuyOnly = BuyOnly,
            MoveOnly = MoveOnly,
            Before = before,
            Rotation = rotation,
            Options = options,
            Assumptions = Assumptions,
            Names = Names ?? [],
            Method = Method,
        };
    }
}
