using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Tests.Compliance;

/// <summary>A county that cannot be saved is told why, how near it can come and what would help.</summary>
public class InfeasibleTests
{
    private static readonly StandardPack Pack = TinyCounty.Read(TinyCounty.EachCv);
    private static readonly PlanTarget Target = new(0.001, TimeSpan.FromSeconds(20));

    [Fact]
    public void Plan_RichSchoolAndCaps_NamesTheCvTheSchoolAndTheLimitThatWouldDo()
    {
        // 30 PE and art teachers for 200 pupils in one school, 2 each in two others, of which each can get 4 more at most.
        var plan = Make(Schools((200, 30), (200, 2), (200, 2)), Options(cap: 4));

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        var rule = Assert.Single(plan.Infeasible!.SmallestConflict);
        Assert.Equal((PlanRuleKind.Cv, Stage.Primary, "pe"), (rule.Kind, rule.Stage, rule.Indicator));
        var reachable = Assert.Single(plan.Infeasible.SmallestReachable);
        // With 6 in each of the others: mean 14, S = 11.31, CV = 0.808.
        Assert.InRange(reachable.Smallest, 0.79, 0.8082);
        Assert.Equal(["2199990001"], reachable.Schools);
        var relax = plan.Infeasible.Levers.Single(lever => lever.Id == "relax_limit");
        Assert.InRange(relax.Amount, 0.808, 0.82);
        Assert.Contains(plan.Infeasible.Levers, lever => lever.Id == "raise_cap");
        Assert.Contains(plan.Infeasible.Levers, lever => lever.Id == "move_teachers");
    }

    [Fact]
    public void Plan_WithoutAPlan_GivesTheNearestOneWithinItsCaps()
    {
        var plan = Make(Schools((200, 30), (200, 2), (200, 2)), Options(cap: 4));

        Assert.All(plan.Actions, action => Assert.InRange(action.Count, 1, 4));
        var pe = plan.After.Stages[0].Indicators.Single(each => each.Indicator.Id == "pe");
        Assert.InRange(pe.Cv, 0.80, 0.83);
    }

    [Fact]
    public void Plan_TooFewPosts_ConflictNamesThemAndHowManyMore()
    {
        var plan = Make(Schools((200, 1), (200, 3)), Options(cap: 9, retrain: 0) with { Quota = 0 });

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.Contains(plan.Infeasible!.SmallestConflict, rule => rule.Kind == PlanRuleKind.Quota);
        Assert.True(plan.Infeasible.Levers.Single(lever => lever.Id == "more_quota").Amount >= 1);
    }

    [Fact]
    public void Plan_TooLittleMoney_ConflictIsTheBudget()
    {
        var plan = Make(Schools((200, 1), (200, 3)), Options(cap: 9) with { Budget = 0.5m });

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.Contains(plan.Infeasible!.SmallestConflict, rule => rule.Kind == PlanRuleKind.Budget);
        Assert.True(plan.Infeasible.Levers.Single(lever => lever.Id == "more_budget").Amount > 0);
    }

    [Fact]
    public void Plan_SchoolBeyondItsCaps_IsNamed()
    {
        // No PE or art teacher at all and no way to get one.
        var plan = Make(Schools((200, 0), (200, 3)), Options(cap: 0));

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.Equal("2199990001", Assert.Single(plan.Infeasible!.SmallestConflict).School);
    }

    private static CompliancePlan Make(CountyFacts facts, PlanOptions options)
    {
        var plan = CompliancePlanner.Plan(Pack, facts, options, Target);
        Assert.Empty(PlanChecker.Check(Pack, facts, plan).Refusals.Select(refusal => refusal.Text.En));
        return plan;
    }

    private static PlanOptions Options(int cap, int? retrain = null) => new()
    {
        Hash = "",
        MoneyUnit = Words.Same("万元"),
        Actions =
        [
            TinyCounty.Action("recruit", 30, 0, 1, ("teachers", 1), ("teachers_above_degree", 1), ("teachers_pe_art", 1)),
            TinyCounty.Action("retrain", 1, 0, 0, ("teachers_pe_art", 1)),
        ],
        Caps =
        [
            .. Enumerable.Range(1, 3).Select(i => new SchoolCap($"21999900{i:00}", null, "retrain", retrain ?? cap)),
            .. Enumerable.Range(1, 3).Select(i => new SchoolCap($"21999900{i:00}", null, "recruit", retrain is null ? 0 : cap)),
        ],
    };

    /// <summary>Primary schools with enough of everything but PE and art teachers.</summary>
    private static CountyFacts Schools(params (int Pupils, int PeArt)[] schools) => new(
        new CountyIdentity("999901", "小县", 2025),
        [.. schools.Select((_, i) => new SchoolIdentity($"21999900{i + 1:00}", $"学校{i + 1}", SchoolKind.Primary))],
        new Dictionary<string, double[]>
        {
            ["pupils_primary"] = [.. schools.Select(school => (double)school.Pupils)],
            ["teachers_primary"] = [.. schools.Select(school => school.Pupils / 10.0)],
            ["teachers_above_degree_primary"] = [.. schools.Select(school => school.Pupils / 20.0)],
            ["teachers_pe_art_primary"] = [.. schools.Select(school => (double)school.PeArt)],
            ["multimedia_rooms"] = [.. schools.Select(school => school.Pupils / 40.0)],
        },
        FactSources.None,
        new Dictionary<string, CountyItemValue>());
}
