using System.Net;
using System.Text;
using Junheng.Standards.Packs;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.OwnPacks;

/// <summary>A county's own pack works wherever a built-in one does.</summary>
public sealed class OwnPackTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task ValidPack_IsRepeatedBeforeItIsAdded_ThenJudgesEveryPage()
    {
        using var http = site.Client();
        var text = SamplePack.Text("own-province");
        var confirm = await SamplePack.CheckAsync(site, http, text);
        var facts = confirm.QuerySelector("table.about")!.TextContent;
        Assert.Contains("own-province 1", facts, StringComparison.Ordinal);
        Assert.Contains(PackReader.Read(text).Pack!.Hash[..12], facts, StringComparison.Ordinal);
        Assert.Contains("2 项指标：最大班额、生均图书", facts, StringComparison.Ordinal);
        Assert.Contains("某省标准", facts, StringComparison.Ordinal);
        // The trial and the page say nothing that is stored: it is not there yet.
        using (var early = await http.GetAsync(new Uri("/standards/own-province", UriKind.Relative)))
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);

        Assert.Equal("/standards/own-province", await SamplePack.ConfirmAsync(http, confirm));

        Assert.NotNull((await site.PageAsync("/standards", http)).QuerySelector("main a[href='/standards/own-province']"));
        var overview = await site.PageAsync("/?standard=own-province", http);
        Assert.Contains("某省标准", overview.QuerySelector("h1.say")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(overview.QuerySelectorAll("header .pick li a[aria-current=true]"), anchor => anchor.TextContent == "某省办学标准");
        Assert.Equal(2, overview.QuerySelectorAll("table.strips td.nm, table.strips .nm").Length);
        foreach (var address in (string[])["/indicators", "/indicators/primary/class_size", "/schools", "/map", "/map?indicator=books", "/standards/own-province"])
            Assert.NotNull((await site.PageAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "standard=own-province", http)).QuerySelector("main h1"));
        foreach (var address in (string[])["/export.xlsx", "/schools/export.xlsx", "/indicators/primary/books/export.xlsx", "/data/template.xlsx"])
        {
            using var response = await http.GetAsync(new Uri(address + "?standard=own-province", UriKind.Relative));
            Assert.Equal("PK"u8.ToArray(), (await response.Content.ReadAsByteArrayAsync())[..2]);
        }
    }

    [Fact]
    public async Task Trial_SaysWhatTheOverviewSaysAfterwards()
    {
        using var http = site.Client();
        var confirm = await SamplePack.CheckAsync(site, http, SamplePack.Text("own-trial"));
        await SamplePack.ConfirmAsync(http, confirm);
        var said = (await site.PageAsync("/?standard=own-trial", http)).QuerySelector("h1.say")!.TextContent;
        Assert.Contains(confirm.QuerySelectorAll("table.about b"), element => element.TextContent == said);
    }

    [Fact]
    public async Task InEnglish_ThePagesAreEnglish()
    {
        using var http = site.Client();
        await site.PageAsync("/standards?lang=en", http);
        var confirm = await SamplePack.CheckAsync(site, http, SamplePack.Text("own-english"));
        Assert.Equal("Add “School standard of a province”", confirm.QuerySelector("h1")!.TextContent);
        await SamplePack.ConfirmAsync(http, confirm);
        Assert.StartsWith("Take “School standard of a province”", (await site.PageAsync("/standards/own-english/retire", http)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var broken = await SamplePack.CheckAsync(site, http, "id: a\nversion: [", HttpStatusCode.UnprocessableEntity);
        // The list is still open where the file ends.
        Assert.Contains("line 3, column 1", broken.QuerySelector(".finding")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherText_ReplacesTheFirst_WhichStaysToBeTaken()
    {
        using var http = site.Client();
        var first = SamplePack.Text("own-twice");
        var second = first.Replace("value: 45", "value: 50", StringComparison.Ordinal).Replace("version: 1", "version: 2", StringComparison.Ordinal);
        await SamplePack.AddAsync(site, http, first);

        var confirm = await SamplePack.CheckAsync(site, http, second);
        Assert.Contains($"own-twice 1（{PackReader.Read(first).Pack!.Hash[..8]}），由它替换", confirm.QuerySelector("table.about")!.TextContent, StringComparison.Ordinal);
        await SamplePack.ConfirmAsync(http, confirm);

        Assert.Contains("own-twice，第 2 版", (await site.PageAsync("/standards/own-twice", http)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var states = (await site.PageAsync("/standards", http)).QuerySelectorAll("tr").Where(row => row.FirstElementChild?.TextContent == "own-twice").Select(row => row.Children[3].TextContent);
        Assert.Equal(["现用", "已有新版"], states);
        Assert.Equal(second, await TakeAsync(http, "/standards/own-twice/pack.yaml"));
        Assert.Equal(first, await TakeAsync(http, "/standards/own-twice/pack.yaml?hash=" + PackReader.Read(first).Pack!.Hash));
    }

    [Fact]
    public async Task TheTextInUse_IsNotAddedTwice()
    {
        using var http = site.Client();
        await SamplePack.AddAsync(site, http, SamplePack.Text("own-same"));
        var again = await SamplePack.CheckAsync(site, http, SamplePack.Text("own-same"));
        Assert.Equal("这个标准包已经在用", again.QuerySelector("h1")!.TextContent);
        Assert.Null(again.QuerySelector("input[name=pack]"));
    }

    [Fact]
    public async Task Retired_CanNoLongerBeChosen_AndComesBackWhenAddedAgain()
    {
        using var http = site.Client();
        var text = SamplePack.Text("own-retired");
        await SamplePack.AddAsync(site, http, text);
        await site.PageAsync("/?standard=own-retired", http);
        var confirm = await site.PageAsync("/standards/own-retired/retire", http);
        Assert.Contains("保留", confirm.QuerySelector("table.about")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0 份", confirm.QuerySelector("table.about")!.TextContent, StringComparison.Ordinal);

        using var retired = await RunningSite.PostAsync(http, "/standards/own-retired/retire", await site.TokenAsync(http, "/standards/own-retired/retire"));

        Assert.Equal("/standards", retired.Headers.Location!.ToString());
        foreach (var address in (string[])["/standards/own-retired", "/?standard=own-retired", "/standards/own-retired/retire"])
        {
            using var gone = await http.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        Assert.Equal(text, await TakeAsync(http, "/standards/own-retired/pack.yaml?hash=" + PackReader.Read(text).Pack!.Hash));
        Assert.Contains("停用过同一标识", (await SamplePack.CheckAsync(site, http, text)).QuerySelector("table.about")!.TextContent, StringComparison.Ordinal);
        await SamplePack.AddAsync(site, http, text);
        await site.PageAsync("/?standard=own-retired", http);
    }

    [Fact]
    public async Task BuiltInPack_CanBeTakenToStartFrom_ButNotRetired()
    {
        foreach (var id in BuiltInPacks.Ids)
            Assert.Equal(BuiltInPacks.Text(id), await TakeAsync(site.Http, $"/standards/{id}/pack.yaml"));
        using var response = await site.Http.GetAsync(new Uri("/standards/quality-2017/retire", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<string> TakeAsync(HttpClient http, string address)
    {
        using var response = await http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
    }
}
