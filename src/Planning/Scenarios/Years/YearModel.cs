using Junheng.Planning.Compliance;
using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;
using Junheng.Planning.Options;

namespace Junheng.Planning.Scenarios.Years;

/// <summary>
/// Which year pays which piece: each at most once, within each year's money and 编制, and early enough to take effect by the end.
/// A school counts from the year in which everything has taken effect that it needs for its own thresholds.
/// </summary>
/// <remarks>
/// x[i,y] = 1: piece i is paid in year y. d[s,y] ≤ Σ over years up to y − lead of x[i,·] for every piece that school s needs, so d is
/// whole by itself. Leaving a piece unpaid costs more than any order can win.
/// </remarks>
internal sealed class YearModel(IReadOnlyList<YearItem> items, IReadOnlyList<PlanYear> years, YearOrder order)
{
    /// <summary>The most nodes of the search: a limit that does not depend on the machine.</summary>
    private const int MostNodes = 400;

    private readonly LinearProgram program = new();
    private readonly int[,] paid = new int[items.Count, years.Count];

    /// <summary>By item: the year's index, −1 for unpaid; and whether it is proved that no order is better.</summary>
    public (int[] Year, bool Proved) Solve(Func<bool> stop)
    {
        AddPayments();
        AddMeans();
        AddSchools();
        var greedy = Greedy();
        var result = new BranchAndBound().Solve(program, new MipOptions { Gap = 1e-6, MostNodes = MostNodes, Stop = stop });
        if (result.X.Length == 0)
            return (greedy, false);
        var found = Read(result.X);
        return Value(found) <= Value(greedy) ? (found, result.Status == MipStatus.Optimal) : (greedy, false);
    }

    private int Last => years.Count - 1;

    private void AddPayments()
    {
        var scale = Math.Max(1e-9, items.Sum(item => item.Relief));
        for (var i = 0; i < items.Count; i++)
        {
            var mine = new List<(int, double)>();
            for (var y = 0; y < years.Count; y++)
            {
                var inTime = y + items[i].Lead <= Last;
                paid[i, y] = program.AddColumn(PriceOf(items[i], y, scale), 0, inTime ? 1 : 0, isWhole: true);
                mine.Add((paid[i, y], 1));
            }

            program.AddRow(double.NegativeInfinity, 1, mine);
        }
    }

    /// <summary>What paying a piece in a year is worth, turned round: being paid at all above everything, then early relief, then early at all.</summary>
    private double PriceOf(YearItem item, int y, double reliefScale)
    {
        var early = (double)(Last - y) / Math.Max(1, years.Count);
        var relief = order == YearOrder.CvFirst ? 10.0 * items.Count * item.Relief / reliefScale * (Last - y - item.Lead + 1) : 0;
        return -(Unpaid + relief + 0.01 * early);
    }

    private double Unpaid => 10.0 * years.Count * Math.Max(1, items.Count);

    private void AddMeans()
    {
        for (var y = 0; y < years.Count; y++)
        {
            var (money, posts) = (new List<(int, double)>(), new List<(int, double)>());
            for (var i = 0; i < items.Count; i++)
            {
                money.Add((paid[i, y], (double)items[i].Action.Cost));
                posts.Add((paid[i, y], items[i].Quota));
            }

            if (years[y].Money.Count > 0)
                program.AddRow(double.NegativeInfinity, (double)years[y].Money.Values.Sum(), money);
            if (years[y].Quota is { } quota)
                program.AddRow(double.NegativeInfinity, quota, posts);
        }
    }

    private void AddSchools()
    {
        foreach (var needs in Needs())
        {
            for (var y = 0; y < years.Count; y++)
            {
                var done = program.AddColumn(order == YearOrder.SchoolsFirst ? -1 : -0.1, 0, 1);
                foreach (var i in needs)
                {
                    var row = new List<(int, double)> { (done, 1) };
                    for (var before = 0; before <= y - items[i].Lead; before++)
                        row.Add((paid[i, before], -1));
                    program.AddRow(double.NegativeInfinity, 0, row);
                }
            }
        }
    }

    private IEnumerable<List<int>> Needs() => Enumerable.Range(0, items.Count)
        .Where(i => items[i].Action.Why == ActionReason.Threshold)
        .GroupBy(i => items[i].Action.School, StringComparer.Ordinal)
        .Select(group => group.ToList());

    private int[] Read(double[] x)
    {
        var year = new int[items.Count];
        for (var i = 0; i < year.Length; i++)
            year[i] = Enumerable.Range(0, years.Count).FirstOrDefault(y => x[paid[i, y]] > 0.5, -1);
        return year;
    }

    /// <summary>Cheapest schools first (or most relief for the money), each piece in the first year that can pay it.</summary>
    private int[] Greedy()
    {
        var money = years.Select(year => year.Money.Count == 0 ? decimal.MaxValue : year.Money.Values.Sum()).ToArray();
        var posts = years.Select(year => year.Quota ?? int.MaxValue).ToArray();
        var costs = items.GroupBy(item => item.Action.School, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(item => item.Action.Cost), StringComparer.Ordinal);
        var year = Enumerable.Repeat(-1, items.Count).ToArray();
        var inOrder = Enumerable.Range(0, items.Count);
        var first = order == YearOrder.SchoolsFirst
            ? inOrder.OrderBy(i => costs[items[i].Action.School]).ThenBy(i => items[i].Action.School, StringComparer.Ordinal)
            : inOrder.OrderByDescending(i => items[i].Relief / Math.Max(1e-9, (double)items[i].Action.Cost)).ThenBy(i => i);
        foreach (var i in first)
        {
            for (var y = 0; y + items[i].Lead <= Last && year[i] < 0; y++)
            {
                if (money[y] < items[i].Action.Cost || posts[y] < items[i].Quota)
                    continue;
                money[y] -= money[y] == decimal.MaxValue ? 0 : items[i].Action.Cost;
                posts[y] -= posts[y] == int.MaxValue ? 0 : items[i].Quota;
                year[i] = y;
            }
        }

        return year;
    }

    /// <summary>The objective of an assignment, without rounding of the solver.</summary>
    private double Value(int[] year)
    {
        var scale = Math.Max(1e-9, items.Sum(item => item.Relief));
        var value = 0.0;
        for (var i = 0; i < year.Length; i++)
            value += year[i] < 0 ? 0 : PriceOf(items[i], year[i], scale);
        foreach (var needs in Needs())
        {
            if (needs.Exists(i => year[i] < 0))
                continue;
            var done = needs.Max(i => year[i] + items[i].Lead);
            value -= (order == YearOrder.SchoolsFirst ? 1 : 0.1) * (years.Count - done);
        }

        return value;
    }
}
