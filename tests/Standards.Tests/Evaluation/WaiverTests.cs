using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Tests.Facts;
using static Junheng.Standards.Tests.Evaluation.SmallPacks;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>放宽规定: what they replace, for whom, in which years, and how two of them go together.</summary>
public class WaiverTests
{
    private const string Numerator = "{id: by_head, text: 含兼职, indicator: teachers, numerator: teachers + teachers_backbone, apply: true, source: {clause: 附则}}";
    private const string Threshold = "{id: lower, text: 放宽, indicator: teachers, threshold: 0.04, apply: true, source: {clause: 附则}}";

    [Theory]
    [InlineData(2024, SchoolIndicatorStatus.Met)]
    [InlineData(2025, SchoolIndicatorStatus.Met)]
    [InlineData(2026, SchoolIndicatorStatus.Failed)]
    [InlineData(2023, SchoolIndicatorStatus.Failed)]
    public void AThresholdWaiver_HoldsInItsYears(int year, SchoolIndicatorStatus expected)
    {
        var pack = Teachers("thresholds: [{value: 0.05}]", Waivers(Threshold.Replace("apply", "from: 2024-09-01, to: 2025-09-01, apply", StringComparison.Ordinal)));
        var county = new CountyBuilder { SchoolYear = year }.School("校", SchoolKind.Primary, ("pupils_primary", 1000), ("teachers_primary", 40));

        Assert.Equal(expected, Judge(pack, county).Indicators[0].Statuses[0]);
    }

    [Theory]
    [InlineData(40, SchoolIndicatorStatus.Met)]
    [InlineData(39.99999999999999, SchoolIndicatorStatus.Failed)]
    public void AThresholdWaiver_IsExactToTheLastDigit(double teachers, SchoolIndicatorStatus expected)
    {
        var result = Judge(Teachers("thresholds: [{value: 0.05}]", Waivers(Threshold)), Schools((1000, teachers))).Indicators[0];

        Assert.Equal(expected, result.Statuses[0]);
        Assert.Equal(0.04, result.Thresholds[0]);
    }

    [Fact]
    public void AWaiverThatIsNotSwitchedOn_ChangesNothing() => Assert.Equal(
        SchoolIndicatorStatus.Failed,
        Judge(Teachers("thresholds: [{value: 0.05}]", Waivers(Threshold.Replace("apply: true", "apply: false", StringComparison.Ordinal))), Schools((1000, 40))).Indicators[0].Statuses[0]);

    [Fact]
    public void AWaiver_TouchesOnlyTheSchoolsOfItsCondition()
    {
        var pack = Teachers("thresholds: [{value: 0.05}]", Waivers(Threshold.Replace("apply", "when: pupils < 500, apply", StringComparison.Ordinal)));
        var result = Judge(pack, Schools((1000, 45), (400, 18), (1000, 50))).Indicators[0];

        Assert.Equal([SchoolIndicatorStatus.Failed, SchoolIndicatorStatus.Met, SchoolIndicatorStatus.Met], result.Statuses);
        Assert.Equal([0.05, 0.04, 0.05], result.Thresholds);
    }

    [Theory]
    [InlineData(5, SchoolIndicatorStatus.Met)]
    [InlineData(4.99999999999999, SchoolIndicatorStatus.Failed)]
    public void ANumeratorWaiver_CountsInTheValueAndInTheCv(double backbone, SchoolIndicatorStatus expected)
    {
        var pack = Teachers("thresholds: [{value: 0.05}]", Waivers(Numerator));
        var result = Judge(pack, With(backbone)).Indicators[0];

        Assert.Equal(expected, result.Statuses[0]);
        Assert.Equal(45 + backbone, result.Numerators[0], 12);
        Assert.Equal((45 + backbone) / 1000, result.Mean, 14);
    }

    [Theory]
    [InlineData(Threshold, Numerator)]
    [InlineData(Numerator, Threshold)]
    public void TwoWaiversOfOneIndicator_BothHold_InEitherOrder(string first, string second)
    {
        // 45 of our own and 5 more stand against 0.05 each: only both together reach 0.05, whatever the order.
        var pack = Teachers("thresholds: [{value: 0.06}]", Waivers(first.Replace("0.04", "0.05", StringComparison.Ordinal), second.Replace("0.04", "0.05", StringComparison.Ordinal)));
        var result = Judge(pack, With(5)).Indicators[0];

        Assert.Equal(SchoolIndicatorStatus.Met, result.Statuses[0]);
        Assert.Equal(0.05, result.Thresholds[0]);
        Assert.Equal(SchoolIndicatorStatus.Failed, Judge(pack, With(4.99999999999999)).Indicators[0].Statuses[0]);
    }

    private static CountyBuilder With(double backbone) => new CountyBuilder()
        .School("校", SchoolKind.Primary, ("pupils_primary", 1000), ("teachers_primary", 45), ("teachers_backbone_primary", backbone));

    private static string Waivers(params string[] waivers) => "waivers:\n" + string.Join('\n', waivers.Select(waiver => "  - " + waiver));
}
