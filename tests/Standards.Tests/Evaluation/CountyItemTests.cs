using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>The county-level parts: all items met, points, vetoes, and what silence means.</summary>
public class CountyItemTests
{
    private static readonly StandardPack Quality = BuiltInPacks.Find("quality-2017")!;
    private static readonly StandardPack Basic = BuiltInPacks.Find("basic-2012")!;

    [Fact]
    public void Nothing_Reported_LeavesTheVerdictToTheIndicators()
    {
        var assessment = Evaluator.Evaluate(Quality, County().Build());

        Assert.Equal(Verdict.Pass, assessment.Verdict);
        Assert.Contains(assessment.CountyGroups, group => group.Status == CountyItemStatus.NotReported);
    }

    [Fact]
    public void OneItemReported_MakesTheRestDue()
    {
        var item = FirstConclusion();
        var assessment = Evaluator.Evaluate(Quality, County().Item(item.Id, conclusion: true).Build());

        Assert.Equal(Verdict.Incomplete, assessment.Verdict);
        Assert.Contains(assessment.Reasons, reason => reason.Code == ReasonCodes.CountyItemMissing && !reason.Fails);
    }

    [Fact]
    public void OneItemNotMet_Fails()
    {
        var item = FirstConclusion();
        var assessment = Evaluator.Evaluate(Quality, County().Item(item.Id, conclusion: false).Build());

        Assert.Equal(Verdict.Fail, assessment.Verdict);
        Assert.Contains(assessment.Reasons, reason => reason.Code == ReasonCodes.CountyItemNotMet && reason.Indicator == item.Id);
    }

    [Fact]
    public void AVetoThatHappened_Fails()
    {
        var veto = Quality.CountyItems.Single(group => group.Rule == CountyGroupRule.Veto).Items[0];
        var assessment = Evaluator.Evaluate(Quality, County().Item(veto.Id, conclusion: true).Build());

        Assert.Equal(Verdict.Fail, assessment.Verdict);
        Assert.Contains(assessment.Reasons, reason => reason.Code == ReasonCodes.Veto);
    }

    [Theory]
    [InlineData(85, CountyItemStatus.Met)]
    [InlineData(84.999999999999, CountyItemStatus.NotMet)]
    public void Satisfaction_IsComparedUnrounded(double percent, CountyItemStatus expected)
    {
        var item = Quality.CountyItems.SelectMany(group => group.Items).First(each => each.Kind == CountyItemKind.Number && each.Limit == 85m && each.Id.Contains("satisf", StringComparison.Ordinal));
        var assessment = Evaluator.Evaluate(Quality, County().Item(item.Id, number: percent).Build());

        Assert.Equal(expected, assessment.CountyGroups.SelectMany(group => group.Items).Single(each => each.Item.Id == item.Id).Status);
    }

    [Fact]
    public void ClassSizeItem_IsComputedFromTheSchools()
    {
        var facts = new CountyBuilder()
            .School("一小", SchoolKind.Primary, [.. CountyBuilder.Primary(1000).Where(each => each.Item1 != "max_class_primary"), ("max_class_primary", 46)])
            .Build();
        var failing = Evaluator.Evaluate(Quality, facts).CountyGroups
            .SelectMany(group => group.Items)
            .Where(item => item.Item.Kind == CountyItemKind.EachSection && item.FailingSections.Count > 0)
            .ToList();

        Assert.Contains(failing, item => item.Item.Condition!.Variables.Any(variable => variable.Name == "max_class"));
    }

    [Theory]
    [InlineData(1, CountyItemStatus.Met)]
    [InlineData(0.8, CountyItemStatus.NotMet)]
    public void ScoredItems_Of2012_NeedEightyFivePoints(double part, CountyItemStatus expected)
    {
        var county = County();
        var groups = Basic.CountyItems.Where(group => group.Rule == CountyGroupRule.Points).ToList();
        foreach (var item in groups.SelectMany(group => group.Items))
            county.Item(item.Id, number: item.Deduction is { } rule ? (part == 1 ? (double)rule.Target : 0) : (double)item.Points!.Value * part);

        var results = Evaluator.Evaluate(Basic, county.Build()).CountyGroups.Where(group => group.Group.Rule == CountyGroupRule.Points).ToList();

        Assert.All(results, group => Assert.Equal(expected, group.Status));
        if (part == 1)
            Assert.Equal(100m, results.Sum(group => group.Points));
    }

    private static CountyItem FirstConclusion() =>
        Quality.CountyItems.First(group => group.Rule == CountyGroupRule.All && group.Items.Any(item => item.Kind == CountyItemKind.Conclusion))
            .Items.First(item => item.Kind == CountyItemKind.Conclusion);

    private static CountyBuilder County() => new CountyBuilder().School("一小", SchoolKind.Primary, CountyBuilder.Primary(1000));
}
