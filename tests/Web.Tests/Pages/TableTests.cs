using System.Globalization;
using AngleSharp.Dom;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pages;

public sealed class TableTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Indicator = "/indicators/primary/teachers_pe_art";

    [Fact]
    public async Task Indicator_SortsBothWays_AndSaysSo()
    {
        foreach (var (sort, order) in ((string, string)[])[("value", "ascending"), ("-value", "descending")])
        {
            var page = await site.PageAsync($"{Indicator}?sort={sort}&status=met");
            var values = page.QuerySelectorAll("#rows tbody .why").Select(Number).ToList();
            Assert.True(values.Count > 20);
            Assert.Equal(sort[0] == '-' ? values.OrderDescending() : values.Order(), values);
            Assert.Equal(order, page.QuerySelector("#rows th[aria-sort]")!.GetAttribute("aria-sort"));
        }
    }

    [Fact]
    public async Task Indicator_Filters_ByPlaceAndConclusion()
    {
        var page = await site.PageAsync(Indicator + "?place=rural&status=fail");
        var rows = page.QuerySelectorAll("#rows tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("乡村", row.Children[2].TextContent));
        Assert.All(rows, row => Assert.Matches("不达标|余项", row.Children[6].TextContent));
    }

    [Fact]
    public async Task Indicator_FilterThatFitsNothing_OffersAWayBack()
    {
        var page = await site.PageAsync(Indicator + "?q=没有的学校");
        Assert.Empty(page.QuerySelectorAll("#rows tbody tr"));
        Assert.NotNull(page.QuerySelector("#rows p a"));
    }

    [Fact]
    public async Task Indicator_NamesTheCellOfEachValue()
    {
        var page = await site.PageAsync(Indicator);
        Assert.All(page.QuerySelectorAll("#rows tbody td.cell"), cell => Assert.Matches("^学校![A-Z]+[0-9]+$", cell.TextContent));
        Assert.Contains(page.QuerySelectorAll("#how dd.cell"), cell => cell.TextContent.StartsWith("学校!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explanation_IsOfTheSchoolAskedFor()
    {
        var list = await site.PageAsync("/schools?stage=primary&status=fail");
        var link = list.QuerySelector("#rows tbody a")!;
        var page = await site.PageAsync($"{Indicator}?school={link.GetAttribute("href")!.Split('/')[^1]}");
        var name = link.TextContent.Split('（')[0];
        Assert.Contains(page.QuerySelectorAll("#how h3 a"), anchor => anchor.TextContent == name);
    }

    [Fact]
    public async Task Schools_OverAHundredRows_ArePaged_AndNoneIsLost()
    {
        var names = new List<string>();
        var first = await site.PageAsync("/schools");
        var pages = first.QuerySelectorAll(".pager a").Select(anchor => anchor.GetAttribute("href")!).ToList();
        Assert.True(pages.Count >= 2);
        foreach (var address in pages)
            names.AddRange((await site.PageAsync(address)).QuerySelectorAll("#rows tbody tr td:first-child").Select(cell => cell.TextContent));
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.StartsWith($"{names.Count} 行", first.QuerySelector(".sechead .mute")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schools_DefaultOrder_PutsWhatNeedsActionFirst()
    {
        var page = await site.PageAsync("/schools");
        Assert.Contains("不达标", page.QuerySelector("#rows tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private static double Number(IElement element) => double.Parse(element.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture);
}
