using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Junheng.Cli.Input;
using Junheng.Cli.Texts;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary>What every planning command asks: the county, the standard, the options, how far and how long.</summary>
internal sealed class PlanInputs
{
    private readonly Language language;
    private readonly Option<string?> standard, options, caps, county, map, json;
    private readonly Option<int?> year, time;
    private readonly Option<double?> gap;

    public PlanInputs(Language language)
    {
        this.language = language;
        string Say(string zh, string en) => new Words(zh, en).In(language);
        Input = new Argument<string>("input") { HelpName = "INPUT", Description = Say("县级工作簿（.xlsx、.xls、.csv）", "County workbook (.xlsx, .xls, .csv)") };
        standard = new Option<string?>("--standard") { HelpName = "ID|FILE", Description = Say("标准的编号或标准包文件；不写为 quality-2017", "Id of a standard or a pack file; default quality-2017") };
        options = new Option<string?>("--options") { HelpName = "FILE", Description = Say("规划选项（YAML）：单价、编制、资金、已经定的事；不写用默认值", "Plan options (YAML): prices, posts, money, decisions; defaults otherwise") };
        caps = new Option<string?>("--caps") { HelpName = "FILE", Description = Say("学校上限（CSV，列同“规划约束”表）", "Caps of schools (CSV, columns as in sheet 规划约束)") };
        county = new Option<string?>("--county") { HelpName = "CODE", Description = Say("文件里有几个县时，写明一个的代码或县名", "Code or name of one county where the file holds several") };
        map = new Option<string?>("--map") { HelpName = "FILE", Description = Say("列名对应关系（YAML）", "Heading map (YAML)") };
        year = new Option<int?>("--year") { HelpName = "N", Description = Say("学年开始的年份；文件里写了的以文件为准", "Year the school year begins in; what the file says comes first") };
        gap = new Option<double?>("--gap") { HelpName = "SHARE", Description = Say("与下界相差多少就停，如 0.001；0 为一直证明到最省", "Stop within this share of the bound, e.g. 0.001; 0 to prove the cheapest") };
        time = new Option<int?>("--time") { HelpName = "SECONDS", Description = Say("每个方案最多算几秒；不写为 60", "Seconds at most for each plan; default 60") };
        json = new Option<string?>("--json") { HelpName = "FILE|-", Description = Say("写成 JSON；- 为标准输出", "Write as JSON; - for standard output") };
        year.CustomParser = result => Numbers.Parse(result, 1950, 2200, language);
        time.CustomParser = result => Numbers.Parse(result, 1, 86_400, language);
        gap.CustomParser = Share;
    }

    public Argument<string> Input { get; }

    /// <summary>All but the input and, for a whole province, the options that speak of one county.</summary>
    public IEnumerable<Option> Shared(bool oneCounty = true) =>
        oneCounty ? [standard, options, caps, county, map, year, gap, time, json] : [standard, options, map, year, gap, time, json];

    /// <param name="input">The file; null takes the argument.</param>
    public PlanRequest Read(ParseResult parsed, string? input = null) => new()
    {
        Input = input ?? parsed.GetValue(Input)!,
        Standard = parsed.GetValue(standard) ?? PackSource.Default,
        Options = parsed.GetValue(options),
        Caps = parsed.GetValue(caps),
        County = parsed.GetValue(county),
        Map = parsed.GetValue(map),
        Year = parsed.GetValue(year),
        Gap = parsed.GetValue(gap) ?? 0.001,
        Seconds = parsed.GetValue(time) ?? 60,
        Json = parsed.GetValue(json),
        Language = language,
    };

    private double? Share(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and < 1)
            return share;
        result.AddError(language == Language.Zh ? $"--gap 后面的“{text}”不是 0 到 1 之间的小数。" : $"--gap: \"{text}\" is not a number from 0 to 1.");
        return null;
    }
}

/// <summary>What was asked of a planning command.</summary>
internal sealed record PlanRequest
{
    public required string Input { get; init; }
    public required string Standard { get; init; }
    public string? Options { get; init; }
    public string? Caps { get; init; }
    public string? County { get; init; }
    public string? Map { get; init; }
    public int? Year { get; init; }
    public required double Gap { get; init; }
    public required int Seconds { get; init; }
    public string? Json { get; init; }
    public string? Xlsx { get; init; }
    public string? Docx { get; init; }
    public required Language Language { get; init; }
}
