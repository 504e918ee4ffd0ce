using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Xunit;

namespace Junheng.Planning.Tests.Checking;

/// <summary>Bounds against every plan of small counties.</summary>
public class CertificateTests
{
    private const string NoCv = """
        indicators:
          - {id: teachers, name: 教师, numerator: teachers, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 6}]}
          - {id: pe, name: 体艺, numerator: teachers_pe_art, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 2}]}
          - {id: books, name: 图书, numerator: books, denominator: pupils, thresholds: [{stages: [primary], value: 3}, {stages: [middle], value: 4}]}
        school_rule: {minimum_met: 2, floor_share: 0.8, text: 三项中两项}
        """;

    private const string Groups = """
        groups: [{id: staff, name: 教师}]
        indicators:
          - {id: teachers, group: staff, name: 教师, numerator: teachers, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 6}]}
          - {id: pe, group: staff, name: 体艺, numerator: teachers_pe_art, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 2}]}
          - {id: books, name: 图书, numerator: books, denominator: pupils, thresholds: [{stages: [primary], value: 3}, {stages: [middle], value: 4}]}
        school_rule: {at_most_failing: 0, text: 都要达标}
        """;

    private static readonly CertificateLeaf Plain = new(0, 0, 0, []);

    public static TheoryData<int, bool> Seeds()
    {
        var seeds = new TheoryData<int, bool>();
        for (var seed = 1; seed <= 8; seed++)
        {
            seeds.Add(seed, false);
            seeds.Add(seed, true);
        }

        return seeds;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WithoutCountyRules_ThePlainLeaf_ProvesTheCheapestPlan(int seed, bool groups)
    {
        var county = TinyCounty.Random(seed, pack: groups ? Groups : NoCv);

        var (smallest, refusals) = county.Proved(Plain);

        Assert.Empty(refusals);
        Assert.Equal(county.Plans.Count == 0 ? (Rational?)null : Rational.From(county.Plans[0].Cost), smallest);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhateverTheMultipliers_NoBoundIsAboveTheCheapestPlan(int seed, bool tight)
    {
        var county = TinyCounty.Random(seed, tight ? "quota: 2\nbudget: 12\n" : "quota: 4\nbudget: 30\n");
        var random = new Random(seed);
        for (var round = 0; round < 15; round++)
        {
            var (smallest, refusals) = county.Proved(Tree(county, random));

            Assert.Empty(refusals);
            if (county.Plans.Count > 0)
                Assert.True(smallest is { } bound && bound <= Rational.From(county.Plans[0].Cost));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnEmptyLeaf_IsNotAcceptedWhereThereIsAPlan(int seed, bool tight)
    {
        var county = TinyCounty.Random(seed, tight ? "quota: 2\nbudget: 12\n" : "quota: 4\nbudget: 30\n");
        Assert.SkipWhen(county.Plans.Count == 0, "this county has no plan");
        var random = new Random(seed);
        for (var round = 0; round < 15; round++)
            Assert.NotEmpty(county.Proved(Leaf(county, random) with { Empty = true }).Refusals);
    }

    [Fact]
    public void CountSplits_NarrowTheBounds()
    {
        var county = new TinyCounty(Counties.Teachers((100, 3)), "", "indicators:\n  - {id: t, name: 教师, numerator: teachers, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 6}]}\nschool_rule: {minimum_met: 1, text: 一}");

        var (smallest, refusals) = county.Proved(new CountSplit("A", Stage.Primary, "hire", 1, 1, 2), Plain, Plain);

        // Three more teachers are needed: three of "hire" (9), or one of them and two of "hire_pe" (3 + 7.5).
        Assert.Empty(refusals);
        Assert.Equal(Rational.From(9m), smallest);
    }

    [Fact]
    public void QuotaThatCannotBeKept_IsProvedEmptyByItsPrice()
    {
        var county = new TinyCounty(Counties.Teachers((100, 3)), "quota: 2", "indicators:\n  - {id: t, name: 教师, numerator: teachers, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 6}]}\nschool_rule: {minimum_met: 1, text: 一}");
        var ray = new CertificateLeaf(double.PositiveInfinity, 1, 0, []) { Empty = true };

        Assert.Empty(county.Proved(ray).Refusals);
        Assert.NotEmpty(county.Proved(ray with { QuotaPrice = 0 }).Refusals);
        Assert.True(county.Check(new long[county.Decisions.All.Count], PlanStatus.Infeasible, double.PositiveInfinity, ray).Accepted);
    }

    /// <summary>A leaf with random prices that fulfil the condition of Cauchy and Schwarz as nearly as doubles can.</summary>
    private static CertificateLeaf Leaf(TinyCounty county, Random random)
    {
        var cones = new List<ConePrice>();
        foreach (var cone in county.Proof.Cones.Where(_ => random.Next(3) > 0))
        {
            double squares = 0, weight = 0;
            var u = new double[cone.Amounts.Count];
            for (var i = 0; i < u.Length; i++)
            {
                u[i] = random.NextDouble() * 4 - 1;
                squares += u[i] * u[i] * cone.Amounts[i].Weight.ToDouble();
                weight += cone.Amounts[i].Weight.ToDouble();
            }

            var limit = cone.Limit.ToDouble();
            cones.Add(new ConePrice(cone.Stage, cone.Indicator, Math.Sqrt(squares * (1 + limit * limit) / weight) * (1 + 1e-12), u));
        }

        return new CertificateLeaf(double.NegativeInfinity, random.NextDouble() * 4, random.NextDouble(), cones)
        {
            Squares =
            [
                .. county.Proof.Cones.Where(_ => random.Next(3) > 0)
                    .Select(cone => new SquarePrice(cone.Stage, cone.Indicator, random.NextDouble() * (random.Next(2) == 0 ? 0.1 : 5), random.NextDouble() * 6 - 2, 0)),
            ],
            Rewards =
            [
                .. county.Options.Actions.Where(_ => random.Next(2) > 0).Select(action => new ActionReward(action.Id, random.NextDouble() * 4 - 2, random.NextDouble() * 4 - 2)),
            ],
        };
    }

    private static CertificateNode[] Tree(TinyCounty county, Random random)
    {
        if (random.Next(3) == 0)
            return [Leaf(county, random)];
        var decision = county.Decisions.All[random.Next(county.Decisions.All.Count)];
        var code = county.Facts.Schools[decision.School].Code;
        var threshold = county.Proof.Schools[random.Next(county.Proof.Schools.Count)];
        var (stage, indicator) = threshold.Thresholds.Keys.ElementAt(random.Next(threshold.Thresholds.Count));
        return
        [
            new CountSplit(code, decision.Stage, decision.Action.Id, random.Next(2), 1, 2),
            new ThresholdSplit(county.Facts.Schools[threshold.School].Code, stage, indicator, 3, 4),
            TotalSplit(county, random, 5), Leaf(county, random),
            TotalSplit(county, random, 7), Leaf(county, random), Leaf(county, random), Leaf(county, random), Leaf(county, random),
        ];
    }

    private static TotalSplit TotalSplit(TinyCounty county, Random random, int below)
    {
        var kind = (CountyTotal)random.Next(3);
        if (kind != CountyTotal.Amount)
            return new TotalSplit(kind, null, county.Options.Actions[random.Next(county.Options.Actions.Count)].Id, random.Next(4), below, below + 1);
        var cone = county.Proof.Cones[random.Next(county.Proof.Cones.Count)];
        var today = cone.Amounts.Sum(each => each.Amount.Constant.ToDouble());
        return new TotalSplit(kind, cone.Stage, cone.Indicator, today * (1 + random.NextDouble() / 2), below, below + 1);
    }
}
