using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Junheng.Web.Hosting;
using Junheng.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Tests.Security;

/// <summary>How often one address may knock, on a server of its own that allows three attempts.</summary>
public sealed class RequestLimitTests : IAsyncLifetime
{
    private const int Attempts = 3;
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-limits-").FullName;
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await WebHost.BuildAsync(new WebOptions { Url = "http://127.0.0.1:0", DataFolder = folder, JobThreads = 0, SignInsAMinute = Attempts, Proxy = IPAddress.Loopback });
        await app.StartAsync();
        await SignedIn.KeyAsync(folder, "somebody", []);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Folders.DeleteAsync(folder);
    }

    [Fact]
    public async Task ManyAttemptsFromOneAddress_AreToldToWait_AndAnotherAddressIsNot()
    {
        using var http = Client("203.0.113.7");
        for (var i = 0; i < Attempts; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await GuessAsync(http, "name" + i)).Status);

        var (status, wait, text) = await GuessAsync(http, "another");

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.InRange(int.Parse(wait!, CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains($"{wait} 秒后可以再试", text, StringComparison.Ordinal);
        // Pages are not doors, and another address has attempts of its own.
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode);
        using var other = Client("203.0.113.8");
        Assert.Equal(HttpStatusCode.Unauthorized, (await GuessAsync(other, "another")).Status);
    }

    [Theory]
    [InlineData("GET", "/schools", "203.0.113.7", 6000)]
    [InlineData("POST", "/sign-in", "203.0.113.7", 10)]
    [InlineData("POST", "/SIGN-IN", "203.0.113.7", 10)]
    [InlineData("POST", "/setup", "203.0.113.7", 10)]
    [InlineData("POST", "/account/password", "2001:db8::1", 10)]
    [InlineData("GET", "/sign-in/oidc", "203.0.113.7", 10)]
    [InlineData("POST", "/sign-in", "127.0.0.1", 10)]
    public async Task EachAddress_HasSoManyRequestsAMinute(string method, string path, string address, int most)
    {
        await using var limiter = RequestLimits.Limiter(10);
        var let = 0;
        while (let <= most)
        {
            using var lease = limiter.AttemptAcquire(Request(method, path, address));
            if (!lease.IsAcquired)
                break;
            let++;
        }

        // A long loop may be given a few more by the clock meanwhile.
        Assert.InRange(let, most, most + (most / 10));
        using var elsewhere = limiter.AttemptAcquire(Request(method, path, "198.51.100.1"));
        Assert.True(elsewhere.IsAcquired);
    }

    [Fact]
    public async Task AddressesOfOneSubscriber_CountAsOne()
    {
        await using var limiter = RequestLimits.Limiter(1);
        using var first = limiter.AttemptAcquire(Request("POST", "/sign-in", "2001:db8:0:1::1"));
        using var neighbour = limiter.AttemptAcquire(Request("POST", "/sign-in", "2001:db8:0:1:ffff::2"));
        using var stranger = limiter.AttemptAcquire(Request("POST", "/sign-in", "2001:db8:0:2::1"));
        Assert.Equal([true, false, true], new[] { first.IsAcquired, neighbour.IsAcquired, stranger.IsAcquired });
    }

    private static DefaultHttpContext Request(string method, string path, string address)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path, http.Connection.RemoteIpAddress) = (method, path, IPAddress.Parse(address));
        return http;
    }

    private HttpClient Client(string address)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }, disposeHandler: true) { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh-CN"));
        return http;
    }

    private static async Task<(HttpStatusCode Status, string? Wait, string Text)> GuessAsync(HttpClient http, string name)
    {
        var token = RunningSite.Parse(await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).QuerySelector("input[name=_form]")!.GetAttribute("value")!;
        using var response = await RunningSite.PostAsync(http, "/sign-in", token, form =>
        {
            form.Add(new StringContent(name), "name");
            form.Add(new StringContent("不对的密码不对的"), "password");
        });
        return (response.StatusCode, response.Headers.RetryAfter?.ToString(), await response.Content.ReadAsStringAsync());
    }
}
