using System.Net;
using System.Text;
using Junheng.Registry.Demo;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Data;

public sealed class UploadTests(EmptySite site) : IClassFixture<EmptySite>
{
    private const string Head = "县级行政区划代码,县名,学校标识码,学校名称,办学类型,小学在校生数,小学班数,小学最大班额,小学专任教师数\n";

    [Fact]
    public async Task GoodWorkbook_IsAcceptedAfterAPageThatRepeatsTheFacts()
    {
        using var http = site.Client();
        using var workbook = new MemoryStream();
        DemoWorkbook.Write(workbook, [DemoCounty.Generate(new DemoOptions { Schools = 20, Years = 1, FirstYear = 2021 }).Single()]);
        var draft = await site.UploadAsync(http, "县.xlsx", workbook.ToArray());
        Assert.Equal($"{draft}/accept", (await site.PageAsync(draft, http)).QuerySelector(".tally a.btn.pri")!.GetAttribute("href"));

        var confirm = await site.PageAsync(draft + "/accept", http);
        Assert.Contains("第 1 版", confirm.QuerySelector(".confirm")!.TextContent, StringComparison.Ordinal);
        using var accepted = await RunningSite.PostAsync(http, draft + "/accept", await site.TokenAsync(http, draft + "/accept"));
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Assert.NotNull((await site.PageAsync(accepted.Headers.Location!.ToString(), http)).QuerySelector("h1.say"));

        using var again = await http.GetAsync(new Uri(draft, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Errors_StandBesideTheirCells_AndBarAccepting()
    {
        using var http = site.Client();
        var csv = Head + "610999,乙县,2161099901,一小,小学,300,7,45,20\n610999,乙县,2161099902,二小,小学,250,6,五十二,18\n";
        var draft = await site.UploadAsync(http, "乙县.csv", Encoding.UTF8.GetBytes(csv));
        var page = await site.PageAsync(draft, http);
        var cell = page.QuerySelector(".grid td.e")!;
        Assert.Contains("五十二", cell.TextContent, StringComparison.Ordinal);
        var number = cell.QuerySelector("a")!.GetAttribute("href")!.TrimStart('#');
        Assert.Contains("五十二", page.GetElementById(number)!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".tally a.btn.pri"));
        Assert.Equal("true", page.QuerySelector(".tally .btn.pri")!.GetAttribute("aria-disabled"));

        // Asking for it all the same leads back.
        using var response = await RunningSite.PostAsync(http, draft + "/accept", await site.TokenAsync(http, draft));
        Assert.Equal(draft, response.Headers.Location!.ToString());

        using var marked = await http.GetAsync(new Uri(draft + "/findings.xlsx", UriKind.Relative));
        Assert.Equal("PK"u8.ToArray(), (await marked.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Fact]
    public async Task UnknownHeading_CanBeBound_AndTheMapIsKept()
    {
        using var http = site.Client();
        var csv = Head.Replace("小学专任教师数", "教书的人", StringComparison.Ordinal) + "610998,丙县,2161099801,一小,小学,300,7,45,20\n";
        var draft = await site.UploadAsync(http, "丙县.csv", Encoding.UTF8.GetBytes(csv));
        var page = await site.PageAsync(draft + "/headings", http);
        var select = page.QuerySelector("select[aria-label='教书的人']")!;
        using var bound = await RunningSite.PostAsync(http, draft + "/headings", await site.TokenAsync(http, draft + "/headings"), form =>
        {
            form.Add(new StringContent("teachers_primary"), select.GetAttribute("name")!);
            form.Add(new StringContent("丙县的表"), "name");
        });
        Assert.Equal(HttpStatusCode.SeeOther, bound.StatusCode);
        var after = await site.PageAsync(draft + "/headings", http);
        Assert.Null(after.QuerySelector("select[aria-label='教书的人']"));
        Assert.Contains((await site.PageAsync("/data", http)).QuerySelectorAll("select[name=map] option"), option => option.TextContent == "丙县的表");
    }

    [Fact]
    public async Task Discarded_IsGone()
    {
        using var http = site.Client();
        var draft = await site.UploadAsync(http, "丁县.csv", Encoding.UTF8.GetBytes(Head));
        using var response = await RunningSite.PostAsync(http, draft + "/discard", await site.TokenAsync(http, "/data"));
        Assert.Equal("/data", response.Headers.Location!.ToString());
        using var gone = await http.GetAsync(new Uri(draft, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }
}
