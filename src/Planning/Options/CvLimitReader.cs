using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Packs.Reading;

namespace Junheng.Planning.Options;

/// <summary>Reads <c>cv_limits:</c>, limits of the CV that replace the pack's: <c>{primary: {area_teaching: 0.45}}</c>.</summary>
internal static class CvLimitReader
{
    public static IReadOnlyDictionary<(Stage Stage, string Indicator), decimal> Read(MapReader root, StandardPack? pack)
    {
        var limits = new Dictionary<(Stage, string), decimal>();
        if (root.Child("cv_limits") is not { } stages)
            return limits;
        if (pack is not null && pack.CvRule?.Kind != CvRuleKind.Each)
            root.Context.Problems.Error(PlanProblemCodes.NoCvLimit, stages.Map, new($"“{pack.ShortName.Zh}”不逐项判定差异系数。", $"{pack.ShortName.En} does not judge each CV."), new("删去 cv_limits。", "Remove cv_limits."));
        foreach (var word in stages.AllKeys())
        {
            if (root.Context.Stage(word) is not { } stage || stages.Child(word.Value) is not { } map)
                continue;
            foreach (var indicator in map.AllKeys())
            {
                Check(indicator, root.Context, pack);
                if (map.Number(indicator.Value, 0.01m, 10m) is { } limit)
                    limits[(stage, indicator.Value)] = limit;
            }
        }

        return limits;
    }

    private static void Check(PackNode.Scalar indicator, PackContext context, StandardPack? pack)
    {
        var known = pack?.Indicators.Where(each => each.HasCv).Select(each => each.Id).ToList();
        if (known is null || known.Contains(indicator.Value, StringComparer.Ordinal))
            return;
        var near = DidYouMean.Find(indicator.Value, known);
        context.Problems.Error(
            PlanProblemCodes.UnknownIndicator,
            indicator,
            new($"标准中没有要算差异系数的指标“{indicator.Value}”。", $"The standard has no indicator \"{indicator.Value}\" with a CV."),
            near is null ? new($"可用：{string.Join(", ", known)}。", $"Known: {string.Join(", ", known)}.") : new($"是否指 {near}？", $"Did you mean {near}?"));
    }
}
