using System.Net;
using System.Text.Json;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Web.Tests.Hosting;
using Junheng.Web.Tests.Plans;

namespace Junheng.Web.Tests.Rounds;

/// <summary>The bureau's grid: a page of it, and what saving a row answers.</summary>
public sealed class GridPageTests(CollectingSite site) : IClassFixture<CollectingSite>, IAsyncLifetime
{
    private string round = "";

    public async ValueTask InitializeAsync()
    {
        var last = (await site.PageAsync("/rounds")).QuerySelector("main td a[href^='/rounds/']")?.GetAttribute("href");
        round = last ?? await RoundSteps.OpenAsync(site, site.Http);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Grid_WithoutScript_LinksEachSchoolToItsForm()
    {
        var page = await site.PageAsync(round + "/grid?section=resources");
        Assert.Equal(12, page.QuerySelectorAll("tbody tr[data-code]").Length);
        Assert.All(page.QuerySelectorAll("tbody th a"), link => Assert.StartsWith("/returns/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("td[data-l]"));
        Assert.Equal("page", page.QuerySelector(".gridsections a[href*='section=resources']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Row_FullWidthAndThousands_AreKeptAsNumbers_AndAWordIsMarked()
    {
        var code = CollectingSite.Now.Schools[1].Code;
        using var saved = await RoundSteps.SaveRowAsync(site, site.Http, round, code, 1, ("area_sports_ground", "１，２３４"), ("equipment_value", "五十二"));

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal("\"2\"", saved.Headers.ETag!.Tag);
        var cells = JsonDocument.Parse(await saved.Content.ReadAsStringAsync()).RootElement.GetProperty("cells");
        Assert.Equal("1234", cells.GetProperty("area_sports_ground").GetProperty("value").GetString());
        Assert.Equal(("五十二", "e"), (cells.GetProperty("equipment_value").GetProperty("value").GetString(), cells.GetProperty("equipment_value").GetProperty("mark").GetString()));
        var marked = (await site.PageAsync(round + "/grid?section=resources")).QuerySelector($"tr[data-code='{code}'] td.e")!;
        Assert.Equal("五十二", marked.TextContent);
        Assert.NotEmpty(marked.GetAttribute("title")!);
    }

    [Fact]
    public async Task SameCell_ChangedByTwo_ComesBackWithBothValues_AndOtherCellsAreSaved()
    {
        var code = CollectingSite.Now.Schools[2].Code;
        using var first = await RoundSteps.SaveRowAsync(site, site.Http, round, code, 1, ("area_sports_ground", "100"));
        using var second = await RoundSteps.SaveRowAsync(site, site.Http, round, code, 1, ("area_sports_ground", "200"), ("area_teaching", "900"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var said = JsonDocument.Parse(await second.Content.ReadAsStringAsync()).RootElement;
        var conflict = Assert.Single(said.GetProperty("conflicts").EnumerateArray().ToList());
        Assert.Equal(("area_sports_ground", "100", "200", "bureau"), (conflict.GetProperty("field").GetString(), conflict.GetProperty("stored").GetString(), conflict.GetProperty("yours").GetString(), conflict.GetProperty("by").GetString()));
        Assert.Equal("900", said.GetProperty("cells").GetProperty("area_teaching").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Saving_WithoutARevision_OfAFieldOfTheRegister_OrOfAForeignSchool_IsRefused()
    {
        var code = CollectingSite.Now.Schools[3].Code;
        using (var blind = await RoundSteps.PostAsync(site, site.Http, $"{round}/grid/{code}", ("c.area_teaching", "1")))
            Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        using (var name = await RoundSteps.SaveRowAsync(site, site.Http, round, code, 1, ("school_name", "改名")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, name.StatusCode);
        using (var none = await RoundSteps.SaveRowAsync(site, site.Http, round, "2100000000", 1, ("area_teaching", "1")))
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using var leader = await site.ClientAsync("leader-" + code, new Post(Role.Leader, new Place(PlaceKind.County, CollectingSite.County)));
        using var page = await leader.GetAsync(new Uri(round + "/grid", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal("", (await site.PageAsync(round + "/grid?section=resources")).Text($"tr[data-code='{code}'] td"));
    }

    [Fact]
    public async Task HandedIn_RowIsLocked()
    {
        await site.HandInAsync(round, 5);
        var code = CollectingSite.Now.Schools[5].Code;
        Assert.NotNull((await site.PageAsync(round + "/grid")).QuerySelector($"tr.locked[data-code='{code}']"));
        using var late = await RoundSteps.SaveRowAsync(site, site.Http, round, code, 2, ("area_teaching", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("不能改", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
