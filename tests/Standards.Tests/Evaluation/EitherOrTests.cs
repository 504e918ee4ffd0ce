using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;
using static Junheng.Standards.Tests.Evaluation.SmallPacks;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>The school rule over either/or groups and over what is missing: k of n, a floor, at most k failing.</summary>
public class EitherOrTests
{
    private const double Gap = double.NaN;
    private const string AtMostOne = "school_rule: {at_most_failing: 1, text: 至多一项不达标}";
    private const string AllMet = "school_rule: {at_most_failing: 0, text: 全部达标}";
    private const string AllOverTheFloor = "school_rule: {minimum_met: 1, floor_share: 0.8, text: 余项不低于80%}";

    // Teachers, or else books; and computers by themselves. Each threshold is 10.
    [Theory]
    [InlineData(10, 0, 10, 2, SchoolStatus.Pass)]
    [InlineData(0, 10, 10, 2, SchoolStatus.Pass)]
    [InlineData(0, 0, 10, 1, SchoolStatus.Fail)]
    [InlineData(10, 10, 0, 1, SchoolStatus.Fail)]
    [InlineData(10, Gap, 10, 2, SchoolStatus.Pass)]
    [InlineData(Gap, 10, 10, 2, SchoolStatus.Pass)]
    [InlineData(0, Gap, 10, 1, SchoolStatus.Incomplete)]
    [InlineData(Gap, 0, 10, 1, SchoolStatus.Incomplete)]
    [InlineData(0, Gap, 0, 0, SchoolStatus.Fail)]
    [InlineData(Gap, Gap, Gap, 0, SchoolStatus.Incomplete)]
    public void AGroup_IsMetByItsBestMember(double teachers, double books, double computers, int met, SchoolStatus expected)
    {
        var stage = JudgeThree(AllMet, teachers, books, computers);

        Assert.Equal(met, stage.Met[0]);
        Assert.Equal(expected, stage.Schools[0]);
    }

    [Theory]
    [InlineData(10, 0, 0, SchoolStatus.Pass)]
    [InlineData(0, 0, 0, SchoolStatus.Fail)]
    [InlineData(10, 0, Gap, SchoolStatus.Pass)]
    [InlineData(0, Gap, 10, SchoolStatus.Pass)]
    [InlineData(0, 0, Gap, SchoolStatus.Incomplete)]
    [InlineData(0, Gap, Gap, SchoolStatus.Incomplete)]
    public void AtMostOneFailing_AMissingOneThatCouldFailAsWell_DoesNotHurt(double teachers, double books, double computers, SchoolStatus expected) =>
        Assert.Equal(expected, JudgeThree(AtMostOne, teachers, books, computers).Schools[0]);

    [Theory]
    [InlineData(8, 0, 10, SchoolStatus.Pass)]
    [InlineData(0, 8, 10, SchoolStatus.Pass)]
    [InlineData(8, Gap, 10, SchoolStatus.Incomplete)]
    [InlineData(8, 0, 8, SchoolStatus.Fail)]
    [InlineData(7, 0, 10, SchoolStatus.Fail)]
    [InlineData(10, 0, Gap, SchoolStatus.Incomplete)]
    public void AFloor_BindsTheOthers_AndAMissingOneMightLieBelowIt(double teachers, double books, double computers, SchoolStatus expected) =>
        Assert.Equal(expected, JudgeThree(AllOverTheFloor, teachers, books, computers).Schools[0]);

    [Fact]
    public void WithoutASchoolRule_SchoolsArePrintedOnly_AndNobodyIsJudged()
    {
        var stage = JudgeThree("", 10, 10, 10);

        Assert.Equal(SchoolStatus.PrintedOnly, stage.Schools[0]);
        Assert.Equal((0, 0, 2), (stage.SchoolsJudged, stage.SchoolsMeeting, stage.Met[0]));
    }

    [Fact]
    public void Schools_AreCountedAsJudgedAndMeeting()
    {
        var county = new CountyBuilder();
        foreach (var (kind, teachers) in new[] { (SchoolKind.Primary, 10.0), (SchoolKind.Primary, 0), (SchoolKind.Primary, Gap), (SchoolKind.Special, 10) })
            county.School("校", kind, ("pupils_primary", 1), ("teachers_primary", teachers), ("books", teachers), ("computers", 10));
        var stage = Judge(Three(AllMet + "\nexclusions: [{id: special, name: 特教, when: kind == 'special', from: [schools, cv]}]"), county);

        Assert.Equal([SchoolStatus.Pass, SchoolStatus.Fail, SchoolStatus.Incomplete, SchoolStatus.Excluded], stage.Schools);
        Assert.Equal((3, 1), (stage.SchoolsJudged, stage.SchoolsMeeting));
        Assert.Equal(2, stage.Met[3]);
    }

    private static StageAssessment JudgeThree(string rule, double teachers, double books, double computers) => Judge(
        Three(rule),
        new CountyBuilder().School("校", SchoolKind.Primary, ("pupils_primary", 1), ("teachers_primary", teachers), ("books", books), ("computers", computers)));

    private static StandardPack Three(string rule) => SmallPacks.Read($$"""
        groups: [{id: either, name: 教师或图书}]
        indicators:
          - {id: teachers, name: 教师, numerator: teachers, denominator: pupils, group: either, thresholds: [{value: 10}]}
          - {id: printed, name: 只打印, numerator: teachers, denominator: pupils}
          - {id: computers, name: 计算机, numerator: computers, denominator: pupils, thresholds: [{value: 10}]}
          - {id: books, name: 图书, numerator: books, denominator: pupils, group: either, thresholds: [{value: 10}]}
        {{rule}}
        """);
}
