using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>一贯制学校 and 完全中学 are split 1 : 1.1 : 1.32 by pupils; teachers are not.</summary>
public class SplittingTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("quality-2017")!;

    [Fact]
    public void NineYear_SharesRoomsOneToOnePointOne()
    {
        var (primary, middle) = Stages(SchoolKind.NineYear, 400, 300, double.NaN);
        const double total = 400 + 1.1 * 300;

        Assert.Equal(400 / total, primary.Sections[0].Share, 14);
        Assert.Equal(1.1 * 300 / total, middle.Sections[0].Share, 14);
        Assert.Equal(5000 / total, Of(primary, "area_teaching").Values[0], 12);
        Assert.Equal(5000 * 1.1 / total, Of(middle, "area_teaching").Values[0], 12);
    }

    [Fact]
    public void CompleteSecondary_SharesRoomsOneToOnePointTwo()
    {
        var facts = County(SchoolKind.CompleteSecondary, double.NaN, 300, 500);
        var middle = Assert.Single(Evaluator.Evaluate(Pack, facts).Stages);

        Assert.Equal(300 / (300 + 1.2 * 500), middle.Sections[0].Share, 14);
    }

    [Fact]
    public void TwelveYear_SharesRoomsInThree()
    {
        var (primary, middle) = Stages(SchoolKind.TwelveYear, 400, 300, 200);
        const double total = 400 + 1.1 * 300 + 1.32 * 200;

        Assert.Equal(400 / total, primary.Sections[0].Share, 14);
        Assert.Equal(330 / total, middle.Sections[0].Share, 14);
    }

    [Fact]
    public void Teachers_AreNotSplit()
    {
        var (primary, _) = Stages(SchoolKind.NineYear, 400, 300, double.NaN);

        Assert.Equal(20, Of(primary, "teachers_above_degree").Numerators[0]);
    }

    [Fact]
    public void Shares_OfAllStages_AddUpToTheWhole()
    {
        var (primary, middle) = Stages(SchoolKind.NineYear, 417, 263, double.NaN);

        Assert.Equal(5000, Of(primary, "area_teaching").Numerators[0] + Of(middle, "area_teaching").Numerators[0], 9);
    }

    [Fact]
    public void NineYear_WithPupilsOfOneStageOnly_IsASchoolOfThatStage()
    {
        var facts = County(SchoolKind.NineYear, 400, 0, double.NaN);
        var stage = Assert.Single(Evaluator.Evaluate(Pack, facts).Stages);

        Assert.Equal(Stage.Primary, stage.Stage);
        Assert.Equal(1, stage.Sections[0].Share);
    }

    [Fact]
    public void CompleteSecondary_WithoutHighPupils_CannotBeSplit_AndSaysWhatIsMissing()
    {
        var middle = Assert.Single(Evaluator.Evaluate(Pack, County(SchoolKind.CompleteSecondary, double.NaN, 300, double.NaN)).Stages);

        Assert.True(double.IsNaN(Of(middle, "area_teaching").Values[0]));
        Assert.Equal(SchoolIndicatorStatus.NotComputable, Of(middle, "area_teaching").Statuses[0]);
        Assert.Contains("pupils_high", Of(middle, "area_teaching").MissingFields);
    }

    [Fact]
    public void SplittingEqualsDirect_TheSameCountyWithThePartsAsSchools()
    {
        var whole = new CountyBuilder()
            .School("一小", SchoolKind.Primary, CountyBuilder.Primary(900, 1.1))
            .School("九年", SchoolKind.NineYear, [.. Combined(400, 300, double.NaN)])
            .Build();
        const double total = 400 + 1.1 * 300;
        var parts = new CountyBuilder()
            .School("一小", SchoolKind.Primary, CountyBuilder.Primary(900, 1.1))
            .School("九年小学部", SchoolKind.Primary,
                [.. Combined(400, double.NaN, double.NaN).Where(each => !IsRoom(each.Item1)), .. Rooms(400 / total)])
            .Build();

        var first = Evaluator.Evaluate(Pack, whole).Stages[0];
        var second = Evaluator.Evaluate(Pack, parts).Stages[0];

        for (var k = 0; k < first.Indicators.Count; k++)
        {
            Assert.Equal(second.Indicators[k].Mean, first.Indicators[k].Mean, 10);
            Assert.Equal(second.Indicators[k].Cv, first.Indicators[k].Cv, 12);
        }
    }

    private static bool IsRoom(string field) => Rooms(1).Any(each => each.Item1 == field);

    private static (string, double)[] Rooms(double share) =>
        [("area_teaching", 5000 * share), ("area_indoor_pe", 0), ("area_sports_ground", 8000 * share), ("equipment_value", 2_000_000 * share), ("multimedia_rooms", 25 * share)];

    private static IEnumerable<(string, double)> Combined(double primary, double middle, double high)
    {
        (string, double)[] all =
        [
            ("pupils_primary", primary), ("pupils_middle", middle), ("pupils_high", high),
            ("teachers_above_degree_primary", primary * 0.05), ("teachers_above_degree_middle", middle * 0.06),
            ("teachers_backbone_primary", primary * 0.02), ("teachers_backbone_middle", middle * 0.02),
            ("teachers_pe_art_primary", primary * 0.012), ("teachers_pe_art_middle", middle * 0.012),
            .. Rooms(1),
        ];
        return all.Where(each => !double.IsNaN(each.Item2));
    }

    private static Standards.Facts.CountyFacts County(SchoolKind kind, double primary, double middle, double high) =>
        new CountyBuilder().School("合校", kind, [.. Combined(primary, middle, high)]).Build();

    private static (StageAssessment Primary, StageAssessment Middle) Stages(SchoolKind kind, double primary, double middle, double high)
    {
        var stages = Evaluator.Evaluate(Pack, County(kind, primary, middle, high)).Stages;
        return (stages[0], stages[1]);
    }

    private static IndicatorResult Of(StageAssessment stage, string id) => stage.Indicators.Single(result => result.Indicator.Id == id);
}
