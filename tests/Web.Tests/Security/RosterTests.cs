using System.IO.Compression;
using System.Net;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Security;

/// <summary>人员名册: masked until a reason is given.</summary>
public sealed class RosterTests(AuditedSite site) : IClassFixture<AuditedSite>
{
    private const string Number = "11010519491231002X";
    private static readonly string Csv = $"学籍号,姓名,身份证号,学校标识码\nG1,王小明,{Number},{AuditedSite.School}\n";

    [Fact]
    public async Task List_IsMasked_AndAReasonOpensIt_OnAPageThatIsNotKept()
    {
        Assert.Equal(HttpStatusCode.SeeOther, await RosterWalk.UploadAsync(site, site.Http, Csv));
        var list = await site.PageAsync("/roster?kind=pupil");
        var row = list.QuerySelector("#rows tbody tr")!;
        Assert.Equal(["王＊＊", "110105********002X"], new[] { row.Children[3].TextContent, row.Children[4].TextContent });
        Assert.DoesNotContain("王小明", list.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var person = row.QuerySelector("input")!.GetAttribute("value")!;

        foreach (var reason in (string[])["", "看看", "   看   "])
        {
            var none = await AuditTrail.OfAsync(site, async () => Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RevealAsync(site.Http, person, reason)).Status));
            Assert.Empty(none);
        }

        var (status, html, cache) = await RevealAsync(site.Http, person, "核对学籍变动");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (status, cache));
        Assert.Contains("王小明", html, StringComparison.Ordinal);
        Assert.Contains(Number, html, StringComparison.Ordinal);
        Assert.Contains((await AuditTrail.ReadAsync(site)), entry => entry.Kind == AuditKind.PersonalRead.Id() && entry is { Reason: "核对学籍变动", Who: "bureau" });
    }

    [Fact]
    public async Task Export_IsMasked_UnlessAReasonIsGiven()
    {
        await RosterWalk.UploadAsync(site, site.Http, Csv);
        Assert.DoesNotContain(Number, Text(await site.Http.GetByteArrayAsync(new Uri("/roster/export.xlsx", UriKind.Relative))), StringComparison.Ordinal);

        var token = await site.TokenAsync(site.Http, "/roster");
        using var refused = await RunningSite.PostAsync(site.Http, "/roster/export.xlsx", token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var whole = await RunningSite.PostAsync(site.Http, "/roster/export.xlsx", token, form => form.Add(new StringContent("报送上级核对"), "reason"));
        Assert.Contains(Number, Text(await whole.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_AreListed_AndNothingIsTaken()
    {
        var token = await site.TokenAsync(site.Http, "/roster");
        var before = await CountAsync();
        using var response = await RunningSite.PostAsync(site.Http, "/roster", token, form => form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Csv.Replace("002X", "0021", StringComparison.Ordinal))), "file", "学生.csv"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains("身份证号不对", page.QuerySelector(".finding")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());

        async Task<int> CountAsync() => (await site.PageAsync("/roster")).QuerySelectorAll("#rows tbody tr").Length;
    }

    [Fact]
    public async Task AHeadmaster_SeesTheOwnSchool_AndCannotUpload()
    {
        await RosterWalk.UploadAsync(site, site.Http, Csv);
        using var own = await site.ClientAsync("head-own", new Post(Role.Principal, new Place(PlaceKind.School, "999901", AuditedSite.School)));
        using var other = await site.ClientAsync("head-other", new Post(Role.Principal, new Place(PlaceKind.School, "999901", "2199999999")));

        var mine = await site.PageAsync("/roster?kind=pupil", own);
        Assert.Single(mine.QuerySelectorAll("#rows tbody tr"));
        Assert.Null(mine.QuerySelector("input[type=file]"));
        Assert.Empty((await site.PageAsync("/roster", other)).QuerySelectorAll("#rows tbody tr"));
        var person = mine.QuerySelector("input[name=person]")!.GetAttribute("value")!;
        Assert.DoesNotContain("王小明", (await RevealAsync(other, person, "想看别的学校")).Html, StringComparison.Ordinal);
        using var upload = await RunningSite.PostAsync(own, "/roster", await site.TokenAsync(own, "/roster"));
        Assert.Equal(HttpStatusCode.Forbidden, upload.StatusCode);
    }

    [Theory]
    [InlineData("182", HttpStatusCode.UnprocessableEntity)]
    [InlineData("abc", HttpStatusCode.UnprocessableEntity)]
    [InlineData("183", HttpStatusCode.SeeOther)]
    public async Task TheAudit_IsNeverKeptLessThanSixMonths(string days, HttpStatusCode expected) =>
        Assert.Equal(expected, await site.PostFormAsync(await site.KeeperAsync(Role.AuditAdmin), "/audit", "/audit/keeping", ("days", days)));

    private async Task<(HttpStatusCode Status, string Html, string? Cache)> RevealAsync(HttpClient http, string person, string reason)
    {
        using var response = await RunningSite.PostAsync(http, "/roster/reveal", await site.TokenAsync(http, "/account"), form =>
        {
            form.Add(new StringContent(person), "person");
            form.Add(new StringContent(reason), "reason");
        });
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.CacheControl?.ToString());
    }

    /// <summary>Every text inside a workbook.</summary>
    private static string Text(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
