using Junheng.Registry.Sheets;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Excel;

/// <summary>
/// The assessment as a workbook to sign and send: conclusions with reasons, the table of schools for each stage (after 表Ⅱ), means and
/// coefficients (after 表Ⅲ), county items, and the standard with the clause of each rule. Cells keep full values; rounding is only shown.
/// </summary>
public static class AssessmentWorkbook
{
    /// <param name="output">Stays open; need not be seekable.</param>
    /// <param name="assessments">Any number of counties and standards; sheets are made per standard.</param>
    /// <param name="dataVersion">What to call the data, e.g. 第 3 版，10 月 18 日采用; null names the files they came from.</param>
    public static void Write(Stream output, IReadOnlyList<Assessment> assessments, Language language = Language.Zh, string? dataVersion = null)
    {
        using var workbook = new WorkbookWriter(output);
        ConclusionSheet.Write(workbook, assessments, dataVersion ?? Files(assessments), language);
        foreach (var ofPack in assessments.GroupBy(assessment => assessment.Pack.Hash, StringComparer.Ordinal))
        {
            var group = ofPack.ToList();
            var pack = group[0].Pack;
            foreach (var stage in pack.Stages)
            {
                if (group.Exists(assessment => assessment.Stages.Any(each => each.Stage == stage)))
                    SchoolSheet.Write(workbook, group, stage, language);
            }

            CvSheet.Write(workbook, group, language);
            if (pack.CountyItems.Count > 0)
                CountyItemSheet.Write(workbook, group, language);
            SourceSheet.Write(workbook, pack, language);
        }
    }

    private static string Files(IReadOnlyList<Assessment> assessments) =>
        string.Join("、", assessments.Select(assessment => assessment.Facts.Sources.File).Where(file => file.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>Sheet names begin with the standard's short name, so that several fit in one file.</summary>
    internal static string SheetName(StandardPack pack, string what, Language language) => $"{pack.ShortName.In(language)} {what}";

    internal static string Title(IReadOnlyList<Assessment> group, string what, Language language)
    {
        var county = group.Count == 1 ? group[0].Facts.County.Display : language == Language.Zh ? $"{group.Count} 个县" : $"{group.Count} counties";
        var year = Numbers.Print.SchoolYear(group[0].Facts.County.SchoolYear);
        return language == Language.Zh ? $"{county}{what}（{year} 学年）" : $"{county}: {what} ({year})";
    }

    internal static string Footer(StandardPack pack) => $"{pack.Id} {pack.Version}  {pack.Hash[..Math.Min(12, pack.Hash.Length)]}";

    internal static string StageName(Stage stage, Language language) => stage.Name().In(language);
}
