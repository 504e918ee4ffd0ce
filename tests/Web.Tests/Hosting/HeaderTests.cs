using System.Net;
using System.Net.Http.Headers;

namespace Junheng.Web.Tests.Hosting;

public sealed class HeaderTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/export.xlsx")]
    public async Task EveryAnswer_ForbidsInlineScriptFramingAndSniffing(string address)
    {
        using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Page_AskedForAgain_IsNotSentAgain()
    {
        using var first = await site.Http.GetAsync(new Uri("/schools", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/schools");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Page_InAnotherLanguage_HasAnotherTag()
    {
        using var http = site.Client();
        using var chinese = await http.GetAsync(new Uri("/schools", UriKind.Relative));
        using var english = await http.GetAsync(new Uri("/schools?lang=en", UriKind.Relative));
        Assert.NotEqual(chinese.Headers.ETag, english.Headers.ETag);
    }

    [Fact]
    public async Task Assets_AreImmutableAndNotEmpty()
    {
        var page = await site.PageAsync("/");
        var addresses = page.QuerySelectorAll("link[href^='/assets/'], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        Assert.Equal(4, addresses.Count);
        foreach (var address in addresses)
        {
            foreach (var encoding in (string[])["br", "gzip", "identity"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
                using var response = await site.Http.SendAsync(request);
                Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 150);
                Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
                Assert.Equal(encoding == "identity" ? [] : [encoding], response.Content.Headers.ContentEncoding);
            }
        }
    }

    [Fact]
    public async Task AnotherHostName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";
        using var response = await site.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("br, gzip", "br", true)]
    [InlineData("gzip;q=1.0, br;q=0", "br", false)]
    [InlineData("", "gzip", false)]
    [InlineData("GZIP", "gzip", true)]
    [InlineData("brotli", "br", false)]
    public void Encoding_IsTakenWhereItIsAccepted(string header, string encoding, bool taken) =>
        Assert.Equal(taken, Junheng.Web.Hosting.EncodedBody.Accepts(header, encoding));
}
