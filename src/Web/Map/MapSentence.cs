using Junheng.Reports.Sentences;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;

namespace Junheng.Web.Map;

/// <summary>What the map shows, in a sentence by rule: how many schools do not meet the standard, and in which townships most of them are.</summary>
internal static class MapSentence
{
    /// <param name="page">For language.</param>
    /// <param name="assessment">The county under the standard.</param>
    /// <param name="stage">Only this stage; null for all.</param>
    /// <param name="indicator">Only this indicator, in <paramref name="stage"/>; null for the verdict on the schools.</param>
    public static Sentence Of(PageContext page, Assessment assessment, StageAssessment? stage, IndicatorResult? indicator)
    {
        var about = indicator is null || stage is null ? stage is null ? "" : page.T(stage.Stage.Name()) + page.T("：", ": ")
            : page.T(stage.Stage.Name()) + page.T("", ", ") + page.T(indicator.Indicator.ShortName) + page.T("：", ": ");
        var failing = assessment.Stages.Where(each => stage is null || each == stage)
            .SelectMany(each => each.Sections.Where((_, i) => Fails(each, indicator, i)))
            .Select(section => section.School).Distinct().ToList();
        if (failing.Count == 0)
            return new Sentence([new(about + page.T("没有学校不达标。", "no school falls short."))]);
        return new Sentence([
            new(about),
            new(page.T($"{failing.Count} 所学校不达标", failing.Count == 1 ? "1 school falls short" : $"{failing.Count} schools fall short"), Emphasis.Bad),
            new(Where(page, [.. failing.Select(school => assessment.Facts.Schools[school].Township).Where(township => township.Length > 0)]))]);
    }

    private static bool Fails(StageAssessment stage, IndicatorResult? indicator, int section) => indicator is null
        ? stage.Schools[section] == SchoolStatus.Fail
        : indicator.Statuses[section] == SchoolIndicatorStatus.Failed;

    /// <summary>The townships with the most of them, and the next where it is one; that they are scattered, where no township has two.</summary>
    private static string Where(PageContext page, List<string> townships)
    {
        var counts = townships.CountBy(township => township, StringComparer.Ordinal)
            .GroupBy(pair => pair.Value, pair => pair.Key)
            .OrderByDescending(group => group.Key)
            .Select(group => (Schools: group.Key, Names: group.Order(StringComparer.Ordinal).ToList()))
            .ToList();
        if (counts.Count == 0)
            return page.T("。", ".");
        var (most, names) = counts[0];
        if (counts.Count == 1 && names.Count == 1)
            return page.T($"，都在{names[0]}。", $", all in {names[0]}.");
        if (most == 1)
            return page.T("，每个乡镇至多一所。", ", no two of them in one township.");
        if (names.Count > 1)
        {
            return names.Count == 2
                ? page.T($"，{names[0]}、{names[1]}最多，各 {most} 所。", $"; most in {names[0]} and {names[1]}, {most} each.")
                : page.T($"，{names.Count} 个乡镇最多，各 {most} 所。", $"; most in {names.Count} townships, {most} each.");
        }

        // More than one township in second place says nothing about where to look.
        var next = counts.Count > 1 && counts[1] is { Schools: > 1, Names: [var second] }
            ? page.T($"，其次{second}，{counts[1].Schools} 所", $", then {second}, {counts[1].Schools}")
            : "";
        return page.T($"，{names[0]}最多，{most} 所{next}。", $"; most in {names[0]}, {most}{next}.");
    }
}
