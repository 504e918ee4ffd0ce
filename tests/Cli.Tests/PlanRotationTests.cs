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

    [Fact]
    public async Task WithPurchases_SaysWhetherToBuyOrToMove_AndCostsNoMoreThanEither()
    {
        await Demo();
        var outcome = await Junheng.RunAsync("plan", "rotation", folder["d.xlsx"], "--with-purchases", "--time", "8", "--json", folder["p.json"], "--xlsx", folder["p.xlsx"]);
        Assert.True(outcome.ExitCode is 0, outcome.Error);
        var plan = JsonDocument.Parse(await File.ReadAllTextAsync(folder["p.json"])).RootElement;
        Assert.Equal("joint", plan.GetProperty("kind").GetString());
        var cost = plan.GetProperty("cost").GetDouble();
        Assert.Equal(cost, plan.GetProperty("moveCost").GetDouble() + plan.GetProperty("purchaseCost").GetDouble(), 6);
        Assert.True(plan.GetProperty("lowerBound").GetDouble() <= cost);
        foreach (var way in new[] { "buyOnly", "moveOnly" })
        {
            var other = plan.GetProperty(way).GetProperty("cost");
            Assert.True(other.ValueKind == JsonValueKind.Null || other.GetDouble() >= cost - 1e-9);
        }

        Assert.True(plan.GetProperty("check").GetProperty("accepted").GetBoolean());
        Assert.Contains("只购置，不交流", outcome.Text, StringComparison.Ordinal);
        Assert.True(new FileInfo(folder["p.xlsx"]).Length > 1000);
    }

    [Fact]
    public async Task Travel_OfAFile_TakesThePlaceOfDistances()
    {
        await Demo();
        var plan = await Junheng.RunAsync("plan", "rotation", folder["d.xlsx"], "--travel", folder.Write("t.csv", "from_code,to_code,minutes\n"), "--json", "-");
        Assert.Empty(JsonDocument.Parse(plan.Out).RootElement.GetProperty("moves").EnumerateArray());
        var wrong = await Junheng.RunAsync("plan", "rotation", folder["d.xlsx"], "--travel", folder.Write("w.csv", "from_code,to_code,minutes\n1,2,3\n"));
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("travel_school_unknown", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--travel", "nowhere.csv")]
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
