using System.CommandLine;
using Junheng.Cli.Texts;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng plan scenarios INPUT [--curve] [--schools] [--alternatives N] [--locks] [--years] …</c></summary>
internal static class PlanScenariosCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var inputs = new PlanInputs(language);
        var curve = new Option<bool>("--curve") { Description = Say("差异系数目标越高，花钱越多的曲线", "Cost against the aimed CV") };
        var schools = new Option<bool>("--schools") { Description = Say("多少钱能让多少所学校达标", "How many schools meet the standard for how much") };
        var alternatives = new Option<int?>("--alternatives") { HelpName = "N", Description = Say("差不多省、做法不同的方案，最多几个", "Other plans that cost little more, at most so many") };
        var locks = new Option<bool>("--locks") { Description = Say("已经定的每件事让方案贵了多少", "What each decision taken costs") };
        var years = new Option<bool>("--years") { Description = Say("按规划选项里的年份分年安排", "Year by year, as the options say") };
        alternatives.CustomParser = result => Numbers.Parse(result, 1, 9, language);
        var command = new Command("scenarios", Say("围绕方案的问题；一个都不写就回答所有能答的", "Questions around a plan; without any, all that can be answered"))
        {
            inputs.Input, curve, schools, alternatives, locks, years,
        };
        foreach (var option in inputs.Shared())
            command.Add(option);
        command.SetAction((parsed, cancellation) => Task.FromResult(PlanScenariosRun.Run(
            inputs.Read(parsed),
            new ScenarioQuestions(parsed.GetValue(curve), parsed.GetValue(schools), parsed.GetValue(alternatives), parsed.GetValue(locks), parsed.GetValue(years)),
            cancellation)));
        return command;
    }
}

/// <summary>Which questions were asked.</summary>
internal sealed record ScenarioQuestions(bool Curve, bool Schools, int? Alternatives, bool Locks, bool Years)
{
    /// <summary>True if none was named, so that all are answered.</summary>
    public bool All => !Curve && !Schools && Alternatives is null && !Locks && !Years;
}
