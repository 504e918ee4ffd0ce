using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Reports.Tests.Numbers;

public class PrintTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("quality-2017")!;

    [Theory]
    [InlineData(2870, 0, "2,870")]
    [InlineData(-0.5, 2, "−0.50")]
    [InlineData(double.NaN, 2, "—")]
    [InlineData(0, 0, "0")]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(0.285, 2, "0.29")]
    [InlineData(1234567.891, 1, "1,234,567.9")]
    public void Number_GroupsThousands_AndMarksMissing(double value, int decimals, string printed) => Assert.Equal(printed, Print.Number(value, decimals));

    [Theory]
    [InlineData(4.2, "4.2")]
    [InlineData(2000, "2,000")]
    [InlineData(0.765, "0.765")]
    [InlineData(1, "1")]
    public void Exact_KeepsOnlyTheDecimalsThereAre(double value, string printed) => Assert.Equal(printed, Print.Exact(value));

    [Theory]
    [InlineData(0.562, 0.50, "0.562，超 0.062")]
    [InlineData(0.5004, 0.50, "0.500，超 0.0004")]
    [InlineData(0.50000003, 0.50, "0.500，超 0.00000003")]
    [InlineData(0.5, 0.50, "0.500")]
    [InlineData(0.49996, 0.50, "0.500")]
    [InlineData(double.NaN, 0.50, "—")]
    public void Cv_OverItsLimit_SaysByHowMuch(double cv, double limit, string printed) =>
        Assert.Equal(printed, Print.CvWithExcess(cv, (decimal)limit, Pack, Language.Zh));

    [Theory]
    [InlineData(4.497, 4.5, "4.497")]
    [InlineData(4.49999, 4.5, "4.49999")]
    [InlineData(4.5, 4.5, "4.50")]
    [InlineData(4.501, 4.5, "4.50")]
    [InlineData(3.95, 4.5, "3.95")]
    public void Value_BesideItsThreshold_NeverReadsAsMetWhenItIsNot(double value, double threshold, string printed) =>
        Assert.Equal(printed, Print.Value(value, threshold, Indicator("area_teaching"), Pack));

    [Theory]
    [InlineData("teachers_pe_art", 1.2, "2 人")]
    [InlineData("teachers_pe_art", 2.0000000000004, "2 人")]
    [InlineData("area_teaching", 327.4, "328 m²")]
    [InlineData("area_teaching", 3.21, "3.3 m²")]
    [InlineData("equipment_value", 45_120, "4.6 万元")]
    [InlineData("equipment_value", 9_999.2, "10,000 元")]
    public void Amount_IsRoundedUp_SoThatItIsEnough(string indicator, double amount, string printed) =>
        Assert.Equal(printed, Print.Amount(amount, Indicator(indicator), Language.Zh));

    [Fact]
    public void SchoolYear_IsARange() => Assert.Equal("2025—2026", Print.SchoolYear(2025));

    [Theory]
    [InlineData("缺2人", "缺 2 人")]
    [InlineData("占55%。", "占 55%。")]
    [InlineData("55%的学校", "55% 的学校")]
    [InlineData("328m²够了", "328m² 够了")]
    [InlineData("限值 0.50，超0.06", "限值 0.50，超 0.06")]
    [InlineData("（12所）", "（12 所）")]
    public void Spacing_StandsBetweenChineseAndFigures(string text, string spaced) => Assert.Equal(spaced, Spacing.Between(text));

    private static Indicator Indicator(string id) => Pack.Indicators.Single(indicator => indicator.Id == id);
}
