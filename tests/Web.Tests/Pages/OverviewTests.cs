using System.Globalization;
using Junheng.Reports.Numbers;
using Junheng.Registry.Demo;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pages;

public sealed class OverviewTests(DemoSite site) : IClassFixture<DemoSite>
{
    /// <summary>The demo county judged here, without the web.</summary>
    private static readonly Assessment Expected = Evaluator.Evaluate(BuiltInPacks.Find("quality-2017")!, DemoCounty.Generate(new DemoOptions()).Last());

    [Fact]
    public async Task Sentence_SaysTheVerdictFirst()
    {
        var page = await site.PageAsync("/");
        Assert.Equal(Verdict.Fail, Expected.Verdict);
        Assert.StartsWith("还没有达到优质均衡", page.QuerySelector("h1.say")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("h1.say em"));
    }

    [Fact]
    public async Task VerdictRow_CountsSchoolsOfBothStages()
    {
        var page = await site.PageAsync("/");
        var cells = page.QuerySelectorAll(".verdicts > div");
        Assert.Equal(4, cells.Count(cell => cell.QuerySelector("ul b") is not null && cell.TextContent.Contains('学', StringComparison.Ordinal)
            && !cell.TextContent.Contains("县级项目", StringComparison.Ordinal)) + cells.Count(cell => cell.TextContent.Contains("综合差异系数", StringComparison.Ordinal) && !cell.TextContent.Contains('学', StringComparison.Ordinal)));
        Assert.Contains($"{Expected.Stages[0].SchoolsMeeting}／{Expected.Stages[0].SchoolsJudged} 所达标", cells[0].TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Expected.Stages[1].SchoolsMeeting}／{Expected.Stages[1].SchoolsJudged} 所达标", cells[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strips_PrintEveryCvOfEveryIndicator()
    {
        var page = await site.PageAsync("/");
        var printed = page.QuerySelectorAll("table.strips td.cv > a").Select(anchor => anchor.TextContent).ToList();
        var expected = Enumerable.Range(0, 7).SelectMany(i => Expected.Stages.Select(stage => Print.Cv(stage.Indicators[i].Cv, Expected.Pack)));
        Assert.Equal(expected, printed);
    }

    [Fact]
    public async Task Strips_DrawAPinForEachFailingSchool()
    {
        var page = await site.PageAsync("/");
        var pins = page.QuerySelectorAll("table.strips .pin path > title").Length;
        Assert.Equal(Expected.Stages.Sum(stage => stage.Indicators.Sum(result => result.Count(SchoolIndicatorStatus.Failed, stage.Sections))), pins);
    }

    [Fact]
    public async Task FailingSchools_AreListedCompletely_MostPupilsFirst()
    {
        var page = await site.PageAsync("/");
        var rows = page.QuerySelectorAll(".c3 section:first-child tbody tr");
        Assert.Equal(Expected.Stages.Sum(stage => stage.Schools.Count(status => status == SchoolStatus.Fail)), rows.Length);
        var pupils = rows.Select(row => double.Parse(row.QuerySelector("td.num")!.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(pupils.OrderDescending(), pupils);
    }

    [Fact]
    public async Task LastYear_StandsBesideThisYear_AndTheFirstYearHasNone()
    {
        Assert.True((await site.PageAsync("/")).QuerySelectorAll(".bullet .was").Length >= 14);
        Assert.Empty((await site.PageAsync("/?year=2023")).QuerySelectorAll(".bullet .was"));
        Assert.Contains("没有上一学年的数据", (await site.PageAsync("/?year=2023")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_KeepTheYearAndStandardThatWereChosen()
    {
        var page = await site.PageAsync("/?year=2024&standard=basic-2012");
        foreach (var anchor in page.QuerySelectorAll("nav.rail a"))
            Assert.EndsWith("?year=2024&standard=basic-2012", anchor.GetAttribute("href"), StringComparison.Ordinal);
    }
}
