using System.CommandLine;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng plan check PLAN.json INPUT [--standard FILE] [--map …] [--county …] [--year …]</c></summary>
internal static class PlanCheckCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var plan = new Argument<string>("plan") { HelpName = "PLAN.json", Description = Say("plan compliance --json 写的方案", "A plan written by plan compliance --json") };
        var input = new Argument<string>("input") { HelpName = "INPUT", Description = Say("县级工作簿", "County workbook") };
        var standard = new Option<string?>("--standard") { HelpName = "ID|FILE", Description = Say("方案依据的标准包文件；内置标准不用写", "The pack file that the plan is for; not needed for a built-in standard") };
        var county = new Option<string?>("--county") { HelpName = "CODE", Description = Say("文件里有几个县时，写明一个；不写以方案为准", "One county where the file holds several; default the plan's") };
        var map = new Option<string?>("--map") { HelpName = "FILE", Description = Say("列名对应关系（YAML）", "Heading map (YAML)") };
        var year = new Option<int?>("--year") { HelpName = "N", Description = Say("学年开始的年份；文件里写了的以文件为准", "Year the school year begins in; what the file says comes first") };
        year.CustomParser = result => Texts.Numbers.Parse(result, 1950, 2200, language);
        var command = new Command("check", Say("核对方案：用分数重算规则、费用和证明", "Check a plan: rules, cost and proof computed again in fractions")) { plan, input, standard, county, map, year };
        command.SetAction(parsed => PlanCheckRun.Run(parsed.GetValue(plan)!, parsed.GetValue(input)!, parsed.GetValue(standard), parsed.GetValue(county), parsed.GetValue(map), parsed.GetValue(year), language));
        return command;
    }
}
