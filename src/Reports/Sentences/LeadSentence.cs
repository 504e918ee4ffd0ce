using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Reports.Sentences;

/// <summary>The line under the county's sentence: what is mostly short, and how it was a year ago.</summary>
public static class LeadSentence
{
    /// <param name="lastYear">The same county and standard a year before; null if unknown.</param>
    public static Sentence Of(Assessment assessment, Assessment? lastYear, Language language)
    {
        var sentence = new SentenceBuilder();
        AddCauses(sentence, assessment, language);
        if (lastYear is not null)
            AddChange(sentence, assessment, lastYear, language);
        return sentence.Done();
    }

    /// <summary>The two indicators that most of the failing schools fall below, with the number of schools.</summary>
    private static void AddCauses(SentenceBuilder sentence, Assessment assessment, Language language)
    {
        var zh = language == Language.Zh;
        var causes = assessment.Stages
            .SelectMany(stage => stage.Indicators.Select(result => (result.Indicator, Count: FailingBy(stage, result))))
            .GroupBy(each => each.Indicator.Id, (_, group) => (group.First().Indicator, Count: group.Sum(each => each.Count)), StringComparer.Ordinal)
            .Where(each => each.Count > 0)
            .OrderByDescending(each => each.Count)
            .Take(2)
            .Select(each => zh ? $"{each.Indicator.ShortName.Zh}（{each.Count} 所）" : $"{each.Indicator.ShortName.En} ({each.Count} {(each.Count == 1 ? "school" : "schools")})")
            .ToList();
        if (causes.Count > 0)
            sentence.Add(zh ? $"不达标的学校主要缺{string.Join("、", causes)}。" : $"Mostly short: {string.Join(" and ", causes)}.");
    }

    private static int FailingBy(StageAssessment stage, IndicatorResult result)
    {
        var count = 0;
        for (var i = 0; i < stage.Schools.Length; i++)
        {
            if (stage.Schools[i] == SchoolStatus.Fail && result.Statuses[i] == SchoolIndicatorStatus.Failed)
                count++;
        }

        return count;
    }

    private static void AddChange(SentenceBuilder sentence, Assessment assessment, Assessment lastYear, Language language)
    {
        if (assessment.Pack.SchoolRule is null)
            return;
        var zh = language == Language.Zh;
        var change = Failing(assessment) - Failing(lastYear);
        if (change == 0)
            sentence.Add(zh ? "不达标学校数与上年相同。" : " As many schools below standard as a year ago.");
        else if (change < 0)
            sentence.Add(zh ? $"比上年少 {-change} 所不达标学校。" : $" {-change} fewer schools below standard than a year ago.");
        else
            sentence.Add(zh ? "比上年" : " ").Add(zh ? $"多 {change} 所不达标学校" : $"{change} more schools below standard", Emphasis.Bad).Add(zh ? "。" : " than a year ago.");
    }

    private static int Failing(Assessment assessment) =>
        assessment.Stages.Sum(stage => stage.Schools.Count(status => status == SchoolStatus.Fail));
}
