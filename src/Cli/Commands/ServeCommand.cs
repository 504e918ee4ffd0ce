using System.CommandLine;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng serve [--urls …] [--data …] [--database …] [--no-demo]</c></summary>
internal static class ServeCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var urls = new Option<string>("--urls") { HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080", Description = Say("网址；不写为 http://127.0.0.1:5080", "Address; default http://127.0.0.1:5080") };
        var data = new Option<string>("--data") { HelpName = "DIR", DefaultValueFactory = _ => "data", Description = Say("数据文件夹；不写为 data", "Data folder; default data") };
        var database = new Option<string?>("--database") { HelpName = "CONNECTION", Description = Say("PostgreSQL 连接串；不写用数据文件夹里的 SQLite", "PostgreSQL connection string; SQLite in the data folder otherwise") };
        var noDemo = new Option<bool>("--no-demo") { Description = Say("第一次启动不装示例县", "Do not load the demo county on first start") };
        var command = new Command("serve", Say("启动网页", "Serve the web app")) { urls, data, database, noDemo };
        command.SetAction((parsed, cancellation) => ServeRun.RunAsync(
            parsed.GetValue(urls)!,
            parsed.GetValue(data)!,
            parsed.GetValue(database),
            !parsed.GetValue(noDemo),
            language,
            cancellation));
        return command;
    }
}
