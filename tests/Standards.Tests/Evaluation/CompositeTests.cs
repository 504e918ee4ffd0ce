using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>The composite CV at its limit and with gaps; merged schools near a threshold; scores beyond all measure.</summary>
public class CompositeTests
{
    private const string Rules = """
        exclusions: [{id: private, name: 民办, when: operator == 10, from: [cv]}]
        indicators:
          - {id: teachers, name: 教师, numerator: teachers, denominator: pupils}
          - {id: books, name: 图书, numerator: books, denominator: pupils}
          - {id: area, name: 面积, numerator: area_teaching, denominator: pupils, cv: false}
        cv_rule: {kind: composite, limits: {primary: 0.4}, text: 综合不大于0.4}
        """;

    // Two schools alike in pupils with a and b: the CV is |a − b| ÷ (a + b).
    [Theory]
    [InlineData(7, 7, CvStatus.Pass)]
    [InlineData(6, 8, CvStatus.Pass)]
    [InlineData(7, 7.00000000001, CvStatus.Fail)]
    [InlineData(7, 6.99999999999, CvStatus.Pass)]
    [InlineData(7, 9, CvStatus.Fail)]
    [InlineData(3, 3, CvStatus.Pass)]
    public void TheMeanOfTheCvs_IsComparedToTheLastDigit(double teachers, double books, CvStatus expected)
    {
        // 10 − x against x gives |10 − 2x| ÷ 10: 7 gives 0.4.
        var stage = SmallPacks.Judge(SmallPacks.Read(Rules), Pair(teachers, books));

        Assert.Equal(0.4m, stage.CompositeLimit);
        Assert.Equal(expected, stage.CompositeStatus);
        Assert.All(stage.Indicators, result => Assert.Equal(CvStatus.PrintedOnly, result.CvStatus));
    }

    [Fact]
    public void AnIndicatorWithoutACv_StaysOutOfTheComposite() =>
        Assert.Equal(0.4, SmallPacks.Judge(SmallPacks.Read(Rules), Pair(7, 7)).CompositeCv, 14);

    [Theory]
    [InlineData(MissingPolicy.Block, CvStatus.NotComputable)]
    [InlineData(MissingPolicy.Skip, CvStatus.NotComputable)]
    public void AGapInACountedSchool_LeavesTheCompositeOpen(MissingPolicy policy, CvStatus expected)
    {
        var stage = SmallPacks.Judge(SmallPacks.Read(Rules) with { Missing = policy }, Pair(7, 7).School("三小", SchoolKind.Primary, ("pupils_primary", 100), ("teachers_primary", 5)));

        Assert.Equal(expected, stage.CompositeStatus);
        Assert.Equal(policy == MissingPolicy.Block, double.IsNaN(stage.CompositeCv));
    }

    [Fact]
    public void AGapInASchoolOutsideTheCv_DoesNotTouchTheComposite()
    {
        var stage = SmallPacks.Judge(
            SmallPacks.Read(Rules),
            Pair(7, 7).School(new SchoolIdentity("2100000009", "民办", SchoolKind.Primary) { Operator = 10 }, ("pupils_primary", 100), ("teachers_primary", 5)));

        Assert.Equal(CvStatus.Pass, stage.CompositeStatus);
        Assert.Equal(2, stage.CountedSections);
        Assert.Equal(200, stage.Pupils);
    }

    [Theory]
    [InlineData(50, SchoolIndicatorStatus.Met)]
    [InlineData(49.99999999999, SchoolIndicatorStatus.Failed)]
    public void AMergedPointWithoutPupilsOfTheStage_AddsNothing_NotEvenAtTheLimit(double teachers, SchoolIndicatorStatus expected)
    {
        var county = new CountyBuilder()
            .School("中心小学", SchoolKind.Primary, ("pupils_primary", 1000), ("teachers_primary", teachers))
            .School(
                new SchoolIdentity("2199999902", "教学点", SchoolKind.TeachingPoint) { CountsAsSchool = false, ParentCode = "2100000001" },
                ("pupils_primary", 0), ("teachers_primary", 3));

        Assert.Equal(expected, SmallPacks.Judge(SmallPacks.Teachers("thresholds: [{value: 0.05}]"), county).Indicators[0].Statuses[0]);
    }

    [Theory]
    [InlineData(1e300, 10)]
    [InlineData(-1e300, 0)]
    [InlineData(double.NaN, null)]
    public void AScoreBeyondAllMeasure_IsHeldToItsPoints(double number, int? points)
    {
        var pack = SmallPacks.Read("""
            indicators: [{id: teachers, name: 教师, numerator: teachers, denominator: pupils}]
            county:
              - id: work
                name: 政府工作
                rule: points
                pass_points: 15
                items:
                  - {id: given, name: 直接评分, kind: score, points: 10}
                  - {id: rate, name: 按率扣分, kind: score, points: 10, deduction: {target: 80, step: 1, points: 1}}
            """);
        var items = Evaluator.Evaluate(pack, Pair(1, 1).Item("given", number).Item("rate", number).Build()).CountyGroups[0].Items;

        Assert.All(items, item => Assert.Equal(points, (int?)item.Points));
    }

    private static CountyBuilder Pair(double teachers, double books) => new CountyBuilder()
        .School("一小", SchoolKind.Primary, ("pupils_primary", 100), ("teachers_primary", teachers), ("books", books), ("area_teaching", 1))
        .School("二小", SchoolKind.Primary, ("pupils_primary", 100), ("teachers_primary", 10 - teachers), ("books", 10 - books), ("area_teaching", 9));
}
