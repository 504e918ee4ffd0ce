using Junheng.Registry.Demo;
using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;
using Junheng.Reports.Json;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Xunit;

namespace Junheng.Reports.Tests.Demo;

/// <summary>The demo county must be believable once it is judged, and must be read without complaint once it is a file.</summary>
public class DemoCalibrationTests
{
    private static readonly IReadOnlyList<Assessment> Years =
        [.. DemoCounty.Generate(new DemoOptions()).Select(facts => DemoAssessment.Evaluate("quality-2017", facts))];

    [Fact]
    public void OnlyPrimaryPeAndArt_IsOverItsLimit_AndOnlyJust()
    {
        var over = Years[^1].Stages.SelectMany(stage => stage.Indicators.Where(result => result.CvStatus != CvStatus.Pass)).ToList();
        var result = Assert.Single(over);
        Assert.Equal("teachers_pe_art", result.Indicator.Id);
        Assert.InRange(result.Cv, 0.50, 0.56);
    }

    [Fact]
    public void AboutFifteenSchools_FallShort_MostMeetEverything()
    {
        Assert.InRange(Failing(Years[^1]), 12, 18);
        Assert.All(Years[^1].Stages, stage => Assert.True(stage.SchoolsMeeting > stage.SchoolsJudged * 0.8));
        Assert.Equal((80, 36), (Years[^1].Stages[0].CountedSections, Years[^1].Stages[1].CountedSections));
    }

    [Fact]
    public void Years_ImproveSlowly_ButSomeSchoolsAreNew()
    {
        Assert.True(Failing(Years[0]) > Failing(Years[1]) && Failing(Years[1]) > Failing(Years[2]));
        Assert.NotEmpty(FailingCodes(Years[2]).Except(FailingCodes(Years[1]), StringComparer.Ordinal));
    }

    [Fact]
    public void Means_AreOfRealMagnitude()
    {
        var primary = Years[^1].Stages[0].Indicators.ToDictionary(result => result.Indicator.Id, result => result.Mean, StringComparer.Ordinal);
        Assert.InRange(primary["teachers_above_degree"], 5, 7.5);
        Assert.InRange(primary["teachers_backbone"], 1.2, 2);
        Assert.InRange(primary["area_teaching"], 5.5, 7.5);
        Assert.InRange(primary["area_sports"], 9, 13);
        Assert.InRange(primary["equipment_value"], 2_400, 3_600);
        Assert.InRange(primary["multimedia_rooms"], 2.8, 4);
    }

    [Fact]
    public void BasicBalance_IsReached() => Assert.Equal(Verdict.Pass, DemoAssessment.Basic.Verdict);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OtherSeeds_AreBelievableToo(int seed)
    {
        var assessment = DemoAssessment.Evaluate("quality-2017", DemoCounty.GenerateYear(new DemoOptions { Seed = seed }, 2025).Single());
        Assert.InRange(Failing(assessment), 10, 22);
        Assert.All(assessment.Stages.SelectMany(stage => stage.Indicators), result => Assert.InRange(result.Cv, 0.05, 0.65));
    }

    [Fact]
    public void AsAFile_ItIsReadWithoutErrors_FewWarnings_AndTheSameResult()
    {
        using var stream = new MemoryStream();
        DemoWorkbook.Write(stream, [DemoAssessment.Facts]);
        stream.Position = 0;
        var reading = WorkbookReader.Read(stream, "demo.xlsx", new ReadOptions());
        Assert.Empty(reading.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message.Zh));
        Assert.InRange(reading.Findings.Count(finding => finding.Severity == Severity.Warning), 0, 8);
        var read = Assert.Single(reading.Counties);
        Assert.Equal(Json(DemoAssessment.Quality), Json(DemoAssessment.Evaluate("quality-2017", read)));
        Assert.Equal(Json(DemoAssessment.Basic), Json(DemoAssessment.Evaluate("basic-2012", read)));
        Assert.Equal("学校", read.Source("pupils_primary", 0).Sheet);
    }

    private static byte[] Json(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, [assessment]);
        return stream.ToArray();
    }

    private static int Failing(Assessment assessment) => assessment.Stages.Sum(stage => stage.Schools.Count(status => status == SchoolStatus.Fail));

    private static IEnumerable<string> FailingCodes(Assessment assessment) => assessment.Stages.SelectMany(stage =>
        stage.Sections.Where((_, i) => stage.Schools[i] == SchoolStatus.Fail).Select(section => assessment.Facts.Schools[section.School].Code + stage.Stage));
}
