using FsCheck;
using FsCheck.Fluent;
using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Results;
using Junheng.Planning.Compliance.Search;
using Junheng.Planning.Compliance.Squares;

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

    [Fact]
    public void Plan_NothingCheaperHolds_BySquaresAlone() => Check.One(Seeded, Prop.ForAll(Seeds, seed => Agrees(TinyCounty.Of(seed), ProofPrices.Squares)));

    [Fact]
    public void Plan_NothingCheaperHolds_ByLinearPricesAlone() => Check.One(Seeded, Prop.ForAll(Seeds, seed => Agrees(TinyCounty.Of(seed), ProofPrices.Linear)));

    /// <summary>Where a gap is allowed the search ends with boxes that are open.</summary>
    [Fact]
    public void Bound_IsNotAboveTheCheapestPlan_WithSquares() => Check.One(Seeded, Prop.ForAll(Seeds, seed => BoundHolds(TinyCounty.Of(seed))));

    [Fact]
    public void Bound_OfASearchGoneOnWith_IsNotAboveTheCheapestPlan_AndReachesIt() => Check.One(Seeded, Prop.ForAll(Seeds, seed => GoesOn(TinyCounty.Of(seed))));

    private static void GoesOn(TinyCounty? county)
    {
        if (county is null || county.Plans().OrderBy(each => each.Cost).FirstOrDefault(each => county.Holds(each.Cost, each.Actions)) is not { Actions: not null } best)
            return;
        var model = ModelBuilder.Build(county.Pack, county.Facts, county.Options, CvLimits.From(county.Pack, county.Options));
        foreach (var prices in Enum.GetValues<ProofPrices>())
        {
            var search = new TreeSearch(model);
            foreach (var (gap, nodes) in new[] { (0.5, 4), (0.2, 8), (0.05, 50_000), (0, 50_000) })
            {
                search.Run(new Stopper(new PlanTarget(gap, TimeSpan.FromMinutes(5)) { MostNodes = nodes, Prices = prices }, null, default));
                Assert.True(search.Bound <= (double)best.Cost * (1 + 1e-9), $"{prices}: bound {search.Bound}, best {best.Cost}");
                Assert.True(CertificateMaker.Make(model, search).Bound <= (double)best.Cost, $"{prices}: best {best.Cost}");
            }

            Assert.Equal((double)best.Cost, search.Best.Cost, 6);
            Assert.True(search.Bound > (double)(best.Cost - model.Grain), $"{prices}: bound {search.Bound}, best {best.Cost}");
        }
    }

    /// <summary>What a search put off while a wide gap was enough is looked into once a smaller one is asked for.</summary>
    [Fact]
    public void SquaresAlone_GoneOnWithAtASmallerGap_ProveMostPlansTheCheapest()
    {
        var (asked, reached) = (0, 0);
        foreach (var county in Enumerable.Range(1, 2000).Select(seed => TinyCounty.Of(seed)).OfType<TinyCounty>())
        {
            var model = ModelBuilder.Build(county.Pack, county.Facts, county.Options, CvLimits.From(county.Pack, county.Options));
            var (solver, incumbent) = (new NodeSolver(model), new Incumbent(model));
            var first = new LinearSearch(model, solver, incumbent).Boxes[0];
            if (!incumbent.Exists || first.Bound > incumbent.Cost - (double)model.Grain || SquareEvaluator.For(model, first.Prices) is not { } evaluator)
                continue;
            var search = new SquareSearch(model, solver, evaluator, incumbent, first, new RootFigures(first.Prices, [.. solver.Levels.Slope], [.. solver.Levels.Top], [.. solver.Levels.Sums.Total]));
            search.Run(5_000, 0.9, _ => false);
            search.Run(5_000, 0, _ => false);
            asked++;
            reached += search.Bound > incumbent.Cost - (double)model.Grain ? 1 : 0;
        }

        Assert.True(reached > 0.8 * asked && asked > 10, $"{reached} of {asked}");
    }

    private static void BoundHolds(TinyCounty? county)
    {
        if (county is null || county.Plans().OrderBy(each => each.Cost).FirstOrDefault(each => county.Holds(each.Cost, each.Actions)) is not { Actions: not null } best)
            return;
        var target = new PlanTarget(0.1, TimeSpan.FromMinutes(5)) { Prices = ProofPrices.Squares };
        var plan = CompliancePlanner.Plan(county.Pack, county.Facts, county.Options, target);
        Assert.Empty(PlanChecker.Check(county.Pack, county.Facts, plan).Refusals.Select(refusal => refusal.Text.En));
        Assert.True(plan.LowerBound <= (double)best.Cost, $"bound {plan.LowerBound}, best {best.Cost}");
        Assert.True(plan.Gap <= target.Gap, $"gap {plan.Gap}");
    }

    private static void Agrees(TinyCounty? county, ProofPrices prices = ProofPrices.Better)
    {
        if (county is null)
            return;
        var plan = CompliancePlanner.Plan(county.Pack, county.Facts, county.Options, ToTheEnd with { Prices = prices });
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
