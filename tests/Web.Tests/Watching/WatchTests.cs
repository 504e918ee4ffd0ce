using System.Net;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Web.Tests.Api;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Watching;

/// <summary>Health and figures: what they tell, and to whom.</summary>
public sealed class WatchTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Theory]
    [InlineData("/health/live", "live\n")]
    [InlineData("/health/ready", "ready\n")]
    public async Task Health_TellsOneWordToAnybody(string address, string says)
    {
        using var http = site.Client(cookie: null);
        Assert.Equal(says, await http.GetStringAsync(new Uri(address, UriKind.Relative)));
    }

    [Fact]
    public async Task Figures_CountWhatHappens_AndNameNobody()
    {
        var reporter = await site.ProgramAsync("counted", ApiSite.At(Role.SchoolReporter, 10));
        await reporter.FillAsync(site.Return(10), new Dictionary<string, string>(StringComparer.Ordinal) { ["books"] = "77" });
        using var http = site.Client(cookie: null);
        var text = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Contains("# TYPE junheng_return_saves_total counter\njunheng_return_saves_total ", text, StringComparison.Ordinal);
        Assert.Matches("junheng_request_duration_seconds_count\\{method=\"PATCH\",route=\"/api/v1/rounds/\\{round\\}/returns/\\{school\\}\",status=\"200\"\\} [1-9]", text);
        Assert.Contains("junheng_database_size_bytes ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiSite.School(10), text, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiSite.County, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_ComeThroughAProxyOnlyWithTheRight()
    {
        using var anybody = Forwarded(site.Client(cookie: null));
        Assert.Equal(HttpStatusCode.Unauthorized, (await StatusAsync(anybody)));
        using var bureau = Forwarded(await site.ClientAsync("no-figures", ApiSite.Bureau));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(bureau));
        using var keeper = Forwarded(site.Client(cookie: null));
        keeper.DefaultRequestHeaders.Authorization = new("Bearer", await SignedIn.SecretAsync(site.Folder, "figures", [new Post(Role.SystemAdmin, new Place(PlaceKind.Installation))]));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(keeper));
    }

    private static HttpClient Forwarded(HttpClient http)
    {
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        return http;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/metrics", UriKind.Relative));
        return response.StatusCode;
    }
}
