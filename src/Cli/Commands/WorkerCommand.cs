using System.CommandLine;
using Junheng.Cli.Input;
using Junheng.Cli.Texts;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng worker [--data DIR | --database CONNECTION] [--threads N]</c></summary>
internal static class WorkerCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var place = new DataOptions(language);
        var threads = new Option<int?>("--threads")
        {
            HelpName = "N",
            Description = Say("同时做几件；不写为处理器数", "How many jobs at once; default the number of processors"),
            CustomParser = result => Numbers.Parse(result, 1, 64, language),
        };
        var command = new Command("worker", Say("在这台机器上分担长时间的计算（规划等）", "Share long computations (plans and others) on this machine")) { place.Data, place.Database, threads };
        command.SetAction((parsed, cancellation) => WorkerRun.RunAsync(
            parsed.GetValue(place.Data)!, parsed.GetValue(place.Database), parsed.GetValue(threads), language, cancellation));
        return command;
    }
}
