using Microsoft.Playwright;

namespace Junheng.Browser.Tests;

public sealed class ReadingTests(Browsing browsing) : IClassFixture<Browsing>
{
    public static TheoryData<string> Pages => new("/", "/indicators", "/indicators/primary/teachers_pe_art", "/schools", "/map", "/data", "/standards/quality-2017", "/find?q=小学");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_FitsTheScreen_WithoutAComplaint(string address)
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.Page.GotoAsync(address);
        Assert.Equal(1366, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Phone_WithScriptOff_ReadsWithoutSidewaysScroll(string address)
    {
        await using var visitor = await browsing.VisitAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            IsMobile = true,
            HasTouch = true,
        });
        await visitor.Page.GotoAsync(address);
        Assert.True(await visitor.Page.Locator("h1").First.IsVisibleAsync());
        var box = await visitor.Page.Locator("main").BoundingBoxAsync();
        Assert.True(box!.Width <= 390, $"main is {box.Width} wide");
        Assert.Equal(PhoneBar, (await visitor.Page.Locator("nav.pt a").AllInnerTextsAsync()).Select(text => text.Trim()));
        // Touch targets of the bar.
        Assert.All(await visitor.Page.Locator("nav.pt a").EvaluateAllAsync<double[]>("all => all.map(a => a.getBoundingClientRect().height)"), height => Assert.True(height >= 44));
    }

    /// <summary>What the bureau's people with every right over data and plans find in the phone's bar.</summary>
    private static readonly string[] PhoneBar = ["总览", "待办", "填报", "数据", "指标", "学校", "地图", "人员名册", "规划"];

    [Fact]
    public async Task Phone_WithScriptOff_FiltersAndOpensASchool()
    {
        await using var visitor = await browsing.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        var page = visitor.Page;
        await page.GotoAsync("/schools");
        await page.SelectOptionAsync("select[name=status]", "fail");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        Assert.Contains("status=fail", page.Url, StringComparison.Ordinal);
        await page.Locator("#rows tbody a").First.ClickAsync();
        Assert.Contains("不达标", await page.Locator(".say22").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_SortsInPlace_AndTheAddressFollows()
    {
        await using var visitor = await browsing.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/indicators/primary/teachers_pe_art");
        await page.EvaluateAsync("window.stays = true");
        await page.Locator("#rows th a", new() { HasText = "学生" }).ClickAsync();
        await page.WaitForSelectorAsync("#rows th[aria-sort=descending]");
        Assert.Contains("sort=-pupils", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("window.stays === true"));
        await page.SelectOptionAsync("#rows select[name=place]", "rural");
        // Not a function in the page: the pages' own policy forbids evaluating text.
        await Assertions.Expect(page.Locator("#rows tbody tr td:nth-child(3)").Filter(new() { HasNotText = "乡村" })).ToHaveCountAsync(0);
        await page.GoBackAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Keyboard_ReachesContentFirst_ThenOpensASchool()
    {
        await using var visitor = await browsing.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/schools");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/schools#main"); // the jump is not done when the key is up
        var within = false;
        for (var i = 0; i < 40 && !within; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            within = await page.EvaluateAsync<bool>("!!document.activeElement.closest('#rows tbody')");
        }
        Assert.True(within, "the first school was not reached in 40 steps");
        Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        // On a busy machine the browser drops a key now and then.
        for (var i = 0; i < 5 && !page.Url.Contains("/schools/", StringComparison.Ordinal); i++)
        {
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForTimeoutAsync(1500);
        }

        await page.WaitForURLAsync("**/schools/*");
        Assert.True(await page.Locator(".say22").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Map_ZoomsByItsButtons()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.Page.GotoAsync("/map");
        var before = await visitor.Page.Locator("svg.map").GetAttributeAsync("viewBox");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "放大" }).ClickAsync();
        Assert.NotEqual(before, await visitor.Page.Locator("svg.map").GetAttributeAsync("viewBox"));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "全县" }).ClickAsync();
        Assert.Equal(before, await visitor.Page.Locator("svg.map").GetAttributeAsync("viewBox"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task English_AtAClick()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.Page.GotoAsync("/schools?status=fail");
        await visitor.Page.GetByText("English").ClickAsync();
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("status=fail", visitor.Page.Url, StringComparison.Ordinal);
    }
}
