using Junheng.Registry.Mapping;
using Xunit;

namespace Junheng.Registry.Tests.Mapping;

public class HeadingMapReaderTests
{
    [Fact]
    public void Map_WithEveryKey_IsRead()
    {
        var reading = HeadingMapReader.Read("""
            name: 县表
            sheet: 基本情况
            fields:
              school_name: 校名
              area_teaching: {heading: 用房（亩）, factor: 666.6667}
            constants: {school_kind: 小学}
            checks_off: [count_not_whole]
            """);

        Assert.Empty(reading.Problems);
        var map = reading.Map!;
        Assert.Equal(("县表", "基本情况", "校名", 666.6667m), (map.Name, map.Sheet, map.Headings["school_name"], map.Factors["area_teaching"]));
        Assert.Equal("小学", map.Constants["school_kind"]);
        Assert.Equal(["count_not_whole"], map.ChecksOff);
    }

    [Theory]
    [InlineData("fields:\n  pupils_primari: a", 2, 3, "是不是 pupils_primary？")]
    [InlineData("field:\n  pupils_primary: a", 1, 1, "是不是 fields？")]
    [InlineData("fields:\n  area_teaching: {heading: a, factor: -1}", 2, 39, "factor 是乘数，例如 10000。")]
    [InlineData("fields: {school_name: a}\nchecks_off: [count_not_hole]", 2, 14, "是不是 count_not_whole？")]
    [InlineData("fields: [a, b]", 1, 9, "每行一个字段，缩进两格。")]
    [InlineData("fields:\n  school_name: a\n  school_name: b", 3, 3, "留下一个。")]
    public void Mistake_IsToldByLineAndColumn(string yaml, int line, int column, string advice)
    {
        var reading = HeadingMapReader.Read(yaml);

        Assert.Null(reading.Map);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((line, column, advice), (problem.Line, problem.Column, problem.Advice.Zh));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fields: {school_name: \"a")]
    [InlineData("- 1\n- 2")]
    [InlineData("a: &x [*x]")]
    [InlineData("{{{{{{{{{{{{{{{{")]
    [InlineData("fields:\n\t- x")]
    public void NotAMap_IsAProblem_NeverAnException(string yaml)
    {
        var reading = HeadingMapReader.Read(yaml);

        Assert.Null(reading.Map);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void DeepNesting_IsAProblem() => Assert.NotEmpty(HeadingMapReader.Read("fields: " + new string('[', 100_000)).Problems);

    [Fact]
    public void Writer_RoundTrips()
    {
        var map = new HeadingMap
        {
            Name = "名: \"引号\" # 井号",
            Sheet = "Sheet 1",
            Headings = new Dictionary<string, string> { ["school_name"] = "学校\n名称", ["books"] = "图书（万册）" },
            Factors = new Dictionary<string, decimal> { ["books"] = 10_000m },
            Constants = new Dictionary<string, string> { ["school_kind"] = "211" },
            ChecksOff = ["far_from_county"],
        };

        var reading = HeadingMapReader.Read(HeadingMapWriter.Write(map));

        Assert.Empty(reading.Problems);
        Assert.Equal(map.Headings, reading.Map!.Headings);
        Assert.Equal(map.Factors, reading.Map.Factors);
        Assert.Equal(map.Constants, reading.Map.Constants);
        Assert.Equal((map.Name, map.Sheet), (reading.Map.Name, reading.Map.Sheet));
        Assert.Equal(map.ChecksOff, reading.Map.ChecksOff);
    }
}
