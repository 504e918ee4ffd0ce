using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Junheng.Browser.Tests;

public sealed class PlanTests(Browsing browsing) : IClassFixture<Browsing>
{
    [Fact]
    public async Task Official_PlansSeesTheResultAcceptsReportsAndExports()
    {
        await using var visitor = await browsing.VisitAsync(new BrowserNewContextOptions { AcceptDownloads = true });
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.Locator("nav.rail").GetByText("规划").ClickAsync();
        // Without any plan it is the page's button, otherwise a tab.
        await page.Locator("main").GetByText("新建方案").First.ClickAsync();
        await page.FillAsync("input[name=name]", "给常务会的方案");
        await page.GetByRole(AriaRole.Button, new() { Name = "计算方案" }).ClickAsync();

        // The page of the running job turns into the result by itself.
        await page.WaitForSelectorAsync("h1.say:has-text('万元')", new() { Timeout = 180_000 });
        Assert.Contains("核对通过", await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        var items = int.Parse(Regex.Match(await page.Locator("#rows .sechead .mute").InnerTextAsync(), "[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value, CultureInfo.InvariantCulture);
        await page.GetByText("按做法").ClickAsync();
        await page.WaitForSelectorAsync("details.sum");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("导出 Excel").ClickAsync());
        Assert.EndsWith("给常务会的方案.xlsx", download.SuggestedFilename, StringComparison.Ordinal);

        await page.GetByText("采纳方案，下达任务").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"采纳，下达 {items} 项任务" }).ClickAsync();
        Assert.Equal($"{items} 项任务，完成 0 项。", await page.Locator("h1.say").InnerTextAsync());
        await page.Locator("#rows tbody a").First.ClickAsync();
        await page.SelectOptionAsync("select[name=state]", "Done");
        await page.GetByRole(AriaRole.Button, new() { Name = "报进展" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "任务单" }).ClickAsync();
        Assert.Equal($"{items} 项任务，完成 1 项。", await page.Locator("h1.say").InnerTextAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Official_LocksAnItem_ComparesBothPlans_AndAcceptsTheOneOverYears()
    {
        await using var visitor = await browsing.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/plans/new");
        await page.FillAsync("input[name=name]", "先算一个");
        // Enter computes: of the form's buttons the first is not the one that adds a decision.
        await page.PressAsync("input[name=name]", "Enter");
        await page.WaitForSelectorAsync("h1.say:has-text('万元')", new() { Timeout = 180_000 });

        await page.Locator("#rows tbody tr").First.GetByText("锁定", new() { Exact = true }).ClickAsync();
        await page.FillAsync("input[name=name]", "分三年的");
        await page.GetByText("分几年做").ClickAsync();
        await page.SelectOptionAsync("select[name=years]", "3");
        await page.GetByRole(AriaRole.Button, new() { Name = "计算方案" }).ClickAsync();
        await page.WaitForSelectorAsync("#years", new() { Timeout = 180_000 });
        Assert.Contains("花", await page.Locator(".locks").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator(".explain").GetByText("比较", new() { Exact = true }).ClickAsync();
        await page.WaitForSelectorAsync("select[name=first]");
        Assert.Contains("分三年的", await page.Locator("table.about thead").InnerTextAsync(), StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.GetByText("采纳方案，下达任务").ClickAsync();
        await page.Locator("button.pri").ClickAsync();
        Assert.Contains("项任务，完成 0 项", await page.Locator("h1.say").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#rows tbody a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "报进展" }).ClickAsync();
        Assert.Contains("在办", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Phone_WithScriptOff_PlansToo()
    {
        await using var visitor = await browsing.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        var page = visitor.Page;
        await page.GotoAsync("/plans/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "计算方案" }).ClickAsync();
        await page.WaitForSelectorAsync("h1.say:has-text('万元')", new() { Timeout = 180_000 });
        // Nothing runs out of the screen sideways.
        Assert.Equal(0, await page.Locator("main").EvaluateAsync<int>("main => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"));
    }

    [Theory]
    [InlineData("/plans/new")]
    [InlineData("/plans/rotation")]
    public async Task Forms_OnAPhone_FitTheScreen_AndNameEveryField(string address)
    {
        await using var visitor = await browsing.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        var page = visitor.Page;
        await page.GotoAsync(address);
        Assert.Equal(0, await page.Locator("main").EvaluateAsync<int>("main => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"));
        Assert.Equal(0, await page.Locator("main").EvaluateAsync<int>(
            "main => [...main.querySelectorAll('input:not([type=hidden]),select')].filter(field => !field.labels.length && !field.getAttribute('aria-label')).length"));
    }
}
