using Xunit;

namespace Junheng.Cli.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Out_OfTheSameSeed_IsTheSameFile()
    {
        await Junheng.RunAsync("demo", "--schools", "30", "--seed", "5", "--out", folder["a.xlsx"]);
        await Junheng.RunAsync("demo", "--schools", "30", "--seed", "5", "--out", folder["b.xlsx"]);
        await Junheng.RunAsync("demo", "--schools", "30", "--seed", "6", "--out", folder["c.xlsx"]);
        var first = await File.ReadAllBytesAsync(folder["a.xlsx"]);
        Assert.Equal(first, await File.ReadAllBytesAsync(folder["b.xlsx"]));
        Assert.NotEqual(first, await File.ReadAllBytesAsync(folder["c.xlsx"]));
    }

    [Fact]
    public async Task Years_StandBesideTheLatest()
    {
        var outcome = await Junheng.RunAsync("demo", "--schools", "20", "--years", "3", "--out", folder["d.xlsx"]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.True(File.Exists(folder["d.xlsx"]) && File.Exists(folder["d-2024.xlsx"]) && File.Exists(folder["d-2023.xlsx"]));
        var latest = await Junheng.RunAsync("assess", folder["d.xlsx"]);
        Assert.Contains("2025—2026", latest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Province_IsReadBackWithoutAnError_CountyByCounty()
    {
        await Junheng.RunAsync("demo", "--schools", "72", "--counties", "8", "--out", folder["p.xlsx"]);
        var outcome = await Junheng.RunAsync("assess", folder["p.xlsx"]);
        Assert.True(outcome.ExitCode is 0 or 1, outcome.Error);
        Assert.Contains("共 8 个结果", outcome.Text, StringComparison.Ordinal);
    }
}
