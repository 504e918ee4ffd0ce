using FsCheck;
using FsCheck.Fluent;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Explanations;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Explanations;

public class SensitivityTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("quality-2017")!;
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261121, 99);

    private static readonly Arbitrary<(int Backbone, int Pupils)[]> Schools = (
        from backbone in Gen.Choose(0, 30)
        from pupils in Gen.Choose(60, 2000)
        select (backbone, pupils)).ArrayOf().Where(each => each.Length is > 1 and < 12 && each.Count(s => s.backbone > 0) > 1).ToArbitrary();

    [Fact]
    public void Best_NoOtherSingleChangeGivesALowerCv() => Check.One(Seeded, Prop.ForAll(Schools, schools =>
    {
        var (stage, result) = Backbone(schools);
        if (Sensitivity.Best(stage, result) is not { } best)
            return result.Cv < 1e-9;
        for (var i = 0; i < schools.Length; i++)
        {
            for (var amount = 0.0; amount <= 60; amount += 0.5)
            {
                if (CvWith(result, i, amount) < best.NewCv - 1e-9)
                    return false;
            }
        }

        return Math.Abs(CvWith(result, best.Section, best.NewAmount) - best.NewCv) < 1e-7;
    }));

    [Fact]
    public void BestAddition_NeverTakesAway() => Check.One(Seeded, Prop.ForAll(Schools, schools =>
    {
        var (stage, result) = Backbone(schools);
        return Sensitivity.BestAddition(stage, result) is not { } best || (best.Change > 0 && best.NewCv < result.Cv);
    }));

    [Fact]
    public void Contributions_AddUpToOne() => Check.One(Seeded, Prop.ForAll(Schools, schools =>
    {
        var (stage, result) = Backbone(schools);
        var parts = Contributions.Of(stage, result);
        return parts.Count == 0 || Math.Abs(parts.Sum(part => part.Share) - 1) < 1e-12;
    }));

    [Fact]
    public void Contributions_AreOrderedByShare()
    {
        var (stage, result) = Backbone([(30, 100), (1, 1000), (5, 500)]);
        var parts = Contributions.Of(stage, result);

        Assert.Equal(0, parts[0].Section);
        Assert.True(parts[0].Above);
        Assert.True(parts[0].Share > parts[1].Share);
    }

    private static double CvWith(IndicatorResult result, int section, double amount)
    {
        var amounts = (double[])result.Numerators.Clone();
        amounts[section] = amount;
        return Dispersion.Of(amounts, result.Denominators).Cv;
    }

    private static (StageAssessment Stage, IndicatorResult Result) Backbone((int Backbone, int Pupils)[] schools)
    {
        var county = new CountyBuilder();
        foreach (var (backbone, pupils) in schools)
        {
            county.School("校", SchoolKind.Primary,
                [.. CountyBuilder.Primary(pupils).Where(each => each.Item1 != "teachers_backbone_primary"), ("teachers_backbone_primary", backbone)]);
        }

        var stage = Evaluator.Evaluate(Pack, county.Build()).Stages[0];
        return (stage, stage.Indicators.Single(result => result.Indicator.Id == "teachers_backbone"));
    }
}
