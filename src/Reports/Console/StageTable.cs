using Junheng.Reports.Numbers;
using Junheng.Reports.Sentences;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Console;

/// <summary>One stage on a terminal: a line an indicator, then the schools that fall short.</summary>
internal static class StageTable
{
    public static void Write(TextWriter output, Assessment assessment, StageAssessment stage, Language language)
    {
        var zh = language == Language.Zh;
        output.WriteLine(zh
            ? $"{stage.Stage.Name().Zh}  {stage.CountedSections} 所，{Print.Exact(stage.Pupils)} 人  {StageSentence.Of(assessment, stage, language)}"
            : $"{stage.Stage.Name().En}  {stage.CountedSections} schools, {Print.Exact(stage.Pupils)} pupils  {StageSentence.Of(assessment, stage, language)}");
        Indicators(assessment, stage, language).Write(output, "  ");
        WriteFailing(output, assessment, stage, language);
    }

    private static TextTable Indicators(Assessment assessment, StageAssessment stage, Language language)
    {
        var zh = language == Language.Zh;
        // Without a rule for single schools there is nothing to count.
        var isJudged = assessment.Pack.SchoolRule is not null;
        string[] headings = zh ? ["指标", "单位", ">标准", ">均值", ">差异系数", ">限值", "结论"] : ["Indicator", "Unit", ">Threshold", ">Mean", ">CV", ">Limit", "Verdict"];
        string[] counts = zh ? [">达标", ">余项", ">不达标"] : [">Met", ">Just short", ">Below"];
        var table = new TextTable(isJudged ? [.. headings, .. counts] : headings);
        foreach (var result in stage.Indicators)
        {
            var excess = Print.Excess(result.Cv, result.CvLimit, assessment.Pack);
            string[] cells =
            [
                result.Indicator.ShortName.In(language),
                result.Indicator.Unit.In(language),
                Threshold(result, zh),
                Print.Mean(result.Mean, result.Indicator, assessment.Pack),
                result.Indicator.HasCv ? Print.Cv(result.Cv, assessment.Pack) : "",
                Print.Limit(result.CvLimit),
                excess.Length > 0 ? (zh ? "超 " : "over by ") + excess : StatusWords.Of(result.CvStatus).In(language),
            ];
            table.Add(isJudged
                ? [.. cells, Count(SchoolIndicatorStatus.Met), Count(SchoolIndicatorStatus.Floor), Count(SchoolIndicatorStatus.Failed)]
                : cells);

            string Count(SchoolIndicatorStatus status) => Print.Number(result.Count(status, stage.Sections));
        }

        return table;
    }

    private static string Threshold(IndicatorResult result, bool zh)
    {
        var distinct = result.Thresholds.Where(double.IsFinite).Distinct().Take(2).ToList();
        return distinct.Count switch
        {
            0 => Print.Missing,
            1 => Print.Exact(distinct[0]),
            _ => zh ? "按校" : "by school",
        };
    }

    private static void WriteFailing(TextWriter output, Assessment assessment, StageAssessment stage, Language language)
    {
        var zh = language == Language.Zh;
        var failing = Enumerable.Range(0, stage.Schools.Length)
            .Where(i => stage.Schools[i] == SchoolStatus.Fail)
            .OrderByDescending(i => stage.Sections[i].Pupils)
            .ToList();
        var open = stage.Schools.Count(status => status == SchoolStatus.Incomplete);
        if (open > 0)
            output.WriteLine(zh ? $"  {open} 所学校数据不全，不能判定。" : $"  {open} schools lack data and cannot be judged.");
        if (failing.Count == 0)
            return;
        var table = zh ? new TextTable("未达标学校", ">在校生", "还差") : new TextTable("Schools short", ">Pupils", "Short of");
        foreach (var i in failing)
        {
            table.Add(
                assessment.Facts.Schools[stage.Sections[i].School].Name,
                Print.Exact(stage.Sections[i].Pupils),
                string.Join(zh ? "；" : "; ", SchoolSentence.Shortfalls(stage, i, language)));
        }

        output.WriteLine();
        table.Write(output, "  ");
    }
}
