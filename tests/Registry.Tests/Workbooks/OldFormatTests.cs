using Junheng.Registry.Demo;
using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;

namespace Junheng.Registry.Tests.Workbooks;

/// <summary>A true .xls, saved by an office program from the demo county of 30 schools (seed 3), reads like its .xlsx.</summary>
public class OldFormatTests
{
    [Fact]
    public void Xls_ReadsLikeTheXlsxItWasSavedFrom()
    {
        using var old = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Files", "县-30校-旧格式.xls"));
        var reading = WorkbookReader.Read(old, "县.xls", new ReadOptions());
        var expected = DemoCounty.GenerateYear(new DemoOptions { Schools = 30, Years = 1, Seed = 3, FirstYear = 2025 }, 2025).Single();

        Assert.False(reading.HasErrors);
        Assert.Contains(reading.Findings, finding => finding.RuleId == "file_old_format" && finding.Severity == Severity.Note);
        var county = Assert.Single(reading.Counties);
        Assert.Equal(expected.Schools, county.Schools);
        Assert.Equal(expected.County, county.County);
        foreach (var field in expected.FieldIds.Where(field => county.FieldIds.Contains(field)))
            Assert.Equal(expected.Column(field).ToArray(), county.Column(field).ToArray());
        Assert.Equal(expected.Items.Keys.Order(), county.Items.Keys.Order());
    }
}
