using System.CommandLine;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng serve [--urls …] [--data …] [--database …] [--no-demo] [--proxy IP]</c></summary>
internal static class ServeCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var urls = new Option<string>("--urls") { HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080", Description = Say("网址；不写为 http://127.0.0.1:5080", "Address; default http://127.0.0.1:5080") };
        var data = new Option<string>("--data") { HelpName = "DIR", DefaultValueFactory = _ => "data", Description = Say("数据文件夹；不写为 data", "Data folder; default data") };
        var database = new Option<string?>("--database") { HelpName = "CONNECTION", Description = Say("PostgreSQL 连接串；不写用数据文件夹里的 SQLite", "PostgreSQL connection string; SQLite in the data folder otherwise") };
        var noDemo = new Option<bool>("--no-demo") { Description = Say("第一次启动不装示例县", "Do not load the demo county on first start") };
        var proxy = new Option<System.Net.IPAddress?>("--proxy")
        {
            HelpName = "IP",
            Description = Say("前面的反向代理（放证书的）的地址；访客的地址只听它说", "Address of the reverse proxy in front that keeps the certificate; only it is believed about visitors' addresses"),
            CustomParser = result => Read(result, language),
        };
        var command = new Command("serve", Say("启动网页", "Serve the web app")) { urls, data, database, noDemo, proxy };
        command.SetAction((parsed, cancellation) => ServeRun.RunAsync(
            parsed.GetValue(urls)!,
            parsed.GetValue(data)!,
            parsed.GetValue(database),
            !parsed.GetValue(noDemo),
            parsed.GetValue(proxy),
            language,
            cancellation));
        return command;
    }

    private static System.Net.IPAddress? Read(System.CommandLine.Parsing.ArgumentResult result, Language language)
    {
        if (System.Net.IPAddress.TryParse(result.Tokens[0].Value, out var address))
            return address;
        result.AddError(new Words("--proxy 后面要写一个 IP 地址，例如 127.0.0.1。", "--proxy takes an IP address, e.g. 127.0.0.1.").In(language));
        return null;
    }
}
