using System.Text.Json;
using Junheng.Planning.Compliance;
using Junheng.Planning.Rotation;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;

namespace Junheng.Plans.Storage;

/// <summary>A rotation plan as it is kept: the moves, what they reach, and the columns of figures that they change.</summary>
internal sealed record RotationContent(
    string Format,
    PlanStatus Status,
    double Cost,
    double LowerBound,
    double Gap,
    IReadOnlyList<RotationMove> Moves,
    IReadOnlyList<RotationRule> Rules,
    IReadOnlyList<RotationShortfall> Shortfalls,
    IReadOnlyList<Words> Assumptions,
    string Method,
    IReadOnlyDictionary<string, double[]> Columns,
    IReadOnlyList<NamedMove>? Names = null,
    IReadOnlyList<Teacher>? Teachers = null)
{
    private const string Current = "junheng-rotation-1";

    /// <param name="teachers">The list it was made from, without homes, so that it can be checked again; null for a plan by numbers.</param>
    public static byte[] Write(RotationPlan plan, IReadOnlyList<Teacher>? teachers = null)
    {
        var (before, after) = (plan.Before.Facts, plan.After.Facts);
        var changed = after.FieldIds.Where(field => !after.Column(field).SequenceEqual(before.Column(field)));
        return JsonSerializer.SerializeToUtf8Bytes(
            new RotationContent(
                Current, plan.Status, plan.Cost, plan.LowerBound, plan.Gap, plan.Moves, plan.Rules, plan.Shortfalls, plan.Assumptions, plan.Method,
                changed.ToDictionary(field => field, field => after.Column(field).ToArray(), StringComparer.Ordinal),
                teachers is null ? null : plan.Names, teachers),
            PlanContent.Json);
    }

    public static RotationContent Read(byte[] text) => JsonSerializer.Deserialize<RotationContent>(text, PlanContent.Json)!;

    /// <summary>The plan as the solver gave it; judged anew by the evaluator.</summary>
    public RotationPlan ToPlan(RotationOptions options, Assessment before)
    {
        var facts = before.Facts;
        var columns = facts.FieldIds.ToDictionary(field => field, field => facts.Column(field).ToArray(), StringComparer.Ordinal);
        foreach (var (field, values) in Columns)
            columns[field] = values;
        return new RotationPlan
        {
            Status = Status,
            Cost = Cost,
            LowerBound = LowerBound,
            Gap = Gap,
            Moves = Moves,
            Rules = Rules,
            Shortfalls = Shortfalls,
            Before = before,
            After = Evaluator.Evaluate(before.Pack, new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items)),
            Options = options,
            Assumptions = Assumptions,
            Method = Method,
            Names = Names ?? [],
        };
    }
}
