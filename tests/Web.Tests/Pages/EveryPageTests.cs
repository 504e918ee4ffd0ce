using System.Net;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pages;

public sealed class EveryPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    public static TheoryData<string> Addresses => new(
        "/", "/?standard=basic-2012", "/?year=2023", "/indicators", "/indicators?stage=middle", "/indicators/primary/teachers_pe_art",
        "/indicators/middle/area_sports?status=fail&sort=-lack", "/indicators/primary/computers?standard=basic-2012", "/schools", "/schools?status=excluded",
        "/map", "/map?stage=primary&indicator=area_teaching", "/data", "/data/compare?before=2024.1&after=2025.1", "/standards", "/standards/quality-2017",
        "/standards/basic-2012", "/find?q=小学", "/find?q=体育", "/rounds", "/rounds/new", "/rounds/rules", "/register", "/register/2199000001", "/register/change?do=Merge");

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_InChinese_IsThereAndWhole(string address)
    {
        var page = await site.PageAsync(address);
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("均衡", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main h1"));
        Assert.NotNull(page.QuerySelector("a.skip[href='#main']"));
        Assert.NotNull(page.QuerySelector("nav.rail a[aria-current=page]") ?? page.QuerySelector("input[name=q]"));
        Assert.DoesNotContain("NaN", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], main script, style"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_InEnglish_HasNoChineseSentence(string address)
    {
        using var http = site.Client();
        var page = await site.PageAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en", http);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("中文", page.QuerySelector("a.lang")!.TextContent);
        Assert.Equal("Junheng", page.QuerySelector("a.brand")!.TextContent.Trim());
        // The choice is remembered.
        Assert.Equal("en", (await site.PageAsync("/schools", http)).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/schools/0000000000")]
    [InlineData("/indicators/primary/no_such_indicator")]
    [InlineData("/indicators/kindergarten/teachers_pe_art")]
    [InlineData("/standards/none")]
    [InlineData("/?year=1999")]
    [InlineData("/?version=9")]
    [InlineData("/?standard=none")]
    [InlineData("/?county=none")]
    [InlineData("/data/drafts/none")]
    [InlineData("/data/compare?before=2024.1&after=2025.9")]
    [InlineData("/indicators/primary/none/export.xlsx")]
    public async Task Address_OfNothing_Says404AndWhatNext(string address)
    {
        using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains("没有这一页", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a.btn.pri[href='/']"));
    }

    [Fact]
    public async Task EveryLink_OfTheMainPages_LeadsSomewhere()
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in (string[])["/", "/indicators/primary/teachers_pe_art", "/schools", "/data", "/standards", "/map"])
        {
            foreach (var anchor in (await site.PageAsync(address)).QuerySelectorAll("a[href^='/']"))
                links.Add(anchor.GetAttribute("href")!.Split('#')[0]);
        }

        Assert.True(links.Count > 60);
        // Cookies of its own: one of the links changes the language.
        using var http = site.Client();
        foreach (var link in links)
        {
            using var response = await http.GetAsync(new Uri(link, UriKind.Relative));
            Assert.True(response.IsSuccessStatusCode, $"{link}: {response.StatusCode}");
        }
    }
}
