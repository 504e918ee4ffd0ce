using Junheng.Registry.Demo;
using Junheng.Standards.Fields;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pages;

public sealed class SchoolPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly Standards.Facts.CountyFacts County = DemoCounty.Generate(new DemoOptions()).Last();

    [Fact]
    public async Task CombinedSchool_ShowsBothStages()
    {
        var school = County.Schools.First(each => each.Kind == SchoolKind.NineYear);
        var page = await site.PageAsync("/schools/" + school.Code);
        Assert.Equal(school.Name, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(14, page.QuerySelectorAll("table.strips tbody tr").Length);
    }

    [Fact]
    public async Task EveryValue_LeadsToItsExplanation()
    {
        var school = County.Schools.First(each => each.Kind == SchoolKind.Primary);
        var page = await site.PageAsync("/schools/" + school.Code);
        var links = page.QuerySelectorAll("table.strips a.why");
        Assert.Equal(7, links.Length);
        Assert.All(links, link => Assert.Contains($"school={school.Code}#how", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task FailingSchool_SaysWhatIsShortInThings()
    {
        var list = await site.PageAsync("/schools?status=fail");
        var page = await site.PageAsync(list.QuerySelector("#rows tbody a")!.GetAttribute("href")!);
        Assert.Matches(@"\d (人|m²|元|万元|间)", page.QuerySelector(".ways tbody tr td:last-child")!.TextContent);
        Assert.Contains("不达标", page.QuerySelector(".say22")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportedFigures_EachNameTheirCell()
    {
        var page = await site.PageAsync("/schools/" + County.Schools[0].Code);
        var cells = page.QuerySelectorAll("details.cells dd.cell");
        Assert.True(cells.Length > 20);
        Assert.All(cells, cell => Assert.Matches("^学校![A-Z]+2$", cell.TextContent));
    }

    [Fact]
    public async Task School_OutsideTheAssessment_SaysSo()
    {
        var school = County.Schools.FirstOrDefault(each => each.Kind == SchoolKind.Special) ?? County.Schools.First(each => each.Kind == SchoolKind.High);
        Assert.Contains("不计入", (await site.PageAsync("/schools/" + school.Code)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
