using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>“每所学校至少有6项指标达到要求,余项不能低于要求的85%” (教督〔2017〕6号).</summary>
public class SchoolRuleTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("quality-2017")!;

    [Fact]
    public void EverythingExactlyAtTheThreshold_IsMet()
    {
        var stage = Judge(CountyBuilder.Primary(1000));

        Assert.Equal(SchoolStatus.Pass, stage.Schools[0]);
        Assert.Equal(7, stage.Met[0]);
        Assert.All(stage.Indicators, result => Assert.Equal(SchoolIndicatorStatus.Met, result.Statuses[0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(31)]
    [InlineData(596)]
    [InlineData(1618)]
    public void AThresholdHitExactly_IsMet_WhateverTheSize(int hundreds)
    {
        // 0.9 per hundred of 100·n pupils is 0.9·n teachers; in doubles 0.9·n × 100 ÷ (100·n) may fall below 0.9.
        var pupils = hundreds * 1000.0;
        var stage = Judge(Replace(CountyBuilder.Primary(pupils), "teachers_pe_art_primary", hundreds * 9));

        Assert.Equal(SchoolIndicatorStatus.Met, Of(stage, "teachers_pe_art").Statuses[0]);
    }

    [Fact]
    public void OneItemAt85Percent_StillPasses()
    {
        var stage = Judge(Replace(CountyBuilder.Primary(2000), "teachers_pe_art_primary", 15.3));

        Assert.Equal(SchoolIndicatorStatus.Floor, Of(stage, "teachers_pe_art").Statuses[0]);
        Assert.Equal(6, stage.Met[0]);
        Assert.Equal(SchoolStatus.Pass, stage.Schools[0]);
    }

    [Fact]
    public void OneItemJustUnder85Percent_Fails()
    {
        var stage = Judge(Replace(CountyBuilder.Primary(2000), "teachers_pe_art_primary", 15.299999));

        Assert.Equal(SchoolIndicatorStatus.Failed, Of(stage, "teachers_pe_art").Statuses[0]);
        Assert.Equal(SchoolStatus.Fail, stage.Schools[0]);
    }

    [Fact]
    public void TwoItemsAbove85Percent_Fail()
    {
        var values = Replace(CountyBuilder.Primary(2000), "teachers_pe_art_primary", 17);
        var stage = Judge(Replace(values, "area_teaching", 8500));

        Assert.Equal(5, stage.Met[0]);
        Assert.Equal(SchoolStatus.Fail, stage.Schools[0]);
    }

    [Fact]
    public void OneItemMissing_IsIncomplete_NotFailed()
    {
        var stage = Judge([.. CountyBuilder.Primary(2000).Where(each => each.Item1 != "multimedia_rooms")]);

        Assert.Equal(SchoolStatus.Incomplete, stage.Schools[0]);
        Assert.Equal(["multimedia_rooms"], Of(stage, "multimedia_rooms").MissingFields);
        Assert.True(double.IsNaN(Of(stage, "multimedia_rooms").Mean));
        Assert.Equal(4.2, Of(stage, "teachers_above_degree").Mean, 12);
    }

    [Fact]
    public void OneItemMissingAndAnotherUnderTheFloor_Fails()
    {
        var values = Replace(CountyBuilder.Primary(2000), "teachers_pe_art_primary", 1).Where(each => each.Item1 != "multimedia_rooms");
        var stage = Judge([.. values]);

        Assert.Equal(SchoolStatus.Fail, stage.Schools[0]);
    }

    [Fact]
    public void Shortfall_IsWhatTheThresholdLacks_InUnitsOfTheNumerator()
    {
        var stage = Judge(Replace(CountyBuilder.Primary(596), "teachers_pe_art_primary", 4));

        Assert.Equal(0.9 * 596 / 100 - 4, Of(stage, "teachers_pe_art").Shortfalls[0], 12);
        Assert.Equal(0, Of(stage, "equipment_value").Shortfalls[0]);
    }

    private static StageAssessment Judge((string, double)[] values) =>
        Assert.Single(Evaluator.Evaluate(Pack, new CountyBuilder().School("滨河小学", SchoolKind.Primary, values).Build()).Stages);

    private static IndicatorResult Of(StageAssessment stage, string id) => stage.Indicators.Single(result => result.Indicator.Id == id);

    private static (string, double)[] Replace((string, double)[] values, string field, double value) =>
        [.. values.Select(each => each.Item1 == field ? (field, value) : each)];
}
