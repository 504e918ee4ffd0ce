using Junheng.Standards;
using Junheng.Web;

namespace Junheng.Cli.Commands;

/// <summary>
/// Starts the web app. Apart from the command's definition, so that no other command loads the web server's libraries.
/// </summary>
internal static class ServeRun
{
    public static async Task<int> RunAsync(string url, string data, string? database, bool loadDemo, Language language, CancellationToken cancellation)
    {
        var options = new WebOptions
        {
            Url = url,
            DataFolder = Path.GetFullPath(data),
            ConnectionString = database ?? Environment.GetEnvironmentVariable("JUNHENG_DATABASE"),
            LoadDemo = loadDemo,
        };
        await WebHost.RunAsync(
            options,
            address =>
            {
                Terminal.Out.WriteLine(language == Language.Zh ? $"均衡已启动：{address} （按 Ctrl+C 停止）" : $"Junheng is running at {address} (Ctrl+C stops it)");
                Terminal.Flush();
            },
            cancellation);
        return ExitCodes.Passes;
    }
}
