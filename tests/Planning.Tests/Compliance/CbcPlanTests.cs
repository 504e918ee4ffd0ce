using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Cbc;
using Junheng.Planning.Options;
using Junheng.Planning.Tests.Checking;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Compliance;

/// <summary>Plans of counties too large to try every plan, beside CBC with a formulation and a reading of the standard of its own.</summary>
public class CbcPlanTests(ITestOutputHelper output)
{
    private static readonly PlanTarget ToTheEnd = new(0, TimeSpan.FromSeconds(60));

    public static TheoryData<int, int> Counties => new([
        .. Enumerable.Range(1, 12).Select(seed => (seed, 5)), .. Enumerable.Range(21, 12).Select(seed => (seed, 9)), .. Enumerable.Range(41, 8).Select(seed => (seed, 20)), .. Enumerable.Range(1000, 60).Select(seed => (seed, 3 + seed % 9))]);

    [Theory]
    [MemberData(nameof(Counties))]
    public void Plan_CostsWhatCbcFinds_AndItsBoundIsNotAbove(int seed, int schools)
    {
        Assert.SkipUnless(CbcSolver.IsAvailable, CbcSolver.Missing.En);
        var pack = BuiltInPacks.Find("quality-2017")!;
        var facts = Tests.Checking.Counties.Random(seed, schools, complete: true);
        var options = Tests.Checking.Counties.Limits(facts, new Random(seed), seed < 1000 ? 1 : 2);
        var plan = CompliancePlanner.Plan(pack, facts, options, ToTheEnd);
        var county = new CbcCounty(pack, facts, options);

        var (result, counts) = county.Solve();

        output.WriteLine($"{plan.Status} {plan.Cost} bound {plan.LowerBound}; CBC {result.Status} {result.Cost} bound {result.Bound}, {result.Nodes} nodes");
        if (result.Status == MipStatus.Infeasible)
        {
            Assert.Equal(PlanStatus.Infeasible, plan.Status);
            return;
        }

        Assert.SkipWhen(result.Status != MipStatus.Optimal, "CBC gave no answer within its time.");
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        var (cost, actions) = county.Plan(facts, counts);
        // CBC lets a tangent be missed by a hair; then its plan may be cheaper and does not hold.
        var holds = PlanChecker.Check(pack, facts, plan with { Cost = cost, Actions = actions, Status = PlanStatus.Unknown }).Refusals.Count == 0;
        if (holds)
            Assert.True(plan.LowerBound <= (double)cost, $"bound {plan.LowerBound} above CBC's plan {cost}");
        // And its preprocessing loses a plan at times; its rows then still let it pass.
        if (result.Bound > (double)plan.Cost * (1 + 1e-6))
            Assert.True(county.Accepts(facts, plan.Actions), "CBC proves more than our plan costs");
        else if (holds)
            Assert.Equal(cost, plan.Cost);
    }
}
