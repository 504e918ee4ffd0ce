using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Explanations;

namespace Junheng.Reports.Sentences;

/// <summary>One indicator of one stage: its CV against the limit, its failing schools, who drives the gap.</summary>
public static class IndicatorSentence
{
    /// <summary>How many schools the share of the gap is told for.</summary>
    private const int Drivers = 10;

    /// <summary>E.g. 差异系数 0.562，超 0.062，限值 0.50；9 所学校不达标。差距的 55% 来自前 10 所学校，其中 8 所高于均值。</summary>
    public static Sentence Of(Assessment assessment, StageAssessment stage, IndicatorResult result, Language language)
    {
        var zh = language == Language.Zh;
        var sentence = new SentenceBuilder();
        AddCv(sentence, assessment, result, language);
        var failing = result.Count(SchoolIndicatorStatus.Failed, stage.Sections);
        var floor = result.Count(SchoolIndicatorStatus.Floor, stage.Sections);
        if (failing > 0)
            sentence.Add(zh ? "；" : "; ").Add(zh ? $"{failing} 所学校不达标" : $"{failing} {(failing == 1 ? "school" : "schools")} below standard", Emphasis.Bad);
        if (floor > 0)
            sentence.Add(zh ? $"{(failing > 0 ? "，" : "；")}{floor} 所为余项" : $"{(failing > 0 ? ", " : "; ")}{floor} just short");
        sentence.Add(zh ? "。" : ".");
        AddDrivers(sentence, stage, result, zh);
        return sentence.Done();
    }

    private static void AddCv(SentenceBuilder sentence, Assessment assessment, IndicatorResult result, Language language)
    {
        var zh = language == Language.Zh;
        var cv = Print.CvWithExcess(result.Cv, result.CvLimit, assessment.Pack, language);
        if (!result.Indicator.HasCv)
            sentence.Add(zh ? "本指标不计差异系数" : "This indicator has no CV");
        else if (double.IsNaN(result.Cv))
            sentence.Add(zh ? $"差异系数不能计算{Lacking(assessment, result, language)}" : $"The CV is not computable{Lacking(assessment, result, language)}", Emphasis.Open);
        else if (result.CvStatus == CvStatus.Fail)
            sentence.Add(zh ? "差异系数 " : "CV ").Add(cv, Emphasis.Bad).Add(zh ? $"，限值 {Print.Limit(result.CvLimit)}" : $", limit {Print.Limit(result.CvLimit)}");
        else if (result.CvLimit is null)
            sentence.Add(zh ? $"差异系数 {cv}，只列出，不判定" : $"CV {cv}, printed only");
        else
            sentence.Add(zh ? $"差异系数 {cv}，不超过限值 {Print.Limit(result.CvLimit)}" : $"CV {cv}, within the limit {Print.Limit(result.CvLimit)}");
    }

    private static string Lacking(Assessment assessment, IndicatorResult result, Language language)
    {
        if (result.MissingFields.Count == 0)
            return "";
        var zh = language == Language.Zh;
        var names = result.MissingFields.Select(id => assessment.Pack.Fields.Find(id) is { } field ? zh ? field.Heading : field.English : id);
        return (zh ? "，缺：" : "; missing: ") + string.Join(zh ? "、" : ", ", names);
    }

    private static void AddDrivers(SentenceBuilder sentence, StageAssessment stage, IndicatorResult result, bool zh)
    {
        var contributions = Contributions.Of(stage, result);
        if (contributions.Count <= Drivers)
            return;
        var first = contributions.Take(Drivers).ToList();
        var share = Print.Percent(first.Sum(each => each.Share), 0);
        var above = first.Count(each => each.Above);
        sentence.Add(zh
            ? $"差距的 {share} 来自前 {Drivers} 所学校，其中 {above} 所高于均值。"
            : $" {Drivers} schools make {share} of the gap; {above} of them lie above the mean.");
    }
}
