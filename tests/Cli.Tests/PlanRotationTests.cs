using System.Text.Json;
using Xunit;

namespace Junheng.Cli.Tests;

public sealed class PlanRotationTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Plan_FromNumbers_IsJsonAloneOnStandardOutput()
    {
        await Demo();
        var outcome = await Junheng.RunAsync("plan", "rotation", folder["d.xlsx"], "--json", "-");
        Assert.True(outcome.ExitCode is 0 or 1, outcome.Error);
        var plan = JsonDocument.Parse(outcome.Out).RootElement;
        Assert.Equal("rotation", plan.GetProperty("kind").GetString());
        Assert.True(plan.GetProperty("movers").GetInt32() > 0);
        Assert.Empty(plan.GetProperty("names").EnumerateArray());
        Assert.All(plan.GetProperty("rules").EnumerateArray().Where(rule => rule.GetProperty("id").GetString() != "cv"), rule => Assert.True(rule.GetProperty("met").GetBoolean()));
    }

    [Fact]
    public async Task Plan_FromAListOfTeachers_NamesEveryMoverWithAReason()
    {
        await Demo("--teachers");
        var outcome = await Junheng.RunAsync("plan", "rotation", folder["d.xlsx"], "--json", folder["p.json"], "--xlsx", folder["p.xlsx"], "--gap", "0.01");
        Assert.True(outcome.ExitCode is 0 or 1, outcome.Error);
        var plan = JsonDocument.Parse(await File.ReadAllTextAsync(folder["p.json"])).RootElement;
        Assert.Equal(plan.GetProperty("movers").GetInt32(), plan.GetProperty("names").GetArrayLength());
        Assert.All(plan.GetProperty("names").EnumerateArray(), name => Assert.NotEmpty(name.GetProperty("why").GetString()!));
        Assert.Contains("本方案的假设", outcome.Text, StringComparison.Ordinal);
        Assert.True(new FileInfo(folder["p.xlsx"]).Length > 1000);
    }

    [Fact]
    public async Task Options_OfAFile_AreKept_AndMistakesAreSaid()
    {
        await Demo();
        var near = folder.Write("o.yaml", "most_kilometres: 2\n");
        var outcome = await Junheng.RunAsync("plan", "rotation", folder["d.xlsx"], "--options", near, "--json", "-");
        Assert.All(JsonDocument.Parse(outcome.Out).RootElement.GetProperty("moves").EnumerateArray(), move => Assert.True(move.GetProperty("kilometres").GetDouble() <= 2));
        var wrong = await Junheng.RunAsync("plan", "rotation", folder["d.xlsx"], "--options", folder.Write("w.yaml", "most_kilometers: 2\n"));
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("w.yaml:1", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--solver", "gurobi")]
    [InlineData("--gap", "2")]
    [InlineData("--options", "nowhere.yaml")]
    [InlineData("--teachers", "nowhere.csv")]
    public async Task Mistakes_OfTheCommand_EndWithTwo(string option, string value)
    {
        await Demo();
        var outcome = await Junheng.RunAsync("plan", "rotation", folder["d.xlsx"], option, value);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
    }

    private async Task Demo(params string[] more) =>
        Assert.Equal(0, (await Junheng.RunAsync(["demo", "--schools", "30", "--seed", "5", "--out", folder["d.xlsx"], .. more])).ExitCode);
}
