using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

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
    public AmbitionCurve? Curve { get; init; }

    private static JsonSerializerOptions Json { get; } = new()
    {
        Converters = { new JsonStringEnumConverter() },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameNodes } },
    };

    public static byte[] Write(CompliancePlan plan, AmbitionCurve? curve) => JsonSerializer.SerializeToUtf8Bytes(
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
            Curve = curve,
        },
        Json);

    public static PlanContent Read(byte[] text) => JsonSerializer.Deserialize<PlanContent>(text, Json)!;

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
                new JsonDerivedType(typeof(CertificateLeaf), "leaf"),
            },
        };
    }
}

/// <summary>What the plan would cost if one CV had another limit: the curve of cost against ambition.</summary>
/// <param name="Stage">Whose limit moves.</param>
/// <param name="Limit">The limit of the plan itself.</param>
/// <param name="Points">By falling limit.</param>
/// <param name="WithoutCv">Cost of bringing the schools to standard alone, without any limit of that CV; null if not computed.</param>
public sealed record AmbitionCurve(Stage Stage, string Indicator, double Limit, IReadOnlyList<AmbitionPoint> Points, decimal? WithoutCv);

/// <param name="Cost">Null where no plan reaches the limit.</param>
/// <param name="Bound">Proved lower bound; null where there is none.</param>
public sealed record AmbitionPoint(double Limit, decimal? Cost, double? Bound);
