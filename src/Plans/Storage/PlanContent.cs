using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;

namespace Junheng.Plans.Storage;

/// <summary>
/// A compliance plan as it is kept: all that was decided and proved. The assessments before and after are not in it, because
/// the evaluator gives them again from facts and actions. It is not the public JSON, whose names and order serve its readers.
/// </summary>
internal sealed record PlanContent
{
    public const string Current = "junheng-plan-1";

    public required string Format { get; init; }
    public required PlanStatus Status { get; init; }
    public required decimal Cost { get; init; }
    public required double LowerBound { get; init; }
    public required double Gap { get; init; }
    public required IReadOnlyList<PlannedAction> Actions { get; init; }
    public required IReadOnlyList<PlanRule> Rules { get; init; }
    public PlanCertificate? Certificate { get; init; }
    public Infeasibility? Infeasible { get; init; }
    public required IReadOnlyList<Words> Assumptions { get; init; }
    public required IReadOnlyList<Words> OutOfReach { get; init; }
    public CostCurve? Curve { get; init; }
    public SchoolsCurve? Schools { get; init; }
    public IReadOnlyList<LockPrice> LockPrices { get; init; } = [];

    /// <summary>Null where they were not asked for.</summary>
    public IReadOnlyList<AlternativeContent>? Alternatives { get; init; }

    /// <summary>Null for a plan without years.</summary>
    public ScheduleContent? Years { get; init; }

    public IReadOnlyList<YearsPoint>? Horizon { get; init; }

    internal static JsonSerializerOptions Json { get; } = new()
    {
        Converters = { new JsonStringEnumConverter() },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameNodes } },
    };

    public static byte[] Write(ScenarioSet set)
    {
        var plan = set.Plan;
        return JsonSerializer.SerializeToUtf8Bytes(
            new PlanContent
            {
                Format = Current,
                Status = plan.Status,
                Cost = plan.Cost,
                LowerBound = plan.LowerBound,
                Gap = plan.Gap,
                Actions = plan.Actions,
                Rules = plan.Rules,
                Certificate = plan.Certificate,
                Infeasible = plan.Infeasible,
                Assumptions = plan.Assumptions,
                OutOfReach = plan.OutOfReach,
                Curve = set.Curve,
                Schools = set.Schools,
                LockPrices = set.Locks ?? [],
                Alternatives = set.Alternatives is { } all ? [.. all.Select(AlternativeContent.Of)] : null,
                Years = set.Years is { } years ? ScheduleContent.Of(years) : null,
                Horizon = set.Horizon,
            },
            Json);
    }

    public static PlanContent Read(byte[] text) => JsonSerializer.Deserialize<PlanContent>(text, Json)!;

    /// <summary>The plan with all that was found around it.</summary>
    /// <param name="plan">As <see cref="ToPlan"/> gives it.</param>
    /// <param name="facts">The county today.</param>
    /// <param name="options">As they were given, with years.</param>
    public ScenarioSet ToSet(CompliancePlan plan, CountyFacts facts, PlanOptions options) => new(plan)
    {
        Curve = Curve,
        Schools = Schools,
        Locks = LockPrices,
        Alternatives = Alternatives?.Select(each => each.ToAlternative(plan)).ToList(),
        Years = Years?.ToSchedule(plan, facts, options),
        Horizon = Horizon,
    };

    /// <summary>The plan as the solver gave it.</summary>
    public CompliancePlan ToPlan(PlanOptions options, Assessment before, Assessment after) => new()
    {
        Status = Status,
        Cost = Cost,
        LowerBound = LowerBound,
        Gap = Gap,
        Actions = Actions,
        Rules = Rules,
        Before = before,
        After = after,
        Certificate = Certificate,
        Infeasible = Infeasible,
        Options = options,
        Assumptions = Assumptions,
        OutOfReach = OutOfReach,
    };

    private static void NameNodes(JsonTypeInfo type)
    {
        if (type.Type != typeof(CertificateNode))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "node",
            DerivedTypes =
            {
                new JsonDerivedType(typeof(CountSplit), "count"),
                new JsonDerivedType(typeof(ThresholdSplit), "threshold"),
                new JsonDerivedType(typeof(TotalSplit), "total"),
                new JsonDerivedType(typeof(PartSplit), "parts"),
                new JsonDerivedType(typeof(CertificateLeaf), "leaf"),
            },
        };
    }
}
