using System.Net;
using System.Text;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.OwnPacks;

/// <summary>A draft that was read before its county's pack was added is read again with the pack's columns.</summary>
public sealed class EarlierDraftTests(EmptySite site) : IClassFixture<EmptySite>
{
    private const string Csv =
        "县级行政区划代码,县名,学校标识码,学校名称,办学类型,小学在校生数,小学班数,小学最大班额,小学专任教师数,自有实验室数\n"
        + "610997,戊县,2161099701,一小,小学,300,7,45,20,2\n610997,戊县,2161099702,二小,小学,250,6,44,18,0\n";

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
