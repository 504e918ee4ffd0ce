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
        var table = zh
            ? new TextTable("指标", "单位", ">标准", ">均值", ">差异系数", ">限值", "结论", ">达标", ">余项", ">不达标")
            : new TextTable("Indicator", "Unit", ">Threshold", ">Mean", ">CV", ">Limit", "Verdict", ">Met", ">Just short", ">Below");
        foreach (var result in stage.Indicators)
        {
            var excess = Print.Excess(result.Cv, result.CvLimit, assessment.Pack);
            table.Add(
                result.Indicator.ShortName.In(language),
                result.Indicator.Unit.In(language),
                Threshold(result, zh),
                Print.Mean(result.Mean, result.Indicator, assessment.Pack),
                result.Indicator.HasCv ? Print.Cv(result.Cv, assessment.Pack) : "",
                Print.Limit(result.CvLimit),
                excess.Length > 0 ? (zh ? "超 " : "over by ") + excess : StatusWords.Of(result.CvStatus).In(language),
                Count(SchoolIndicatorStatus.Met),
                Count(SchoolIndicatorStatus.Floor),
                Count(SchoolIndicatorStatus.Failed));

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
            .Where(i => stage.Schools[i] is SchoolStatus.Fail or SchoolStatus.Incomplete)
            .OrderByDescending(i => stage.Sections[i].Pupils)
            .ToList();
        if (failing.Count == 0)
            return;
        var table = zh ? new TextTable("未达标学校", ">在校生", "结论", "还差") : new TextTable("Schools short", ">Pupils", "Verdict", "Short of");
        foreach (var i in failing)
        {
            table.Add(
                assessment.Facts.Schools[stage.Sections[i].School].Name,
                Print.Exact(stage.Sections[i].Pupils),
                StatusWords.Of(stage.Schools[i]).In(language),
                string.Join(zh ? "；" : "; ", SchoolSentence.Shortfalls(stage, i, language)));
        }

        output.WriteLine();
        table.Write(output, "  ");
    }
}
