using System.Globalization;
using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Console;

/// <summary>A standard in words, each rule with the document it stands in.</summary>
public static class PackText
{
    /// <summary>One line a pack.</summary>
    public static void WriteList(TextWriter output, IReadOnlyList<StandardPack> packs, Language language)
    {
        var table = language == Language.Zh ? new TextTable("编号", "名称", "文件", "施行", ">指标") : new TextTable("Id", "Name", "Document", "In force", ">Indicators");
        foreach (var pack in packs)
            table.Add(pack.Id, pack.Name.In(language), pack.Source.ToString(), Term(pack.EffectiveFrom, pack.EffectiveTo), pack.Indicators.Count.ToString(CultureInfo.InvariantCulture));
        table.Write(output);
    }

    public static void Write(TextWriter output, StandardPack pack, Language language)
    {
        var zh = language == Language.Zh;
        output.WriteLine(pack.Name.In(language));
        output.WriteLine($"{pack.Id} {pack.Version}  {pack.Source}  {Term(pack.EffectiveFrom, pack.EffectiveTo)}");
        output.WriteLine($"sha256 {pack.Hash}");
        if (pack.SchoolRule is { } school)
            Rule(output, zh ? "学校" : "Schools", school.Text.In(language), school.Source);
        if (pack.CvRule is { } cv)
            Rule(output, zh ? "差异系数" : "CVs", cv.Text.In(language), cv.Source);
        foreach (var exclusion in pack.Exclusions)
            Rule(output, zh ? "不计入" : "Not counted", exclusion.Name.In(language), exclusion.Source);
        var weights = string.Join(" : ", pack.Splitting.Weights.OrderBy(weight => weight.Key).Select(weight => $"{weight.Key.Name().In(language)} {Print.Exact((double)weight.Value)}"));
        Rule(output, zh ? "一校多学段拆分" : "Splitting", weights, pack.Splitting.Source);
        output.WriteLine();
        for (var i = 0; i < pack.Indicators.Count; i++)
            WriteIndicator(output, i + 1, pack.Indicators[i], language);
        foreach (var group in pack.CountyItems)
            WriteGroup(output, group, language);
        foreach (var waiver in pack.Waivers)
            Rule(output, (zh ? "放宽" : "Waiver") + (waiver.Apply ? "" : zh ? "（未启用）" : " (off)"), $"{waiver.Text.In(language)}  {Term(waiver.From, waiver.To)}", waiver.Source);
        foreach (var note in pack.Notes)
            output.WriteLine($"{(zh ? "注" : "Note")}  {note.In(language)}");
    }

    private static void WriteIndicator(TextWriter output, int number, Indicator indicator, Language language)
    {
        var zh = language == Language.Zh;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number}. {indicator.Name.In(language)}（{indicator.Unit.In(language)}）  [{indicator.Id}]"));
        output.WriteLine($"   {FormulaWords.Of(indicator).In(language)}");
        var sign = indicator.Direction == Direction.AtLeast ? "≥" : "≤";
        foreach (var line in indicator.Thresholds)
        {
            var stages = string.Join(zh ? "、" : ", ", line.Stages.Select(stage => stage.Name().In(language)));
            var when = line.When is null ? "" : zh ? $"，当 {FormulaWords.Of(line.When).In(language)}" : $" when {FormulaWords.Of(line.When).In(language)}";
            output.WriteLine($"   {stages} {sign} {FormulaWords.Of(line.Value).In(language)}{when}");
        }

        if (indicator.Source is { } source)
            output.WriteLine($"   {source}  {Confidence(source.Confidence, zh)}");
    }

    private static void WriteGroup(TextWriter output, CountyItemGroup group, Language language)
    {
        output.WriteLine();
        output.WriteLine($"{group.Name.In(language)}  {group.Source}");
        for (var i = 0; i < group.Items.Count; i++)
        {
            var item = group.Items[i];
            var limit = item.Limit is { } bound ? $"  {(item.Direction == Direction.AtLeast ? "≥" : "≤")} {Print.Exact((double)bound)} {item.Unit?.In(language)}".TrimEnd() : "";
            var points = item.Points is { } full ? language == Language.Zh ? $"  {full} 分" : $"  {full} points" : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {item.Name.In(language)}{limit}{points}  [{item.Id}]"));
        }
    }

    private static void Rule(TextWriter output, string name, string text, Reference? source) =>
        output.WriteLine($"{name}  {text}{(source is null ? "" : $"  {source}")}");

    private static string Term(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } start, null) => $"{Date(start)}—",
        (null, { } end) => $"—{Date(end)}",
        ({ } start, { } end) => $"{Date(start)}—{Date(end)}",
    };

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Confidence(Confidence confidence, bool zh) => confidence switch
    {
        Standards.Packs.Confidence.Verified => zh ? "官方文本" : "official text",
        Standards.Packs.Confidence.Copy => zh ? "转载，待核" : "from a copy",
        _ => zh ? "未核实" : "unchecked",
    };
}
