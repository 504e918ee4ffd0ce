using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>2017: each CV within 0.50 / 0.45. 2012: only the composite, 0.65 / 0.55.</summary>
public class CvRuleTests
{
    private static readonly StandardPack Quality = BuiltInPacks.Find("quality-2017")!;
    private static readonly StandardPack Basic = BuiltInPacks.Find("basic-2012")!;

    [Fact]
    public void Cv_ExactlyAtTheLimit_Passes()
    {
        // Equal pupils, values m(1 ± 0.5): S ÷ X̄ is 0.5 to the last digit.
        var result = Backbone(30, 10);

        Assert.Equal(0.5, result.Cv, 14);
        Assert.Equal(CvStatus.Pass, result.CvStatus);
    }

    [Fact]
    public void Cv_OverTheLimitByLessThanADoubleCanTell_Fails()
    {
        // (a − b) ÷ (a + b) with a = 3·10⁹ + 1, b = 10⁹ exceeds 0.5 by about 2e−10.
        var result = Backbone(3_000_000_001, 1_000_000_000);

        Assert.Equal(0.5, result.Cv, 8);
        Assert.Equal(CvStatus.Fail, result.CvStatus);
    }

    [Fact]
    public void Cv_UnderTheLimitByLessThanADoubleCanTell_Passes() =>
        Assert.Equal(CvStatus.Pass, Backbone(2_999_999_999, 1_000_000_000).CvStatus);

    [Fact]
    public void Cv_MeanZero_IsNotComputable_AndTheVerdictSaysSo()
    {
        var facts = TwoSchools(0, 0);
        var assessment = Evaluator.Evaluate(Quality, facts);
        var result = assessment.Stages[0].Indicators.Single(each => each.Indicator.Id == "teachers_backbone");

        Assert.Equal(0, result.Mean);
        Assert.True(double.IsNaN(result.Cv));
        Assert.Equal(CvStatus.NotComputable, result.CvStatus);
        Assert.Contains(assessment.Reasons, reason => reason.Code == ReasonCodes.CvNotComputable && reason.Indicator == "teachers_backbone");
    }

    [Fact]
    public void Composite_Of2012_IsTheMeanOfEightCvs_AndSingleOnesArePrintedOnly()
    {
        var assessment = Evaluator.Evaluate(Basic, BasicCounty());
        var stage = assessment.Stages[0];

        Assert.Equal(8, stage.Indicators.Count);
        Assert.Equal(stage.Indicators.Average(result => result.Cv), stage.CompositeCv, 14);
        Assert.All(stage.Indicators, result => Assert.Equal(CvStatus.PrintedOnly, result.CvStatus));
        Assert.Equal(0.65m, stage.CompositeLimit);
        Assert.Equal(CvStatus.Pass, stage.CompositeStatus);
    }

    [Fact]
    public void Composite_Of2017_IsPrintedOnly()
    {
        var stage = Evaluator.Evaluate(Quality, TwoSchools(30, 10)).Stages[0];

        Assert.Null(stage.CompositeLimit);
        Assert.Equal(CvStatus.PrintedOnly, stage.CompositeStatus);
        Assert.Equal(stage.Indicators.Average(result => result.Cv), stage.CompositeCv, 14);
    }

    [Fact]
    public void Reason_NeverPrintsACvOverItsLimitAsTheLimit()
    {
        var assessment = Evaluator.Evaluate(Quality, TwoSchools(30_004, 9_996));
        var reason = assessment.Reasons.Single(each => each.Code == ReasonCodes.CvOverLimit);

        Assert.Contains("0.5002", reason.Text.Zh, StringComparison.Ordinal);
    }

    private static IndicatorResult Backbone(double a, double b) =>
        Evaluator.Evaluate(Quality, TwoSchools(a, b)).Stages[0].Indicators.Single(each => each.Indicator.Id == "teachers_backbone");

    private static Standards.Facts.CountyFacts TwoSchools(double a, double b) => new CountyBuilder()
        .School("甲", SchoolKind.Primary, [.. CountyBuilder.Primary(1000).Where(each => each.Item1 != "teachers_backbone_primary"), ("teachers_backbone_primary", a)])
        .School("乙", SchoolKind.Primary, [.. CountyBuilder.Primary(1000).Where(each => each.Item1 != "teachers_backbone_primary"), ("teachers_backbone_primary", b)])
        .Build();

    private static Standards.Facts.CountyFacts BasicCounty()
    {
        (string, double)[] more(double f) => [("computers", 80 * f), ("books", 20000 * f), ("teachers_mid_title_primary", 30 * f)];
        return new CountyBuilder()
            .School("甲", SchoolKind.Primary, [.. CountyBuilder.Primary(1000, 1.2), .. more(1)])
            .School("乙", SchoolKind.Primary, [.. CountyBuilder.Primary(600, 0.7), .. more(0.8)])
            .Build();
    }
}
