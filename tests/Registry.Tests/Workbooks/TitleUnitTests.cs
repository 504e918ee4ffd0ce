using Junheng.Registry.Findings;
using Junheng.Registry.Tests.Books;
using Junheng.Registry.Workbooks;

namespace Junheng.Registry.Tests.Workbooks;

/// <summary>A unit of money stated above the table holds for columns that name none, and the reading says so.</summary>
public class TitleUnitTests
{
    [Theory]
    [InlineData("单位：万元", 10_000)]
    [InlineData("单位: 平方米、万元", 10_000)]
    [InlineData("2025 年基本情况（单位：千元）", 1_000)]
    public void TitleUnit_ScalesMoneyWithoutAUnit_AndIsSaid(string title, double factor)
    {
        var reading = Read(title, "教学仪器设备值");

        Assert.Equal(9 * factor, Samples.Only(reading).Value("equipment_value", 0));
        var finding = Samples.The(reading, "unit_from_title");
        Assert.Equal((Severity.Warning, "学校!J3"), (finding.Severity, finding.Cell.ToString()));
        Assert.Contains("学校!A2", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("单位：万元", "教学仪器设备值（元）", 9)]
    [InlineData("单位：万元", "教学仪器设备值（万元）", 90_000)]
    [InlineData("单位：元", "教学仪器设备值", 9)]
    [InlineData("填报单位：汉阴县教育局", "教学仪器设备值", 9)]
    public void AUnitInTheHeading_OrAPlainTitle_LeavesTheTitleAlone(string title, string heading, double expected)
    {
        var reading = Read(title, heading);

        Assert.Equal(expected, Samples.Only(reading).Value("equipment_value", 0));
        Assert.DoesNotContain(reading.Findings, finding => finding.RuleId == "unit_from_title");
    }

    [Fact]
    public void AreasAreNotScaledByAUnitOfMoney() =>
        Assert.Equal(1500.5, Samples.Only(Read("单位：万元", "教学仪器设备值")).Value("area_teaching", 0));

    private static WorkbookReading Read(string title, string heading)
    {
        var headings = (object?[])Samples.Headings.Clone();
        headings[9] = heading;
        var school = Samples.School(1);
        school[9] = 9;
        return Samples.Read(sheet => sheet.Row("汉阴县义务教育学校基本情况").Row(title).Row(headings).Row(school));
    }
}
