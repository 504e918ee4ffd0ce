using FsCheck;
using FsCheck.Fluent;
using Junheng.Planning.Checking.Joint;
using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;

namespace Junheng.Planning.Tests.Joint;

/// <summary>Joint plans of tiny counties against every plan of moves and purchases there is.</summary>
public class JointPlannerTests
{
    private static readonly PlanTarget ToTheEnd = new(0, TimeSpan.FromMinutes(5));
    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, 1_000_000).ToArbitrary();
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261122, 7);

    [Fact]
    public void Bound_NeverAboveTheCheapest_EachCv() => Check.One(Seeded, Prop.ForAll(Seeds, seed => Agrees(TinyJoint.Of(seed))));

    [Fact]
    public void Bound_NeverAboveTheCheapest_AtMostOneFails() => Check.One(Seeded, Prop.ForAll(Seeds, seed => Agrees(TinyJoint.Of(seed, each: false))));

    private static void Agrees(TinyJoint? tiny)
    {
        if (tiny is null || tiny.Cheapest() is not (true, var cheapest))
            return;
        var county = tiny.County;
        var plan = JointPlanner.Plan(county.Pack, county.Facts, tiny.Rotation, county.Options, target: ToTheEnd);
        Assert.Empty(JointChecker.Check(county.Pack, county.Facts, plan).Whole.Problems.Select(problem => problem.En));
        if (cheapest is not { } best)
        {
            Assert.Equal((PlanStatus.Infeasible, double.PositiveInfinity), (plan.Status, plan.LowerBound));
            return;
        }

        Assert.True(plan.LowerBound <= (double)best + 1e-9, $"bound {plan.LowerBound}, best {best}");
        Assert.Equal((PlanStatus.Optimal, best), (plan.Status, plan.Cost));
        Assert.False((double)plan.Cost > plan.BuyOnly.Cost);
        Assert.False((double)plan.Cost > plan.MoveOnly.Cost);
    }
}
