using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Standards.Tests.Packs;

/// <summary>Guangdong's eleven indicators: what a provincial pack can say.</summary>
public class ProvincialPackTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("guangdong-school-2015")!;

    [Fact]
    public void File_HasNoProblems() => Assert.Empty(PackReader.Read(BuiltInPacks.Text("guangdong-school-2015")!).Problems);

    [Fact]
    public void ElevenItems_OfTwelveIndicators_OfWhichTwoMayFail()
    {
        Assert.Equal(12, Pack.Indicators.Count);
        Assert.Equal(["track_and_courts", "sports_other"], Pack.Indicators.Where(indicator => indicator.Group == "sports").Select(indicator => indicator.Id));
        Assert.Equal(9, Pack.SchoolRule!.MinimumMet);
        Assert.Null(Pack.SchoolRule.FloorShare);
        Assert.Null(Pack.CvRule);
    }

    [Fact]
    public void Thresholds_DependOnClassesLocationAndMigrants()
    {
        Assert.Equal("classes <= 18", Indicator("buildings").Thresholds[0].When!.ToString());
        Assert.Equal("location == 'rural'", Indicator("teacher_ratio").Thresholds[0].When!.ToString());
        Assert.Equal("migrants / pupils > 0.3", Indicator("class_size").Thresholds[0].When!.ToString());
        Assert.Equal(Direction.AtMost, Indicator("class_size").Direction);
    }

    [Fact]
    public void OwnFields_GetAColumnForEachStage()
    {
        Assert.Equal(Stage.Middle, Pack.Fields.Find("public_funds_middle")!.Stage);
        Assert.Equal("小学学历达标教师数", Pack.Fields.Find("teachers_qualified_primary")!.Heading);
        Assert.Null(FieldCatalog.BuiltIn.Find("ball_courts"));
        Assert.Equal(9, Pack.OwnFields.Count);
    }

    [Fact]
    public void BuiltInPacks_StandInOrder_TheNationalOnesFirst()
    {
        Assert.Equal(["quality-2017", "basic-2012", "guangdong-school-2015"], BuiltInPacks.Ids);
        Assert.Equal(BuiltInPacks.Ids, BuiltInPacks.All.Select(pack => pack.Id));
        Assert.Null(BuiltInPacks.Find("quality-2018"));
        Assert.Same(BuiltInPacks.Find("basic-2012"), BuiltInPacks.Find("basic-2012"));
    }

    private static Indicator Indicator(string id) => Pack.Indicators.Single(indicator => indicator.Id == id);
}
