using FsCheck;
using FsCheck.Fluent;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Tests.Packs;

/// <summary>In each stage exactly one threshold line applies to every section: what passes for that, and what does not.</summary>
public class ThresholdCoverageTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121, 91);

    [Theory]
    [InlineData("classes <= 11", "classes >= 12")]
    [InlineData("area_teaching < 1000", "area_teaching >= 1000")]
    [InlineData("migrants / pupils > 0.3", "migrants / pupils <= 0.3")]
    [InlineData("boarders / pupils >= 0.125 and location == 'rural'", "not (boarders / pupils >= 0.125 and location == 'rural')")]
    [InlineData("location == 'urban'", "location in ('town', 'rural')")]
    [InlineData("stage == 'primary'", "stage == 'middle'")]
    [InlineData("built_year <= 2010", "built_year > 2010")]
    [InlineData("location == 'urban' and classes < 12", "location != 'urban' or classes >= 12")]
    [InlineData("counts_as_school", "not counts_as_school")]
    [InlineData("missing(built_year)", "not missing(built_year)")]
    public void LinesThatDivideAllCases_AreGood(string first, string second) => Assert.Empty(Codes(first, second));

    [Theory]
    [InlineData("classes <= 12", "classes >= 12")]
    [InlineData("area_teaching <= 1000", "area_teaching >= 1000")]
    [InlineData("area_teaching < 1000.5", "area_teaching > 1000")]
    [InlineData("migrants / pupils >= 0.3", "migrants / pupils <= 0.3")]
    [InlineData("location == 'urban'", "location != 'town'")]
    [InlineData("location == 'urban' and classes < 12", "location == 'urban' or classes >= 12")]
    public void LinesThatMeet_Overlap(string first, string second) => Assert.Equal([PackProblemCodes.ThresholdOverlap], Codes(first, second));

    [Theory]
    [InlineData("classes < 12", "classes > 12")]
    [InlineData("area_teaching < 1000", "area_teaching > 1000")]
    [InlineData("migrants / pupils > 0.3", "migrants / pupils < 0.3")]
    [InlineData("location == 'urban'", "location == 'rural'")]
    [InlineData("built_year <= 2010", "built_year >= 2012")]
    [InlineData("location == 'urban' and classes < 12", "location == 'town' or classes >= 12 and location == 'urban'")]
    public void LinesThatLeaveCasesOut_HaveAGap(string first, string second) => Assert.Equal([PackProblemCodes.ThresholdGap], Codes(first, second));

    [Fact]
    public void AnyDivisionByClasses_IsGood_AndAnyShiftOfABorder_IsFound()
    {
        var cuts = Gen.Choose(2, 60).Three().Where(cut => cut.Item1 + 1 < cut.Item2 && cut.Item2 + 1 < cut.Item3).ToArbitrary();
        Check.One(Seeded, Prop.ForAll(cuts, cut =>
        {
            var (a, b, c) = cut;
            string Middle(int from) => $"classes >= {from} and classes < {b}";
            string[] rest = [$"classes >= {b} and classes < {c}", $"classes >= {c}"];
            return Codes([$"classes < {a}", Middle(a), .. rest]).Count == 0
                && Codes([$"classes < {a}", Middle(a - 1), .. rest]) is [PackProblemCodes.ThresholdOverlap]
                && Codes([$"classes < {a}", Middle(a + 1), .. rest]) is [PackProblemCodes.ThresholdGap];
        }));
    }

    [Fact]
    public void ManyVariables_AreSampled_InBoundedTime()
    {
        var wild = string.Join(" and ", new[] { "pupils", "classes", "teachers", "boarders", "migrants", "books", "computers", "max_class" }.Select((name, i) => $"{name} > {10 + i}"));

        Assert.Equal([PackProblemCodes.ThresholdGap], Codes(wild, "pupils <= 10"));
    }

    private static IReadOnlyList<string> Codes(params string[] conditions)
    {
        var lines = string.Join("\n", conditions.Select(condition => $"      - {{when: \"{condition}\", value: 1}}"));
        var pack = $"""
            id: a
            version: 1
            name: a
            source: {"{document: b}"}
            indicators:
              - id: books
                name: c
                numerator: books
                denominator: pupils
                thresholds:

            """ + lines;
        return [.. PackReader.Read(pack).Problems.Select(problem => problem.Code)];
    }
}
