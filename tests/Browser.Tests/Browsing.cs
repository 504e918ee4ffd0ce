using System.Collections;
using Junheng.Web;
using Junheng.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Junheng.Browser.Tests;

/// <summary>The app with its demo county on a port of its own, and one Chromium. Never downloads a browser.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("junheng-browser-").FullName;
    private WebApplication? app;
    private string key = "";
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address { get; private set; } = "";

    /// <summary>The data folder of the app.</summary>
    public string Folder => folder;

    public async ValueTask InitializeAsync()
    {
        app = await WebHost.BuildAsync(new WebOptions { Url = "http://127.0.0.1:0", DataFolder = folder, LoadDemo = true });
        await app.StartAsync();
        Address = app.Urls.First();
        key = await SignedIn.KeyAsync(folder, "bureau", SignedIn.Bureau);
        if (Executable() is not { } path)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments, Env = Surroundings() });
    }

    /// <summary>A visitor with nothing stored; every message of the console and every error of a page is kept.</summary>
    /// <param name="session">Cookie of somebody signed in; null for the bureau.</param>
    public async Task<Visitor> VisitAsync(BrowserNewContextOptions? options = null, string? session = null)
    {
        if (browser is null)
        {
            var isCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
            Assert.False(isCi, "Chromium is missing; the browser tests must run in CI.");
            Assert.Skip("Chromium is not installed (set CHROMIUM to its path).");
        }

        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address;
        options.Locale = "zh-CN";
        options.ViewportSize ??= new ViewportSize { Width = 1366, Height = 768 };
        var context = await browser.NewContextAsync(options);
        await context.AddCookiesAsync([new Cookie { Name = SignedIn.Cookie, Value = session ?? key, Url = Address, HttpOnly = true }]);
        return await Visitor.OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        // Work in the background ends first: it would write into a folder that is being deleted.
        await app!.StopAsync();
        await app.DisposeAsync();
        await Folders.DeleteAsync(folder);
    }

    /// <summary>In a locale without UTF-8, as on a bare machine, Chromium calls every file with a Chinese name "download".</summary>
    private static Dictionary<string, string> Surroundings() => new(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? "")),
        StringComparer.Ordinal)
    {
        ["LC_ALL"] = "C.UTF-8",
    };

    private static string? Executable() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}

/// <summary>One browser window.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visitor(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What the console and the pages complained of.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Visitor> OpenAsync(IBrowserContext context)
    {
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visitor.Complaints.Add($"{message.Type}: {message.Text}");
        };
        visitor.Page.PageError += (_, error) => visitor.Complaints.Add(error);
        return visitor;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
