using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Compliance;
using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Cbc;
using Junheng.Planning.Rotation;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Rotation;

public class RotationPlannerTests
{
    private static readonly StandardPack Quality = BuiltInPacks.Find("quality-2017")!;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_UnevenCounty_IsAcceptedByTheChecker(int seed)
    {
        var facts = RotationCounty.Create(seed, 12);
        var plan = RotationPlanner.Plan(Quality, facts, new RotationOptions(), search: Search());
        Assert.Empty(RotationChecker.Check(Quality, facts, plan).Problems);
        Assert.True(plan.LowerBound <= plan.Cost + 1e-9);
        Assert.NotEqual(PlanStatus.Unknown, plan.Status);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_CvAboveItsLimit_IsBroughtWithinItExactly(int seed)
    {
        var facts = RotationCounty.Create(seed, 14, spread: 1.1);
        var plan = RotationPlanner.Plan(Quality, facts, new RotationOptions { MostShareOfStaff = 0.4m }, search: Search());
        foreach (var rule in plan.Rules.Where(rule => rule.Id == "cv"))
        {
            var cv = plan.After.Stages[0].Indicators.First(each => each.Indicator.Id == rule.Indicator);
            Assert.Equal(rule.Met, cv.CvStatus == CvStatus.Pass);
        }
    }

    [Fact]
    public void Plan_EveryRuleReachable_MovesTheSharesAskedForAndNoSchoolGetsWorse()
    {
        var facts = RotationCounty.Create(3, 14, spread: 0.3);
        var plan = RotationPlanner.Plan(Quality, facts, new RotationOptions(), search: Search());
        Assert.All(plan.Rules, rule => Assert.True(rule.Met, rule.Text.En));
        Assert.DoesNotContain(plan.Shortfalls, each => plan.Before.Stages[0].Schools[SectionOf(plan, each.School)] == SchoolStatus.Pass);
        Assert.Equal(0, HeadcountChange(plan, "teachers_primary"));
    }

    [Fact]
    public void Plan_Twice_IsTheSame()
    {
        var facts = RotationCounty.Create(5, 12);
        var first = RotationPlanner.Plan(Quality, facts, new RotationOptions(), search: Search());
        var second = RotationPlanner.Plan(Quality, facts, new RotationOptions(), search: Search());
        Assert.Equal(first.Moves, second.Moves);
        Assert.Equal(first.LowerBound, second.LowerBound);
    }

    [Fact]
    public void Plan_NobodyEligible_MovesNobodyAndSaysSo()
    {
        var facts = RotationCounty.Create(2, 8);
        var list = RotationCounty.Teachers(facts).Select(teacher => teacher with { Exempt = true }).ToList();
        var plan = RotationPlanner.Plan(Quality, facts, new RotationOptions(), list, search: Search());
        Assert.Empty(plan.Moves);
        Assert.Empty(plan.Names);
    }

    [Fact]
    public void Plan_TravelLimitOfZero_MovesNobodyAndMissesTheShareOfMovers()
    {
        var facts = RotationCounty.Create(2, 8);
        var plan = RotationPlanner.Plan(Quality, facts, new RotationOptions { MostKilometres = 0 }, search: Search());
        Assert.Empty(plan.Moves);
        Assert.False(plan.Rules.First(rule => rule.Id == "movers").Met);
        Assert.Empty(RotationChecker.Check(Quality, facts, plan).Problems);
    }

    [Fact]
    public void Plan_FromAListOfTeachers_NamesAsManyAsMoveAndTheLongestServingFirst()
    {
        var facts = RotationCounty.Create(4, 10);
        var teachers = RotationCounty.Teachers(facts);
        var plan = RotationPlanner.Plan(Quality, facts, new RotationOptions(), teachers, search: Search());
        Assert.Empty(RotationChecker.Check(Quality, facts, plan, teachers).Problems);
        Assert.Equal(plan.Movers, plan.Names.Count);
        Assert.Equal(plan.Names.Count, plan.Names.Select(name => name.Teacher).Distinct().Count());
        foreach (var group in plan.Names.GroupBy(name => (name.From, name.Class)))
        {
            var chosen = group.Select(name => teachers.First(teacher => teacher.Id == name.Teacher)).ToList();
            var left = teachers.Where(teacher => teacher.School == group.Key.From && !teacher.Exempt && teacher.YearsHere >= 6
                && teacher.Subject == group.Key.Class.Subject && teacher.Traits == group.Key.Class.Traits && !chosen.Contains(teacher));
            Assert.All(left, teacher => Assert.True(teacher.YearsHere <= chosen.Min(each => each.YearsHere)));
        }
    }

    [Fact]
    public void Plan_CompositePack_BringsTheMeanOfCvsWithinItsLimitOrLeavesItNoWorse()
    {
        var pack = BuiltInPacks.Find("basic-2012")!;
        var facts = RotationCounty.Create(6, 12, spread: 1.0);
        var plan = RotationPlanner.Plan(pack, facts, new RotationOptions(), search: Search());
        var (before, after) = (plan.Before.Stages[0].Indicators, plan.After.Stages[0].Indicators);
        foreach (var id in new[] { "teachers_above_degree", "teachers_mid_title" })
        {
            Assert.True(after.First(each => each.Indicator.Id == id).Cv <= before.First(each => each.Indicator.Id == id).Cv + 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_ByCbc_CostsTheSame(int seed)
    {
        Assert.SkipUnless(CbcSolver.IsAvailable, CbcSolver.Missing.En);
        var facts = RotationCounty.Create(seed, 9, spread: 0.7);
        var own = RotationPlanner.Plan(Quality, facts, new RotationOptions(), search: new MipOptions { Gap = 1e-7, MostNodes = 20_000 });
        var other = RotationPlanner.Plan(Quality, facts, new RotationOptions(), solver: new CbcSolver(20), search: new MipOptions { Gap = 0 });
        if (own.Status is PlanStatus.Feasible || other.Status is PlanStatus.Unknown or PlanStatus.Feasible)
        {
            Assert.True(own.LowerBound <= other.Cost + 1e-6 && other.LowerBound <= own.Cost + 1e-6);
            return;
        }

        Assert.True(Math.Abs(own.Cost - other.Cost) <= 1e-5 * (1 + own.Cost), $"own {own.Cost:R}, cbc {other.Cost:R}");
    }

    private static MipOptions Search() => new() { Gap = 1e-3, MostNodes = 2000 };

    private static int SectionOf(RotationPlan plan, string school) =>
        Enumerable.Range(0, plan.Before.Stages[0].Sections.Count).First(i => plan.Before.Facts.Schools[plan.Before.Stages[0].Sections[i].School].Code == school);

    private static double HeadcountChange(RotationPlan plan, string field) =>
        Enumerable.Range(0, plan.Before.Facts.Schools.Count).Sum(i => Math.Abs(plan.After.Facts.Value(field, i) - plan.Before.Facts.Value(field, i)));
}
