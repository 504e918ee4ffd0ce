using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Sentences;

/// <summary>One school section: how many indicators it meets and what it is short of, in people, m² and yuan.</summary>
public static class SchoolSentence
{
    /// <summary>E.g. 7 项中 5 项达标，1 项余项，1 项不达标。还差：体育、艺术专任教师 2 人，教学及辅助用房 328 m²。</summary>
    /// <param name="section">Index into the stage's sections.</param>
    public static Sentence Of(Assessment assessment, StageAssessment stage, int section, Language language)
    {
        var zh = language == Language.Zh;
        var sentence = new SentenceBuilder();
        if (stage.Sections[section].ExcludedBy is { } exclusion && stage.Schools[section] == SchoolStatus.Excluded)
            return sentence.Add(zh ? $"不计入：{exclusion.Name.Zh}。" : $"Not counted: {exclusion.Name.En}.").Done();
        if (stage.Schools[section] == SchoolStatus.PrintedOnly)
            return sentence.Add(zh ? "本标准对单个学校只列数值，不作判定。" : "This standard sets no rule for single schools; values are printed only.").Done();
        AddCounts(sentence, stage, section, zh);
        var lacking = Shortfalls(stage, section, language);
        if (lacking.Count > 0)
            sentence.Add(zh ? "还差：" : " Short of: ").Add(string.Join(zh ? "，" : ", ", lacking), stage.Schools[section] == SchoolStatus.Fail ? Emphasis.Bad : Emphasis.None).Add(zh ? "。" : ".");
        return sentence.Done();
    }

    /// <summary>What the section lacks: 体育、艺术专任教师 2 人; empty where nothing is.</summary>
    public static IReadOnlyList<string> Shortfalls(StageAssessment stage, int section, Language language)
    {
        var list = new List<string>();
        foreach (var result in stage.Indicators)
        {
            if (result.Statuses[section] is not (SchoolIndicatorStatus.Failed or SchoolIndicatorStatus.Floor))
                continue;
            var amount = Print.Amount(result.Shortfalls[section], result.Indicator, language);
            var over = result.Indicator.Direction == Direction.AtMost ? language == Language.Zh ? "超 " : "over by " : "";
            list.Add(Spacing.Between($"{result.Indicator.ShortName.In(language)} {over}{amount}"));
        }

        return list;
    }

    private static void AddCounts(SentenceBuilder sentence, StageAssessment stage, int section, bool zh)
    {
        int Count(SchoolIndicatorStatus status) => stage.Indicators.Count(result => result.Statuses[section] == status);
        var (met, floor, failed, open) = (Count(SchoolIndicatorStatus.Met), Count(SchoolIndicatorStatus.Floor), Count(SchoolIndicatorStatus.Failed), Count(SchoolIndicatorStatus.NotComputable));
        var all = met + floor + failed + open;
        sentence.Add(zh ? $"{all} 项中 {met} 项达标" : $"{met} of {all} indicators met");
        if (floor > 0)
            sentence.Add(zh ? $"，{floor} 项余项" : $", {floor} just short");
        if (failed > 0)
            sentence.Add(zh ? "，" : ", ").Add(zh ? $"{failed} 项不达标" : $"{failed} below standard", Emphasis.Bad);
        if (open > 0)
            sentence.Add(zh ? "，" : ", ").Add(zh ? $"{open} 项不能判定" : $"{open} not computable", Emphasis.Open);
        sentence.Add(zh ? "。" : ".");
    }
}
