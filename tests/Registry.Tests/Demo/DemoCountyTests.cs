using Junheng.Registry.Demo;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Registry.Tests.Demo;

public class DemoCountyTests
{
    private static readonly IReadOnlyList<CountyFacts> Years = [.. DemoCounty.Generate(new DemoOptions())];
    private static readonly CountyFacts Last = Years[^1];

    [Fact]
    public void Years_ByDefault_AreThreeEndingIn2025() =>
        Assert.Equal([2023, 2024, 2025], Years.Select(year => year.County.SchoolYear!.Value));

    [Fact]
    public void Size_ByDefault_Is120SchoolsAndAbout36000Pupils()
    {
        Assert.Equal(120, Last.Schools.Count);
        Assert.InRange(Pupils(Last), 33_000, 39_000);
    }

    [Fact]
    public void Kinds_ByDefault_AreAllThere()
    {
        var kinds = Last.Schools.Select(school => school.Kind).ToHashSet();
        Assert.Equal(SchoolKinds.All.ToHashSet(), kinds);
        Assert.Contains(Last.Schools, school => school.Operator == 10);
        Assert.Contains(Last.Schools, school => !school.CountsAsSchool && school.ParentCode.Length == 10);
        Assert.Contains(Enumerable.Range(0, 120), i => Last.Schools[i].Kind == SchoolKind.TeachingPoint && Last.Value("pupils_primary", i) < 50);
        Assert.Contains(Enumerable.Range(0, 120), i => Last.Schools[i].Kind == SchoolKind.TeachingPoint && Last.Value("pupils_primary", i) >= 50);
    }

    [Fact]
    public void Sizes_GoFromAFewDozenToOverTwoThousand()
    {
        var sizes = Enumerable.Range(0, 120).Select(i => OrZero(Last.Value("pupils_primary", i)) + OrZero(Last.Value("pupils_middle", i))).Where(size => size > 0).ToList();
        Assert.InRange(sizes.Min(), 10, 40);
        Assert.InRange(sizes.Max(), 1_900, 2_400);
    }

    [Fact]
    public void Codes_AreTenDigits_UniqueAndOfTheirKind()
    {
        Assert.Equal(120, Last.Schools.Select(school => school.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Last.Schools, school => Assert.Matches("^[0-9]{10}$", school.Code));
        Assert.All(Last.Schools, school => Assert.Equal(school.Kind.Code()[..2], school.Code[..2]));
        Assert.Equal(120, Last.Schools.Select(school => school.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Schools_StayTheSameOverTheYears_ButTheirFiguresMove()
    {
        Assert.All(Years, year => Assert.Equal(Codes(Last), Codes(year)));
        Assert.NotEqual(Pupils(Years[0]), Pupils(Last));
    }

    [Fact]
    public void Parts_NeverExceedTheirWhole()
    {
        foreach (var year in Years)
        {
            foreach (var stage in Stages.Compulsory)
            {
                for (var i = 0; i < year.Schools.Count; i++)
                {
                    var teachers = year.Value($"teachers_{stage.Id()}", i);
                    if (double.IsNaN(teachers))
                        continue;
                    Assert.All(
                        (string[])["teachers_above_degree", "teachers_backbone", "teachers_pe_art", "teachers_mid_title", "teachers_rotated", "teachers_rotation_due"],
                        field => Assert.InRange(year.Value($"{field}_{stage.Id()}", i), 0, teachers));
                    Assert.True(year.Value($"max_class_{stage.Id()}", i) * year.Value($"classes_{stage.Id()}", i) >= year.Value($"pupils_{stage.Id()}", i));
                }
            }

            Assert.All(Enumerable.Range(0, 120), i => Assert.True(year.Value("area_indoor_pe", i) <= year.Value("area_teaching", i)));
        }
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(2, 9)]
    [InlineData(7, 1)]
    [InlineData(60, 3)]
    [InlineData(400, 4)]
    public void Generate_OfAnySize_GivesThatManySchools(int schools, int seed) =>
        Assert.Equal(schools, Assert.Single(DemoCounty.Generate(new DemoOptions { Schools = schools, Years = 1, FirstYear = 2025, Seed = seed })).Schools.Count);

    [Fact]
    public void Province_HasDistinctCountiesAndSchoolCodes()
    {
        var counties = DemoCounty.Generate(new DemoOptions { Counties = 30, Schools = 20, Years = 1 }).ToList();
        Assert.Equal(30, counties.Select(county => county.County.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(600, counties.SelectMany(county => county.Schools).Select(school => school.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Options_OutOfBounds_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DemoCounty.Generate(new DemoOptions { Schools = 0 }));

    private static string[] Codes(CountyFacts facts) => [.. facts.Schools.Select(school => school.Code)];

    private static double Pupils(CountyFacts facts) =>
        Enumerable.Range(0, facts.Schools.Count).Sum(i => OrZero(facts.Value("pupils_primary", i)) + OrZero(facts.Value("pupils_middle", i)));

    private static double OrZero(double value) => double.IsNaN(value) ? 0 : value;
}
