using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Years;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Planning.Tests.Scenarios;

/// <summary>The order of years against every possible order.</summary>
public class YearModelTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Schools_ComeToStandardAsEarlyAsAnyOrderCan(int seed)
    {
        var (items, years) = Random(new Random(seed));

        var (year, proved) = new YearModel(items, years, YearOrder.SchoolsFirst).Solve(() => false);

        Assert.True(proved);
        Assert.True(IsWithinMeans(items, years, year));
        var best = Orders(items, years).Where(order => IsWithinMeans(items, years, order)).Max(order => Worth(items, years, order));
        Assert.Equal(best, Worth(items, years, year));
    }

    [Fact]
    public void TooDearForEveryYear_StaysUnpaid()
    {
        var (year, _) = new YearModel([Item("A", 50, 0), Item("B", 4, 0)], [Year(2026, 10), Year(2027, 10)], YearOrder.SchoolsFirst).Solve(() => false);

        Assert.Equal([-1, 0], year);
    }

    [Fact]
    public void WhatTakesEffectLate_IsPaidInTime()
    {
        var (year, _) = new YearModel([Item("A", 8, 1), Item("B", 8, 0)], [Year(2026, 10), Year(2027, 10)], YearOrder.SchoolsFirst).Solve(() => false);

        Assert.Equal([0, 1], year);
    }

    [Fact]
    public void SteepestFallFirst_PaysTheMostRelievingFirst()
    {
        var dull = Item("A", 8, 0) with { Relief = 0.01 };
        var strong = Item("B", 8, 0) with { Relief = 0.2 };

        Assert.Equal([1, 0], new YearModel([dull, strong], [Year(2026, 10), Year(2027, 10)], YearOrder.CvFirst).Solve(() => false).Year);
    }

    private static (List<YearItem> Items, List<PlanYear> Years) Random(Random random)
    {
        var years = Enumerable.Range(2026, 2 + random.Next(2)).Select(year => Year(year, 6 + random.Next(12)) with { Quota = random.Next(3) == 0 ? random.Next(1, 3) : null }).ToList();
        var items = Enumerable.Range(0, 3 + random.Next(4))
            .Select(_ => Item("ABC"[random.Next(3)].ToString(), 1 + random.Next(8), random.Next(4) == 0 ? 1 : 0) with { Quota = random.Next(3) == 0 ? 1 : 0 })
            .ToList();
        return (items, years);
    }

    private static YearItem Item(string school, decimal cost, int lead) => new(new PlannedAction(school, null, "a", 1, cost, ActionReason.Threshold), lead, 0, 0);

    private static PlanYear Year(int year, decimal money) => new(year, null, new Dictionary<string, decimal> { ["县级"] = money }, new Dictionary<Stage, decimal>());

    private static IEnumerable<int[]> Orders(List<YearItem> items, List<PlanYear> years)
    {
        var order = Enumerable.Repeat(-1, items.Count).ToArray();
        while (true)
        {
            yield return order;
            var at = 0;
            while (at < order.Length && order[at] == years.Count - 1)
                order[at++] = -1;
            if (at == order.Length)
                yield break;
            order[at]++;
        }
    }

    private static bool IsWithinMeans(List<YearItem> items, List<PlanYear> years, int[] order)
    {
        for (var y = 0; y < years.Count; y++)
        {
            var mine = items.Where((_, i) => order[i] == y).ToList();
            if (mine.Sum(item => item.Action.Cost) > years[y].Money.Values.Sum() || mine.Sum(item => item.Quota) > (years[y].Quota ?? int.MaxValue))
                return false;
        }

        return items.Select((item, i) => order[i] < 0 || order[i] + item.Lead < years.Count).All(inTime => inTime);
    }

    /// <summary>Pieces paid above all, then years in which schools are at standard.</summary>
    private static (int Paid, int SchoolYears) Worth(List<YearItem> items, List<PlanYear> years, int[] order)
    {
        var schoolYears = items.Select((item, i) => (item, i)).GroupBy(each => each.item.Action.School)
            .Where(school => school.All(each => order[each.i] >= 0))
            .Sum(school => years.Count - school.Max(each => order[each.i] + each.item.Lead));
        return (order.Count(year => year >= 0), schoolYears);
    }
}
