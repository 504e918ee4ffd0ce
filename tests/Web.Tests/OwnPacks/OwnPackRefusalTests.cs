using System.Diagnostics;
using System.Net;
using System.Text;
using Junheng.Standards.Packs;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.OwnPacks;

/// <summary>A pack that cannot be used is refused with its reasons, and nothing is saved.</summary>
public sealed class OwnPackRefusalTests(DemoSite site) : IClassFixture<DemoSite>
{
    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "nested", Encoding.UTF8.GetBytes(new string('[', 100_000)) },
        { "nested on lines", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', depth) + "a:\n"))) },
        { "two megabytes", Encoding.UTF8.GetBytes("notes:\n" + string.Concat(Enumerable.Repeat("  - 说明\n", 150_000))) },
        { "aliases", "a: &a [1,1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nid: [*c,*c]\n"u8.ToArray() },
        { "markup", "id: <script>alert(1)</script>\n\"<img src=x onerror=alert(2)>\": 1\n"u8.ToArray() },
        { "binary", [0x50, 0x4B, 3, 4, 0xFF, 0xFE, 0, 1] },
        { "null character", "id: a\0b\nversion: 1\n"u8.ToArray() },
    };

    [Fact]
    public async Task BrokenPack_ShowsEveryProblemWhereItStands_AndSavesNothing()
    {
        using var http = site.Client();
        var text = SamplePack.Text("own-broken").Replace("max_class", "max_clas", StringComparison.Ordinal).Replace("[{value: 20}]", "[{value: twenty}]", StringComparison.Ordinal);
        var problems = PackReader.Read(text).Problems;
        Assert.True(problems.Count(problem => problem.IsError) >= 2);

        var page = await SamplePack.CheckAsync(site, http, text, HttpStatusCode.UnprocessableEntity);

        var findings = page.QuerySelectorAll(".finding");
        Assert.Equal(problems.Count, findings.Length);
        foreach (var (problem, finding) in problems.Zip(findings))
        {
            Assert.Contains($"第 {problem.Line} 行第 {problem.Column} 列", finding.TextContent, StringComparison.Ordinal);
            Assert.Contains(problem.Message.Zh, finding.TextContent, StringComparison.Ordinal);
            Assert.Contains(problem.Advice.Zh, finding.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("max_clas", page.QuerySelectorAll(".yaml td.el mark").Select(mark => mark.TextContent));
        Assert.Null(page.QuerySelector("input[name=pack]"));
        await AssertNotSavedAsync("own-broken");
    }

    [Fact]
    public async Task BuiltInId_IsRefusedAtItsLine()
    {
        using var http = site.Client();
        var page = await SamplePack.CheckAsync(site, http, BuiltInPacks.Text("basic-2012")!, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("basic-2012 是内置标准", page.QuerySelector(".finding")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("basic-2012", page.QuerySelector(".yaml mark")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task HostileFile_IsRefusedQuickly_WithoutMarkupOfItsOwn(string name, byte[] file)
    {
        using var http = site.Client();
        var clock = Stopwatch.StartNew();
        using var response = await SamplePack.UploadAsync(site, http, file);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{name}: {clock.Elapsed}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
        Assert.NotEmpty(page.QuerySelectorAll(".finding"));
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task FileOverTheLimit_IsRefusedBesideTheField()
    {
        using var http = site.Client();
        using var response = await SamplePack.UploadAsync(site, http, new byte[(3 << 20) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("512 KB", RunningSite.Parse(await response.Content.ReadAsStringAsync()).QuerySelector(".f.err .msg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoFile_SaysSoBesideTheField()
    {
        using var http = site.Client();
        using var response = await RunningSite.PostAsync(http, "/standards", await site.TokenAsync(http, "/standards"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("没有选文件", RunningSite.Parse(await response.Content.ReadAsStringAsync()).QuerySelector(".f.err .msg")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/standards")]
    [InlineData("/standards/add")]
    [InlineData("/standards/quality-2017/retire")]
    public async Task FormOfAnotherSite_IsRefused(string address)
    {
        using var http = site.Client();
        await site.PageAsync("/standards", http);
        using var response = await RunningSite.PostAsync(http, address, "forged", form =>
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(SamplePack.Text("own-forged"))), "file", "x.yaml");
            form.Add(new StringContent(Convert.ToBase64String(Encoding.UTF8.GetBytes(SamplePack.Text("own-forged")))), "pack");
        });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await AssertNotSavedAsync("own-forged");
    }

    [Theory]
    [InlineData("aWQ6IFsx", HttpStatusCode.UnprocessableEntity)]
    [InlineData("not base64", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    public async Task ConfirmFormThatWasTamperedWith_IsCheckedAnew(string field, HttpStatusCode expected)
    {
        using var http = site.Client();
        using var response = await RunningSite.PostAsync(http, "/standards/add", await site.TokenAsync(http, "/standards"), form => form.Add(new StringContent(field), "pack"));
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task CountyThatIsNotThere_GetsNoPack()
    {
        using var http = site.Client();
        using var response = await RunningSite.PostAsync(http, "/standards?county=999999", await site.TokenAsync(http, "/standards"), form =>
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(SamplePack.Text("own-nowhere"))), "file", "x.yaml"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task AssertNotSavedAsync(string id)
    {
        Assert.DoesNotContain(id, (await site.PageAsync("/standards")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var response = await site.Http.GetAsync(new Uri($"/standards/{id}/pack.yaml", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
