using Junheng.Registry.Demo;
using Microsoft.Playwright;

namespace Junheng.Browser.Tests;

public sealed class FromWorkbookToVerdictTests(Browsing browsing) : IClassFixture<Browsing>
{
    [Fact]
    public async Task Clerk_UploadsMendsAcceptsReadsAndExports()
    {
        await using var visitor = await browsing.VisitAsync(new BrowserNewContextOptions { AcceptDownloads = true });
        var page = visitor.Page;

        // A sheet with a word where a number belongs.
        await UploadAsync(page, "县.csv", "县级行政区划代码,县名,学校标识码,学校名称,办学类型,小学在校生数,小学班数,小学最大班额,小学专任教师数\n610921,甲县,2161092101,一小,小学,300,7,五十二,20\n"u8.ToArray());
        Assert.Contains("错误改正后才能采用", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".grid td.e a").ClickAsync();
        Assert.Contains("五十二", await page.Locator(".finding:target").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("true", await page.Locator(".tally .btn.pri").GetAttributeAsync("aria-disabled"));
        await page.GetByText("改好后重新上传").ClickAsync();

        // The whole county, one year on.
        using var workbook = new MemoryStream();
        DemoWorkbook.Write(workbook, DemoCounty.GenerateYear(new DemoOptions { Years = 4 }, 2026));
        await UploadAsync(page, "示例县2026.xlsx", workbook.ToArray());
        await page.GetByRole(AriaRole.Link, new() { Name = "采用这份数据" }).ClickAsync();
        Assert.Contains("2026—2027", await page.Locator(".confirm").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "采用第 1 版" }).ClickAsync();

        // The verdict, the new year in the bar, a failing school, its export.
        await page.WaitForSelectorAsync("h1.say");
        Assert.Contains("优质均衡", await page.Locator("h1.say").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("2026—2027", await page.Locator("header.bar").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".c3 section").First.Locator("tbody a").First.ClickAsync();
        Assert.Contains("不达标", await page.Locator(".say22").First.InnerTextAsync(), StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("导出 Excel").First.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 2000);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task UploadAsync(IPage page, string name, byte[] content)
    {
        await page.GotoAsync("/data");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并检查" }).ClickAsync();
        await page.WaitForSelectorAsync("h1");
    }
}
