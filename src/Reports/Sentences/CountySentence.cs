using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Sentences;

/// <summary>
/// The first sentence of every page and paper about a county: whether it passes, and where not. Written by rule from the
/// assessment, so that page, print, terminal and API say the same.
/// </summary>
public static class CountySentence
{
    /// <summary>E.g. 还没有达到优质均衡：12 所小学、3 所初中不达标，小学体育、艺术教师差异超限。</summary>
    public static Sentence Of(Assessment assessment, Language language) => assessment.Verdict switch
    {
        Verdict.Pass => Passing(assessment, language),
        Verdict.Fail => Failing(assessment, language),
        _ => Open(assessment, language),
    };

    private static Sentence Failing(Assessment assessment, Language language)
    {
        var zh = language == Language.Zh;
        var sentence = new SentenceBuilder();
        sentence.Add(zh ? $"还没有达到{assessment.Pack.ShortName.Zh}：" : $"{Capital(assessment.Pack.ShortName.En)} not reached: ");
        Clauses.Write(sentence, Clauses.OfFailure(assessment, language), language);
        return sentence.Add(zh ? "。" : ".").Done();
    }

    private static Sentence Passing(Assessment assessment, Language language)
    {
        var zh = language == Language.Zh;
        var stages = string.Join(zh ? "、" : " and ", assessment.Stages.Select(stage => stage.Stage.Name().In(language)));
        var sentence = new SentenceBuilder();
        var all = assessment.Stages.Count > 1 ? "都" : "";
        var silent = assessment.CountyGroups.Any(group => group.Status == CountyItemStatus.NotReported);
        if (silent && zh)
            sentence.Add($"{stages}的指标{all}").Add($"达到{assessment.Pack.ShortName.Zh}的要求", Emphasis.Good).Add("；").Add("县级项目没有填", Emphasis.Open).Add("，全县还不能认定。");
        else if (silent)
            sentence.Add($"{stages}: ").Add($"the indicators of {assessment.Pack.ShortName.En} are reached", Emphasis.Good).Add("; ").Add("the county's own items are not reported", Emphasis.Open).Add(", so the county cannot be recognised yet.");
        else if (zh)
            sentence.Add($"{stages}{all}").Add("达到" + assessment.Pack.ShortName.Zh, Emphasis.Good).Add("。");
        else
            sentence.Add($"{stages}: ").Add($"{assessment.Pack.ShortName.En} reached", Emphasis.Good).Add(".");
        if (Nearest.To(assessment) is { } nearest)
        {
            sentence.Add(zh
                ? $"最接近底线的是{nearest.Stage.Name().Zh}{nearest.What.Zh}差异系数：{nearest.Cv}，限值 {nearest.Limit}。"
                : $" Closest to its limit: the CV of {nearest.What.En} ({nearest.Stage.Name().En}), {nearest.Cv} of {nearest.Limit}.");
        }

        return sentence.Done();
    }

    private static Sentence Open(Assessment assessment, Language language)
    {
        var zh = language == Language.Zh;
        var sentence = new SentenceBuilder();
        sentence.Add(zh ? $"还不能判定{assessment.Pack.ShortName.Zh}：" : $"{Capital(assessment.Pack.ShortName.En)} cannot be judged yet: ");
        if (assessment.Stages.Count == 0)
            sentence.Add(zh ? "没有小学或初中的学生数据" : "there are no primary or middle pupils in the data", Emphasis.Open);
        else
            Clauses.Write(sentence, Clauses.OfMissing(assessment, language), language);
        return sentence.Add(zh ? "。" : ".").Done();
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>The judged CV that lies closest to its limit.</summary>
internal sealed record Nearest(Stage Stage, Words What, string Cv, string Limit)
{
    public static Nearest? To(Assessment assessment)
    {
        Nearest? nearest = null;
        var closest = 0.0;
        foreach (var stage in assessment.Stages)
        {
            if (stage.CompositeStatus == CvStatus.Pass)
                Offer(stage, new Words("综合", "all indicators together"), stage.CompositeCv, stage.CompositeLimit);
            foreach (var result in stage.Indicators)
            {
                if (result.CvStatus == CvStatus.Pass)
                    Offer(stage, result.Indicator.ShortName, result.Cv, result.CvLimit);
            }
        }

        return nearest;

        void Offer(StageAssessment stage, Words what, double cv, decimal? limit)
        {
            if (limit is not > 0 || !(cv / (double)limit > closest))
                return;
            closest = cv / (double)limit;
            nearest = new Nearest(stage.Stage, what, Print.Cv(cv, assessment.Pack), Print.Limit(limit));
        }
    }
}
