using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Junheng.Browser.Tests;

/// <summary>A school at its return: three people, one form, a line that drops.</summary>
public sealed class ReturnTests(Browsing browsing) : IClassFixture<Browsing>
{
    [Fact]
    public async Task School_FillsIn_LosesTheLine_AndThreePeopleSign()
    {
        var (round, code, store) = await OpenAsync();
        var place = new Place(PlaceKind.School, round.CountyId, code);
        await using var reporter = await browsing.VisitAsync(session: await SignedIn.KeyAsync(browsing.Folder, "r-tianbao", [new Post(Role.SchoolReporter, place)]));
        var page = reporter.Page;
        await page.GotoAsync("/");
        Assert.Contains("1 件要办", await page.Locator(".say22").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "填报", Exact = true }).ClickAsync();

        await page.GotoAsync($"/returns/{round.RoundId}/{code}?section=resources");
        await page.FillAsync("#c-books", "五十二");
        await page.PressAsync("#c-books", "Tab");
        await page.WaitForSelectorAsync("#f-books.err");
        Assert.Contains("改成 52", await page.Locator("#s-books").InnerTextAsync(), StringComparison.Ordinal);
        await page.FillAsync("#c-books", "1,234");
        await page.PressAsync("#c-books", "Tab");
        await page.WaitForSelectorAsync("#f-books:not(.err)");
        await Assertions.Expect(page.Locator("#c-books")).ToHaveValueAsync("1234");

        // Without a line what is typed stays on the computer, also when the page is loaded again, and is saved later.
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("#c-computers", "77");
        await page.PressAsync("#c-computers", "Tab");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("网络不通");
        // The line comes back, but not yet for what is sent: the page loads again and the cell is still there.
        await page.RouteAsync("**/returns/**", async route =>
        {
            if (route.Request.Method == "POST") await route.AbortAsync("internetdisconnected");
            else await route.ContinueAsync();
        });
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#c-computers")).ToHaveValueAsync("77");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("网络不通");
        await page.UnrouteAllAsync();
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("已保存", new() { Timeout = 30_000 });
        var key = new ReturnKey(round.CountyId, round.RoundId, code);
        Assert.Equal("77", (await store.Rounds.ReturnAsync(key)).Cell("computers"));

        await FillRestAsync(store, key);
        await page.GotoAsync($"/returns/{round.RoundId}/{code}");
        await StepAsync(page, "提交学校审核");
        await using var reviewer = await browsing.VisitAsync(session: await SignedIn.KeyAsync(browsing.Folder, "r-shenhe", [new Post(Role.SchoolReviewer, place)]));
        await reviewer.Page.GotoAsync("/tasks");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "审核", Exact = true }).ClickAsync();
        await StepAsync(reviewer.Page, "审核通过，送校长签发");
        await using var head = await browsing.VisitAsync(session: await SignedIn.KeyAsync(browsing.Folder, "r-xiaozhang", [new Post(Role.Principal, place)]));
        await head.Page.GotoAsync("/tasks");
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "签发", Exact = true }).ClickAsync();
        await StepAsync(head.Page, "签发并上报");

        Assert.Contains("待县审核", await head.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await store.Rounds.ReturnAsync(key)).Summary.VersionNo);
        Assert.Empty(reviewer.Complaints.Concat(head.Complaints));
        // The dropped line is the only complaint.
        Assert.All(reporter.Complaints, complaint => Assert.Contains("ERR_INTERNET_DISCONNECTED", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoPeople_TheSameCell_BothValuesAreShown_AndOneIsChosen()
    {
        var (round, code, store) = await OpenAsync();
        var address = $"/returns/{round.RoundId}/{code}?section=resources";
        await using var one = await browsing.VisitAsync();
        await using var other = await browsing.VisitAsync(session: await SignedIn.KeyAsync(browsing.Folder, "c-tianbao", [new Post(Role.SchoolReporter, new Place(PlaceKind.School, round.CountyId, code))]));
        await one.Page.GotoAsync(address);
        await other.Page.GotoAsync(address);
        await one.Page.FillAsync("#c-books", "100");
        await one.Page.PressAsync("#c-books", "Tab");
        await Assertions.Expect(one.Page.Locator("[data-saved]")).ToContainTextAsync("已保存");

        await other.Page.FillAsync("#c-books", "200");
        await other.Page.PressAsync("#c-books", "Tab");
        await Assertions.Expect(other.Page.Locator("#s-books")).ToContainTextAsync("bureau 刚把它改为“100”");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "用 200" }).ClickAsync();

        await Assertions.Expect(other.Page.Locator("#s-books button")).ToHaveCountAsync(0);
        await Assertions.Expect(other.Page.Locator("[data-saved]")).ToContainTextAsync("已保存");
        Assert.Equal("200", (await store.Rounds.ReturnAsync(new ReturnKey(round.CountyId, round.RoundId, code))).Cell("books"));
        Assert.Empty(one.Complaints.Concat(other.Complaints));
    }

    [Fact]
    public async Task WithoutScript_TheFormIsSavedByItsButton()
    {
        var (round, code, store) = await OpenAsync();
        await using var visitor = await browsing.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visitor.Page.GotoAsync($"/returns/{round.RoundId}/{code}?section=resources");
        await visitor.Page.FillAsync("#c-books", "321");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("[data-saved]")).ToContainTextAsync("已保存");
        Assert.Equal("321", (await store.Rounds.ReturnAsync(new ReturnKey(round.CountyId, round.RoundId, code))).Cell("books"));
    }

    private static async Task StepAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.WaitForURLAsync("**?done=*");
    }

    /// <summary>Everything but what was typed, as last year.</summary>
    private static async Task FillRestAsync(JunhengStore store, ReturnKey key)
    {
        using var acting = new Acting("r-tianbao", AccessScope.County(key.CountyId)).Enter();
        var its = await store.Rounds.ReturnAsync(key);
        var rest = its.LastYear.Where(cell => its.Cell(cell.Key).Length == 0).ToDictionary(StringComparer.Ordinal);
        var saved = await store.Rounds.SaveAsync(key, its.Summary.Revision, rest, mayNameSchool: true);
        Assert.Equal(0, saved.Report.Errors);
    }

    /// <summary>A round of the coming year in the demo county; the tests share it.</summary>
    private async Task<(RoundKey Round, string Code, JunhengStore Store)> OpenAsync()
    {
        var store = await JunhengStore.OpenAsync(DatabaseSettings.InFolder(browsing.Folder), TimeProvider.System, default, AccountTables.Set);
        using var acting = new Acting("tongji", AccessScope.Everything).Enter();
        var county = (await store.Versions.ListCountiesAsync())[0];
        var year = county.SchoolYears[0] + 1;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var round = await store.Rounds.ListAsync(county.Id) is [var open, ..]
            ? open.Key
            : await store.Rounds.OpenAsync(new NewRound(county.Id, year, $"{year} 学年填报", ["quality-2017", "basic-2012"], today, today.AddDays(20)));
        var free = (await store.Rounds.ReturnsAsync(round)).First(each => each.Revision == 1);
        return (round, free.Key.SchoolCode, store);
    }
}
