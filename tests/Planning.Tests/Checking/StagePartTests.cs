using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Tests.Checking;

/// <summary>Proofs that fall apart by stage, and by actions that nobody uses: no bound above the cheapest plan.</summary>
public class StagePartTests
{
    private static readonly string[] Staff = ["hire", "hire_pe", "retrain"], Books = ["buy", "buy_small"];
    private static readonly CertificateLeaf Plain = new(0, 0, 0, []);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhateverTheMultipliers_NoSumIsAboveTheCheapestPlan(int seed)
    {
        // Every third has a school of both stages.
        var county = TinyCounty.Random(seed, seed % 2 == 0 ? "quota: 2\nbudget: 12\n" : "");
        var random = new Random(seed);
        for (var round = 0; round < 15; round++)
        {
            var (smallest, refusals) = county.Proved(
                new TotalSplit(CountyTotal.Units, null, "hire", 0, 1, 2),
                new TotalSplit(CountyTotal.Units, null, "hire_pe", 0, 3, 4),
                ByStage(Staff, 5), ByStage(["retrain"], 8), ByStage(["hire_pe", "retrain"], 11),
                Leaf(county, random, Staff, Stage.Primary, isAlone: false), Leaf(county, random, Staff, Stage.Middle, isAlone: false), Leaf(county, random, Books, null, isAlone: false),
                Leaf(county, random, ["retrain"], Stage.Primary, isAlone: true), Leaf(county, random, ["retrain"], Stage.Middle, isAlone: true), Leaf(county, random, Books, null, isAlone: false),
                Leaf(county, random, ["hire_pe", "retrain"], Stage.Primary, isAlone: false), Leaf(county, random, ["hire_pe", "retrain"], Stage.Middle, isAlone: false), Leaf(county, random, Books, null, isAlone: false));

            Assert.Empty(refusals);
            if (county.Plans.Count > 0)
                Assert.True(smallest is { } bound && bound <= Rational.From(county.Plans[0].Cost), $"{smallest?.ToDouble()} > {(county.Plans.Count > 0 ? county.Plans[0].Cost : 0)}");
        }
    }

    [Fact]
    public void WhatTheCountyDoesAtLeast_IsNotAskedOfEachStage()
    {
        var county = TinyCounty.Random(3);
        var region = new LeafRegion().With(CountyTotal.Units, "hire", Rational.One, null);
        var part = new ProofPart(county.Proof, county.Decisions, 0, new CertificatePart(Staff, 0) { Stage = Stage.Middle }, Array.Empty<int>().ToLookup(each => each, _ => (0, 0m)), region);

        Assert.Equal(Rational.One, region.Of(CountyTotal.Units, "hire", county.Decisions).Low);
        var (low, high) = region.In(part).Of(CountyTotal.Units, "hire", county.Decisions);
        Assert.Equal(Rational.Zero, low);
        // Of the two schools one has a middle stage, with one teacher to hire at most.
        Assert.Equal(Rational.One, high);
    }

    [Fact]
    public void WithoutRecruits_ADegreeRuleBelongsToTheOtherAction()
    {
        var county = TinyCounty.Random(4);
        var cone = county.Proof.Cones.First(each => each.Indicator == "pe");
        var price = Plain with { Squares = [new SquarePrice(cone.Stage, cone.Indicator, 0, -0.001, 0)] };
        var apart = new PartSplit([new(["retrain"], 3) { Stage = Stage.Primary }, new(Books, 4)], []);

        // While a recruit may also teach arts, the rule is not retraining's alone.
        Assert.Contains(county.Proved(apart with { Parts = [new(["retrain"], 1) { Stage = Stage.Primary }, new(Books, 2)] }, price, Plain).Refusals, IsMultiplier);
        Assert.Empty(county.Proved(new TotalSplit(CountyTotal.Units, null, "hire_pe", 0, 1, 2), apart, Plain, price, Plain).Refusals);
    }

    [Fact]
    public void AnActionIsWholeOrOnceForEachStage()
    {
        var county = TinyCounty.Random(3);
        Assert.Contains(county.Proved(new PartSplit([new(Staff, 1), new(Staff, 2) { Stage = Stage.Primary }], []), Plain, Plain).Refusals, IsTree);
        Assert.Contains(county.Proved(new PartSplit([new(Staff, 1) { Stage = Stage.Primary }, new(Staff, 2) { Stage = Stage.Primary }], []), Plain, Plain).Refusals, IsTree);
        Assert.Empty(county.Proved(new PartSplit([new(Staff, 1) { Stage = Stage.Middle }, new(Staff, 2) { Stage = Stage.Primary }], []), Plain, Plain).Refusals);
    }

    [Fact]
    public void ACountThatMayBeOne_StillTiesTheRule()
    {
        var county = TinyCounty.Random(4);
        var cone = county.Proof.Cones.FindIndex(each => each.Indicator == "pe");
        var recruits = county.Decisions.All.Where(each => each.Action.Id == "hire_pe").ToList();
        var none = new LeafRegion().Without(recruits);

        Assert.NotNull(Part(county, ["retrain"], Stage.Primary, none).TotalsOf(cone));
        var one = recruits.Aggregate(new LeafRegion(), (region, each) => region.AtMost(each, 1));
        Assert.Null(Part(county, ["retrain"], Stage.Primary, one).TotalsOf(cone));
    }

    [Fact]
    public void WhatIsDoneForTheWholeSchool_BelongsToNoStage()
    {
        var county = TinyCounty.Random(3);
        Assert.All(Part(county, Books, Stage.Primary, new LeafRegion()).Schools, school => Assert.Empty(school.Decisions));
    }

    private static ProofPart Part(TinyCounty county, string[] actions, Stage stage, LeafRegion region) =>
        new(county.Proof, county.Decisions, 0, new CertificatePart(actions, 0) { Stage = stage }, Array.Empty<int>().ToLookup(each => each, _ => (0, 0m)), region);

    private static bool IsTree(Refusal refusal) => refusal.Code == CheckCodes.TreeBroken;

    private static bool IsMultiplier(Refusal refusal) => refusal.Code == CheckCodes.MultipliersBroken;

    private static PartSplit ByStage(string[] staff, int from) =>
        new([new(staff, from) { Stage = Stage.Primary }, new(staff, from + 1) { Stage = Stage.Middle }, new(Books, from + 2)], []);

    /// <param name="isAlone">True where the actions are the only ones left that move the rule for arts teachers.</param>
    private static CertificateLeaf Leaf(TinyCounty county, Random random, string[] actions, Stage? stage, bool isAlone)
    {
        var own = county.Proof.Cones.Where(cone => actions == Books ? cone.Indicator == "books" : cone.Stage == stage && (cone.Indicator == "pe" || (!isAlone && cone.Indicator == "teachers" && actions == Staff)));
        return new CertificateLeaf(double.NegativeInfinity, random.NextDouble() * random.Next(2), 0, [])
        {
            QuotaPrice = county.Options.Quota is null ? 0 : random.NextDouble(),
            Squares = [.. own.Where(_ => random.Next(3) > 0).Select(cone => new SquarePrice(cone.Stage, cone.Indicator, random.NextDouble() * Math.Pow(10, random.Next(-4, 1)), random.NextDouble() * Math.Pow(10, random.Next(-3, 1)), 0))],
            Rewards = [.. actions.Where(_ => random.Next(2) == 0).Select(action => new ActionReward(action, 4 * random.NextDouble() - 1, 2 * random.NextDouble() - 1))],
        };
    }
}
