using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Reports.Plans;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Reports.Tests.Plans;

public class PlanSentencesTests
{
    private static readonly StandardPack Quality = BuiltInPacks.Find("quality-2017")!;

    [Theory]
    [InlineData(PlanStatus.Optimal, "最少 121.7 万元，小学、初中的指标都能达到优质均衡的要求。", "已证明没有更省的方案。")]
    [InlineData(PlanStatus.WithinGap, "121.7 万元能使小学、初中的指标都达到优质均衡的要求。", "已证明不可能低于 121.6 万元，相差 0.05%。")]
    [InlineData(PlanStatus.Feasible, "121.7 万元能使小学、初中的指标都达到优质均衡的要求。", "时间到时，已证明不可能低于 121.6 万元，相差 0.05%。")]
    public void Least_IsSaidOnlyOfWhatIsProved(PlanStatus status, string headline, string proof)
    {
        var plan = SamplePlan.Feasible with { Status = status };

        Assert.Equal(headline, PlanSentences.Headline(plan).Zh);
        Assert.Equal(proof, PlanSentences.Proof(plan).Zh);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NegativeInfinity)]
    public void ABoundThatSaysNothing_IsNotPrintedAsAProof(double bound) =>
        Assert.Equal("没有得到有用的下界，不能说这是最省的。", PlanSentences.Proof(SamplePlan.Feasible with { Status = PlanStatus.Feasible, LowerBound = bound }).Zh);

    [Fact]
    public void WhatCannotBeJudged_IsNeverCalledReached()
    {
        var after = DemoAssessment.Evaluate("quality-2017", DemoAssessment.With("equipment_value"));

        Assert.Equal("121.7 万元能使优质均衡中能判定的要求都达到；有学校缺数据，还不能全部判定。", PlanSentences.Headline(SamplePlan.Feasible with { Status = PlanStatus.Optimal, After = after }).Zh);
        Assert.StartsWith("有学校缺数据，优质均衡还不能全部判定", PlanSentences.Headline(SamplePlan.Feasible with { Actions = [], After = after }).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Infeasible_IsSaidPlainly() =>
        Assert.Equal("按现在的做法和限额，小学、初中不可能都达到优质均衡。", PlanSentences.Headline(SamplePlan.Infeasible).Zh);

    [Theory]
    [InlineData("teachers_pe_art", 0.8299, "每百名学生不足 0.83 人的学校都补到 0.83 人；已高于的不动。")]
    [InlineData("area_sports", 7.5, "生均不足 7.50 m² 的学校都补到 7.50 m²；已高于的不动。")]
    [InlineData("equipment_value", 2345.6, "生均不足 2,345.60 元的学校都补到 2,345.60 元；已高于的不动。")]
    public void WaterLevel_IsAnAction(string indicator, double level, string text) =>
        Assert.Equal(text, RuleSentences.Level(new PlanRule(PlanRuleKind.Cv, Stage.Primary, indicator, 0.5, 0.6, 0.5, true, level, 1), Quality, PlanDefaults.Options).Zh);

    [Fact]
    public void MeansThatDoNotSuffice_AreSaidPlainly() => Assert.Equal(
        "这个方案要 236.0 万元，上限只有 100.0 万元。",
        RuleSentences.Level(new PlanRule(PlanRuleKind.Budget, null, null, 100, 0, 236, true, null, 1), Quality, PlanDefaults.Options).Zh);

    [Fact]
    public void Prices_SayWhatASmallChangeIsWorth()
    {
        Assert.Equal(
            ["限值每放宽 0.01 约省 49 万元。", "不起作用。", "不紧，多给无益。", "资金是紧的：每多 1 万元，值 1.3 万元。"],
            SamplePlan.Feasible.Rules.Select(rule => RuleSentences.Price(rule, PlanDefaults.Options).Zh));
    }

    [Theory]
    [InlineData(813.4999, "813.4")]
    [InlineData(-5, "0.0")]
    [InlineData(0.05, "0.0")]
    public void Bound_IsNeverRoundedUp(double bound, string text) => Assert.Equal(text, PlanMoney.BoundNumber(bound));

    [Theory]
    [InlineData(0.00041, "0.05%")]
    [InlineData(0.001, "0.10%")]
    [InlineData(0, "0.00%")]
    public void Gap_IsNeverRoundedDown(double gap, string text) => Assert.Equal(text, PlanMoney.Gap(gap));

    [Fact]
    public void Table_SaysWhatAClerkNeeds()
    {
        var output = new StringWriter { NewLine = "\n" };
        PlanTable.Write(output, SamplePlan.Feasible, SamplePlan.Report, Language.Zh);
        var text = output.ToString();

        Assert.Contains("假设", text, StringComparison.Ordinal);
        Assert.Contains("招聘体育艺术教师", text, StringComparison.Ordinal);
        Assert.Contains("每百名学生不足 0.83 人的学校都补到 0.83 人", text, StringComparison.Ordinal);
        Assert.Contains("县级项目照旧", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_AddUp()
    {
        var plan = SamplePlan.Feasible;

        Assert.Equal(plan.Cost, PlanTotals.ByAction(plan).Sum(total => total.Cost));
        Assert.Equal(plan.Cost, PlanTotals.ByTownship(plan).Sum(total => total.Cost));
    }
}
