using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;

namespace Junheng.Planning.Tests.Compliance;

/// <summary>Without caps on rooms and trainings a bound is still near, and the exact checker accepts it.</summary>
public class UnlimitedTests
{
    private static readonly PlanTarget Target = new(0.0001, TimeSpan.FromSeconds(30)) { MostNodes = 2000 };

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(27)]
    [InlineData(58)]
    [InlineData(77)]
    [InlineData(104)]
    [InlineData(205)]
    [InlineData(1001)]
    public void Plan_WithoutCaps_IsProvedToAHundredth(int seed)
    {
        var county = Enumerable.Range(seed, 50).Select(each => TinyCounty.Of(each)).OfType<TinyCounty>().First();
        var options = county.Options with { Caps = [], Quota = null, Budget = null };

        var plan = CompliancePlanner.Plan(county.Pack, county.Facts, options, Target);

        Assert.Empty(PlanChecker.Check(county.Pack, county.Facts, plan).Refusals.Select(refusal => refusal.Text.En));
        Assert.True(plan.Status is PlanStatus.Optimal or PlanStatus.WithinGap || plan.Gap < 0.01, $"{plan.Status} {plan.Cost} {plan.LowerBound}");
    }
}
