using Junheng.Reports.Console;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Reports.Tests.Console;

public class AssessmentTableTests
{
    [Fact]
    public void OneCounty_BeginsWithItsSentence()
    {
        var lines = Written([DemoAssessment.Quality], Language.Zh);
        Assert.Equal("示例县（999901）  2025—2026 学年  优质均衡", lines[0]);
        Assert.StartsWith("还没有达到优质均衡：", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_OfFigures_LineUpUnderWideCharacters()
    {
        var lines = Written([DemoAssessment.Quality], Language.Zh);
        var head = Array.FindIndex(lines, line => line.StartsWith("  指标", StringComparison.Ordinal));
        var end = Width(lines[head].Split("差异系数")[0]) + 8;
        for (var i = head + 2; i < head + 9; i++)
            Assert.Equal(end, Width(lines[i][..(lines[i].IndexOf(" 0.50 ", StringComparison.Ordinal))].TrimEnd()));
    }

    [Fact]
    public void FailingSchools_StandWithWhatTheyLack_LargestFirst()
    {
        var lines = Written([DemoAssessment.Quality], Language.Zh);
        var first = Array.FindIndex(lines, line => line.Contains("未达标学校", StringComparison.Ordinal)) + 2;
        Assert.StartsWith("  实验小学", lines[first], StringComparison.Ordinal);
        Assert.EndsWith("m²", lines[first], StringComparison.Ordinal);
    }

    [Fact]
    public void ManyCounties_GetOneLineEachAndASum()
    {
        var many = Enumerable.Repeat(DemoAssessment.Quality, 5).ToList();
        var lines = Written(many, Language.Zh);
        Assert.Equal(5, lines.Count(line => line.StartsWith("示例县", StringComparison.Ordinal)));
        Assert.Contains("共 5 个结果：已达到 0，未达到 5，还不能判定 0。", lines);
    }

    [Fact]
    public void English_HasNoChineseButNames()
    {
        var lines = Written([DemoAssessment.Basic], Language.En);
        Assert.All(lines.Where(line => line.Contains(" CV", StringComparison.Ordinal)), line => Assert.DoesNotMatch("[\u4e00-\u9fff]", line));
    }

    [Fact]
    public void Pack_InWords_NamesEachIndicatorFormulaAndClause()
    {
        var pack = BuiltInPacks.Find("quality-2017")!;
        using var writer = new StringWriter();
        PackText.Write(writer, pack, Language.Zh);
        var text = writer.ToString();
        Assert.All(pack.Indicators, indicator => Assert.Contains(indicator.Name.Zh, text, StringComparison.Ordinal));
        Assert.Contains("（运动场地面积 + 室内体育用房面积） ÷ 在校生数", text, StringComparison.Ordinal);
        Assert.Contains("教督〔2017〕6号", text, StringComparison.Ordinal);
        Assert.Contains(pack.Hash, text, StringComparison.Ordinal);
    }

    private static string[] Written(IReadOnlyList<Assessment> assessments, Language language)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        AssessmentTable.Write(writer, assessments, language);
        return writer.ToString().Split('\n');
    }

    private static int Width(string text) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1);
}
