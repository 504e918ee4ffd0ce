using Junheng.Planning.Rotation;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Checking.Rotation;

/// <summary>The facts with a plan's moves made, one teacher field after the other, straight from the list of moves.</summary>
internal static class MovedCounty
{
    private static readonly (TeacherTraits Trait, string Field)[] Fields =
    [
        (TeacherTraits.None, "teachers"),
        (TeacherTraits.HighDegree, "teachers_above_degree"),
        (TeacherTraits.Backbone, "teachers_backbone"),
        (TeacherTraits.PeArt, "teachers_pe_art"),
        (TeacherTraits.MidTitle, "teachers_mid_title"),
    ];

    public static CountyFacts Make(CountyFacts facts, IReadOnlyList<RotationMove> moves)
    {
        var row = facts.Schools.Select((school, index) => (school.Code, index)).ToDictionary(each => each.Code, each => each.index, StringComparer.Ordinal);
        var columns = facts.FieldIds.ToDictionary(id => id, id => facts.Column(id).ToArray(), StringComparer.Ordinal);
        foreach (var move in moves)
        {
            foreach (var (trait, field) in Fields)
            {
                if ((move.Class.Traits & trait) != trait || !columns.TryGetValue($"{field}_{move.Stage.Id()}", out var column))
                    continue;
                column[row[move.From]] -= move.Count;
                column[row[move.To]] += move.Count;
            }
        }

        return new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
    }

    /// <summary>The stage's section whose main school has this code; null if there is none.</summary>
    public static (StageAssessment Stage, int Section)? Find(Assessment assessment, Stage stage, string school)
    {
        if (assessment.Stages.FirstOrDefault(each => each.Stage == stage) is not { } found)
            return null;
        for (var i = 0; i < found.Sections.Count; i++)
        {
            if (assessment.Facts.Schools[found.Sections[i].School].Code == school)
                return (found, i);
        }

        return null;
    }
}
