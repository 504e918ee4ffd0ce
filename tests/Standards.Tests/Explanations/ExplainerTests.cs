using Junheng.Standards.Evaluation;
using Junheng.Standards.Explanations;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Explanations;

public class ExplainerTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("quality-2017")!;

    [Fact]
    public void Explain_NamesEveryInputWithItsCell()
    {
        var facts = new CountyBuilder()
            .School("甲", SchoolKind.Primary, CountyBuilder.Primary(1000))
            .School("乙", SchoolKind.Primary, CountyBuilder.Primary(500, 1.3))
            .Build();
        var explanation = Explain(facts, "area_teaching", 1);

        Assert.Equal(["area_teaching", "area_indoor_pe", "pupils_primary"], explanation.Inputs.Select(input => input.Field!.Id));
        Assert.All(explanation.Inputs, input => Assert.Equal(3, input.Source.Row));
        Assert.Equal("学校!" + CellAddress.Letters(facts.Source("area_teaching", 1).Column) + "3", explanation.Inputs[0].Source.ToString());
        Assert.Equal(500, explanation.Inputs[2].Value);
        Assert.Equal(4.5m * 1.3m, (decimal)explanation.Value);
        Assert.Equal((1, 2), (explanation.Rank, explanation.Ranked));
    }

    [Fact]
    public void Explain_CombinedSchool_ShowsTheCellAndThePart()
    {
        var facts = new CountyBuilder()
            .School("九年", SchoolKind.NineYear, ("pupils_primary", 400), ("pupils_middle", 300), ("area_teaching", 5000), ("area_indoor_pe", 200))
            .Build();
        var input = Explain(facts, "area_teaching", 0).Inputs[0];

        Assert.True(input.IsSplit);
        Assert.Equal(5000, input.Raw);
        Assert.Equal(5000 * 400 / (400 + 1.1 * 300), input.Value, 9);
    }

    [Fact]
    public void Explain_ThresholdComesWithItsRule()
    {
        var facts = new CountyBuilder().School("甲", SchoolKind.Primary, CountyBuilder.Primary(1000)).Build();
        var explanation = Explain(facts, "teachers_above_degree", 0);

        Assert.Equal(4.2, explanation.Threshold);
        Assert.NotNull(explanation.ThresholdRule);
        Assert.Contains("教督〔2017〕6号", (explanation.ThresholdRule.Source ?? explanation.Indicator.Source)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FormulaWords_UseTheHeadingsOfTheWorkbook()
    {
        var indicator = Pack.Indicators.Single(each => each.Id == "teachers_pe_art");
        var (numerator, denominator) = Explainer.FormulaWords(indicator, Stage.Primary, Language.Zh);

        Assert.Equal("小学体育艺术专任教师数", numerator);
        Assert.Equal("小学在校生数", denominator);
    }

    private static ValueExplanation Explain(CountyFacts facts, string indicator, int section)
    {
        var assessment = Evaluator.Evaluate(Pack, facts);
        var stage = assessment.Stages[0];
        return Explainer.Explain(assessment, stage, stage.Indicators.Single(result => result.Indicator.Id == indicator), section);
    }
}
