using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pages;

/// <summary>A school on a weak line: 60 KB for the first page with everything it needs, 10 KB for each later one.</summary>
public sealed class WeightTests(LargeSite site) : IClassFixture<LargeSite>
{
    private const int First = 60 * 1024;
    private const int Later = 10 * 1024;

    [Theory]
    [InlineData("/")]
    [InlineData("/?standard=basic-2012")]
    [InlineData("/?lang=en")]
    [InlineData("/indicators")]
    [InlineData("/indicators/primary/teachers_pe_art")]
    [InlineData("/indicators/primary/area_teaching?sort=-pupils")]
    [InlineData("/schools")]
    [InlineData("/schools?page=2")]
    [InlineData("/map")]
    [InlineData("/map?stage=primary&indicator=equipment_value")]
    [InlineData("/standards")]
    [InlineData("/standards/quality-2017")]
    [InlineData("/standards/basic-2012")]
    [InlineData("/data")]
    public async Task LaterVisit_At300Schools_IsAtMostTenKilobytes(string address)
    {
        var bytes = await site.WeightAsync(address);
        Assert.True(bytes <= Later, $"{address}: {bytes} bytes");
    }

    [Fact]
    public async Task FirstVisit_At300Schools_IsAtMostSixtyKilobytes()
    {
        var page = await site.PageAsync("/");
        var bytes = await site.WeightAsync("/");
        foreach (var element in page.QuerySelectorAll("link[href^='/assets/'], script[src]"))
            bytes += await site.WeightAsync(element.GetAttribute("href") ?? element.GetAttribute("src")!);
        Assert.True(bytes <= First, $"{bytes} bytes");
    }
}
