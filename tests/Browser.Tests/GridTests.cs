using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Junheng.Registry.Rounds.Workflow;
using Microsoft.Playwright;

namespace Junheng.Browser.Tests;

/// <summary>The bureau's grid in a real browser: typing, a block from a spreadsheet, two people at one cell.</summary>
public sealed class GridTests(Browsing browsing) : IClassFixture<Browsing>
{
    [Fact]
    public async Task Clerk_OpensARound_TypesPastesABlock_AndSettlesAConflict()
    {
        await CloseDemoRoundAsync();
        await using var visitor = await browsing.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/rounds");
        await page.Locator("main").GetByText("发起填报").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "看看会问多少" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "所学校发起" }).ClickAsync();
        Assert.Contains("所已报", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByText("表格录入").ClickAsync();
        await page.GetByText("办学条件").ClickAsync();
        var address = page.Url;

        // By keys alone: type, Enter goes down, F2 changes, Esc gives up.
        await Cell(page, 0, 0).ClickAsync();
        await page.Keyboard.TypeAsync("12345");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("五十二");
        await page.Keyboard.PressAsync("Tab");
        await SavedAsync(page);
        await page.WaitForSelectorAsync("td.e");
        await Cell(page, 0, 0).FocusAsync();
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("999");
        await page.Keyboard.PressAsync("Escape");
        await page.ReloadAsync();
        Assert.Equal("12345", await Cell(page, 0, 0).InnerTextAsync());
        Assert.Equal("五十二", await Cell(page, 1, 0).InnerTextAsync());

        // A block as Excel and WPS put it: tabs, full-width digits, thousands.
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("navigator.clipboard.writeText('1,001\\t１００２\\r\\n2001\\t2,002\\r\\n')");
        await Cell(page, 2, 0).ClickAsync();
        await page.Keyboard.PressAsync("Control+V");
        await SavedAsync(page);
        await page.ReloadAsync();
        Assert.Equal(["1001", "1002", "2001", "2002"], new[] { await Cell(page, 2, 0).InnerTextAsync(), await Cell(page, 2, 1).InnerTextAsync(), await Cell(page, 3, 0).InnerTextAsync(), await Cell(page, 3, 1).InnerTextAsync() });

        // Somebody else changes the cell that this page still shows as it was: nothing is lost, one of both values is chosen.
        await using var other = await browsing.VisitAsync();
        await other.Page.GotoAsync(address);
        await TypeAsync(other.Page, 4, "111");
        await SavedAsync(other.Page);
        await TypeAsync(page, 4, "222");
        await page.WaitForSelectorAsync("[data-conflicts] button");
        var asks = await page.Locator("[data-conflicts] p").InnerTextAsync();
        Assert.Contains("111", asks, StringComparison.Ordinal);
        Assert.Contains("222", asks, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "用 222" }).ClickAsync();
        await SavedAsync(page);
        await other.Page.ReloadAsync();
        Assert.Equal("222", await Cell(other.Page, 4, 0).InnerTextAsync());
        // A conflict is an answer (409), which Chromium notes in its console.
        Assert.DoesNotContain(visitor.Complaints, complaint => !complaint.Contains("409", StringComparison.Ordinal));
    }

    /// <summary>The demo county comes with an open round, and a year has one at a time.</summary>
    private async Task CloseDemoRoundAsync()
    {
        var store = await JunhengStore.OpenAsync(DatabaseSettings.InFolder(browsing.Folder), TimeProvider.System, default, AccountTables.Set);
        using var acting = new Acting("tongji", AccessScope.Everything).Enter();
        foreach (var round in await store.Rounds.ListAllAsync())
            await store.Rounds.StepAsync(round.Key, RoundStep.Close, Office.Bureau);
    }

    private static ILocator Cell(IPage page, int row, int column) => page.Locator("[data-grid] tbody tr").Nth(row).Locator("td").Nth(column);

    private static async Task TypeAsync(IPage page, int row, string text)
    {
        await Cell(page, row, 0).ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Nothing waits to be saved any more.</summary>
    private static async Task SavedAsync(IPage page)
    {
        await page.WaitForFunctionAsync("() => !document.querySelector('td.dirty')");
        await page.WaitForSelectorAsync("[data-status]:has-text('已保存')");
    }
}
