using System.CommandLine;
using Junheng.Cli.Texts;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng worker [--data DIR | --database CONNECTION] [--threads N]</c></summary>
internal static class WorkerCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var data = new Option<string>("--data") { HelpName = "DIR", DefaultValueFactory = _ => "data", Description = Say("数据文件夹；不写为 data", "Data folder; default data") };
        var database = new Option<string?>("--database", "--connection") { HelpName = "CONNECTION", Description = Say("PostgreSQL 连接串；不写用数据文件夹里的 SQLite", "PostgreSQL connection string; SQLite in the data folder otherwise") };
        var threads = new Option<int?>("--threads")
        {
            HelpName = "N",
            Description = Say("同时做几件；不写为处理器数", "How many jobs at once; default the number of processors"),
            CustomParser = result => Numbers.Parse(result, 1, 64, language),
        };
        var command = new Command("worker", Say("在这台机器上分担长时间的计算（规划等）", "Share long computations (plans and others) on this machine")) { data, database, threads };
        command.SetAction((parsed, cancellation) => WorkerRun.RunAsync(
            parsed.GetValue(data)!, parsed.GetValue(database), parsed.GetValue(threads), language, cancellation));
        return command;
    }
}
