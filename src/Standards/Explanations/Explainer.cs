using Junheng.Standards.Evaluation;
using Junheng.Standards.Expressions;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Explanations;

/// <summary>Answers "where does this number come from": formula, inputs, cells, threshold, clause.</summary>
public static class Explainer
{
    /// <summary>Explains one school's value of one indicator.</summary>
    /// <param name="section">Index into the stage's sections.</param>
    public static ValueExplanation Explain(Assessment assessment, StageAssessment stage, IndicatorResult result, int section)
    {
        var place = stage.Sections[section];
        var (rank, ranked) = RankOf(stage, result, section);
        var counted = Contributions.IsCounted(stage, result, section);
        var weight = 0.0;
        for (var i = 0; i < stage.Sections.Count; i++)
            weight += Contributions.IsCounted(stage, result, i) ? result.Denominators[i] : 0;
        var distance = result.Values[section] - result.Mean;
        return new ValueExplanation
        {
            Indicator = result.Indicator,
            Stage = stage.Stage,
            School = assessment.Facts.Schools[place.School],
            Inputs = Inputs(assessment, stage, result.Indicator, place),
            Numerator = result.Numerators[section],
            Denominator = result.Denominators[section],
            Value = result.Values[section],
            Threshold = result.Thresholds[section],
            ThresholdRule = RuleOf(assessment, stage, result.Indicator, section),
            Status = result.Statuses[section],
            Shortfall = result.Shortfalls[section],
            Share = place.Share,
            PupilShare = counted ? result.Denominators[section] / weight : double.NaN,
            VarianceShare = counted ? result.Denominators[section] / weight * distance * distance / (result.Sd * result.Sd) : double.NaN,
            Rank = rank,
            Ranked = ranked,
        };
    }

    /// <summary>The facts that a school's value of an indicator is made of, each with its cell.</summary>
    public static IReadOnlyList<InputFact> Inputs(Assessment assessment, StageAssessment stage, Indicator indicator, Section section)
    {
        var county = new MergedCounty(assessment.Facts);
        return [.. indicator.Numerator.Variables.Concat(indicator.Denominator.Variables)
            .DistinctBy(variable => variable.Slot)
            .Select(variable => Input(assessment, county, stage.Stage, variable, section))];
    }

    /// <summary>The indicator's formula in words, e.g. 小学体育艺术专任教师数 and 小学在校生数.</summary>
    public static (string Numerator, string Denominator) FormulaWords(Indicator indicator, Stage stage, Language language)
    {
        string Word(Variable variable) => variable.Fields.GetValueOrDefault(stage) is { } field
            ? language == Language.En ? field.English : field.Heading
            : variable.Name;
        return (indicator.Numerator.Describe(Word, language), indicator.Denominator.Describe(Word, language));
    }

    private static InputFact Input(Assessment assessment, MergedCounty county, Stage stage, Variable variable, Section section)
    {
        var facts = assessment.Facts;
        if (variable.Fields.GetValueOrDefault(stage) is not { } field)
            return new InputFact(null, variable.Name, double.NaN, double.NaN, CellAddress.None, false, []);
        var split = field.Stage is null && section.Share != 1 && assessment.Pack.Splitting.Fields.Contains(field.Id, StringComparer.Ordinal);
        MergedPart[] merged = field.Merge == MergeRule.Parent
            ? []
            : [.. section.Merged
                .Select(child => new MergedPart(facts.Schools[child], facts.Value(field.Id, child), facts.Source(field.Id, child)))
                .Where(part => !double.IsNaN(part.Value))];
        var joint = county.Column(field) is { } column ? column[section.School] : double.NaN;
        return new InputFact(
            field,
            field.Heading,
            split ? joint * section.Share : joint,
            facts.Value(field.Id, section.School),
            facts.Source(field.Id, section.School),
            split,
            merged);
    }

    private static Threshold? RuleOf(Assessment assessment, StageAssessment stage, Indicator indicator, int section)
    {
        if (indicator.Thresholds.Count == 0)
            return null;
        var frame = StageFrame.Build(assessment.Pack, new MergedCounty(assessment.Facts), stage.Stage);
        var lines = new int[frame.Count];
        ThresholdColumns.Fill(indicator, frame, new double[lines.Length], lines);
        return lines[section] < 0 ? null : indicator.Thresholds[lines[section]];
    }

    private static (int Rank, int Ranked) RankOf(StageAssessment stage, IndicatorResult result, int section)
    {
        int better = 0, ranked = 0;
        var mine = result.Values[section];
        for (var i = 0; i < result.Values.Length; i++)
        {
            if (!stage.Sections[i].InSchoolRule || double.IsNaN(result.Values[i]))
                continue;
            ranked++;
            var ahead = result.Indicator.Direction == Direction.AtLeast ? result.Values[i] > mine : result.Values[i] < mine;
            if (ahead)
                better++;
        }

        return double.IsNaN(mine) ? (0, ranked) : (better + 1, ranked);
    }
}
