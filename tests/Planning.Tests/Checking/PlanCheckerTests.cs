using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Planning.Tests.Checking;

/// <summary>A good plan is accepted; the same plan with one thing changed is not.</summary>
public class PlanCheckerTests
{
    private static readonly TinyCounty County = TinyCounty.Random(4, "quota: 4\nbudget: 40\n");
    private static readonly long[] Best = County.Plans[0].Counts;
    private static readonly double Bound = Floor(County.Proved(Leaf()).Smallest!.Value.ToDouble());

    [Fact]
    public void Plan_WithItsProof_IsAccepted()
    {
        var report = County.Check(Best, PlanStatus.Feasible, Bound, Leaf(Bound));

        Assert.Empty(report.Refusals);
        Assert.Equal(Bound, report.ProvedBound);
        Assert.All(report.Rules, rule => Assert.Equal(CheckVerdict.Holds, rule.Verdict));
        Assert.NotEmpty(report.Checked);
    }

    [Fact]
    public void EveryPlanOfTheCounty_IsAccepted_AndEveryOneUnitFromTheCheapest_IsJudgedAsTheEvaluatorDoes()
    {
        var good = County.Plans.Select(plan => string.Join(',', plan.Counts)).ToHashSet();
        foreach (var decision in County.Decisions.All)
        {
            foreach (var step in (int[])[-1, 1])
            {
                var changed = (long[])Best.Clone();
                changed[decision.Number] += step;
                if (changed[decision.Number] < 0)
                    continue;
                Assert.Equal(good.Contains(string.Join(',', changed)), County.Check(changed, PlanStatus.Feasible, Bound, Leaf(Bound)).Accepted);
            }
        }
    }

    [Fact]
    public void Bound_RaisedByAHair_IsRefused()
    {
        var raised = Bound + 1e-9;

        Assert.Equal(CheckCodes.BoundNotProved, Assert.Single(County.Check(Best, PlanStatus.Feasible, raised, Leaf(raised)).Refusals).Code);
    }

    [Fact]
    public void BoundOfThePlan_AboveThatOfTheProof_IsRefused()
    {
        var report = PlanChecker.Check(County.Pack, County.Facts, County.Options, County.Actioned(Best), PlanStatus.Feasible, County.Cost(Best), Bound + 1, new PlanCertificate(Bound, [Leaf(Bound)]));

        Assert.Contains(report.Refusals, refusal => refusal.Code == CheckCodes.BoundNotProved);
    }

    [Fact]
    public void MuOneBitTooSmall_IsRefused()
    {
        // u = 1 in every section: the condition is μ² ≥ 1 + c², and 1.09 is no square of a double.
        var cone = County.Proof.Cones[0];
        var enough = Math.Sqrt(1.09) + 1e-15;
        var leaf = Leaf(-1e9) with { Cones = [new ConePrice(cone.Stage, cone.Indicator, enough, [.. cone.Amounts.Select(_ => 1.0)])] };
        var less = leaf with { Cones = [leaf.Cones[0] with { Mu = Math.BitDecrement(Math.Sqrt(1.09)) }] };

        Assert.Empty(County.Check(Best, PlanStatus.Feasible, -1e9, leaf).Refusals);
        Assert.Contains(County.Check(Best, PlanStatus.Feasible, -1e9, less).Refusals, refusal => refusal.Code == CheckCodes.MultipliersBroken);
    }

    [Fact]
    public void TreeWithoutOneBranch_IsRefused()
    {
        var split = new CountSplit("B", Stage.Primary, "hire", 0, 1, 2);

        Assert.True(County.Check(Best, PlanStatus.Feasible, Bound, split, Leaf(Bound), Leaf(Bound)).Accepted);
        Assert.Equal(CheckCodes.TreeBroken, County.Check(Best, PlanStatus.Feasible, Bound, split, Leaf(Bound)).Refusals[0].Code);
        Assert.Equal(CheckCodes.TreeBroken, County.Check(Best, PlanStatus.Feasible, Bound, split with { Above = 1 }, Leaf(Bound), Leaf(Bound)).Refusals[0].Code);
        Assert.Equal(CheckCodes.TreeBroken, County.Check(Best, PlanStatus.Feasible, Bound, split with { Above = 0 }, Leaf(Bound)).Refusals[0].Code);
        Assert.Equal(CheckCodes.TreeBroken, County.Check(Best, PlanStatus.Feasible, Bound, split with { School = "X" }, Leaf(Bound), Leaf(Bound)).Refusals[0].Code);
        Assert.Equal(CheckCodes.TreeBroken, County.Check(Best, PlanStatus.Feasible, Bound, Leaf(Bound), Leaf(Bound)).Refusals[0].Code);
        Assert.Equal(CheckCodes.TreeBroken, County.Check(Best, PlanStatus.Feasible, Bound).Refusals[0].Code);
    }

    [Fact]
    public void TreeThatGoesDeepWithoutEnd_IsRefusedInTime()
    {
        const int depth = 20_000;
        var nodes = new List<CertificateNode>();
        for (var i = 0; i < depth; i++)
            nodes.Add(new CountSplit("B", Stage.Primary, "hire", 0, 2 * depth - i, i + 1));
        for (var i = 0; i <= depth; i++)
            nodes.Add(Leaf(-1e9));

        Assert.Equal(CheckCodes.TreeBroken, County.Check(Best, PlanStatus.Feasible, -1e9, [.. nodes]).Refusals[0].Code);
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(double.NaN, 0, 0)]
    [InlineData(0, double.PositiveInfinity, 0)]
    [InlineData(0, 0, -1)]
    public void MultipliersThatAreNotAllowed_AreRefused(double quota, double budget, double mu)
    {
        var cone = County.Proof.Cones[0];
        var leaf = new CertificateLeaf(-1e9, quota, budget, [new ConePrice(cone.Stage, cone.Indicator, mu, [.. cone.Amounts.Select(_ => 0.0)])]);

        Assert.Equal(CheckCodes.MultipliersBroken, County.Check(Best, PlanStatus.Feasible, -1e9, leaf).Refusals[0].Code);
    }

    [Fact]
    public void Cost_OneFenOff_IsRefused()
    {
        var cost = County.Cost(Best);

        var report = PlanChecker.Check(County.Pack, County.Facts, County.Options, County.Actioned(Best), PlanStatus.Feasible, cost + 0.0001m, Bound, new PlanCertificate(Bound, [Leaf(Bound)]));

        Assert.Equal(CheckCodes.CostDiffers, Assert.Single(report.Refusals).Code);
    }

    [Fact]
    public void OptimalIsSaid_OnlyWhereNothingCheaperFitsBetween()
    {
        // Costs are whole multiples of 0.1.
        var cost = (double)County.Cost(Best);

        Assert.Contains(County.Check(Best, PlanStatus.Optimal, Math.Min(Bound, cost - 0.1), Leaf(Math.Min(Bound, cost - 0.1))).Refusals, refusal => refusal.Code == CheckCodes.NotOptimal);
    }

    [Theory]
    [InlineData("X", "hire", 1, CheckCodes.SchoolUnknown)]
    [InlineData("B", "fire", 1, CheckCodes.ActionUnknown)]
    [InlineData("B", "hire", 0, CheckCodes.CountNotPositive)]
    [InlineData("B", "hire", -5, CheckCodes.CountNotPositive)]
    public void ActionThatCannotBe_IsRefused(string school, string action, int count, string code)
    {
        var more = new PlannedAction(school, Stage.Primary, action, count, 0, ActionReason.Threshold);

        var report = PlanChecker.Check(County.Pack, County.Facts, County.Options, [.. County.Actioned(Best).Where(each => each.Action != "hire"), more], PlanStatus.Unknown, 0, 0, null);

        Assert.Contains(report.Refusals, refusal => refusal.Code == code);
    }

    [Fact]
    public void OverACap_OrAgainstADecision_IsRefused()
    {
        var locked = new TinyCounty(County.Facts, "locks:\n  - {school: B, nothing: true}\n  - {school: A, action: buy_small, count: 1}\ncaps:\n  A: {all: {buy: 0}}\n");
        var buy = locked.Decisions.Find(0, null, "buy")!;
        var counts = new long[locked.Decisions.All.Count];
        counts[buy.Number] = 1;
        counts[locked.Decisions.Find(1, Stage.Primary, "hire")!.Number] = 1;

        var codes = locked.Check(counts, PlanStatus.Unknown, 0, Leaf(-1e9)).Refusals.Select(refusal => refusal.Code).ToList();

        Assert.Contains(CheckCodes.OverCap, codes);
        Assert.Equal(2, codes.Count(code => code == CheckCodes.LockBroken));
    }

    [Fact]
    public void PlanWithoutProof_IsAcceptedOnlyAsUnknown()
    {
        var actions = County.Actioned(Best);

        Assert.Contains(PlanChecker.Check(County.Pack, County.Facts, County.Options, actions, PlanStatus.Feasible, County.Cost(Best), 0, null).Refusals, refusal => refusal.Code == CheckCodes.CertificateMissing);
        Assert.True(PlanChecker.Check(County.Pack, County.Facts, County.Options, actions, PlanStatus.Unknown, County.Cost(Best), 0, null).Accepted);
    }

    private static CertificateLeaf Leaf(double bound = double.NegativeInfinity) => new(bound, 0, 0, []);

    /// <summary>A double not above.</summary>
    private static double Floor(double value) => Math.BitDecrement(value);
}
