using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng plan province INPUT... [--budget MONEY] [--curves] …</c></summary>
internal static class PlanProvinceCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var inputs = new PlanInputs(language);
        var files = new Argument<string[]>("inputs") { HelpName = "INPUT", Arity = ArgumentArity.OneOrMore, Description = Say("各县的工作簿，或装着它们的文件夹", "The counties' workbooks, or folders of them") };
        var budget = new Option<decimal?>("--budget") { HelpName = "MONEY", Description = Say("全省共有的钱，单位同规划选项；不写以规划选项为准", "The shared money, in the options' unit; default the options'") };
        var curves = new Option<bool>("--curves") { Description = Say("每个县也算出多少钱多少所学校达标", "Also each county's curve of money against schools") };
        budget.CustomParser = result => Amount(result, language);
        var command = new Command("province", Say("一笔钱，让最多的县达标", "One sum of money, most counties to pass")) { files, budget, curves };
        foreach (var option in inputs.Shared(oneCounty: false))
            command.Add(option);
        command.SetAction((parsed, cancellation) => Task.FromResult(PlanProvinceRun.Run(
            inputs.Read(parsed, ""), parsed.GetValue(files)!, parsed.GetValue(budget), parsed.GetValue(curves), cancellation)));
        return command;
    }

    private static decimal? Amount(ArgumentResult result, Language language)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and <= 1_000_000_000_000m)
            return amount;
        result.AddError(language == Language.Zh ? $"--budget 后面的“{text}”不是钱数。" : $"--budget: \"{text}\" is not an amount of money.");
        return null;
    }
}
