using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Web.Results;

/// <summary>What a section is called where both stages stand in one list.</summary>
internal static class SectionNames
{
    /// <summary>The school's name; with （小学部） or （初中部） for a school of several judged stages.</summary>
    public static string Name(Assessment assessment, StageAssessment stage, Section section, Language language)
    {
        var school = assessment.Facts.Schools[section.School];
        return IsCombined(assessment, section.School) ? school.Name + Part(stage.Stage, language) : school.Name;
    }

    /// <summary>True if the school has a section in more than one stage.</summary>
    public static bool IsCombined(Assessment assessment, int school) => Count(assessment, school) > 1;

    public static string Part(Stage stage, Language language) =>
        language == Language.En ? $" ({stage.Name().En.ToLowerInvariant()})" : $"（{stage.Name().Zh}部）";

    public static string Link(SchoolIdentity school) => "/schools/" + Uri.EscapeDataString(school.Code.Length > 0 ? school.Code : school.Name);

    private static int Count(Assessment assessment, int school)
    {
        var kind = assessment.Facts.Schools[school].Kind;
        if (kind.StagesOf().Count == 1)
            return 1;
        var count = 0;
        foreach (var stage in assessment.Stages)
        {
            foreach (var section in stage.Sections)
            {
                if (section.School == school)
                    count++;
            }
        }

        return count;
    }
}
