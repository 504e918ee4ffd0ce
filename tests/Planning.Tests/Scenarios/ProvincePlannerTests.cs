using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Province;
using Junheng.Planning.Tests.Checking;
using Xunit;

namespace Junheng.Planning.Tests.Scenarios;

public class ProvincePlannerTests
{
    private static readonly PlanOptions Options = Counties.Options("actions: {hire: {cost: 1, adds: {teachers: 1}}}");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void AsManyCountiesPass_AsAnyChoiceCouldPay(int seed)
    {
        var random = new Random(seed);
        var costs = Enumerable.Range(0, 8).Select(_ => random.Next(0, 12)).ToArray();
        var budget = random.Next(0, 40);

        var province = Plan(budget, costs);

        var best = Enumerable.Range(0, 1 << costs.Length)
            .Where(set => costs.Where((_, i) => (set >> i & 1) == 1).Sum() <= budget)
            .Max(set => int.PopCount(set));
        Assert.Equal((best, best), (province.Passing, province.MostPossible));
        Assert.True(province.Spent <= budget);
        Assert.Equal(province.Spent, province.Counties.Where(county => county.Chosen).Sum(county => county.Plan.Cost));
    }

    [Fact]
    public void WhatOneCountyMoreNeeds_IsSaid()
    {
        var province = Plan(10, 4, 3, 6);

        Assert.Equal((2, 3m), (province.Passing, province.NextNeeds));
        Assert.Equal([2, 1, 3], province.Counties.Select(county => county.Rank));
    }

    [Fact]
    public void WithoutABudget_EveryCountyThatCanPass_Passes()
    {
        var province = Plan(null, 4, -1, 6);

        Assert.Equal((2, 2, null), (province.Passing, province.MostPossible, province.NextNeeds));
        Assert.False(province.Counties[1].Chosen);
    }

    /// <summary>One county for each cost; −1 stands for one that no plan can save.</summary>
    private static ProvincePlan Plan(decimal? budget, params int[] costs)
    {
        var counties = costs.Select((_, i) => Counties.Teachers((100, i))).ToList();
        return ProvincePlanner.Plan(Plans.Pack, counties, Options with { Budget = budget }, (facts, options) =>
        {
            Assert.Null(options.Budget);
            var cost = costs[(int)facts.Value("teachers_primary", 0)];
            return cost < 0
                ? Plans.Of(facts, options, PlanStatus.Infeasible, double.PositiveInfinity)
                : Plans.Of(facts, options, PlanStatus.Optimal, cost, cost == 0 ? [] : [new PlannedAction("A", Standards.Fields.Stage.Primary, "hire", cost, cost, ActionReason.Threshold)]);
        });
    }
}
