using FsCheck;
using FsCheck.Fluent;
using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;

namespace Junheng.Planning.Tests.Compliance;

/// <summary>Plans of tiny counties against every plan there is.</summary>
public class ExhaustiveTests
{
    private static readonly PlanTarget ToTheEnd = new(0, TimeSpan.FromMinutes(5));
    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, 1_000_000).ToArbitrary();
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(20261122, 5);

    [Fact]
    public void Plan_NothingCheaperHolds_EachCv() => Check.One(Seeded, Prop.ForAll(Seeds, seed => Agrees(TinyCounty.Of(seed))));

    [Fact]
    public void Plan_NothingCheaperHolds_AtMostOneFails() => Check.One(Seeded, Prop.ForAll(Seeds, seed => Agrees(TinyCounty.Of(seed, each: false))));

    /// <summary>Where a gap is allowed, prices with squares make the proof from the start.</summary>
    [Fact]
    public void Bound_IsNotAboveTheCheapestPlan_WithSquares() => Check.One(Seeded, Prop.ForAll(Seeds, seed => BoundHolds(TinyCounty.Of(seed))));

    private static void BoundHolds(TinyCounty? county)
    {
        if (county is null || county.Plans().OrderBy(each => each.Cost).FirstOrDefault(each => county.Holds(each.Cost, each.Actions)) is not { Actions: not null } best)
            return;
        var target = new PlanTarget(0.1, TimeSpan.FromMinutes(5));
        var plan = CompliancePlanner.Plan(county.Pack, county.Facts, county.Options, target);
        Assert.Empty(PlanChecker.Check(county.Pack, county.Facts, plan).Refusals.Select(refusal => refusal.Text.En));
        Assert.True(plan.LowerBound <= (double)best.Cost, $"bound {plan.LowerBound}, best {best.Cost}");
        Assert.True(plan.Gap <= target.Gap, $"gap {plan.Gap}");
    }

    private static void Agrees(TinyCounty? county)
    {
        if (county is null)
            return;
        var plan = CompliancePlanner.Plan(county.Pack, county.Facts, county.Options, ToTheEnd);
        Assert.Empty(PlanChecker.Check(county.Pack, county.Facts, plan).Refusals.Select(refusal => refusal.Text.En));
        var best = county.Plans().OrderBy(each => each.Cost).FirstOrDefault(each => county.Holds(each.Cost, each.Actions));
        if (best.Actions is null)
        {
            Assert.Equal(PlanStatus.Infeasible, plan.Status);
            Assert.Equal(double.PositiveInfinity, plan.Certificate!.Bound);
            return;
        }

        Assert.True(plan.Status == PlanStatus.Optimal, $"{plan.Status} cost {plan.Cost} bound {plan.LowerBound}, best {best.Cost}");
        Assert.Equal(best.Cost, plan.Cost);
        Assert.True(plan.LowerBound <= (double)best.Cost);
        Assert.True(county.Holds(plan.Cost, plan.Actions));
    }
}
