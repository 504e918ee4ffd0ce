using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Tests.Checking;

/// <summary>Proofs that fall apart by groups of actions: no bound above the cheapest plan, whatever is let off at whatever price.</summary>
public class PartCertificateTests
{
    private static readonly string[] Staff = ["hire", "hire_pe", "retrain"], Books = ["buy", "buy_small"];
    private static readonly CertificateLeaf Plain = new(0, 0, 0, []);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhateverTheMultipliersAndPrices_NoSumIsAboveTheCheapestPlan(int seed)
    {
        var county = TinyCounty.Random(seed, seed % 2 == 0 ? "quota: 2\nbudget: 12\n" : "quota: 4\nbudget: 30\n");
        var random = new Random(seed);
        for (var round = 0; round < 15; round++)
        {
            var prices = Prices(county, random).ToList();
            var (smallest, refusals) = county.Proved(
                Halves(county, random), Apart(3, 4, prices), Apart(5, 6, []), Leaf(county, random, Staff), Leaf(county, random, Books), Leaf(county, random, Staff), Leaf(county, random, Books));

            Assert.Empty(refusals);
            if (county.Plans.Count > 0)
                Assert.True(smallest is { } bound && bound <= Rational.From(county.Plans[0].Cost), $"{smallest?.ToDouble()} > {(county.Plans.Count > 0 ? county.Plans[0].Cost : 0)}");
        }
    }

    [Fact]
    public void Parts_AddUp_EachRoundedUpToACostItCanHave()
    {
        // Three units of books at 3 (start included) and a teacher at 3 are needed by nobody: the parts prove 0 and a claim above is refused.
        var county = TinyCounty.Random(2);
        var (whole, _) = county.Proved(Plain);
        var (parts, refusals) = county.Proved(Apart(1, 2, []), Plain, Plain);

        Assert.Empty(refusals);
        Assert.True(parts <= whole);
        var above = (parts!.Value + Rational.One).ToDouble();
        Assert.Contains(county.Check(county.Plans[0].Counts, PlanStatus.Feasible, above, Apart(1, 2, []), Plain, Plain).Refusals, refusal => refusal.Code == CheckCodes.BoundNotProved);
    }

    [Fact]
    public void Up_RoundsToWholeMultiplesOfThePrices_NeverBelowNothing()
    {
        var county = TinyCounty.Random(1);
        var part = Part(county, Books, []);

        // 2.3, 1.7 and 0.9: every cost is a whole multiple of 0.1.
        Assert.Equal(new Rational(1, 10), part.Grain);
        Assert.Equal(new Rational(34, 10), part.Up(new Rational(3301, 1000)));
        Assert.Equal(new Rational(33, 10), part.Up(new Rational(33, 10)));
        Assert.Equal(Rational.Zero, part.Up(new Rational(-5, 1)));
    }

    [Fact]
    public void PriceOfLettingOff_MakesTheMeasureFiner()
    {
        var county = Contested();

        Assert.Equal(new Rational(1, 2), Part(county, Staff, [(0, 0, 3m)]).Grain * new Rational(5, 1));
        Assert.Equal(new Rational(1, 100), Part(county, Staff, [(0, 0, 0.25m)]).Grain * new Rational(1, 5));
    }

    /// <summary>Two parts each let an item off for 0.1 rather than meet it; one of the two is paid back.</summary>
    [Fact]
    public void LettingOff_CostsEachPartItsPrice_AndWhatIsAllowedIsPaidBack()
    {
        var county = Enumerable.Range(1, 500).Select(seed => TinyCounty.Random(seed)).First(county => OpenItems(county) is [(0, var first), (0, var second)] && first != second);

        var (smallest, refusals) = county.Proved(Apart(1, 2, [new("A", county.Proof.Schools[0].Items[0].Stage, 0.1m)]), Plain, Plain);

        Assert.Empty(refusals);
        Assert.Equal(new Rational(1, 10), smallest);
    }

    [Fact]
    public void PriceOfAnotherPart_IsRefused()
    {
        var county = TinyCounty.Random(4);
        var reward = Plain with { Rewards = [new ActionReward("buy", 0.5, 0)] };

        Assert.Empty(county.Proved(Apart(1, 2, []), Plain, reward).Refusals);
        Assert.Contains(county.Proved(Apart(1, 2, []), reward, Plain).Refusals, IsMultiplier);
        var cone = county.Proof.Cones.First(each => each.Indicator == "books");
        var price = Plain with { Squares = [new SquarePrice(cone.Stage, cone.Indicator, 0, -0.001, 0)] };
        Assert.Contains(county.Proved(Apart(1, 2, []), price, Plain).Refusals, IsMultiplier);
    }

    [Fact]
    public void WrongParts_AreRefused()
    {
        var county = TinyCounty.Random(4);
        Assert.Contains(county.Proved(new PartSplit([new(Staff, 1), new([.. Books, "hire"], 2)], []), Plain, Plain).Refusals, IsTree);
        Assert.Contains(county.Proved(new PartSplit([new(Staff, 1), new(["nothing"], 2)], []), Plain, Plain).Refusals, IsTree);
        Assert.Contains(county.Proved(new PartSplit([], [])).Refusals, IsTree);
        Assert.Contains(county.Proved(Apart(1, 1, []), Plain).Refusals, IsTree);
        Assert.Contains(county.Proved(Apart(1, 2, []), Apart(3, 4, []), Plain, Plain, Plain).Refusals, IsTree);
        Assert.Contains(county.Proved(Apart(1, 2, [new("A", Stage.Primary, -1)]), Plain, Plain).Refusals, IsTree);
        Assert.Contains(county.Proved(Apart(1, 2, [new("C", Stage.Primary, 1)]), Plain, Plain).Refusals, IsTree);
        Assert.Contains(county.Proved(Apart(1, 2, [new("A", Stage.Primary, 1), new("A", Stage.Primary, 2)]), Plain, Plain).Refusals, IsTree);
    }

    [Fact]
    public void APartWithoutAnyCounts_EmptiesTheWhole()
    {
        var county = TinyCounty.Random(4);
        // No teacher can be hired both at most once and at least twice.
        var (smallest, refusals) = county.Proved(
            Apart(1, 6, []), new CountSplit("B", Stage.Primary, "hire", 0, 2, 3), Plain, new CountSplit("B", Stage.Primary, "hire", 0, 4, 5), Plain, Plain, Plain);
        Assert.Empty(refusals);
        Assert.NotNull(smallest);
    }

    private static bool IsTree(Refusal refusal) => refusal.Code == CheckCodes.TreeBroken;

    private static bool IsMultiplier(Refusal refusal) => refusal.Code == CheckCodes.MultipliersBroken;

    private static PartSplit Apart(int staff, int books, IReadOnlyList<LetOffPrice> prices) => new([new CertificatePart(Staff, staff), new CertificatePart(Books, books)], prices);

    /// <summary>A county whose school A has items of both groups open.</summary>
    private static TinyCounty Contested()
    {
        for (var seed = 1; seed < 200; seed++)
        {
            var county = TinyCounty.Random(seed);
            var school = county.Proof.Schools[0];
            var open = school.Items.Where(item => item.Met.All(each => each.Row.Need.Sign > 0 && each.Row.Terms.Length > 0)).ToList();
            if (open.Exists(item => item.Slot == 0 && item.Met[0].Indicator == "teachers") && !county.Proof.Schools[1].Items.Any(item => item.Met.Any(each => each.Row.Need.Sign > 0)))
                return county;
        }

        throw new InvalidOperationException("No seed gives such a county.");
    }

    /// <summary>By school and group: the items that school A may let off at no more than their price. Any other open item makes the list longer.</summary>
    private static List<(int School, bool IsBooks)> OpenItems(TinyCounty county) =>
        [.. county.Proof.Schools.SelectMany((school, s) => school.Items
            .Where(item => item.Met.All(each => each.Row.Need.Sign > 0))
            .Select(item => (s + (item.Floors is null or { Count: 0 } || item.Floors.Any(floor => floor.Need.Sign <= 0) ? 0 : 9) + (school.Allowed is [1] && item.Met[0].Row.Terms.Length > 0 ? 0 : 9), item.Met[0].Indicator == "books")))];

    private static ProofPart Part(TinyCounty county, string[] actions, (int School, int Slot, decimal Price)[] prices) =>
        new(county.Proof, county.Decisions, 0, new CertificatePart(actions, 0), prices.ToLookup(each => each.School, each => (each.Slot, each.Price)), new LeafRegion());

    /// <summary>A split above the parts: by a count, or by whether an indicator reaches its threshold.</summary>
    private static CertificateNode Halves(TinyCounty county, Random random)
    {
        if (random.Next(2) == 0)
            return new ThresholdSplit(random.Next(2) == 0 ? "A" : "B", Stage.Primary, ((string[])["teachers", "pe", "books"])[random.Next(3)], 1, 2);
        var decision = county.Decisions.All[random.Next(county.Decisions.All.Count)];
        return new CountSplit(county.Facts.Schools[decision.School].Code, decision.Stage, decision.Action.Id, random.Next(2), 1, 2);
    }

    private static IEnumerable<LetOffPrice> Prices(TinyCounty county, Random random)
    {
        foreach (var school in county.Proof.Schools)
        {
            foreach (var stage in school.Items.Select(item => item.Stage).Distinct())
            {
                if (random.Next(3) > 0)
                    yield return new LetOffPrice(county.Facts.Schools[school.School].Code, stage, random.Next(0, 60) / 10m);
            }
        }
    }

    private static CertificateLeaf Leaf(TinyCounty county, Random random, string[] actions)
    {
        var own = county.Proof.Cones.Where(cone => (cone.Indicator == "books") == (actions == Books)).ToList();
        return new CertificateLeaf(double.NegativeInfinity, random.NextDouble() * random.Next(2), random.NextDouble() * random.Next(2) / 4, [])
        {
            Squares = [.. own.Where(_ => random.Next(3) > 0).Select(cone => new SquarePrice(cone.Stage, cone.Indicator, random.NextDouble() * Math.Pow(10, random.Next(-4, 1)), random.NextDouble() * Math.Pow(10, random.Next(-3, 1)), 0))],
            Rewards = [.. actions.Where(_ => random.Next(3) == 0).Select(action => new ActionReward(action, 2 * random.NextDouble() - 1, 2 * random.NextDouble() - 1))],
        };
    }
}
