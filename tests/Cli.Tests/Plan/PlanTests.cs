using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Junheng.Cli.Tests.Plan;

public sealed class PlanTests : IDisposable
{
    private const string Schools = """
        县级行政区划代码,县名,学校标识码,学校名称,办学类型,小学在校生数,小学专任教师数,小学高于规定学历教师数,小学县级以上骨干教师数,小学体育艺术专任教师数,教学及辅助用房面积,室内体育用房面积,运动场地面积,教学仪器设备值,网络多媒体教室数
        610921,汉阴县,2161000001,第一小学,小学,400,30,20,5,4,1900,0,3100,820000,10
        610921,汉阴县,2161000002,第二小学,小学,300,22,10,2,2,1200,0,1500,400000,5
        610921,汉阴县,2161000003,第三小学,小学,200,15,9,3,2,950,0,1600,410000,5
        """;

    private readonly Folder folder = new();

    private string Input => folder.Write("学校.csv", Schools);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Compliance_GivesAPlan_ThatCheckAccepts()
    {
        var plan = await Junheng.RunAsync("plan", "compliance", Input, "--gap", "0", "--json", folder["plan.json"], "--xlsx", folder["plan.xlsx"], "--docx", folder["plan.docx"]);
        var check = await Junheng.RunAsync("plan", "check", folder["plan.json"], Input);

        Assert.Equal(0, plan.ExitCode);
        Assert.StartsWith("汉阴县  优质均衡\n最少 ", plan.Text, StringComparison.Ordinal);
        Assert.True(new FileInfo(folder["plan.xlsx"]).Length > 4000 && new FileInfo(folder["plan.docx"]).Length > 3000);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.StartsWith("核对通过。", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_AloneOnStandardOutput()
    {
        var plan = await Junheng.RunAsync("plan", "compliance", Input, "--json", "-");

        using var json = JsonDocument.Parse(plan.Out);
        Assert.Equal("pass", json.RootElement.GetProperty("after").GetProperty("verdict").GetString());
        Assert.True(json.RootElement.GetProperty("cost").GetDecimal() > 0);
    }

    [Fact]
    public async Task Check_RefusesAPlanThatSomebodyChanged()
    {
        await Junheng.RunAsync("plan", "compliance", Input, "--json", folder["plan.json"]);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(folder["plan.json"], TestContext.Current.CancellationToken))!;
        json["cost"] = json["cost"]!.GetValue<decimal>() - 1;

        var check = await Junheng.RunAsync("plan", "check", folder.Write("less.json", json.ToJsonString()), Input);

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("[cost_differs]", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_AreKept_AndCapsOfACsvToo()
    {
        var options = folder.Write("选项.yaml", """
            actions:
              recruit: {cost: 30, adds: {teachers: 1, teachers_above_degree: 1, teachers_pe_art: 1, teachers_backbone: 1}, uses_quota: 1}
              build: {cost: 16, fixed: 20, adds: {area_teaching: 54}}
              sports: {cost: 4, adds: {area_sports_ground: 100}}
              buy: {cost: 0.1, adds: {equipment_value: 1000}}
              rooms: {cost: 5, adds: {multimedia_rooms: 1}}
            locks:
              - {school: '2161000003', stage: primary, action: recruit, count: 2}
            """);
        var caps = folder.Write("上限.csv", "学校代码,cap_build\n2161000002,0\n");

        var plan = await Junheng.RunAsync("plan", "compliance", Input, "--options", options, "--caps", caps, "--json", "-");

        using var json = JsonDocument.Parse(plan.Out);
        var actions = json.RootElement.GetProperty("actions").EnumerateArray().Select(action => (action.GetProperty("school").GetString(), action.GetProperty("action").GetString(), action.GetProperty("count").GetInt32())).ToList();
        Assert.Contains(("2161000003", "recruit", 2), actions);
        Assert.DoesNotContain(actions, action => action is ("2161000002", "build", _));
    }

    [Fact]
    public async Task ACountyThatCannotPass_EndsWithOne()
    {
        var options = folder.Write("选项.yaml", "actions:\n  buy: {cost: 0.1, adds: {equipment_value: 1000}}\n");

        var plan = await Junheng.RunAsync("plan", "compliance", Input, "--options", options, "--time", "5");

        Assert.Equal(1, plan.ExitCode);
        Assert.Contains("不可能", plan.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actions:\n  a: {cost: -1, adds: {books: 1}}\n", "选项.yaml:2:13")]
    [InlineData("actions:\n  a: {cost: 1, adds: {boks: 1}}\n", "books")]
    [InlineData("actions:\n  a: {cost: 1, adds: {books: 1}}\nlocks: [{school: X, nothing: true}]\n", "学校 X 不在")]
    public async Task MistakesInOptions_AreNamedWithTheirPlace(string options, string said)
    {
        var plan = await Junheng.RunAsync("plan", "compliance", Input, "--options", folder.Write("选项.yaml", options));

        Assert.Equal(2, plan.ExitCode);
        Assert.Contains(said, plan.Error, StringComparison.Ordinal);
        Assert.Empty(plan.Out);
    }

    [Fact]
    public async Task MistakesInCaps_AreFindings()
    {
        var plan = await Junheng.RunAsync("plan", "compliance", Input, "--caps", folder.Write("上限.csv", "学校代码,cap_build_teaching\n2161000009,三\n"));

        Assert.Equal(2, plan.ExitCode);
        Assert.Contains("[cap_number]", plan.Error, StringComparison.Ordinal);
        Assert.Contains("[cap_school_unknown]", plan.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "format")]
    [InlineData("{", "JSON")]
    [InlineData("{\"format\": \"junheng-compliance-plan-1\", \"standard\": \"../../etc/passwd\", \"options\": {\"actions\": {\"a\": {\"cost\": 1, \"adds\": {\"books\": 1}}}}, \"status\": \"optimal\", \"cost\": 0}", "不是内置的")]
    public async Task Check_OfWhatIsNoPlan_SaysSo(string text, string said)
    {
        var check = await Junheng.RunAsync("plan", "check", folder.Write("plan.json", text), Input);

        Assert.Equal(2, check.ExitCode);
        Assert.Contains(said, check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongGap_IsSaidInWords()
    {
        var plan = await Junheng.RunAsync("plan", "compliance", Input, "--gap", "many");

        Assert.Equal(2, plan.ExitCode);
        Assert.Contains("--gap 后面的“many”不是 0 到 1 之间的小数。", plan.Error, StringComparison.Ordinal);
    }
}
