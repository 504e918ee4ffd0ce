using System.Text.Json;
using Xunit;

namespace Junheng.Cli.Tests.Assess;

/// <summary>The contract of <c>junheng assess</c>: exit codes, and what goes to which stream.</summary>
public sealed class AssessTests : IDisposable
{
    private const string Head = "县级行政区划代码,县名,学校标识码,学校名称,办学类型,小学在校生数,小学班数,小学专任教师数,教学用计算机台数\n";
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Demo_DoesNotPass_AndSaysSoInChinese()
    {
        var file = await DemoAsync();
        var outcome = await Junheng.RunAsync("assess", file);
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("示例县（999901）  2025—2026 学年  优质均衡\n还没有达到优质均衡：", outcome.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("错误", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_IsAtAWord()
    {
        var outcome = await Junheng.RunAsync("assess", await DemoAsync(), "--lang", "en");
        Assert.Contains("not reached", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("Schools short", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonToStandardOutput_IsNothingButJson()
    {
        var outcome = await Junheng.RunAsync("assess", await DemoAsync(), "--standard", "quality-2017", "--standard", "basic-2012", "--json", "-");
        using var json = JsonDocument.Parse(outcome.Out);
        var results = json.RootElement.GetProperty("results");
        Assert.Equal(["quality-2017", "basic-2012"], results.EnumerateArray().Select(result => result.GetProperty("standard").GetString()!));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal((byte)'{', outcome.Out[0]);
    }

    [Fact]
    public async Task JsonAndXlsx_GoToFiles()
    {
        var outcome = await Junheng.RunAsync("assess", await DemoAsync(), "--json", folder["out.json"], "--xlsx", folder["out.xlsx"]);
        Assert.Equal(1, outcome.ExitCode);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["out.json"]));
        Assert.Equal(1, json.RootElement.GetProperty("results").GetArrayLength());
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await File.ReadAllBytesAsync(folder["out.xlsx"]))[..2]));
    }

    [Fact]
    public async Task TwoEqualSchools_PassAStandardWithOneIndicator()
    {
        var csv = folder.Write("a.csv", Head + "610921,某县,2161000001,甲小学,小学,200,6,12,20\n610921,某县,2161000002,乙小学,小学,100,6,7,10\n");
        var outcome = await Junheng.RunAsync("assess", csv, "--standard", OwnPack(), "--year", "2025", "--json", "-");
        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Out);
        var result = json.RootElement.GetProperty("results")[0];
        Assert.Equal("pass", result.GetProperty("verdict").GetString());
        Assert.Equal(2025, result.GetProperty("schoolYear").GetInt32());
        Assert.Equal(0.0, result.GetProperty("stages")[0].GetProperty("indicators")[0].GetProperty("cv").GetDouble());
        Assert.Equal(10.0, result.GetProperty("stages")[0].GetProperty("indicators")[0].GetProperty("mean").GetDouble());
    }

    [Fact]
    public async Task MissingField_IsIncomplete_AndExitsWithOne()
    {
        var csv = folder.Write("a.csv", Head.Replace(",教学用计算机台数", "", StringComparison.Ordinal) + "610921,某县,2161000001,甲小学,小学,200,6,12\n");
        var outcome = await Junheng.RunAsync("assess", csv, "--standard", OwnPack(), "--year", "2025");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("还不能判定", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("教学用计算机台数", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadCell_ExitsWithTwo_AndNamesCellValueAndAdvice()
    {
        var csv = folder.Write("a.csv", Head + "610921,某县,2161000001,甲小学,小学,许多,6,12,20\n");
        var outcome = await Junheng.RunAsync("assess", csv, "--standard", OwnPack(), "--year", "2025", "--json", "-");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Out);
        Assert.Contains("错误  a.csv F2", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("许多", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneBadCounty_DoesNotKeepTheOtherOut()
    {
        var csv = folder.Write("a.csv", Head + "610921,某县,2161000001,甲小学,小学,许多,6,12,20\n610922,另县,2161000002,乙小学,小学,100,6,7,10\n");
        var outcome = await Junheng.RunAsync("assess", csv, "--standard", OwnPack(), "--year", "2025", "--json", "-");
        Assert.Equal(2, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Out);
        Assert.Equal("610922", Assert.Single(json.RootElement.GetProperty("results").EnumerateArray()).GetProperty("countyCode").GetString());
    }

    [Fact]
    public async Task Folder_StandsForTheWorkbooksInIt()
    {
        folder.Write("a.csv", Head + "610921,某县,2161000001,甲小学,小学,200,6,12,20\n");
        folder.Write("b.csv", Head + "610922,另县,2161000002,乙小学,小学,100,6,7,10\n");
        folder.Write("c.txt", "not a workbook");
        var outcome = await Junheng.RunAsync("assess", folder.ToString(), "--standard", OwnPack(), "--year", "2025", "--json", "-");
        using var json = JsonDocument.Parse(outcome.Out);
        Assert.Equal(["610921", "610922"], json.RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("countyCode").GetString()!));
    }

    [Theory]
    [InlineData("没有这个文件", "assess", "no-such-file.xlsx")]
    [InlineData("没有“no-such-standard”这个标准", "assess", "x.xlsx", "--standard", "no-such-standard")]
    [InlineData("请写上要评估的文件", "assess")]
    [InlineData("没有 --jsn 这个选项。是不是 --json？", "assess", "x.xlsx", "--jsn")]
    [InlineData("没有“asess”这个命令，或者多写了一项。是不是 assess？", "asess")]
    [InlineData("--year 后面的“abc”不是", "assess", "x.xlsx", "--year", "abc")]
    [InlineData("junheng standards 后面要有一个命令", "standards")]
    [InlineData("没有这个文件", "standards", "check", "no-such-pack.yaml")]
    [InlineData("There is no command \"asess\"", "asess", "--lang", "en")]
    [InlineData("请用 --out 写上文件名", "demo")]
    public async Task WrongCommand_ExitsWithTwo_AndSaysWhatToDo(string message, params string[] args)
    {
        var outcome = await Junheng.RunAsync(args);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Out);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoPacks_ThatMeanDifferentThingsByAColumn_AreRefused()
    {
        var text = await File.ReadAllTextAsync(OwnPack());
        string With(string id, string rest) => folder.Write(id + ".yaml", text.Replace("id: own", "id: " + id, StringComparison.Ordinal) + $"\nfields:\n  - {{id: labs, heading: 实验室数, {rest}}}\n");

        var outcome = await Junheng.RunAsync("assess", await DemoAsync(), "--standard", With("one", "type: count, unit: count"), "--standard", With("two", "type: number, unit: m2"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("字段 labs 在“自己的标准”里是 “实验室数”, count, count, sum，在“自己的标准”里是 “实验室数”, number, m2, sum。", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Out);
    }

    private string OwnPack() => folder.Write("own.yaml", """
        id: own
        version: 1
        name: {zh: 自己的标准, en: Our own}
        short_name: {zh: 自定, en: Own}
        source: {document: 测试, clause: '', confidence: unchecked}
        stages: [primary]
        missing: block
        indicators:
          - id: computers_per_100
            name: {zh: 每百名学生拥有计算机台数, en: Computers per 100 pupils}
            short_name: {zh: 计算机, en: Computers}
            numerator: computers
            denominator: pupils
            scale: 100
            unit: {zh: 台/百名学生, en: per 100 pupils}
            amount_unit: {zh: 台, en: computers}
        cv_rule:
          kind: each
          limits: {primary: 0.5}
          text: {zh: 差异系数不大于 0.50。, en: Each CV is at most 0.50.}
        """);

    private async Task<string> DemoAsync()
    {
        var outcome = await Junheng.RunAsync("demo", "--out", folder["demo.xlsx"]);
        Assert.Equal(0, outcome.ExitCode);
        return folder["demo.xlsx"];
    }
}
