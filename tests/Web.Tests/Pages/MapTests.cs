using Junheng.Registry.Demo;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pages;

public sealed class MapTests(DemoSite site) : IClassFixture<DemoSite>
{
    /// <summary>The demo county judged here, without the web.</summary>
    private static readonly Assessment Expected = Evaluator.Evaluate(BuiltInPacks.Find("quality-2017")!, DemoCounty.Generate(new DemoOptions()).Last());

    [Fact]
    public async Task Sentence_CountsTheFailingSchools_AndNamesTheTownshipWithMost()
    {
        var failing = Expected.Stages.SelectMany(stage => stage.Sections.Where((_, i) => stage.Schools[i] == SchoolStatus.Fail)).Select(section => section.School).Distinct().ToList();
        var townships = failing.CountBy(school => Expected.Facts.Schools[school].Township).ToList();
        var most = townships.Max(pair => pair.Value);

        var said = (await site.PageAsync("/map")).QuerySelector("main h1")!.TextContent;

        Assert.StartsWith($"{failing.Count} 所学校不达标，", said, StringComparison.Ordinal);
        Assert.True(most > 1 ? townships.Exists(pair => pair.Value == most && said.Contains($"{pair.Key}最多，{most} 所", StringComparison.Ordinal)) : said.Contains("至多一所", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task Sentence_OfAnIndicator_CountsThoseThatFailIt()
    {
        var stage = Expected.Stages[0];
        var result = stage.Indicators.First(each => each.Indicator.Id == "teachers_pe_art");
        var failing = result.Count(SchoolIndicatorStatus.Failed, stage.Sections);
        var said = (await site.PageAsync("/map?stage=primary&indicator=teachers_pe_art")).QuerySelector("main h1")!.TextContent;
        Assert.Contains(failing == 0 ? "没有学校不达标" : $"：{failing} 所学校不达标", said, StringComparison.Ordinal);
    }
}
