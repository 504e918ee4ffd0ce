using Junheng.Accounts.Notices;
using Junheng.Accounts.Oidc;
using Junheng.Standards;
using Junheng.Web;
using Junheng.Web.Accounts;

namespace Junheng.Cli.Commands;

/// <summary>
/// Starts the web app. Apart from the command's definition, so that no other command loads the web server's libraries.
/// </summary>
internal static class ServeRun
{
    public static async Task<int> RunAsync(string url, string data, string? database, bool loadDemo, System.Net.IPAddress? proxy, Language language, CancellationToken cancellation)
    {
        string? setup = null;
        var options = new WebOptions
        {
            Mail = Mail(),
            Url = url,
            DataFolder = Path.GetFullPath(data),
            ConnectionString = database ?? Environment.GetEnvironmentVariable("JUNHENG_DATABASE"),
            LoadDemo = loadDemo,
            Proxy = proxy,
            Oidc = OidcSettings.Read(Path.GetFullPath(data), Environment.GetEnvironmentVariable),
            LongestTokenDays = int.TryParse(Environment.GetEnvironmentVariable("JUNHENG_TOKEN_DAYS"), System.Globalization.CultureInfo.InvariantCulture, out var days) ? days : Junheng.Accounts.Tokens.TokenBook.MostDays,
            Telemetry = Uri.TryCreate(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"), UriKind.Absolute, out var collector) ? collector : null,
            AccountsMade = made => Accounts(made, language),
            SetupWaits = path => setup = path,
        };
        await WebHost.RunAsync(
            options,
            address =>
            {
                Terminal.Out.WriteLine(language == Language.Zh ? $"均衡已启动：{address} （按 Ctrl+C 停止）" : $"Junheng is running at {address} (Ctrl+C stops it)");
                if (setup is not null)
                    Terminal.Out.WriteLine(language == Language.Zh ? $"还没有账号。打开这个地址建立管理员，只能用一次：{address}{setup}" : $"There are no accounts yet. Make the administrators here; the address works once: {address}{setup}");
                Terminal.Flush();
            },
            cancellation);
        return ExitCodes.Passes;
    }

    private static MailSettings? Mail()
    {
        try
        {
            return MailSettings.Parse(Environment.GetEnvironmentVariable(MailSettings.Variable));
        }
        catch (ArgumentException wrong)
        {
            throw new UserError(wrong.Message);
        }
    }

    /// <summary>Printed once and kept nowhere.</summary>
    private static void Accounts(IReadOnlyList<MadeAccount> made, Language language)
    {
        Terminal.Out.WriteLine(language == Language.Zh ? "示例县的账号（密码随机，只显示这一次）：" : "Accounts of the demo county (random passwords, shown once):");
        foreach (var account in made)
            Terminal.Out.WriteLine($"  {account.UserName,-10} {account.Password}  {account.Post.In(language)}");
        Terminal.Flush();
    }
}
