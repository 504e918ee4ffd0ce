using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Junheng.Cli.Input;
using Junheng.Cli.Texts;
using Junheng.Planning.Compliance;
using Junheng.Planning.Rotation;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng plan rotation INPUT [--standard …] [--options …] [--teachers …] [--travel …] [--with-purchases] [--solver …] [--gap …] [--time …] [--json …] [--xlsx …]</c></summary>
internal static class PlanRotationCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var input = new Argument<string>("input") { HelpName = "INPUT", Description = Say("县级工作簿（.xlsx、.xls、.csv）", "County workbook (.xlsx, .xls, .csv)") };
        var standard = new Option<string?>("--standard") { HelpName = "ID|FILE", Description = Say("标准的编号或标准包文件；不写为 quality-2017", "Id of a standard or a pack file; default quality-2017") };
        var options = new Option<string?>("--options") { HelpName = "FILE", Description = Say("交流方案选项（YAML）；不写用默认值", "Rotation options (YAML); defaults otherwise") };
        var teachers = new Option<string?>("--teachers") { HelpName = "FILE", Description = Say("教师名册（工作簿或 CSV）；不写则用 INPUT 里的“教师”表，没有就按人数做", "List of teachers (workbook or CSV); otherwise sheet 教师 of INPUT, or numbers only") };
        var travel = new Option<string?>("--travel") { HelpName = "FILE", Description = Say("学校之间的路程表（CSV：from_code,to_code,minutes），代替直线距离", "Travel times between schools (CSV: from_code,to_code,minutes) in place of straight distances") };
        var purchases = new Option<bool>("--with-purchases") { Description = Say("买还是调：与购置一起规划，合计最省", "Buy or move: planned together with purchases, cheapest in all") };
        var purchaseOptions = new Option<string?>("--purchase-options") { HelpName = "FILE", Description = Say("购置的规划选项（YAML，同 plan compliance 的 --options）", "Plan options of the purchases (YAML, as --options of plan compliance)") };
        var caps = new Option<string?>("--caps") { HelpName = "FILE", Description = Say("学校上限（CSV，列同“规划约束”表）", "Caps of schools (CSV, columns as in sheet 规划约束)") };
        var county = new Option<string?>("--county") { HelpName = "CODE", Description = Say("文件里有几个县时，写明一个的代码或县名", "Code or name of one county where the file holds several") };
        var map = new Option<string?>("--map") { HelpName = "FILE", Description = Say("列名对应关系（YAML）", "Heading map (YAML)") };
        var year = new Option<int?>("--year") { HelpName = "N", Description = Say("学年开始的年份；文件里写了的以文件为准", "Year the school year begins in; what the file says comes first") };
        var solver = new Option<string?>("--solver") { HelpName = "own|cbc", Description = Say("求解器：own 自带（不写即是），cbc 用本机安装的 CBC", "Solver: own (default), or CBC where it is installed") };
        var gap = new Option<double?>("--gap") { HelpName = "SHARE", Description = Say("与下界相差多少就停；不写为 0.0001，与购置一起为 0.001", "Stop within this share of the bound; default 0.0001, with purchases 0.001") };
        var time = new Option<int?>("--time") { HelpName = "SECONDS", Description = Say("最多算几秒；不写为 60", "Seconds at most; default 60") };
        var json = new Option<string?>("--json") { HelpName = "FILE|-", Description = Say("方案写成 JSON；- 为标准输出", "Write the plan as JSON; - for standard output") };
        var xlsx = new Option<string?>("--xlsx") { HelpName = "FILE", Description = Say("方案写成工作簿", "Write the plan as a workbook") };
        year.CustomParser = result => Numbers.Parse(result, 1950, 2200, language);
        time.CustomParser = result => Numbers.Parse(result, 1, 86_400, language);
        gap.CustomParser = result => Share(result, language);
        var command = new Command("rotation", Say("教师交流方案：人数最少、路程最短地让教师各项达标", "Rotation of teachers: the fewest and shortest moves that meet the limits")) { input, standard, options, teachers, travel, purchases, purchaseOptions, caps, county, map, year, solver, gap, time, json, xlsx };
        command.SetAction((parsed, cancellation) => Task.FromResult(PlanRotationRun.Run(
            new RotationRequest
            {
                Input = parsed.GetValue(input)!,
                Standard = parsed.GetValue(standard) ?? PackSource.Default,
                Options = parsed.GetValue(options),
                Teachers = parsed.GetValue(teachers),
                Travel = parsed.GetValue(travel),
                WithPurchases = parsed.GetValue(purchases),
                PurchaseOptions = parsed.GetValue(purchaseOptions),
                Caps = parsed.GetValue(caps),
                County = parsed.GetValue(county),
                Map = parsed.GetValue(map),
                Year = parsed.GetValue(year),
                Solver = parsed.GetValue(solver) ?? "own",
                Gap = parsed.GetValue(gap) ?? (parsed.GetValue(purchases) ? PlanTarget.Default.Gap : RotationPlanner.UsualGap),
                Seconds = parsed.GetValue(time) ?? 60,
                Json = parsed.GetValue(json),
                Xlsx = parsed.GetValue(xlsx),
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

/// <summary>What was asked of <c>junheng plan rotation</c>.</summary>
internal sealed record RotationRequest
{
    public required string Input { get; init; }
    public required string Standard { get; init; }
    public string? Options { get; init; }
    public string? Teachers { get; init; }
    public string? Travel { get; init; }
    public bool WithPurchases { get; init; }
    public string? PurchaseOptions { get; init; }
    public string? Caps { get; init; }
    public string? County { get; init; }
    public string? Map { get; init; }
    public int? Year { get; init; }
    public required string Solver { get; init; }
    public required double Gap { get; init; }
    public required int Seconds { get; init; }
    public string? Json { get; init; }
    public string? Xlsx { get; init; }
    public required Language Language { get; init; }
}
