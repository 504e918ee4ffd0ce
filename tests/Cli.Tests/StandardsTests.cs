using Xunit;

namespace Junheng.Cli.Tests;

public class StandardsTests
{
    [Fact]
    public async Task List_NamesTheBuiltInStandards()
    {
        var outcome = await Junheng.RunAsync("standards", "list");
        Assert.Equal(0, outcome.ExitCode);
        Assert.All((string[])["quality-2017", "basic-2012", "guangdong-school-2015", "教督〔2017〕6号"], name => Assert.Contains(name, outcome.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_PutsTheStandardInWords()
    {
        var outcome = await Junheng.RunAsync("standards", "show", "quality-2017");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("体育艺术专任教师数 ÷ 在校生数 × 100", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("小学 ≥ 4.2", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yaml_OfABuiltIn_IsAFileThatPassesTheCheck()
    {
        using var folder = new Folder();
        var yaml = await Junheng.RunAsync("standards", "show", "basic-2012", "--yaml");
        var file = folder.Write("mine.yaml", yaml.Text);
        var outcome = await Junheng.RunAsync("standards", "check", file);
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("可以使用：basic-2012", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAnUnknownField_NamesLineAndColumn()
    {
        using var folder = new Folder();
        var yaml = await Junheng.RunAsync("standards", "show", "basic-2012", "--yaml");
        var file = folder.Write("mine.yaml", yaml.Text.Replace("numerator: computers", "numerator: computrs", StringComparison.Ordinal));
        var outcome = await Junheng.RunAsync("standards", "check", file);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Matches("错误  mine\\.yaml:[0-9]+:[0-9]+  .*computrs", outcome.Error);
        Assert.Empty(outcome.Out);
    }
}
