using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Standards.Tests.Packs;

/// <summary>教督〔2017〕6号 as data: the figures of the rule text.</summary>
public class QualityPackTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("quality-2017")!;

    [Fact]
    public void File_HasNoProblems() => Assert.Empty(PackReader.Read(BuiltInPacks.Text("quality-2017")!).Problems);

    [Theory]
    [InlineData("teachers_above_degree", "4.2", "5.3", 100)]
    [InlineData("teachers_backbone", "1", "1", 100)]
    [InlineData("teachers_pe_art", "0.9", "0.9", 100)]
    [InlineData("area_teaching", "4.5", "5.8", 1)]
    [InlineData("area_sports", "7.5", "10.2", 1)]
    [InlineData("equipment_value", "2000", "2500", 1)]
    [InlineData("multimedia_rooms", "2.3", "2.4", 100)]
    public void Indicator_HasTheThresholdsOfTheRule(string id, string primary, string middle, int scale)
    {
        var indicator = Pack.Indicators.Single(indicator => indicator.Id == id);
        Assert.Equal(primary, Threshold(indicator, Stage.Primary));
        Assert.Equal(middle, Threshold(indicator, Stage.Middle));
        Assert.Equal(scale, indicator.Scale);
        Assert.Equal("pupils", indicator.Denominator.ToString());
    }

    [Fact]
    public void Indicators_AreSevenInTheOrderOfTheForm() => Assert.Equal(
        ["teachers_above_degree", "teachers_backbone", "teachers_pe_art", "area_teaching", "area_sports", "equipment_value", "multimedia_rooms"],
        Pack.Indicators.Select(indicator => indicator.Id));

    [Fact]
    public void IndoorPe_MovesFromTeachingRoomsToSports()
    {
        Assert.Equal("area_teaching - area_indoor_pe", Pack.Indicators[3].Numerator.ToString());
        Assert.Equal("area_sports_ground + area_indoor_pe", Pack.Indicators[4].Numerator.ToString());
    }

    [Fact]
    public void SchoolRule_IsSixOfSevenWithAFloorOf85Percent()
    {
        Assert.Equal(6, Pack.SchoolRule!.MinimumMet);
        Assert.Equal(0.85m, Pack.SchoolRule.FloorShare);
    }

    [Fact]
    public void CvRule_LimitsEachIndicator()
    {
        Assert.Equal(CvRuleKind.Each, Pack.CvRule!.Kind);
        Assert.Equal(0.50m, Pack.CvRule.Limits[Stage.Primary]);
        Assert.Equal(0.45m, Pack.CvRule.Limits[Stage.Middle]);
    }

    [Fact]
    public void Splitting_IsOneToOnePointOneToOnePointThreeTwo()
    {
        Assert.Equal(["area_teaching", "area_indoor_pe", "area_sports_ground", "equipment_value", "multimedia_rooms"], Pack.Splitting.Fields);
        Assert.Equal([1m, 1.1m, 1.32m], [Pack.Splitting.Weights[Stage.Primary], Pack.Splitting.Weights[Stage.Middle], Pack.Splitting.Weights[Stage.High]]);
    }

    [Fact]
    public void Exclusions_AreOutOfEverything()
    {
        Assert.Equal(["special", "vocational", "teaching_point_under_50"], Pack.Exclusions.Select(exclusion => exclusion.Id));
        Assert.All(Pack.Exclusions, exclusion => Assert.Equal(ExclusionScope.All, exclusion.Scope));
    }

    [Fact]
    public void CountyPart_HasFifteenNineOneAndSevenItems()
    {
        Assert.Equal([15, 9, 1, 7], Pack.CountyItems.Select(group => group.Items.Count));
        Assert.Equal([CountyGroupRule.All, CountyGroupRule.All, CountyGroupRule.All, CountyGroupRule.Veto], Pack.CountyItems.Select(group => group.Rule));
        Assert.Equal(8000m, Item("gov_7").Limit);
        Assert.Equal(50m, Item("gov_14").Limit);
        Assert.Equal(85m, Item("satisfaction").Limit);
    }

    [Fact]
    public void Rotation_NeedsTenPercentAndAFifthOfThemBackbone()
    {
        var item = Item("gov_11");
        Assert.Equal(10m, item.Limit);
        Assert.Equal(20m, item.Also!.Limit);
        Assert.Equal("backbone_rotated", item.Also.Numerator!.ToString());
    }

    [Fact]
    public void Relaxations_AreListedWithDatesAndNotApplied()
    {
        Assert.Equal(5, Pack.Waivers.Count);
        Assert.All(Pack.Waivers, waiver => Assert.False(waiver.Apply));
        Assert.All(Pack.Waivers, waiver => Assert.NotNull(waiver.To));
        Assert.All(Pack.Waivers, waiver => Assert.Equal("国教督办函〔2019〕30号", waiver.Source!.Document));
    }

    private static CountyItem Item(string id) => Pack.CountyItems.SelectMany(group => group.Items).Single(item => item.Id == id);

    private static string Threshold(Indicator indicator, Stage stage) =>
        Assert.Single(indicator.Thresholds, threshold => threshold.Stages.Contains(stage)).Value.ToString();
}
