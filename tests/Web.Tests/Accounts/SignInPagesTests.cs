using System.Net;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Web.Accounts;
using Junheng.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Junheng.Web.Tests.Accounts;

/// <summary>Setting up, signing in, and what a fresh demo prints, on a server of its own.</summary>
public sealed class SignInPagesTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-sign-in-").FullName;
    private readonly List<MadeAccount> made = [];
    private WebApplication? app;
    private string? setup;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        await Folders.DeleteAsync(folder);
    }

    [Fact]
    public async Task TheDemo_PrintsAccountsOnce_AndTheyOpenWhatTheirPostsAllow()
    {
        using var http = await StartAsync(demo: true);
        Assert.Equal(11, made.Count);
        Assert.Null(setup);
        var clerk = made.Single(account => account.UserName == "tongji");

        using var wrong = await SendAsync(http, "/sign-in", ("name", clerk.UserName), ("password", "错的密码错的密码"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Contains("用户名、密码或验证码不对", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await SendAsync(http, "/sign-in", ("name", clerk.UserName), ("password", clerk.Password), ("return", "/schools?stage=primary"));
        Assert.Equal("/schools?stage=primary", right.Headers.Location?.ToString());
        Assert.Contains("HttpOnly", Assert.Single(right.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("junheng=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        using var page = await http.GetAsync(new Uri("/schools", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var signedOut = await SendAsync(http, "/account", "/sign-out");
        Assert.Equal(HttpStatusCode.SeeOther, signedOut.StatusCode);
        using var after = await http.GetAsync(new Uri("/schools", UriKind.Relative));
        Assert.StartsWith("/sign-in?return=", after.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-out")]
    public void ReturningElsewhere_IsRefused(string path) => Assert.Equal("/", Forms.Inside(path));

    [Fact]
    public async Task SetUp_MakesThreeAdministrators_ByThePrintedAddressOnly()
    {
        using var http = await StartAsync(demo: false);
        Assert.NotNull(setup);
        using var start = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal("/setup", start.Headers.Location?.ToString());
        Assert.DoesNotContain("<fieldset", await http.GetStringAsync(new Uri("/setup?key=" + new string('0', 32), UriKind.Relative)), StringComparison.Ordinal);
        (string, string)[] fields =
        [
            ("SystemAdmin", "zhang"), ("SystemAdmin-password", "紫色的河马在跳远三次啊"), ("SecurityAdmin", "wang"), ("SecurityAdmin-password", "灰色的河马在跳高三次啊"),
            ("AuditAdmin", "li"), ("AuditAdmin-password", "白色的河马在游泳三次啊"),
        ];

        using var guessed = await SendAsync(http, setup!, "/setup", [.. fields, ("key", new string('0', 32))]);
        Assert.Equal(HttpStatusCode.OK, guessed.StatusCode);
        using var sameName = await SendAsync(http, setup!, "/setup", [.. fields.Select(field => field.Item2 == "wang" ? (field.Item1, "Zhang") : field), ("key", setup!.Split('=')[1])]);
        Assert.Equal(HttpStatusCode.BadRequest, sameName.StatusCode);
        using var done = await SendAsync(http, setup!, "/setup", [.. fields, ("key", setup!.Split('=')[1])]);
        Assert.Equal("/sign-in", done.Headers.Location?.ToString());
        using var again = await http.GetAsync(new Uri(setup!, UriKind.Relative));
        Assert.Equal("/sign-in", again.Headers.Location?.ToString());

        // An administrator sets up the second factor before anything else.
        using var signedIn = await SendAsync(http, "/sign-in", ("name", "zhang"), ("password", "紫色的河马在跳远三次啊"));
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        using var people = await http.GetAsync(new Uri("/accounts", UriKind.Relative));
        Assert.Equal("/account/two-factor", people.Headers.Location?.ToString());
        Assert.Contains("class=\"qr\"", await http.GetStringAsync(new Uri("/account/two-factor", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAuditAdministratorAlone_ReadsTheAudit()
    {
        using var _ = await StartAsync(demo: true);
        foreach (var (role, post) in new[] { Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin, Role.Leader }.Select(role =>
            (role, new Post(role, role == Role.Leader ? new Place(PlaceKind.County, "999901") : new Place(PlaceKind.Installation)))))
        {
            using var http = Client(await SignedIn.KeyAsync(folder, $"audit-{role}", [post]));
            using var response = await http.GetAsync(new Uri("/audit?kind=account&who=%27%3B--&since=2026-99-99", UriKind.Relative));
            Assert.Equal(role == Role.AuditAdmin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
            if (role == Role.AuditAdmin)
                Assert.Contains("tongji", await http.GetStringAsync(new Uri("/audit?kind=account", UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    private async Task<HttpClient> StartAsync(bool demo)
    {
        app = await WebHost.BuildAsync(new WebOptions { Url = "http://127.0.0.1:0", DataFolder = folder, LoadDemo = demo, AccountsMade = made.AddRange, SetupWaits = path => setup = path });
        await app.StartAsync();
        return Client(cookie: null);
    }

    private HttpClient Client(string? cookie)
    {
        var cookies = new CookieContainer();
        var address = new Uri(app!.Urls.First());
        if (cookie is not null)
            cookies.Add(address, new Cookie(SignedIn.Cookie, cookie));
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }, disposeHandler: true) { BaseAddress = address };
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, string page, params (string Name, string Value)[] fields) => SendAsync(http, page, page, fields);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = RunningSite.Parse(await http.GetStringAsync(new Uri(page, UriKind.Relative))).QuerySelector("input[name=_form]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(fields.Append(("_form", token)).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2)));
        return await http.PostAsync(new Uri(action, UriKind.Relative), form);
    }
}
