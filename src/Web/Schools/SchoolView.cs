using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Web.Frame;
using Junheng.Web.Results;

namespace Junheng.Web.Schools;

/// <summary>One school: its sections in the assessment and its place in the facts.</summary>
/// <param name="Index">Index into the county's schools.</param>
/// <param name="Sections">Stage and index of each of its sections.</param>
/// <param name="Parent">The school it is merged into; null where it stands for itself.</param>
internal sealed record SchoolView(
    Assessment Assessment, int Index, SchoolIdentity School, IReadOnlyList<(StageAssessment Stage, int Section)> Sections, SchoolIdentity? Parent)
{
    /// <summary>Finds a school by its code, or by its name where it has none; null if the county has none such.</summary>
    public static SchoolView? Find(PageContext page, string code)
    {
        if (page.Assessment is not { } assessment)
            return null;
        var index = IndexOf(assessment.Facts, code);
        if (index < 0)
            return null;
        var sections = new List<(StageAssessment, int)>();
        SchoolIdentity? parent = null;
        foreach (var stage in assessment.Stages)
        {
            for (var i = 0; i < stage.Sections.Count; i++)
            {
                if (stage.Sections[i].School == index)
                    sections.Add((stage, i));
                else if (stage.Sections[i].Merged.Contains(index))
                    parent = assessment.Facts.Schools[stage.Sections[i].School];
            }
        }

        return new SchoolView(assessment, index, assessment.Facts.Schools[index], sections, parent);
    }

    /// <summary>The school's value ÷ threshold in one stage and indicator of another year; NaN where it had none.</summary>
    public static double RatioIn(Assessment assessment, StageAssessment now, string indicator, SchoolIdentity school)
    {
        var stage = assessment.Stages.FirstOrDefault(each => each.Stage == now.Stage);
        var result = stage?.Indicators.FirstOrDefault(each => each.Indicator.Id == indicator);
        if (result is null)
            return double.NaN;
        var index = IndexOf(assessment.Facts, school.Code.Length > 0 ? school.Code : school.Name);
        for (var i = 0; i < stage!.Sections.Count; i++)
        {
            if (stage.Sections[i].School == index)
                return Ratios.One(result, i);
        }

        return double.NaN;
    }

    private static int IndexOf(CountyFacts facts, string code)
    {
        for (var i = 0; i < facts.Schools.Count; i++)
        {
            var school = facts.Schools[i];
            if (school.Code.Length > 0 ? school.Code == code : school.Name == code)
                return i;
        }

        return -1;
    }
}
