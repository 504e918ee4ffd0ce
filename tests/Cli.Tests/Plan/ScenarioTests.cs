using System.Text.Json;
using Xunit;

namespace Junheng.Cli.Tests.Plan;

public sealed class ScenarioTests : IDisposable
{
    private const string Heading = "县级行政区划代码,县名,学校标识码,学校名称,办学类型,小学在校生数,小学专任教师数,小学高于规定学历教师数,小学县级以上骨干教师数,小学体育艺术专任教师数,教学及辅助用房面积,室内体育用房面积,运动场地面积,教学仪器设备值,网络多媒体教室数\n";

    private readonly Folder folder = new();

    private string Input => folder.Write("学校.csv", Heading + County("610921", "汉阴县", 216));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task WithoutAQuestion_AllThatCanBeAnsweredAre()
    {
        var run = await Junheng.RunAsync("plan", "scenarios", Input, "--gap", "0");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("目标越高，花钱越多", run.Text, StringComparison.Ordinal);
        Assert.Contains("多少钱，多少所学校达标", run.Text, StringComparison.Ordinal);
        Assert.Contains("差不多省、做法不同的方案", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("分年安排", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LowerLimits_NeverCostLess_AndTheOfficialOneCostsThePlan()
    {
        var run = await Junheng.RunAsync("plan", "scenarios", Input, "--gap", "0", "--curve", "--json", "-");

        using var json = JsonDocument.Parse(run.Out);
        var curve = json.RootElement.GetProperty("curve");
        var costs = curve.GetProperty("points").EnumerateArray().Where(point => point.GetProperty("cost").ValueKind == JsonValueKind.Number)
            .Select(point => (Limit: point.GetProperty("limit").GetDecimal(), Cost: point.GetProperty("cost").GetDecimal())).ToList();
        Assert.True(costs.Count > 2);
        Assert.Equal(costs.OrderByDescending(point => point.Limit).Select(point => point.Cost), costs.Select(point => point.Cost).Order());
        Assert.Equal(json.RootElement.GetProperty("plan").GetProperty("cost").GetDecimal(), costs.Single(point => point.Limit == curve.GetProperty("official").GetDecimal()).Cost);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("schools").ValueKind);
    }

    [Fact]
    public async Task Years_SpreadTheMoney_AndDecisionsHaveAPrice()
    {
        var options = folder.Write("选项.yaml", Options("""
            budget:
              - {year: 2026, source: 县级, amount: 60}
              - {year: 2027, source: 县级, amount: 300}
            locks:
              - {school: 2160000002, action: build_sports, count: 9}

            """));
        var run = await Junheng.RunAsync("plan", "scenarios", Input, "--gap", "0", "--options", options, "--years", "--locks", "--json", "-");

        using var json = JsonDocument.Parse(run.Out);
        var years = json.RootElement.GetProperty("years");
        Assert.All(years.GetProperty("years").EnumerateArray(), year => Assert.True(year.GetProperty("spent").GetDecimal() <= year.GetProperty("money").GetDecimal()));
        var paid = years.GetProperty("years").EnumerateArray().Sum(year => year.GetProperty("spent").GetDecimal()) + years.GetProperty("unpaid").EnumerateArray().Sum(action => action.GetProperty("cost").GetDecimal());
        Assert.Equal(years.GetProperty("plan").GetProperty("cost").GetDecimal(), paid);
        var price = json.RootElement.GetProperty("locks")[0];
        Assert.Equal(("2160000002", "build_sports"), (price.GetProperty("school").GetString(), price.GetProperty("action").GetString()));
        Assert.True(price.GetProperty("price").GetDecimal() > 0);
    }

    [Fact]
    public async Task Years_WithoutYearsInTheOptions_SayWhatToWrite()
    {
        var run = await Junheng.RunAsync("plan", "scenarios", Input, "--years");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("在 quota 或 budget 里按年写数", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Province_SpendsOneSumOnMostCounties()
    {
        var files = new[] { ("610921", "汉阴县", 216), ("610922", "石泉县", 217), ("610923", "宁陕县", 218) }
            .Select(county => folder.Write($"{county.Item1}.csv", Heading + County(county.Item1, county.Item2, county.Item3))).ToArray();
        var one = await Junheng.RunAsync("plan", "compliance", files[0], "--gap", "0", "--json", "-");
        using var plan = JsonDocument.Parse(one.Out);
        var cost = plan.RootElement.GetProperty("cost").GetDecimal();

        var run = await Junheng.RunAsync(["plan", "province", .. files, "--gap", "0", "--curves", "--budget", (cost * 2.5m).ToString(System.Globalization.CultureInfo.InvariantCulture), "--json", "-"]);

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal((2, 2), (json.RootElement.GetProperty("passing").GetInt32(), json.RootElement.GetProperty("mostPossible").GetInt32()));
        Assert.Equal(2 * cost, json.RootElement.GetProperty("spent").GetDecimal());
        Assert.Equal(cost / 2, json.RootElement.GetProperty("nextNeeds").GetDecimal());
        Assert.All(json.RootElement.GetProperty("counties").EnumerateArray(), county => Assert.NotEqual(0, county.GetProperty("curve").GetArrayLength()));
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("许多")]
    public async Task Province_ABudgetThatIsNoMoney_IsRefused(string budget)
    {
        var run = await Junheng.RunAsync("plan", "province", Input, "--budget", budget);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    /// <summary>Three schools, of which two lack something.</summary>
    private static string County(string code, string name, int series) => $"""
        {code},{name},{series}0000001,第一小学,小学,400,30,20,5,4,1900,0,3100,820000,10
        {code},{name},{series}0000002,第二小学,小学,300,22,10,2,2,1200,0,1500,400000,5
        {code},{name},{series}0000003,第三小学,小学,200,15,9,3,2,950,0,1600,410000,5

        """;

    private static string Options(string more)
    {
        var defaults = Planning.Options.PlanDefaults.Text;
        return more + defaults[defaults.IndexOf("actions:", StringComparison.Ordinal)..];
    }
}
