using System.IO.Compression;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pages;

public sealed class ExportTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Theory]
    [InlineData("/export.xlsx")]
    [InlineData("/export.xlsx?standard=basic-2012")]
    [InlineData("/schools/export.xlsx")]
    [InlineData("/indicators/primary/teachers_pe_art/export.xlsx")]
    [InlineData("/data/template.xlsx")]
    public async Task Export_IsAWorkbookToKeep_WithoutFormulasFromData(string address)
    {
        using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        Assert.NotNull(zip.GetEntry("[Content_Types].xml"));
        var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            using var reader = new StreamReader(sheet.Open());
            Assert.DoesNotContain("<f>", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }
}
