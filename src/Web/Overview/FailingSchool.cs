using Junheng.Standards.Evaluation;
using Junheng.Web.Frame;
using Junheng.Web.Results;

namespace Junheng.Web.Overview;

/// <summary>A section that does not meet the school rule, and what it lacks.</summary>
internal sealed record FailingSchool(string Name, string Link, double Pupils, IReadOnlyList<Lack> Lacks)
{
    /// <summary>All of them, those with most pupils first.</summary>
    public static IReadOnlyList<FailingSchool> Of(PageContext page, Assessment assessment) =>
        [.. assessment.Stages
            .SelectMany(stage => stage.Sections.Select((section, i) => (Stage: stage, Section: section, Index: i)))
            .Where(place => place.Stage.Schools[place.Index] == SchoolStatus.Fail)
            .Select(place => new FailingSchool(
                SectionNames.Name(assessment, place.Stage, place.Section, page.Language),
                page.To(SectionNames.Link(assessment.Facts.Schools[place.Section.School])),
                place.Section.Pupils,
                Lacking.Of(place.Stage, place.Index)))
            .OrderByDescending(school => school.Pupils)];
}
