using Junheng.Reports.Numbers;
using Junheng.Reports.Sentences;
using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Reports.Console;

/// <summary>The assessment as plain text for a terminal: the sentence, then the figures, then who falls short of what.</summary>
public static class AssessmentTable
{
    /// <summary>With more results than this, one line each is written instead of the details.</summary>
    private const int DetailedAtMost = 4;

    public static void Write(TextWriter output, IReadOnlyList<Assessment> assessments, Language language)
    {
        if (assessments.Count > DetailedAtMost)
        {
            WriteOverview(output, assessments, language);
            return;
        }

        for (var i = 0; i < assessments.Count; i++)
        {
            if (i > 0)
                output.WriteLine();
            WriteOne(output, assessments[i], language);
        }
    }

    private static void WriteOverview(TextWriter output, IReadOnlyList<Assessment> assessments, Language language)
    {
        var zh = language == Language.Zh;
        var table = zh ? new TextTable("县", "学年", "标准", "结论", "说明") : new TextTable("County", "Year", "Standard", "Verdict", "In words");
        foreach (var assessment in assessments)
        {
            table.Add(
                assessment.Facts.County.Display,
                Print.SchoolYear(assessment.Facts.County.SchoolYear),
                assessment.Pack.ShortName.In(language),
                StatusWords.Of(assessment.Verdict).In(language),
                CountySentence.Of(assessment, language).ToString());
        }

        table.Write(output);
        output.WriteLine();
        var passing = assessments.Count(assessment => assessment.Verdict == Verdict.Pass);
        var open = assessments.Count(assessment => assessment.Verdict == Verdict.Incomplete);
        output.WriteLine(zh
            ? $"共 {assessments.Count} 个结果：已达到 {passing}，未达到 {assessments.Count - passing - open}，还不能判定 {open}。"
            : $"{assessments.Count} results: {passing} reached, {assessments.Count - passing - open} not reached, {open} open.");
    }

    private static void WriteOne(TextWriter output, Assessment assessment, Language language)
    {
        var zh = language == Language.Zh;
        var county = assessment.Facts.County;
        var code = county.Code.Length > 0 && county.Name.Length > 0 ? zh ? $"（{county.Code}）" : $" ({county.Code})" : "";
        var year = county.SchoolYear is null ? "" : zh ? $"  {Print.SchoolYear(county.SchoolYear)} 学年" : $"  {Print.SchoolYear(county.SchoolYear)}";
        output.WriteLine($"{county.Display}{code}{year}  {assessment.Pack.ShortName.In(language)}");
        output.WriteLine(CountySentence.Of(assessment, language).ToString());
        var lead = LeadSentence.Of(assessment, null, language);
        if (!lead.IsEmpty)
            output.WriteLine(lead.ToString());
        foreach (var stage in assessment.Stages)
        {
            output.WriteLine();
            StageTable.Write(output, assessment, stage, language);
        }

        CountyItemLines.Write(output, assessment, language);
        output.WriteLine();
        output.WriteLine(zh
            ? $"依据：{assessment.Pack.Name.Zh}，标准包 {assessment.Pack.Id} {assessment.Pack.Version}"
            : $"By: {assessment.Pack.Name.En}, pack {assessment.Pack.Id} {assessment.Pack.Version}");
    }
}
