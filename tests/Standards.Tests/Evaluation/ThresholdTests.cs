using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;
using static Junheng.Standards.Tests.Evaluation.SmallPacks;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>A value against its threshold: both directions, the floor, conditions, formulas, waivers, and the last digit of each.</summary>
public class ThresholdTests
{
    private const string Floor = "school_rule: {minimum_met: 0, floor_share: 0.85, text: 余项不低于85%}";

    [Theory]
    [InlineData(51, SchoolIndicatorStatus.Met)]
    [InlineData(50, SchoolIndicatorStatus.Met)]
    [InlineData(49.99999999999999, SchoolIndicatorStatus.Floor)]
    [InlineData(46, SchoolIndicatorStatus.Floor)]
    [InlineData(42.50000000000001, SchoolIndicatorStatus.Floor)]
    [InlineData(42.5, SchoolIndicatorStatus.Floor)]
    [InlineData(42.49999999999999, SchoolIndicatorStatus.Failed)]
    [InlineData(10, SchoolIndicatorStatus.Failed)]
    [InlineData(0, SchoolIndicatorStatus.Failed)]
    public void AtLeast_MetFloorFailed(double teachers, SchoolIndicatorStatus expected) =>
        Assert.Equal(expected, Status(Teachers("thresholds: [{value: 0.05}]", Floor), 1000, teachers));

    [Theory]
    [InlineData(0, SchoolIndicatorStatus.Met)]
    [InlineData(49, SchoolIndicatorStatus.Met)]
    [InlineData(51, SchoolIndicatorStatus.Met)]
    [InlineData(51.00000000000001, SchoolIndicatorStatus.Floor)]
    [InlineData(59, SchoolIndicatorStatus.Floor)]
    [InlineData(59.99999999999999, SchoolIndicatorStatus.Floor)]
    [InlineData(60, SchoolIndicatorStatus.Floor)]
    [InlineData(60.00000000000001, SchoolIndicatorStatus.Failed)]
    [InlineData(70, SchoolIndicatorStatus.Failed)]
    public void AtMost_MetFloorFailed_TheFloorIsTheLimitDividedByTheShare(double teachers, SchoolIndicatorStatus expected) =>
        Assert.Equal(expected, Status(Teachers("direction: at_most\nthresholds: [{value: 0.051}]", Floor), 1000, teachers));

    [Theory]
    [InlineData("", 50, SchoolIndicatorStatus.Met)]
    [InlineData("", 49.99999999999999, SchoolIndicatorStatus.Failed)]
    [InlineData("", 49, SchoolIndicatorStatus.Failed)]
    [InlineData("school_rule: {minimum_met: 0, text: 无}", 49, SchoolIndicatorStatus.Failed)]
    public void WithoutAFloor_NothingLiesBetween(string rule, double teachers, SchoolIndicatorStatus expected) =>
        Assert.Equal(expected, Status(Teachers("thresholds: [{value: 0.05}]", rule), 1000, teachers));

    [Fact]
    public void WithoutThresholds_IsPrintedOnly_ButAMissingValueStillShows()
    {
        var result = Judge(Teachers("unit: 人"), Schools((1000, 50), (1000, double.NaN))).Indicators[0];

        Assert.Equal([SchoolIndicatorStatus.PrintedOnly, SchoolIndicatorStatus.NotComputable], result.Statuses);
        Assert.All(result.Thresholds, threshold => Assert.True(double.IsNaN(threshold)));
        Assert.Equal(0, result.Shortfalls[0]);
        Assert.True(double.IsNaN(result.Shortfalls[1]));
    }

    [Fact]
    public void ThresholdsOfAnotherStageOnly_ArePrintedOnlyHere()
    {
        var pack = SmallPacks.Read("""
            indicators:
              - {id: teachers, name: 师生比, numerator: teachers, denominator: pupils, thresholds: [{stages: [primary], value: 0.05}]}
            """) with { Stages = [Stage.Middle] };
        var stage = Judge(pack, new CountyBuilder()
            .School("初中", SchoolKind.Middle, ("pupils_middle", 100), ("teachers_middle", 8))
            .School("二中", SchoolKind.Middle, ("pupils_middle", 100)));

        Assert.Equal([SchoolIndicatorStatus.PrintedOnly, SchoolIndicatorStatus.NotComputable], stage.Indicators[0].Statuses);
    }

    [Fact]
    public void NoLineForASchool_WhereTheStageHasSome_IsNotComputable()
    {
        // Loading refuses such a gap, so it is cut here: without the unconditional line a big school has none.
        var pack = Teachers("thresholds: [{stages: [primary], when: classes < 12, value: 0.06}, {stages: [primary], value: 0.05}]");
        var cut = pack with { Indicators = [pack.Indicators[0] with { Thresholds = [pack.Indicators[0].Thresholds[0], pack.Indicators[0].Thresholds[1] with { Stages = [Stage.Middle] }] }] };
        var county = new CountyBuilder().School("校", SchoolKind.Primary, ("pupils_primary", 1000), ("teachers_primary", 80), ("classes_primary", 20));

        Assert.Equal([SchoolIndicatorStatus.NotComputable], Judge(cut, county).Indicators[0].Statuses);
    }

    [Theory]
    [InlineData(6, 50, SchoolIndicatorStatus.Floor, 0.055)]
    [InlineData(6, 55, SchoolIndicatorStatus.Met, 0.055)]
    [InlineData(6, 54.99999999999999, SchoolIndicatorStatus.Floor, 0.055)]
    [InlineData(12, 50, SchoolIndicatorStatus.Met, 0.05)]
    [InlineData(12, 49.99999999999999, SchoolIndicatorStatus.Floor, 0.05)]
    public void TheFirstLineWhoseConditionHolds_Applies(double classes, double teachers, SchoolIndicatorStatus expected, double threshold)
    {
        var pack = Teachers("thresholds: [{when: classes < 12, value: 0.055}, {value: 0.05}]", Floor);
        var result = Judge(pack, new CountyBuilder().School("校", SchoolKind.Primary, ("pupils_primary", 1000), ("teachers_primary", teachers), ("classes_primary", classes))).Indicators[0];

        Assert.Equal(expected, result.Statuses[0]);
        Assert.Equal(threshold, result.Thresholds[0]);
    }

    [Fact]
    public void MissingValueOfACondition_TakesTheUnconditionalLine()
    {
        var result = Judge(Teachers("thresholds: [{when: classes < 12, value: 0.06}, {value: 0.05}]"), Schools((1000, 50), (1000, double.NaN))).Indicators[0];

        Assert.Equal([SchoolIndicatorStatus.Met, SchoolIndicatorStatus.NotComputable], result.Statuses);
        Assert.Equal([0.05, 0.05], result.Thresholds);
    }

    [Theory]
    [InlineData(20, SchoolIndicatorStatus.Met)]
    [InlineData(19.99999999999999, SchoolIndicatorStatus.Failed)]
    [InlineData(double.NaN, SchoolIndicatorStatus.NotComputable)]
    public void AThresholdThatIsAFormula_IsComputedForEachSchool(double classes, SchoolIndicatorStatus expected)
    {
        var pack = SmallPacks.Read("""
            indicators:
              - {id: size, name: 班额, numerator: pupils, denominator: classes, direction: at_most, thresholds: [{value: number(max_class)}]}
            """);
        var stage = Judge(pack, new CountyBuilder().School("校", SchoolKind.Primary, ("pupils_primary", 900), ("classes_primary", classes), ("max_class_primary", 45)));

        Assert.Equal(expected, stage.Indicators[0].Statuses[0]);
        Assert.Equal(45, stage.Indicators[0].Thresholds[0]);
    }

    [Fact]
    public void Shortfall_OfAnAtMostIndicator_IsWhatIsTooMuch()
    {
        var result = Judge(Teachers("direction: at_most\nthresholds: [{value: 0.05}]"), Schools((1000, 53), (1000, 40))).Indicators[0];

        Assert.Equal(3, result.Shortfalls[0], 9);
        Assert.Equal(0, result.Shortfalls[1]);
    }

    private static SchoolIndicatorStatus Status(StandardPack pack, double pupils, double teachers) =>
        Judge(pack, Schools((pupils, teachers))).Indicators[0].Statuses[0];
}
