using System.IO.Compression;
using Xunit;

namespace Junheng.Cli.Tests;

public sealed class TemplateTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Template_WithLastYear_HoldsItsSchools()
    {
        await Junheng.RunAsync("demo", "--schools", "12", "--out", folder["last.xlsx"]);
        var outcome = await Junheng.RunAsync("template", folder["new.xlsx"], "--last-year", folder["last.xlsx"]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("实验小学", Parts(folder["new.xlsx"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_ForOneStandard_LeavesOutWhatItDoesNotNeed()
    {
        await Junheng.RunAsync("template", folder["all.xlsx"]);
        await Junheng.RunAsync("template", folder["quality.xlsx"], "--standard", "quality-2017");
        Assert.Contains("图书册数", Parts(folder["all.xlsx"]), StringComparison.Ordinal);
        Assert.DoesNotContain("图书册数", Parts(folder["quality.xlsx"]), StringComparison.Ordinal);
        Assert.Contains("教学仪器设备值", Parts(folder["quality.xlsx"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_ReadBack_KnowsItsOwnColumns()
    {
        await Junheng.RunAsync("demo", "--schools", "12", "--out", folder["last.xlsx"]);
        await Junheng.RunAsync("template", folder["new.xlsx"], "--last-year", folder["last.xlsx"]);
        var outcome = await Junheng.RunAsync("assess", folder["new.xlsx"]);
        Assert.DoesNotContain("[columns_unknown]", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("错误", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_MarkACopyOfTheWorkbook()
    {
        var csv = folder.Write("a.csv", "县级行政区划代码,县名,学校标识码,学校名称,办学类型,小学在校生数\n610921,某县,2161000001,甲小学,小学,许多\n");
        var outcome = await Junheng.RunAsync("assess", csv, "--year", "2025", "--findings", folder["marked.xlsx"]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("问题清单", Parts(folder["marked.xlsx"]), StringComparison.Ordinal);
        Assert.Contains("许多", Parts(folder["marked.xlsx"]), StringComparison.Ordinal);
    }

    /// <summary>All text of a workbook's parts, one after the other.</summary>
    private static string Parts(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return string.Concat(zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
