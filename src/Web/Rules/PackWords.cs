using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Web.Rules;

/// <summary>A pack's rules as sentences.</summary>
internal static class PackWords
{
    public static string Formula(Indicator indicator, StandardPack pack, Language language) =>
        FormulaWords.Of(indicator, pack.Stages.Count > 0 ? pack.Stages[0] : null).In(language);

    /// <summary>One line for each threshold of a stage: the condition, then the value.</summary>
    public static IEnumerable<string> Thresholds(Indicator indicator, Stage stage, Language language)
    {
        var sign = indicator.Direction == Direction.AtLeast ? "≥ " : "≤ ";
        foreach (var line in indicator.Thresholds.Where(line => line.Stages.Contains(stage)))
            yield return (line.When is null ? "" : FormulaWords.Of(line.When, stage).In(language) + (language == Language.En ? ": " : "：")) + sign + FormulaWords.Of(line.Value, stage).In(language);
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
}
