using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pages;

public sealed class EmptyTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/indicators")]
    [InlineData("/schools")]
    [InlineData("/map")]
    public async Task WithoutData_PageSaysSoAndLeadsToTheUpload(string address)
    {
        var page = await site.PageAsync(address);
        Assert.Equal("还没有数据", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a.btn.pri[href='/data']"));
    }

    [Fact]
    public async Task WithoutData_TheTemplateCanBeTaken()
    {
        using var response = await site.Http.GetAsync(new Uri("/data/template.xlsx", UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
    }
}
