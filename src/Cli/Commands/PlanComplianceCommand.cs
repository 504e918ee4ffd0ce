using System.CommandLine;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng plan compliance INPUT [--standard …] [--options …] [--caps …] [--gap …] [--time …] [--json …] [--xlsx …] [--docx …]</c></summary>
internal static class PlanComplianceCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var inputs = new PlanInputs(language);
        var xlsx = new Option<string?>("--xlsx") { HelpName = "FILE", Description = Say("方案写成工作簿", "Write the plan as a workbook") };
        var docx = new Option<string?>("--docx") { HelpName = "FILE", Description = Say("方案写成会议材料（Word）", "Write the plan as a paper for a meeting (Word)") };
        var command = new Command("compliance", Say("达标规划：最省的办法和证明", "The cheapest way to meet the standard, with a proof")) { inputs.Input, xlsx, docx };
        foreach (var option in inputs.Shared())
            command.Add(option);
        command.SetAction((parsed, cancellation) => Task.FromResult(PlanComplianceRun.Run(
            inputs.Read(parsed) with { Xlsx = parsed.GetValue(xlsx), Docx = parsed.GetValue(docx) },
            cancellation)));
        return command;
    }
}
