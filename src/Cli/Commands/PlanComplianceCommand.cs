using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Junheng.Cli.Input;
using Junheng.Cli.Texts;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng plan compliance INPUT [--standard …] [--options …] [--caps …] [--gap …] [--time …] [--json …] [--xlsx …] [--docx …]</c></summary>
internal static class PlanComplianceCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var input = new Argument<string>("input") { HelpName = "INPUT", Description = Say("县级工作簿（.xlsx、.xls、.csv）", "County workbook (.xlsx, .xls, .csv)") };
        var standard = new Option<string?>("--standard") { HelpName = "ID|FILE", Description = Say("标准的编号或标准包文件；不写为 quality-2017", "Id of a standard or a pack file; default quality-2017") };
        var options = new Option<string?>("--options") { HelpName = "FILE", Description = Say("规划选项（YAML）：单价、编制、资金、已经定的事；不写用默认值", "Plan options (YAML): prices, posts, money, decisions; defaults otherwise") };
        var caps = new Option<string?>("--caps") { HelpName = "FILE", Description = Say("学校上限（CSV，列同“规划约束”表）", "Caps of schools (CSV, columns as in sheet 规划约束)") };
        var county = new Option<string?>("--county") { HelpName = "CODE", Description = Say("文件里有几个县时，写明一个的代码或县名", "Code or name of one county where the file holds several") };
        var map = new Option<string?>("--map") { HelpName = "FILE", Description = Say("列名对应关系（YAML）", "Heading map (YAML)") };
        var year = new Option<int?>("--year") { HelpName = "N", Description = Say("学年开始的年份；文件里写了的以文件为准", "Year the school year begins in; what the file says comes first") };
        var gap = new Option<double?>("--gap") { HelpName = "SHARE", Description = Say("与下界相差多少就停，如 0.001；0 为一直证明到最省", "Stop within this share of the bound, e.g. 0.001; 0 to prove the cheapest") };
        var time = new Option<int?>("--time") { HelpName = "SECONDS", Description = Say("最多算几秒；不写为 60", "Seconds at most; default 60") };
        var json = new Option<string?>("--json") { HelpName = "FILE|-", Description = Say("方案写成 JSON，可用 plan check 核对；- 为标准输出", "Write the plan as JSON for plan check; - for standard output") };
        var xlsx = new Option<string?>("--xlsx") { HelpName = "FILE", Description = Say("方案写成工作簿", "Write the plan as a workbook") };
        var docx = new Option<string?>("--docx") { HelpName = "FILE", Description = Say("方案写成会议材料（Word）", "Write the plan as a paper for a meeting (Word)") };
        year.CustomParser = result => Numbers.Parse(result, 1950, 2200, language);
        time.CustomParser = result => Numbers.Parse(result, 1, 86_400, language);
        gap.CustomParser = result => Share(result, language);
        var command = new Command("compliance", Say("达标规划：最省的办法和证明", "The cheapest way to meet the standard, with a proof")) { input, standard, options, caps, county, map, year, gap, time, json, xlsx, docx };
        command.SetAction((parsed, cancellation) => Task.FromResult(PlanComplianceRun.Run(
            new PlanRequest
            {
                Input = parsed.GetValue(input)!,
                Standard = parsed.GetValue(standard) ?? PackSource.Default,
                Options = parsed.GetValue(options),
                Caps = parsed.GetValue(caps),
                County = parsed.GetValue(county),
                Map = parsed.GetValue(map),
                Year = parsed.GetValue(year),
                Gap = parsed.GetValue(gap) ?? 0.001,
                Seconds = parsed.GetValue(time) ?? 60,
                Json = parsed.GetValue(json),
                Xlsx = parsed.GetValue(xlsx),
                Docx = parsed.GetValue(docx),
                Language = language,
            },
            cancellation)));
        return command;
    }

    private static double? Share(ArgumentResult result, Language language)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and < 1)
            return share;
        result.AddError(language == Language.Zh ? $"--gap 后面的“{text}”不是 0 到 1 之间的小数。" : $"--gap: \"{text}\" is not a number from 0 to 1.");
        return null;
    }
}

/// <summary>What was asked of <c>junheng plan compliance</c>.</summary>
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
