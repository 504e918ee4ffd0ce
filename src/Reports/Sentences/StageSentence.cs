using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Reports.Sentences;

/// <summary>One stage in a line: schools that meet the rule, CVs within their limits.</summary>
public static class StageSentence
{
    /// <summary>E.g. 82 所学校中 70 所达标，7 项差异系数中 6 项达标。</summary>
    public static Sentence Of(Assessment assessment, StageAssessment stage, Language language)
    {
        var zh = language == Language.Zh;
        var sentence = new SentenceBuilder();
        var parts = new List<(string Text, Emphasis Emphasis)>();
        if (assessment.Pack.SchoolRule is not null)
        {
            parts.Add((
                zh ? $"{stage.SchoolsJudged} 所学校中 {stage.SchoolsMeeting} 所达标" : $"{stage.SchoolsMeeting} of {stage.SchoolsJudged} schools meet the standard",
                stage.SchoolsMeeting < stage.SchoolsJudged ? Emphasis.Bad : Emphasis.None));
        }

        var judged = stage.Indicators.Count(result => result.CvStatus != CvStatus.PrintedOnly);
        var within = stage.Indicators.Count(result => result.CvStatus == CvStatus.Pass);
        if (judged > 0)
        {
            parts.Add((
                zh ? $"{judged} 项差异系数中 {within} 项达标" : $"{within} of {judged} CVs within the limit",
                within < judged ? Emphasis.Bad : Emphasis.None));
        }

        if (stage.CompositeStatus != CvStatus.PrintedOnly)
        {
            var cv = Print.CvWithExcess(stage.CompositeCv, stage.CompositeLimit, assessment.Pack, language);
            parts.Add((
                zh ? $"综合差异系数 {cv}，限值 {Print.Limit(stage.CompositeLimit)}" : $"composite CV {cv}, limit {Print.Limit(stage.CompositeLimit)}",
                stage.CompositeStatus == CvStatus.Fail ? Emphasis.Bad : Emphasis.None));
        }

        if (parts.Count == 0)
            parts.Add((zh ? "本标准只列数值，不作判定" : "the standard prints values only and judges nothing", Emphasis.None));
        for (var i = 0; i < parts.Count; i++)
            sentence.Add(i == 0 ? "" : zh ? "，" : ", ").Add(parts[i].Text, parts[i].Emphasis);
        return sentence.Add(zh ? "。" : ".").Done();
    }
}
