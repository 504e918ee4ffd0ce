using System.CommandLine;
using Junheng.Cli.Texts;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng assess INPUT... [--standard …] [--map …] [--json …] [--xlsx …] [--year …]</c></summary>
internal static class AssessCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var inputs = new Argument<string[]>("input") { HelpName = "INPUT...", Arity = ArgumentArity.ZeroOrMore, Description = Say("县级工作簿（.xlsx、.xls、.csv）或文件夹，可以有几个", "County workbooks (.xlsx, .xls, .csv) or folders") };
        var standards = new Option<string[]>("--standard") { HelpName = "ID|FILE", Description = Say("标准：内置标准的编号或自己的标准包文件，可写几次；不写为 quality-2017", "Id of a built-in standard or a pack file; repeatable; default quality-2017") };
        var map = new Option<string?>("--map") { HelpName = "FILE", Description = Say("列名对应关系（YAML）", "Heading map (YAML)") };
        var json = new Option<string?>("--json") { HelpName = "FILE|-", Description = Say("结果写成 JSON；- 为标准输出，此时标准输出只有 JSON", "Write results as JSON; - for standard output, which then holds nothing else") };
        var xlsx = new Option<string?>("--xlsx") { HelpName = "FILE", Description = Say("结果写成工作簿", "Write results as a workbook") };
        var findings = new Option<string?>("--findings") { HelpName = "FILE", Description = Say("把读到的问题标在原工作簿的副本上", "Write a copy of the workbook with its findings marked") };
        var year = YearOption(language);
        inputs.Validators.Add(result => ParseMessages.RefuseOptions(result, language));
        var command = new Command("assess", Say("评估：读工作簿，按标准计算并下结论", "Assess: read workbooks, compute and decide by a standard")) { inputs, standards, map, json, xlsx, findings, year };
        command.SetAction(parsed => AssessRun.Run(new AssessRequest
        {
            Inputs = parsed.GetValue(inputs) ?? [],
            Standards = parsed.GetValue(standards) ?? [],
            Map = parsed.GetValue(map),
            Json = parsed.GetValue(json),
            Xlsx = parsed.GetValue(xlsx),
            Findings = parsed.GetValue(findings),
            Year = parsed.GetValue(year),
            Language = language,
        }));
        return command;
    }

    private static Option<int?> YearOption(Language language)
    {
        var option = new Option<int?>("--year") { HelpName = "N", Description = new Words("学年开始的年份，如 2025；文件里写了的以文件为准", "Year the school year begins in, e.g. 2025; what the file says comes first").In(language) };
        option.CustomParser = result => Numbers.Parse(result, 1950, 2200, language);
        return option;
    }
}

/// <summary>What was asked of <c>junheng assess</c>.</summary>
internal sealed record AssessRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }
    public required IReadOnlyList<string> Standards { get; init; }
    public string? Map { get; init; }
    public string? Json { get; init; }
    public string? Xlsx { get; init; }
    public string? Findings { get; init; }
    public int? Year { get; init; }
    public required Language Language { get; init; }
}
