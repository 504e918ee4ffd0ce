using System.Globalization;
using Junheng.Standards;
using Junheng.Standards.Explanations;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Web.Results;

namespace Junheng.Web.Rules;

/// <summary>A pack's rules as sentences.</summary>
internal static class PackWords
{
    public static string Formula(Indicator indicator, StandardPack pack, Language language)
    {
        var (above, below) = Explainer.FormulaWords(indicator, pack.Stages.Count > 0 ? pack.Stages[0] : Stage.Primary, language);
        return $"{above} ÷ {below}{(indicator.Scale == 1 ? "" : $" × {indicator.Scale.ToString("0.####", CultureInfo.InvariantCulture)}")}";
    }

    /// <summary>One line for each threshold of a stage: the condition, then the value.</summary>
    public static IEnumerable<string> Thresholds(Indicator indicator, Stage stage, Language language)
    {
        var sign = indicator.Direction == Direction.AtLeast ? "≥ " : "≤ ";
        foreach (var line in indicator.Thresholds.Where(line => line.Stages.Contains(stage)))
            yield return (line.When is null ? "" : Describe(line.When, stage, language) + (language == Language.En ? ": " : "：")) + sign + Describe(line.Value, stage, language);
    }

    public static string Rule(CountyItemGroup group, Language language) => (group.Rule switch
    {
        CountyGroupRule.All => new Words("每一项都要达到", "every item must be met"),
        CountyGroupRule.Veto => new Words("有一项即不通过", "one of them bars the county"),
        _ => new Words($"总分须达到 {Number(group.PassPoints)} 分", $"at least {Number(group.PassPoints)} points in all"),
    }).In(language);

    /// <summary>What an item's number is held against; empty where it has none.</summary>
    public static string Limit(CountyItem item, Language language)
    {
        if (item.Points is { } points)
            return language == Language.En ? $" ({Number(points)} points)" : $"（{Number(points)} 分）";
        if (item.Limit is not { } limit)
            return "";
        var text = $"{(item.Direction == Direction.AtLeast ? "≥" : "≤")} {Number(limit)}{item.Unit?.In(language)}";
        return language == Language.En ? $" ({text})" : $"（{text}）";
    }

    public static string Confidence(Confidence confidence, Language language) => (confidence switch
    {
        Standards.Packs.Confidence.Verified => new Words("官方文本核对过", "read in the official text"),
        Standards.Packs.Confidence.Copy => new Words("据抄件或地方文件", "from a copy or a local rule"),
        _ => new Words("未核对", "not checked"),
    }).In(language);

    public static string Css(Confidence confidence) => confidence switch
    {
        Standards.Packs.Confidence.Verified => "s1",
        Standards.Packs.Confidence.Copy => "s2",
        _ => "s3",
    };

    private static string Describe(Expression expression, Stage stage, Language language) => expression.Describe(variable =>
        variable.Fields.GetValueOrDefault(stage) is { } field ? language == Language.En ? field.English : field.Heading : PropertyWords.Of(variable.Name, language));

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
