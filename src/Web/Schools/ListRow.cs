using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Junheng.Web.Results;

namespace Junheng.Web.Schools;

/// <summary>One section in the list of schools; a school without a judged stage has one row of its own.</summary>
/// <param name="Met">How many items it meets; null where it is not judged.</param>
internal sealed record ListRow(
    SchoolIdentity School, string Name, Stage? Stage, double Pupils, SchoolStatus Status, bool HasFloor, int? Met, string WhyExcluded, IReadOnlyList<Lack> Lacks)
{
    public static IEnumerable<ListRow> Of(PageContext page, Assessment assessment)
    {
        var seen = new bool[assessment.Facts.Schools.Count];
        foreach (var stage in assessment.Stages)
        {
            for (var i = 0; i < stage.Sections.Count; i++)
            {
                var section = stage.Sections[i];
                seen[section.School] = true;
                foreach (var merged in section.Merged)
                    seen[merged] = true;
                var status = stage.Schools[i];
                yield return new ListRow(
                    assessment.Facts.Schools[section.School],
                    SectionNames.Name(assessment, stage, section, page.Language),
                    stage.Stage,
                    section.Pupils,
                    status,
                    stage.Indicators.Any(result => result.Statuses[i] == SchoolIndicatorStatus.Floor),
                    status is SchoolStatus.Pass or SchoolStatus.Fail or SchoolStatus.Incomplete ? stage.Met[i] : null,
                    section.ExcludedBy is { } exclusion && !section.InSchoolRule ? page.T(exclusion.Name) : "",
                    section.InSchoolRule ? Lacking.Of(stage, i) : []);
            }
        }

        for (var school = 0; school < seen.Length; school++)
        {
            if (!seen[school])
                yield return new ListRow(assessment.Facts.Schools[school], assessment.Facts.Schools[school].Name, null, double.NaN, SchoolStatus.Excluded, HasFloor: false, null, page.T("没有小学、初中学生", "no primary or middle pupils"), []);
        }
    }
}
