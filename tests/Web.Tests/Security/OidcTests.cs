using System.Net;
using System.Security.Cryptography;
using Junheng.Accounts;
using Junheng.Accounts.Oidc;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Storage;
using Junheng.Accounts.Tests;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Junheng.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Junheng.Web.Tests.Security;

/// <summary>统一身份认证, against a provider in the test's own process.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-oidc-").FullName;
    private readonly OidcProvider provider = new();
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        await provider.StartAsync();
        await StartAsync();
        await SignedIn.KeyAsync(folder, "tongji", [new Post(Role.Leader, new Place(PlaceKind.County, "999901"))]);
        await LinkAsync("tongji", "somebody");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await provider.DisposeAsync();
        await Folders.DeleteAsync(folder);
    }

    [Fact]
    public async Task WhomTheProviderKnows_IsSignedIn_AndComesToWhereTheyWanted()
    {
        using var http = Client();
        Assert.Contains("统一身份认证", await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative)), StringComparison.Ordinal);
        using var back = await ComeBackAsync(http, await GoAsync(http, "/schools"));

        Assert.Equal("/schools", back.Headers.Location?.ToString());
        using var page = await http.GetAsync(new Uri("/schools", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains(await EntriesAsync(), entry => entry.Kind == AuditKind.SignIn.Id() && entry is { Who: "tongji", Subject: "account tongji by oidc" });
    }

    public static TheoryData<string> Wrongs => ["nonce", "issuer", "audience", "key", "expired", "unsigned", "secret", "stranger", "metadata"];

    [Theory, MemberData(nameof(Wrongs))]
    public async Task AnythingWrongWithTheToken_SignsNobodyIn(string wrong)
    {
        switch (wrong)
        {
            case "nonce": provider.Nonce = "another"; break;
            case "issuer": provider.TokenIssuer = "https://elsewhere.example"; break;
            case "audience": provider.Audience = "another-client"; break;
            case "key": provider.SigningKey = RSA.Create(2048); break;
            case "expired": provider.Lasts = TimeSpan.FromMinutes(-5); break;
            case "unsigned": provider.Unsigned = true; break;
            case "secret": provider.SignedWithTheSecret = true; break;
            case "stranger": provider.Subject = "nobody"; break;
            default: provider.ClaimedIssuer = "https://elsewhere.example"; break;
        }

        using var http = Client();
        using var start = await http.GetAsync(new Uri("/sign-in/oidc", UriKind.Relative));
        if (wrong == "metadata")
        {
            Assert.Equal(HttpStatusCode.Unauthorized, start.StatusCode);
            return;
        }

        using var back = await ComeBackAsync(http, start.Headers.Location!);
        Assert.Equal(HttpStatusCode.Unauthorized, back.StatusCode);
        Assert.DoesNotContain(back.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith(SignedIn.Cookie + "=", StringComparison.Ordinal));
        using var page = await http.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.SeeOther, page.StatusCode);
    }

    [Fact]
    public async Task AnAnswer_CountsOnce_AndOnlyInTheBrowserThatAsked()
    {
        using var http = Client();
        var asked = await GoAsync(http, "/");
        var answer = Answer(asked, provider.Agree(asked));
        using var other = Client();
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync(answer)).StatusCode);
        using var forged = await http.GetAsync(new Uri("/sign-in/oidc/callback?state=forged&code=x", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);

        var again = await GoAsync(http, "/");
        var second = Answer(again, provider.Agree(again));
        Assert.Equal(HttpStatusCode.SeeOther, (await http.GetAsync(second)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task AnAccountWithASecondFactor_IsNotLetInWithoutIt()
    {
        var secret = await AdministratorAsync();
        using var http = Client();
        using var back = await ComeBackAsync(http, await GoAsync(http, "/account"));
        Assert.Equal(HttpStatusCode.Unauthorized, back.StatusCode);
        Assert.Contains("两步验证", await back.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await IsInAsync(http));

        using (var wrong = await CodeAsync(http, back, "000000"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
            Assert.Contains("验证码不对", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var right = await CodeAsync(http, back, OneTimeCode.Of(secret, 0));
        Assert.Equal("/account", right.Headers.Location?.ToString());
        Assert.True(await IsInAsync(http));
        Assert.Contains(await EntriesAsync(), entry => entry.Kind == AuditKind.SignIn.Id() && entry is { Who: "anquan", Subject: "account anquan by oidc" });
        // What is owed was paid: nobody comes in by it again, and nobody without having been at the provider.
        using var again = await CodeAsync(http, back, OneTimeCode.Of(secret, 1));
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Fact]
    public async Task WrongCodes_LockTheAccount()
    {
        var secret = await AdministratorAsync();
        using var http = Client();
        using var back = await ComeBackAsync(http, await GoAsync(http, "/"));
        for (var i = 0; i < 5; i++)
            (await CodeAsync(http, back, "000000")).Dispose();
        using var right = await CodeAsync(http, back, OneTimeCode.Of(secret, 0));
        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
        Assert.False(await IsInAsync(http));
    }

    [Theory]
    [InlineData("otp", null, true)]
    [InlineData(null, "urn:two", true)]
    [InlineData("pwd", "urn:one", false)]
    [InlineData(null, null, false)]
    public async Task AProviderThatIsBelieved_SaysWhetherItAskedForASecondFactor(string? method, string? level, bool enough)
    {
        await app.DisposeAsync();
        await StartAsync("otp", "urn:two");
        await AdministratorAsync();
        (provider.Methods, provider.Level) = (method is null ? null : ["pwd", method], level);
        using var http = Client();
        using var back = await ComeBackAsync(http, await GoAsync(http, "/account"));

        Assert.Equal(enough, back.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(enough, await IsInAsync(http));
        Assert.Equal(enough, (await EntriesAsync()).Any(entry => entry.Subject == "account anquan by oidc with its second factor"));
    }

    [Fact]
    public async Task ASecondFactorOfTheProvider_IsNotBelievedUnlessTheSettingsSaySo()
    {
        await AdministratorAsync();
        (provider.Methods, provider.Level) = (["pwd", "otp", "mfa"], "urn:two");
        using var http = Client();
        using var back = await ComeBackAsync(http, await GoAsync(http, "/"));
        Assert.Equal(HttpStatusCode.Unauthorized, back.StatusCode);
        Assert.False(await IsInAsync(http));
    }

    [Fact]
    public async Task BehindTheCertificate_WhatTheBrowserCarriesIsBoundToTheHost()
    {
        using var http = Client();
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var start = await http.GetAsync(new Uri("/sign-in/oidc", UriKind.Relative));
        var cookie = Assert.Single(start.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-oidc=", cookie, StringComparison.Ordinal);
        Assert.All((string[])["secure", "httponly", "path=/"], flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("http://idp.example", "c", "s")]
    [InlineData("https://idp.example", "", "s")]
    [InlineData("https://idp.example", "c", "")]
    [InlineData("not an address", "c", "s")]
    public void SettingsThatCannotBeTrusted_AreRefused(string issuer, string client, string secret)
    {
        var set = new Dictionary<string, string?>(StringComparer.Ordinal) { ["JUNHENG_OIDC_ISSUER"] = issuer, ["JUNHENG_OIDC_CLIENT_ID"] = client, ["JUNHENG_OIDC_CLIENT_SECRET"] = secret };
        Assert.Throws<InvalidDataException>(() => OidcSettings.Read(folder, name => set.GetValueOrDefault(name)));
    }

    [Fact]
    public async Task Settings_ComeFromAFile_AndFromTheEnvironmentFirst()
    {
        Assert.Null(OidcSettings.Read(folder, _ => null));
        await File.WriteAllTextAsync(Path.Combine(folder, OidcSettings.FileName), """{"issuer":"https://idp.example","clientId":"c","clientSecret":"s","claim":"employee","secondFactor":"mfa  otp"}""");
        var read = OidcSettings.Read(folder, name => name == "JUNHENG_OIDC_CLIENT_ID" ? "other" : null)!;
        Assert.Equal(("other", "s", "employee", "https://idp.example|7"), (read.ClientId, read.ClientSecret, read.Claim, read.SubjectOf("7")));
        Assert.Equal(["mfa", "otp"], read.SecondFactor);
    }

    private async Task StartAsync(params IReadOnlyList<string> secondFactor)
    {
        app = await WebHost.BuildAsync(new WebOptions
        {
            Url = "http://127.0.0.1:0", DataFolder = folder, JobThreads = 0, SignInsAMinute = 1000, Proxy = IPAddress.Loopback,
            Oidc = new OidcSettings(new Uri(provider.Issuer), OidcProvider.ClientId, OidcProvider.ClientSecret) { SecondFactor = secondFactor },
        });
        await app.StartAsync();
    }

    /// <summary>An administrator, who has a second factor, known to the provider.</summary>
    /// <returns>The key of the second factor.</returns>
    private async Task<string> AdministratorAsync()
    {
        using var desk = Desk();
        var (id, _) = await desk.CreateAsync("anquan", "安全管理员", password: null, by: "test", mustChange: false);
        await desk.Posts.GiveAsync(id, new Post(Role.SecurityAdmin, new Place(PlaceKind.Installation)), by: "test");
        var secret = await desk.NewAuthenticatorKeyAsync(id);
        await desk.TurnOnTwoFactorAsync(id, OneTimeCode.Of(secret, -1));
        await LinkAsync("anquan", "admin");
        provider.Subject = "admin";
        return secret;
    }

    private AccountDesk Desk()
    {
        var database = new JunhengDatabase(DatabaseSettings.InFolder(folder), AccountTables.Set, AuditTables.Set);
        return new AccountDesk(database, FieldKeys.Open(Path.Combine(folder, "keys"), TimeProvider.System), new AuditLog(database, TimeProvider.System), TimeProvider.System);
    }

    private static async Task<bool> IsInAsync(HttpClient http)
    {
        using var page = await http.GetAsync(new Uri("/account", UriKind.Relative));
        return page.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Sends the form of the page that asks for the code.</summary>
    private static async Task<HttpResponseMessage> CodeAsync(HttpClient http, HttpResponseMessage page, string code) => await RunningSite.PostAsync(
        http, "/sign-in/oidc/code", RunningSite.Parse(await page.Content.ReadAsStringAsync()).QuerySelector("input[name=_form]")!.GetAttribute("value")!, form => form.Add(new StringContent(code), "code"));

    private async Task LinkAsync(string name, string subject)
    {
        using var desk = Desk();
        var person = (await desk.ListAsync()).Single(each => each.UserName == name);
        await desk.LinkAsync(person.AccountId, $"{provider.Issuer}|{subject}");
    }

    private async Task<List<RecordedEntry>> EntriesAsync()
    {
        var entries = new List<RecordedEntry>();
        await foreach (var entry in new AuditReader(new JunhengDatabase(DatabaseSettings.InFolder(folder), AuditTables.Set)).ReadAsync(new AuditQuery()))
            entries.Add(entry);
        return entries;
    }

    private HttpClient Client() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }, disposeHandler: true) { BaseAddress = new Uri(app.Urls.First()) };

    private static async Task<Uri> GoAsync(HttpClient http, string wanted)
    {
        using var start = await http.GetAsync(new Uri("/sign-in/oidc?return=" + Uri.EscapeDataString(wanted), UriKind.Relative));
        Assert.Equal(HttpStatusCode.SeeOther, start.StatusCode);
        return start.Headers.Location!;
    }

    private static Uri Answer(Uri asked, string code)
    {
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked.Query)["state"].ToString();
        return new Uri($"/sign-in/oidc/callback?state={Uri.EscapeDataString(state)}&code={code}", UriKind.Relative);
    }

    private async Task<HttpResponseMessage> ComeBackAsync(HttpClient http, Uri asked) => await http.GetAsync(Answer(asked, provider.Agree(asked)));
}
