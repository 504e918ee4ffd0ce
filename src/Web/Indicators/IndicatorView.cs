using Junheng.Standards.Evaluation;
using Junheng.Standards.Explanations;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Junheng.Web.Results;

namespace Junheng.Web.Indicators;

/// <summary>One indicator in one stage, and what the pages of it need beside the result itself.</summary>
internal sealed class IndicatorView(Assessment assessment, StageAssessment stage, IndicatorResult result)
{
    public Assessment Assessment { get; } = assessment;
    public StageAssessment Stage { get; } = stage;
    public IndicatorResult Result { get; } = result;

    /// <summary>Who drives the gap, greatest part first.</summary>
    public IReadOnlyList<Contribution> Contributions { get; } = Standards.Explanations.Contributions.Of(stage, result);

    /// <summary>Finds stage and indicator of an address; null if the standard has none such.</summary>
    public static IndicatorView? Find(PageContext page, string stageId, string indicatorId)
    {
        if (page.Assessment is not { } assessment || !Stages.TryParse(stageId, out var stage))
            return null;
        var at = assessment.Stages.FirstOrDefault(each => each.Stage == stage);
        var result = at?.Indicators.FirstOrDefault(each => each.Indicator.Id == indicatorId);
        return result is null ? null : new IndicatorView(assessment, at!, result);
    }

    /// <summary>The school that the explanation is worked through with: the one asked for, else who drives the gap most.</summary>
    public int? Example(PageContext page)
    {
        var asked = page.Asked("school");
        for (var i = 0; i < Stage.Sections.Count; i++)
        {
            if (asked.Length > 0 && Assessment.Facts.Schools[Stage.Sections[i].School].Code == asked)
                return i;
        }

        if (Contributions.Count > 0)
            return Contributions[0].Section;
        var first = Array.FindIndex(Result.Values, double.IsFinite);
        return first >= 0 ? first : null;
    }

    /// <summary>Every section as a row, excluded ones too.</summary>
    public IEnumerable<SchoolRow> Rows(PageContext page)
    {
        for (var i = 0; i < Stage.Sections.Count; i++)
        {
            var section = Stage.Sections[i];
            yield return new SchoolRow(
                i,
                Assessment.Facts.Schools[section.School],
                SectionNames.Name(Assessment, Stage, section, page.Language),
                section.Pupils,
                Result.Numerators[i],
                Result.Values[i],
                Result.Thresholds[i],
                Result.Statuses[i],
                Result.Shortfalls[i],
                CellOf.Numerator(Assessment, Stage, Result.Indicator, i),
                Ratios.IsShown(section) ? null : section.ExcludedBy);
        }
    }
}
