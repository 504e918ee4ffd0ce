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

    private async Task AcceptAsync(HttpClient http, string draft)
    {
        using var accepted = await RunningSite.PostAsync(http, draft + "/accept", await site.TokenAsync(http, draft + "/accept"));
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
    }
}
