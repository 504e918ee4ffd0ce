using System.Net;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Packs;
using Junheng.Web.Tests.Hosting;
using Junheng.Web.Tests.Plans;

namespace Junheng.Web.Tests.Rounds;

/// <summary>The county's own figures, the exported workbook, and the rules that a county sets.</summary>
public sealed class ItemsAndRulesTests(CollectingSite site) : IClassFixture<CollectingSite>
{
    [Fact]
    public async Task Items_AreSavedWithLastYearBeside_AndAWordIsRefusedBesideItsField()
    {
        var round = await RoundAsync();
        using (var wrong = await RoundSteps.PostAsync(site, site.Http, round + "/items", ("i.population", "三十万"), ("revision", "1")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains("三十万", RunningSite.Parse(await wrong.Content.ReadAsStringAsync()).Text(".err .msg"), StringComparison.Ordinal);
        }

        await SaveAsync(round, "312,000");
        var page = await site.PageAsync(round + "/items");
        Assert.Equal("312000", page.QuerySelector("input[name='i.population']")!.GetAttribute("value"));
        Assert.StartsWith("上年", page.Text(".items .ly"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_ChangedByTwo_ShowBothValues_AndWriteNothing()
    {
        var round = await RoundAsync();
        await SaveAsync(round, "400000");
        using var second = await RoundSteps.PostAsync(site, site.Http, round + "/items", ("i.population", "500000"), ("revision", "1"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = RunningSite.Parse(await second.Content.ReadAsStringAsync());
        Assert.Contains("400000", page.Text(".err .msg"), StringComparison.Ordinal);
        Assert.Equal("500000", page.QuerySelector("input[name='i.population']")!.GetAttribute("value"));
        Assert.Equal("400000", (await site.PageAsync(round + "/items")).QuerySelector("input[name='i.population']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Export_ReadsBackWithTheSameValuesAtTheSamePlaces()
    {
        var round = await RoundAsync();
        for (var school = 0; school < 12; school++)
            await site.HandInAsync(round, school);
        await SaveAsync(round, "312000");
        using var file = new MemoryStream(await site.Http.GetByteArrayAsync(new Uri(round + "/export.xlsx", UriKind.Relative)));

        var reading = WorkbookReader.Read(file, "填报.xlsx", PackColumns.ReadOptions([.. BuiltInPacks.All]));

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Registry.Findings.Severity.Error);
        var facts = Assert.Single(reading.Counties);
        var store = await site.StoreAsync();
        var its = await store.Rounds.GetAsync(new RoundKey(CollectingSite.County, round["/rounds/".Length..]));
        var returns = await store.Rounds.WholeReturnsAsync(its.Key);
        Assert.Equal(312000, facts.Items["population"].Number);
        Assert.Equal(returns.Select(each => each.Key.SchoolCode), facts.Schools.Select(each => each.Code));
        for (var school = 0; school < returns.Count; school++)
        {
            var row = reading.Grid!.Rows[school];
            Assert.Equal(returns[school].Summary.Ordinal + 2, row.Number);
            for (var field = 0; field < its.Fields.Count; field++)
            {
                Assert.Equal(field + 1, reading.Grid.Columns[field].Number);
                Assert.Equal(its.Fields[field], reading.Grid.Columns[field].FieldId);
                Assert.Equal(returns[school].Cell(its.Fields[field]), row.Cells[field]);
            }
        }
    }

    [Fact]
    public async Task Rule_WarnsThisYear_AndIsAnErrorTheNext()
    {
        foreach (var (year, severity) in new[] { ("2026", "warning"), ("2027", "error") })
        {
            using var set = await RoundSteps.PostAsync(site, site.Http, "/rounds/rules", ("rule", "changed_since_last_year"), ("from", year), ("severity", severity));
            Assert.Equal(HttpStatusCode.SeeOther, set.StatusCode);
        }

        Assert.Contains("2026 学年起提醒，2027 学年起错误", (await site.PageAsync("/rounds/rules")).Text("#changed_since_last_year"), StringComparison.Ordinal);
        using var fixedOne = await RoundSteps.PostAsync(site, site.Http, "/rounds/rules", ("rule", "number_expected"), ("from", "2026"), ("severity", "off"));
        Assert.Equal(HttpStatusCode.BadRequest, fixedOne.StatusCode);
        using var nonsense = await RoundSteps.PostAsync(site, site.Http, "/rounds/rules", ("rule", "changed_since_last_year"), ("from", "soon"), ("severity", "error"));
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    /// <summary>A round of its own: the year has no other that is open.</summary>
    private async Task<string> RoundAsync()
    {
        var store = await site.StoreAsync();
        foreach (var open in (await store.Rounds.ListAsync(CollectingSite.County)).Where(each => each.Status == Registry.Rounds.Workflow.RoundStatus.Open))
            await store.Rounds.StepAsync(open.Key, Registry.Rounds.Workflow.RoundStep.Close, Registry.Rounds.Workflow.Office.Bureau);
        return await RoundSteps.OpenAsync(site, site.Http);
    }

    private async Task SaveAsync(string round, string population)
    {
        var revision = (await site.PageAsync(round + "/items")).QuerySelector("input[name=revision]")!.GetAttribute("value")!;
        using var saved = await RoundSteps.PostAsync(site, site.Http, round + "/items", ("i.population", population), ("revision", revision));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
    }
}
