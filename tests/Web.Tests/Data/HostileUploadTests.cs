using System.IO.Compression;
using System.Net;
using System.Text;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Data;

public sealed class HostileUploadTests(EmptySite site) : IClassFixture<EmptySite>
{
    public static TheoryData<string, byte[]> Files => new()
    {
        { "坏.xlsx", [0x50, 0x4B, 3, 4, 9, 9, 9] },
        { "空压缩.xlsx", EmptyZip() },
        { "网页.xlsx", "<html><script>alert(1)</script></html>"u8.ToArray() },
        { "旧.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0] },
        { "<script>alert(1)</script>.csv", "a,b\n<script>alert(2)</script>,\"<img src=x onerror=alert(3)>\"\n"u8.ToArray() },
        { "../../etc/passwd.csv", "甲,乙\n1,2\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task HostileFile_GivesAPageThatSaysWhatToDo_AndNoMarkupOfItsOwn(string name, byte[] content)
    {
        using var http = site.Client();
        var draft = await site.UploadAsync(http, name, content);
        var page = await site.PageAsync(draft, http);
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
        Assert.DoesNotContain("..", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".tally a.btn.pri"));
        Assert.NotNull(page.QuerySelector("main a[href='/data']"));
        // The process lives.
        await site.PageAsync("/", http);
    }

    [Fact]
    public async Task NoFile_SaysSoBesideTheField()
    {
        using var http = site.Client();
        using var response = await RunningSite.PostAsync(http, "/data", await site.TokenAsync(http, "/data"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("没有选文件", RunningSite.Parse(await response.Content.ReadAsStringAsync()).QuerySelector(".f.err .msg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooLargeFile_IsRefusedByName()
    {
        using var http = site.Client();
        using var response = await RunningSite.PostAsync(http, "/data", await site.TokenAsync(http, "/data"), form => form.Add(new ByteArrayContent(new byte[5 << 20]), "file", "大.xlsx"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("太大", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/data/drafts/x/discard")]
    public async Task FormOfAnotherSite_IsRefused(string address)
    {
        using var http = site.Client();
        using var response = await RunningSite.PostAsync(http, address, "forged", form => form.Add(new ByteArrayContent("a,b"u8.ToArray()), "file", "x.csv"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("表单已失效", Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    private static byte[] EmptyZip()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("xl/workbook.xml");
        return buffer.ToArray();
    }
}
