using Junheng.Planning.Compliance;
using Junheng.Planning.Tests.Checking;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Compliance;

/// <summary>A plan is proved as near as was asked for, or there is none: nothing between, as long as there is time.</summary>
public class GapTests
{
    /// <summary>In 23, 142, 245 and 377 groups each let off what the others need, and are a better plan only together.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40), 142, 245, 377];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_IsTheCheapest_OrThereIsNone(int seed)
    {
        var plan = Plan(seed, 25, 0);

        Assert.True(plan.Status is PlanStatus.Infeasible or PlanStatus.Optimal, $"{plan.Status} cost {plan.Cost} bound {plan.LowerBound}");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Plan_IsWithinTheGap_OrThereIsNone(int seed)
    {
        var plan = Plan(seed, 60, 0.001);

        Assert.True(plan.Status is PlanStatus.Infeasible || plan.Gap <= 0.001, $"{plan.Status} cost {plan.Cost} bound {plan.LowerBound}");
    }

    private static CompliancePlan Plan(int seed, int schools, double gap)
    {
        var facts = Counties.Random(seed, schools, complete: true);
        var target = new PlanTarget(gap, TimeSpan.FromMinutes(2)) { Explain = false };
        return CompliancePlanner.Plan(BuiltInPacks.Find("quality-2017")!, facts, Counties.Limits(facts, new Random(seed), 1 + seed % 4), target);
    }
}
