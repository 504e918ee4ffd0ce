using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Junheng.Accounts.Posts;
using Junheng.Assessments;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Web.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Tests.Hosting;

/// <summary>The app on a port of its own, with a data folder of its own that goes when it stops.</summary>
public abstract class RunningSite(DemoOptions? demo, int jobThreads = 2) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-web-").FullName;

    public string Folder => folder;

    /// <summary>Every route of the app.</summary>
    public IEnumerable<RouteEndpoint> Routes => ((IEndpointRouteBuilder)app!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
    private WebApplication? app;
    private string key = "";

    public IServiceProvider Services => app!.Services;
    public HttpClient Http { get; private set; } = null!;
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (demo is not null)
        {
            var store = await JunhengStore.OpenAsync(DatabaseSettings.InFolder(folder), TimeProvider.System);
            await FillAsync(store, demo);
        }

        app = await WebHost.BuildAsync(new WebOptions { Url = "http://127.0.0.1:0", DataFolder = folder, MaxUploadBytes = 4 << 20, JobThreads = jobThreads, SignInsAMinute = 100_000 });
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
        key = await SignedIn.KeyAsync(folder, "bureau", SignedIn.Bureau);
        Http = Client();
    }

    /// <summary>Puts data into the empty database before the app starts.</summary>
    protected virtual Task FillAsync(JunhengStore store, DemoOptions options) => DemoData.LoadAsync(store, options, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app!.DisposeAsync();
        await Folders.DeleteAsync(folder);
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser of the bureau with cookies of its own; it does not follow redirects, so that tests see them.</summary>
    public HttpClient Client() => Client(key);

    /// <summary>A browser signed in by a cookie; by none, if null.</summary>
    public HttpClient Client(string? cookie)
    {
        var cookies = new CookieContainer();
        if (cookie is not null)
            cookies.Add(Address, new Cookie(SignedIn.Cookie, cookie));
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }, disposeHandler: true) { BaseAddress = Address };
    }

    /// <summary>A browser of somebody with these posts.</summary>
    public async Task<HttpClient> ClientAsync(string name, params IReadOnlyList<Post> posts) => Client(await SignedIn.KeyAsync(folder, name, posts));

    /// <summary>A page that must answer 200, parsed.</summary>
    public async Task<IDocument> PageAsync(string address, HttpClient? http = null)
    {
        using var response = await (http ?? Http).GetAsync(new Uri(address, UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
        return Parse(html);
    }

    public static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocument(html);

    /// <summary>Bytes on the wire with brotli.</summary>
    public async Task<int> WeightAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var response = await Http.SendAsync(request);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Uploads a file as the form of the data page does.</summary>
    /// <returns>The address of the draft.</returns>
    public async Task<string> UploadAsync(HttpClient http, string name, byte[] content, string year = "2026")
    {
        using var response = await PostAsync(http, "/data", await TokenAsync(http, "/data"), form =>
        {
            form.Add(new ByteArrayContent(content), "file", name);
            form.Add(new StringContent(year), "year");
        });
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    public async Task<string> TokenAsync(HttpClient http, string address) =>
        (await PageAsync(address, http)).QuerySelector("input[name=_form]")!.GetAttribute("value")!;

    public static async Task<HttpResponseMessage> PostAsync(HttpClient http, string address, string token, Action<MultipartFormDataContent>? fill = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), "_form" } };
        fill?.Invoke(form);
        return await http.PostAsync(new Uri(address, UriKind.Relative), form);
    }
}

/// <summary>The demo county of 120 schools and three years.</summary>
public sealed class DemoSite() : RunningSite(new DemoOptions());

/// <summary>A small county whose jobs nobody runs: they stay open.</summary>
public sealed class IdleSite() : RunningSite(new DemoOptions { Schools = 30 }, jobThreads: 0);

/// <summary>A county of 300 schools, for the weights.</summary>
public sealed class LargeSite() : RunningSite(new DemoOptions { Schools = 300, Seed = 4 });

/// <summary>A database without data.</summary>
public sealed class EmptySite() : RunningSite(demo: null);
