using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Standards.Tests.Packs;

/// <summary>教督〔2012〕3号 as data: the figures of the rule text.</summary>
public class BasicPackTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("basic-2012")!;

    [Fact]
    public void File_HasNoProblems() => Assert.Empty(PackReader.Read(BuiltInPacks.Text("basic-2012")!).Problems);

    [Fact]
    public void Indicators_AreEightInTheOrderOfTheForm() => Assert.Equal(
        ["area_teaching", "area_sports", "equipment_value", "computers", "books", "teachers", "teachers_above_degree", "teachers_mid_title"],
        Pack.Indicators.Select(indicator => indicator.Id));

    [Fact]
    public void CvRule_LimitsTheCompositeOnly()
    {
        Assert.Equal(CvRuleKind.Composite, Pack.CvRule!.Kind);
        Assert.Equal(0.65m, Pack.CvRule.Limits[Stage.Primary]);
        Assert.Equal(0.55m, Pack.CvRule.Limits[Stage.Middle]);
        Assert.Null(Pack.SchoolRule);
    }

    [Fact]
    public void Splitting_ConcernsRoomsEquipmentComputersAndBooks_NotTeachers() =>
        Assert.Equal(["area_teaching", "area_indoor_pe", "area_sports_ground", "equipment_value", "computers", "books"], Pack.Splitting.Fields);

    [Theory]
    [InlineData("special", ExclusionScope.All)]
    [InlineData("private", ExclusionScope.Schools)]
    [InlineData("not_county_run", ExclusionScope.Schools)]
    [InlineData("teaching_point", ExclusionScope.Schools)]
    public void Exclusion_HasItsScope(string id, ExclusionScope scope) =>
        Assert.Equal(scope, Pack.Exclusions.Single(exclusion => exclusion.Id == id).Scope);

    [Fact]
    public void CountyPart_HasSeventeenItemsOfFourAspects_With100Points_And85Pass()
    {
        var group = Pack.CountyItems.Single(group => group.Rule == CountyGroupRule.Points);
        Assert.Equal(17, group.Items.Count);
        Assert.Equal(["入学机会", "保障机制", "教师队伍", "质量与管理"], group.Items.Select(item => item.Aspect!.Zh).Distinct());
        Assert.Equal(100m, group.Items.Sum(item => item.Points));
        Assert.Equal(85m, group.PassPoints);
    }

    [Fact]
    public void DisabledChildren_LoseAPointForEachPercentageBelow80() =>
        Assert.Equal(new Deduction(80, 1, 1, Direction.AtLeast), Pack.CountyItems[0].Items.Single(item => item.Deduction is not null).Deduction);
}
