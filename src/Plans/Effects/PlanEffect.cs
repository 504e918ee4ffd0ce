using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;
using Junheng.Planning.Rotation;
using Junheng.Registry.Versions;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Plans.Effects;

/// <summary>What a plan promised, beside what the schools report a year or more later.</summary>
/// <param name="Measured">The data version that reports.</param>
/// <param name="Fields">Every field of a school that the plan adds to, in the plan's order.</param>
/// <param name="Indicators">Every indicator with a CV, by stage.</param>
/// <param name="Schools">Schools that meet the standard, by stage.</param>
public sealed record PlanEffect(
    DataVersion Measured, IReadOnlyList<FieldEffect> Fields, IReadOnlyList<IndicatorEffect> Indicators, IReadOnlyList<SchoolsEffect> Schools)
{
    /// <summary>Compares a plan with a later assessment of the same county under the same standard.</summary>
    public static PlanEffect Of(CompliancePlan plan, DataVersion measured, Assessment reported)
    {
        var byId = plan.Options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);
        var cells = plan.Actions
            .SelectMany(action => byId[action.Action].Adds.Keys.Select(field => (action.School, Field: Column(plan.Before.Pack, field, action.Stage))))
            .Distinct();
        return Of(plan.Before, plan.After, cells, measured, reported);
    }

    /// <summary>Compares a rotation plan with a later assessment: every figure of a school that the moves raise.</summary>
    public static PlanEffect Of(RotationPlan plan, DataVersion measured, Assessment reported) => OfRaised(plan.Before, plan.After, measured, reported);

    /// <summary>The same of a plan that moves and buys.</summary>
    public static PlanEffect Of(JointPlan plan, DataVersion measured, Assessment reported) => OfRaised(plan.Before, plan.After, measured, reported);

    private static PlanEffect OfRaised(Assessment before, Assessment after, DataVersion measured, Assessment reported)
    {
        var cells = after.Facts.FieldIds.SelectMany(field => Enumerable.Range(0, before.Facts.Schools.Count)
            .Where(row => after.Facts.Value(field, row) > before.Facts.Value(field, row))
            .Select(row => (before.Facts.Schools[row].Code, field)));
        return Of(before, after, cells, measured, reported);
    }

    private static PlanEffect Of(Assessment before, Assessment after, IEnumerable<(string School, string Field)> cells, DataVersion measured, Assessment reported) => new(
        measured,
        [.. FieldsOf(before.Facts, after.Facts, cells, reported.Facts)],
        [.. before.Stages.SelectMany(stage => IndicatorsOf(after, reported, stage))],
        [.. before.Stages.Select(stage => new SchoolsEffect(
            stage.Stage,
            stage.SchoolsMeeting,
            Of(after, stage.Stage)!.SchoolsMeeting,
            Of(reported, stage.Stage)?.SchoolsMeeting ?? 0,
            Of(reported, stage.Stage)?.SchoolsJudged ?? 0))]);

    private static IEnumerable<FieldEffect> FieldsOf(CountyFacts before, CountyFacts promised, IEnumerable<(string School, string Field)> cells, CountyFacts reported)
    {
        var rows = Rows(before);
        var later = Rows(reported);
        foreach (var (school, field) in cells)
        {
            var row = rows[school];
            var value = later.TryGetValue(school, out var there) ? reported.Value(field, there) : double.NaN;
            yield return new FieldEffect(before.Schools[row], field, before.Value(field, row), promised.Value(field, row), value);
        }
    }

    private static IEnumerable<IndicatorEffect> IndicatorsOf(Assessment promised, Assessment reported, StageAssessment stage)
    {
        foreach (var result in stage.Indicators.Where(result => result.Indicator.HasCv))
        {
            var id = result.Indicator.Id;
            yield return new IndicatorEffect(
                stage.Stage,
                id,
                result.CvLimit,
                result.Cv,
                Cv(promised, stage.Stage, id),
                Cv(reported, stage.Stage, id));
        }
    }

    private static double Cv(Assessment assessment, Stage stage, string indicator) =>
        Of(assessment, stage)?.Indicators.FirstOrDefault(result => result.Indicator.Id == indicator)?.Cv ?? double.NaN;

    private static StageAssessment? Of(Assessment assessment, Stage stage) => assessment.Stages.FirstOrDefault(each => each.Stage == stage);

    /// <summary>The id of the field that an action in a stage adds to: of the stage where there is one, else of the whole school.</summary>
    private static string Column(StandardPack pack, string field, Stage? stage) =>
        (stage is { } known ? pack.Fields.Find(field, known) : null)?.Id ?? field;

    private static Dictionary<string, int> Rows(CountyFacts facts)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Schools.Count; i++)
            rows.TryAdd(facts.Schools[i].Code, i);
        return rows;
    }
}

/// <summary>One field of one school.</summary>
/// <param name="Field">Id of the column.</param>
/// <param name="Reported">NaN where the school or the value is missing.</param>
public sealed record FieldEffect(SchoolIdentity School, string Field, double Before, double Promised, double Reported)
{
    /// <summary>What is still missing of the promise; 0 if it is kept; NaN where nothing was reported.</summary>
    public double Lacking => double.IsNaN(Reported) ? double.NaN : Math.Max(0, Promised - Reported);
}

/// <summary>The CV of one indicator in one stage.</summary>
/// <param name="Limit">Null where the standard sets none.</param>
public sealed record IndicatorEffect(Stage Stage, string Indicator, decimal? Limit, double Before, double Promised, double Reported);

/// <summary>How many schools of a stage meet the standard.</summary>
/// <param name="Judged">How many were judged in the later year.</param>
public sealed record SchoolsEffect(Stage Stage, int Before, int Promised, int Reported, int Judged);
