using System.Net;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Junheng.Web.Tests.Security;

/// <summary>Cookies, sessions and forms as a browser meets them, behind a server that keeps the certificate.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private const string Password = "自己选的-密码-2026";
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-browser-").FullName;
    private WebApplication app = null!;
    private string keeper = "";

    public async ValueTask InitializeAsync()
    {
        app = await WebHost.BuildAsync(new WebOptions { Url = "http://127.0.0.1:0", DataFolder = folder, JobThreads = 0, Proxy = IPAddress.Loopback });
        await app.StartAsync();
        keeper = await SignedIn.KeyAsync(folder, "xitong", [new Post(Role.SystemAdmin, new Place(PlaceKind.Installation))]);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task BehindTheCertificate_CookiesAreBoundToIt_AndTheBrowserComesBackEncrypted()
    {
        using var http = Client(cookie: null);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Contains("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        var form = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-form=", form, StringComparison.Ordinal);
        Assert.All((string[])["secure", "httponly", "samesite=strict", "path=/"], flag => Assert.Contains(flag, form, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SigningIn_MakesANewKey_WhateverTheBrowserBrought()
    {
        var secret = await MakeAsync("xinren");
        using var http = Client("planted-by-somebody-else");
        using var response = await SendAsync(http, "/sign-in", ("name", "xinren"), ("password", secret));

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), each => each.StartsWith(SignedIn.Cookie + "=", StringComparison.Ordinal));
        Assert.DoesNotContain("planted", cookie, StringComparison.Ordinal);
        Assert.All((string[])["httponly", "samesite=lax", "path=/"], flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase));
        using var planted = Client("planted-by-somebody-else");
        using var page = await planted.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.StartsWith("/sign-in", page.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccount_EvenForTheRightOne()
    {
        var secret = await MakeAsync("xinren");
        using var http = Client(cookie: null);
        for (var i = 0; i < 5; i++)
            (await SendAsync(http, "/sign-in", ("name", "xinren"), ("password", "错的密码错的密码"))).Dispose();
        using var right = await SendAsync(http, "/sign-in", ("name", "xinren"), ("password", secret));
        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
        Assert.Contains("锁到", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Fields that a form does not have change nothing, whatever they are called.</summary>
    [Fact]
    public async Task FieldsThatAFormDoesNotHave_ChangeNothing()
    {
        using var http = Client(keeper);
        using var made = await SendAsync(http, "/accounts", ("name", "xinren"), ("shown", "新人"), ("role", "AuditAdmin"), ("place", "Installation"), ("MustChangePassword", "false"),
            ("must_change_password", "0"), ("password", Password), ("PasswordHash", "x"), ("TwoFactor", "true"), ("Posts[0].Role", "Leader"), ("AccountId", "1"));
        var page = RunningSite.Parse(await made.Content.ReadAsStringAsync());
        var secret = page.QuerySelector("main .secret")!.TextContent.Trim();
        Assert.NotEqual(Password, secret);
        Assert.Contains("还没有岗位", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var own = Client(cookie: null);
        using var signedIn = await SendAsync(own, "/sign-in", ("name", "xinren"), ("password", secret));
        using var account = await own.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/account/password", account.Headers.Location?.ToString());
        using var other = await SendAsync(own, "/account/password", ("present", secret), ("next", Password), ("again", Password), ("AccountId", "xitong"), ("name", "xitong"), ("role", "SystemAdmin"));
        Assert.Equal(HttpStatusCode.SeeOther, other.StatusCode);
        using var still = await http.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task BehindTheCertificate_FormsAreTaken_AndSigningOutClearsTheBrowser()
    {
        using var http = Client(cookie: null);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var token = RunningSite.Parse(await page.Content.ReadAsStringAsync()).QuerySelector("input[name=_form]")!.GetAttribute("value")!;
        http.DefaultRequestHeaders.Add("Cookie", $"{page.Headers.GetValues("Set-Cookie").First().Split(';')[0]}; __Host-junheng={keeper}");
        using var wrong = await PostAsync(http, "/sign-in", ("_form", token), ("name", "nobody"), ("password", "wrong"));
        // Taken and answered: the form's cookie was found again.
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);

        using var account = await http.GetAsync(new Uri("/account", UriKind.Relative));
        var own = RunningSite.Parse(await account.Content.ReadAsStringAsync()).QuerySelector("input[name=_form]")!.GetAttribute("value")!;
        using var left = await PostAsync(http, "/sign-out", ("_form", own));
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
    }

    /// <summary>Somebody at a browser that was left open cannot end the owner's sessions or take their second factor.</summary>
    [Theory]
    [InlineData("/account/sessions")]
    [InlineData("/account/recovery-codes")]
    public async Task WhatWouldLockTheOwnerOut_AsksForThePasswordAgain(string page)
    {
        var secret = await MakeAsync("xinren");
        using var http = Client(cookie: null);
        (await SendAsync(http, "/sign-in", ("name", "xinren"), ("password", secret))).Dispose();

        using var wrong = await SendAsync(http, page, ("password", "错的密码错的密码"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("密码不对", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await SendAsync(http, page, ("password", secret));
        Assert.True(right.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/rounds")]
    [InlineData("/no-such-page")]
    public async Task Trace_GivesNothingBack(string path)
    {
        using var http = Client(keeper);
        using var request = new HttpRequestMessage(HttpMethod.Trace, path);
        request.Headers.Add("X-Marked", "marked-by-the-test");
        using var response = await http.SendAsync(request);
        Assert.True((int)response.StatusCode is >= 400 and < 500, response.StatusCode.ToString());
        Assert.DoesNotContain("marked-by-the-test", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> MakeAsync(string name)
    {
        using var http = Client(keeper);
        using var made = await SendAsync(http, "/accounts", ("name", name), ("shown", name));
        return RunningSite.Parse(await made.Content.ReadAsStringAsync()).QuerySelector("main .secret")!.TextContent.Trim();
    }

    private HttpClient Client(string? cookie)
    {
        var cookies = new CookieContainer();
        var address = new Uri(app.Urls.First());
        if (cookie is not null)
            cookies.Add(address, new Cookie(SignedIn.Cookie, cookie));
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }, disposeHandler: true) { BaseAddress = address };
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string page, params (string Name, string Value)[] fields)
    {
        var token = RunningSite.Parse(await http.GetStringAsync(new Uri(page, UriKind.Relative))).QuerySelector("input[name=_form]")!.GetAttribute("value")!;
        return await PostAsync(http, page, [.. fields, ("_form", token)]);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string page, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return await http.PostAsync(new Uri(page, UriKind.Relative), form);
    }
}
