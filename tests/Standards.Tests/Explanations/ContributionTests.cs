using Junheng.Standards.Evaluation;
using Junheng.Standards.Explanations;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Evaluation;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Explanations;

/// <summary>Who drives the gap, and which single school would close most of it: worked by hand, and who is left out.</summary>
public class ContributionTests
{
    private const double Gap = double.NaN;

    private static readonly StandardPack Pack = SmallPacks.Teachers("scale: 100\nthresholds: [{value: 5}]", """
        exclusions: [{id: special, name: 特教, when: kind == 'special', from: [schools, cv]}]
        """);

    [Fact]
    public void Of_WorkedExample_IsAsByHand()
    {
        // Per hundred 10, 5, 10 around 50/6; Pᵢ × distance² stands as 100 · 1 : 200 · 4 : 300 · 1.
        var (stage, result) = County(Pack, (100, 10), (200, 10), (300, 30));
        var parts = Contributions.Of(stage, result);

        Assert.Equal([1, 2, 0], parts.Select(part => part.Section));
        Assert.Equal([false, true, true], parts.Select(part => part.Above));
        Assert.Equal([8.0 / 12, 3.0 / 12, 1.0 / 12], parts.Select(part => part.Share), (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Equal([(5, 200), (10, 300), (10, 100)], parts.Select(part => (part.Value, part.Pupils)));
    }

    [Fact]
    public void Of_ASchoolAtTheMean_IsNotAbove_AndEqualSharesKeepTheOrderOfTheFile()
    {
        var (stage, result) = County(Pack, (100, 10), (100, 20), (100, 30));
        var parts = Contributions.Of(stage, result);

        Assert.Equal([0, 2, 1], parts.Select(part => part.Section));
        Assert.Equal([false, true, false], parts.Select(part => part.Above));
    }

    [Fact]
    public void Of_NoSpread_OrNoCv_IsEmpty()
    {
        var (even, same) = County(Pack, (100, 10), (200, 20));
        var (open, missing) = County(Pack, (100, 10), (200, Gap), (100, 20));

        Assert.Empty(Contributions.Of(even, same));
        Assert.Empty(Contributions.Of(open, missing));
        Assert.Null(Sensitivity.Best(open, missing));
    }

    [Fact]
    public void OnlyCountedSchoolsWithAValue_ContributeAndCanChange()
    {
        var skipping = Pack with { Missing = MissingPolicy.Skip };
        var county = SmallPacks.Schools((100, 10), (200, Gap), (200, 10), (300, 30)).School("特教", SchoolKind.Special, ("pupils_primary", 5000), ("teachers_primary", 4000));
        var stage = SmallPacks.Judge(skipping, county);
        var plain = County(Pack, (100, 10), (200, 10), (300, 30));

        Assert.Equal([2, 3, 0], Contributions.Of(stage, stage.Indicators[0]).Select(part => part.Section));
        Assert.Equal([8.0 / 12, 3.0 / 12, 1.0 / 12], Contributions.Of(stage, stage.Indicators[0]).Select(part => part.Share), (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Equal(Sensitivity.Best(plain.Stage, plain.Result)!.Value.NewCv, Sensitivity.Best(stage, stage.Indicators[0])!.Value.NewCv, 12);
        Assert.Equal(2, Sensitivity.Best(stage, stage.Indicators[0])!.Value.Section);
        Assert.Equal(
            [true, false, true, true, false],
            Enumerable.Range(0, 5).Select(section => Contributions.IsCounted(stage, stage.Indicators[0], section)));
    }

    [Fact]
    public void Best_WorkedExample_IsAsByHand()
    {
        // Lifting the second school to the others' 10 per hundred (40 of 400) closes the gap altogether.
        var (stage, result) = County(Pack, (100, 10), (200, 10), (300, 30));
        var best = Sensitivity.Best(stage, result)!.Value;

        Assert.Equal(1, best.Section);
        Assert.Equal(20, best.NewAmount, 9);
        Assert.Equal(10, best.Change, 9);
        Assert.Equal(0, best.NewCv, 6);
        Assert.Equal(best, Sensitivity.BestAddition(stage, result));
    }

    [Fact]
    public void BestAddition_LeavesTheRichestAlone_WhereBestTakesFromIt()
    {
        var (stage, result) = County(Pack, (100, 10), (100, 10), (100, 10), (100, 40));
        var best = Sensitivity.Best(stage, result)!.Value;
        var addition = Sensitivity.BestAddition(stage, result)!.Value;

        Assert.Equal((3, -30.0), (best.Section, Math.Round(best.Change, 9)));
        // T = 60, Q = (100 + 100 + 1600) ÷ 100 = 18: x = 100 · 18 ÷ 60 = 30 for the first of the three equals.
        Assert.Equal((0, 30.0, 20.0), (addition.Section, Math.Round(addition.NewAmount, 9), Math.Round(addition.Change, 9)));
        Assert.Equal(Dispersion.Of([30, 10, 10, 40], [100, 100, 100, 100]).Cv, addition.NewCv, 12);
    }

    [Fact]
    public void Best_WhereOneSchoolHasEverything_ChangesAnother()
    {
        var (stage, result) = County(Pack, (100, 10), (100, 0), (100, 0));

        Assert.Equal(1, Sensitivity.Best(stage, result)!.Value.Section);
        Assert.Equal(10, Sensitivity.Best(stage, result)!.Value.NewAmount, 9);
    }

    [Fact]
    public void Best_AllAlike_OrOneSchool_IsNothing()
    {
        var (alike, same) = County(Pack, (100, 10), (200, 20));
        var (single, one) = County(Pack, (100, 10));

        Assert.Null(Sensitivity.Best(alike, same));
        Assert.Null(Sensitivity.BestAddition(alike, same));
        Assert.Null(Sensitivity.Best(single, one));
    }

    private static (StageAssessment Stage, IndicatorResult Result) County(StandardPack pack, params (double, double)[] schools)
    {
        var stage = SmallPacks.Judge(pack, SmallPacks.Schools(schools));
        return (stage, stage.Indicators[0]);
    }
}
