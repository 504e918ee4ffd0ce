using System.Net;
using System.Text;
using Junheng.Registry.Workbooks;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.OwnPacks;

/// <summary>What a county's own pack asks for can be filled in, uploaded and judged.</summary>
public sealed class OwnFieldTests(EmptySite site) : IClassFixture<EmptySite>
{
    private const string Csv =
        "县级行政区划代码,县名,学校标识码,学校名称,办学类型,小学在校生数,小学班数,小学最大班额,小学专任教师数,自有实验室数\n"
        + "610997,戊县,2161099701,一小,小学,300,7,45,20,2\n610997,戊县,2161099702,二小,小学,250,6,44,18,0\n";

    [Fact]
    public async Task OwnColumn_IsUnknownBefore_AndJudgedAfterThePackWasAdded()
    {
        using var http = site.Client();
        var before = await site.UploadAsync(http, "戊县.csv", Encoding.UTF8.GetBytes(Csv));
        Assert.NotNull((await site.PageAsync(before + "/headings", http)).QuerySelector("select[aria-label='自有实验室数']"));
        await AcceptAsync(http, before);
        await SamplePack.AddAsync(site, http, SamplePack.WithOwnField("own-labs"));

        var after = await site.UploadAsync(http, "戊县.csv", Encoding.UTF8.GetBytes(Csv));
        Assert.Null((await site.PageAsync(after + "/headings", http)).QuerySelector("select[aria-label='自有实验室数']"));
        await AcceptAsync(http, after);

        var said = (await site.PageAsync("/?standard=own-labs", http)).QuerySelector("h1.say")!.TextContent;
        Assert.Contains("1 所小学不达标", said, StringComparison.Ordinal);
        Assert.Contains("二小", (await site.PageAsync("/schools?standard=own-labs&status=fail", http)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var template = await http.GetAsync(new Uri("/data/template.xlsx", UriKind.Relative));
        using var content = new MemoryStream(await template.Content.ReadAsByteArrayAsync());
        var reading = WorkbookReader.Read(content, "模板.xlsx", new ReadOptions());
        Assert.Contains(reading.Grid!.Columns, column => column.Heading.StartsWith("自有实验室数", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DraftReadBeforeThePackWasAdded_KnowsItsColumnAfterwards()
    {
        using var http = site.Client();
        var csv = Csv.Replace("610997,戊县,21610997", "610996,己县,21610996", StringComparison.Ordinal);
        await AcceptAsync(http, await site.UploadAsync(http, "己县.csv", Encoding.UTF8.GetBytes(csv)));
        var draft = await site.UploadAsync(http, "己县.csv", Encoding.UTF8.GetBytes(csv));
        Assert.NotNull((await site.PageAsync(draft + "/headings", http)).QuerySelector("select[aria-label='自有实验室数']"));

        var county = (await site.PageAsync("/", http)).QuerySelectorAll("header .pick a").FirstOrDefault(anchor => anchor.TextContent == "己县")?.GetAttribute("href") ?? "/";
        var query = county[1..];
        using var checking = await RunningSite.PostAsync(http, "/standards" + query, await site.TokenAsync(http, "/standards" + query), form =>
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(SamplePack.WithOwnField("own-labs-2"))), "file", "标准.yaml"));
        await SamplePack.ConfirmAsync(http, RunningSite.Parse(await checking.Content.ReadAsStringAsync()));

        Assert.Null((await site.PageAsync(draft + "/headings", http)).QuerySelector("select[aria-label='自有实验室数']"));
    }

    private async Task AcceptAsync(HttpClient http, string draft)
    {
        using var accepted = await RunningSite.PostAsync(http, draft + "/accept", await site.TokenAsync(http, draft + "/accept"));
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
    }
}
