using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>Who is counted: special and vocational schools, teaching points, private schools, merged points.</summary>
public class InclusionTests
{
    private static readonly StandardPack Quality = BuiltInPacks.Find("quality-2017")!;
    private static readonly StandardPack Basic = BuiltInPacks.Find("basic-2012")!;

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void TeachingPoint_CountsFromFiftyPupils_In2017(int pupils, bool counted)
    {
        var stage = Evaluator.Evaluate(Quality, With(SchoolKind.TeachingPoint, pupils)).Stages[0];

        Assert.Equal(counted, stage.Sections[1].InCv);
        Assert.Equal(counted ? SchoolStatus.Pass : SchoolStatus.Excluded, stage.Schools[1]);
        Assert.Equal(counted ? 1000 + pupils : 1000, stage.Pupils);
    }

    [Theory]
    [InlineData(SchoolKind.Special)]
    [InlineData(SchoolKind.Vocational)]
    public void SpecialAndVocationalSchools_AreOut_In2017(SchoolKind kind)
    {
        var stage = Evaluator.Evaluate(Quality, With(kind, 300)).Stages[0];

        Assert.False(stage.Sections[1].InCv);
        Assert.Equal(SchoolStatus.Excluded, stage.Schools[1]);
        Assert.NotNull(stage.Sections[1].ExcludedBy);
        Assert.Equal(1, stage.CountedSections);
    }

    [Fact]
    public void PrivateSchool_IsIn_In2017_ButOutOfTheSchoolPart_In2012()
    {
        var facts = new CountyBuilder()
            .School("一小", SchoolKind.Primary, CountyBuilder.Primary(1000))
            .School(new SchoolIdentity("2199999902", "民办小学", SchoolKind.Primary) { Operator = 10 }, CountyBuilder.Primary(500))
            .Build();

        Assert.True(Evaluator.Evaluate(Quality, facts).Stages[0].Sections[1].InSchoolRule);
        Assert.False(Evaluator.Evaluate(Basic, facts).Stages[0].Sections[1].InSchoolRule);
    }

    [Fact]
    public void MergedTeachingPoint_AddsToItsParent_AndIsNoSectionOfItsOwn()
    {
        var facts = Merged(("area_teaching", 200.0), ("area_indoor_pe", 0), ("area_sports_ground", 300), ("equipment_value", 40_000), ("multimedia_rooms", 1));
        var stage = Assert.Single(Evaluator.Evaluate(Quality, facts).Stages);
        var area = stage.Indicators.Single(result => result.Indicator.Id == "area_teaching");

        Assert.Single(stage.Sections);
        Assert.Equal(430, stage.Sections[0].Pupils);
        Assert.Equal([1], stage.Sections[0].Merged);
        Assert.Equal(4.5 * 400 + 200, area.Numerators[0], 9);
    }

    [Fact]
    public void MergedTeachingPoint_WithAMissingValue_LeavesTheJointValueMissing()
    {
        var stage = Evaluator.Evaluate(Quality, Merged(("area_teaching", 200.0))).Stages[0];

        Assert.True(double.IsNaN(stage.Indicators.Single(result => result.Indicator.Id == "equipment_value").Values[0]));
    }

    [Fact]
    public void TeachingPointWithUnknownParent_StaysASchool()
    {
        var facts = new CountyBuilder()
            .School("一小", SchoolKind.Primary, CountyBuilder.Primary(400))
            .School(new SchoolIdentity("2199999902", "某教学点", SchoolKind.TeachingPoint) { CountsAsSchool = false, ParentCode = "2188888888" }, CountyBuilder.Primary(60))
            .Build();

        Assert.Equal(2, Evaluator.Evaluate(Quality, facts).Stages[0].Sections.Count);
    }

    [Fact]
    public void MissingPupils_IsAGap_NotAnAbsentSchool()
    {
        var facts = new CountyBuilder()
            .School("一小", SchoolKind.Primary, CountyBuilder.Primary(400))
            .School("二小", SchoolKind.Primary, [.. CountyBuilder.Primary(300).Where(each => each.Item1 != "pupils_primary")])
            .Build();
        var assessment = Evaluator.Evaluate(Quality, facts);

        Assert.Equal(2, assessment.Stages[0].Sections.Count);
        Assert.Equal(SchoolStatus.Incomplete, assessment.Stages[0].Schools[1]);
        Assert.Equal(Verdict.Incomplete, assessment.Verdict);
        Assert.All(assessment.Stages[0].Indicators, result => Assert.Contains("pupils_primary", result.MissingFields));
    }

    [Fact]
    public void CountyWithoutAnySection_IsIncomplete()
    {
        var assessment = Evaluator.Evaluate(Quality, new CountyBuilder().School("高中", SchoolKind.High, ("pupils_high", 900)).Build());

        Assert.Equal(Verdict.Incomplete, assessment.Verdict);
        Assert.Equal(ReasonCodes.NoSections, Assert.Single(assessment.Reasons).Code);
    }

    private static CountyFacts With(SchoolKind kind, int pupils) => new CountyBuilder()
        .School("一小", SchoolKind.Primary, CountyBuilder.Primary(1000))
        .School("另一所", kind, CountyBuilder.Primary(pupils))
        .Build();

    private static CountyFacts Merged(params (string, double)[] rooms) => new CountyBuilder()
        .School("中心小学", SchoolKind.Primary, CountyBuilder.Primary(400))
        .School(
            new SchoolIdentity("2199999902", "山背教学点", SchoolKind.TeachingPoint) { CountsAsSchool = false, ParentCode = "2100000001" },
            [("pupils_primary", 30), ("teachers_above_degree_primary", 2), ("teachers_backbone_primary", 0), ("teachers_pe_art_primary", 0), .. rooms])
        .Build();
}
