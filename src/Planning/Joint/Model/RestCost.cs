using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Joint.Cases;
using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;

namespace Junheng.Planning.Joint.Model;

/// <summary>
/// The least that everything out of the moves' reach costs at each school (rooms, ground, equipment …), by how many excuses of the school
/// rule it may use: one small exact problem each, with the prices of the county's CV rules.
/// </summary>
internal sealed class RestCost
{
    private readonly JointCase joint;
    private readonly PlanModel model;
    private readonly ConePrices prices;
    private readonly double[] most;

    /// <param name="linked">What the program decides itself.</param>
    public RestCost(JointCase joint, Linkage linked, ConePrices prices)
    {
        Linked = linked;
        this.joint = joint;
        this.prices = prices;
        model = joint.Model;
        most = [.. Enumerable.Range(0, model.Count).Select(v => Math.Min((double)model.Hi[v], joint.Physical(v) ?? PlanModel.Unlimited))];
        Units = [.. Enumerable.Range(0, model.Schools.Length).Select(Ways)];
        double constant = 0, size = 0;
        for (var r = 0; r < model.Rows.Length; r++)
        {
            constant += prices.Of(r) * model.Base[r];
            size += Math.Abs(prices.Of(r) * model.Base[r]);
        }

        // Sums of doubles; a little is taken off so that the bound stays one.
        Constant = constant - 1e-12 * size;
    }

    public Linkage Linked { get; }

    /// <summary>What the prices make of today's amounts.</summary>
    public double Constant { get; }

    /// <summary>By school.</summary>
    public IReadOnlyList<IReadOnlyList<RestWay>> Units { get; }

    /// <summary>True if some school has no way at all, or a price lets its cost fall without end.</summary>
    public bool IsHopeless => Units.Any(ways => ways.Count == 0);

    public bool IsEndless => Units.Any(ways => ways.Any(way => double.IsNegativeInfinity(way.Least)));

    private List<RestWay> Ways(int u)
    {
        var unit = model.Schools[u];
        var items = unit.Clusters.SelectMany(cluster => cluster.Items).ToList();
        var own = items.Where(item => !IsLinked(item)).ToList();
        var sections = unit.Allowed.Length;
        var upper = new int[sections];
        var lower = new int[sections];
        for (var s = 0; s < sections; s++)
        {
            var excusable = own.Count(item => item.SectionOfSchool == s && Array.Exists(item.Alternatives, each => each.Excused));
            upper[s] = Math.Max(0, Math.Min(unit.Allowed[s], excusable));
            // Without an item that moves reach nobody else wants the excuses.
            lower[s] = items.Exists(item => item.SectionOfSchool == s && IsLinked(item)) ? 0 : upper[s];
        }

        var ways = new List<RestWay>();
        var at = (int[])lower.Clone();
        while (true)
        {
            if (Solve(unit, own, at, prices.Of) is var bound && !double.IsPositiveInfinity(bound))
                ways.Add(new RestWay((int[])at.Clone(), bound, joint.Options.Budget is null ? 0 : Solve(unit, own, at, _ => 0)));
            var s = 0;
            while (s < sections && ++at[s] > upper[s])
                at[s] = lower[s++];
            if (s == sections)
                return ways;
        }
    }

    private bool IsLinked(PlanItem item) => Array.Exists(item.Alternatives, each => each.Row >= 0 && Linked.Rows[each.Row]);

    private double Solve(SchoolUnit unit, List<PlanItem> items, int[] allowed, Func<int, double> price)
    {
        var program = new LinearProgram();
        var rows = new Dictionary<int, List<(int Column, double Coefficient)>>();
        for (var v = unit.FirstVariable; v < unit.FirstVariable + unit.VariableCount; v++)
        {
            if (Linked.Variables[v] || joint.IsMove(v))
                continue;
            var cost = model.Cost[v];
            var worth = 0.0;
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
                worth += price(model.EntryRow[e]) * model.EntryEffect[e];
            var column = AddCount(program, v, cost + worth);
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
                (rows.TryGetValue(model.EntryRow[e], out var list) ? list : rows[model.EntryRow[e]] = []).Add((column, model.EntryCoefficient[e]));
        }

        if (program.Columns == 0 && items.Count == 0)
            return 0;
        var least = rows.ToDictionary(row => row.Key, row => row.Value.Sum(each => each.Coefficient < 0 ? Math.Max(-1e6, each.Coefficient * program.Upper(each.Column)) : each.Coefficient * program.Lower(each.Column)));
        var item = new ItemRows(program, row => rows.GetValueOrDefault(row) ?? [], row => least.GetValueOrDefault(row));
        items.ForEach(item.Add);
        for (var s = 0; s < allowed.Length; s++)
        {
            var (columns, taken) = item.Used(s);
            if (taken > allowed[s])
                return double.PositiveInfinity;
            if (columns.Count > allowed[s] - taken)
                program.AddRow(double.NegativeInfinity, allowed[s] - taken, columns);
        }

        var result = new BranchAndBound().Solve(program, new MipOptions { Gap = 1e-9, MostNodes = 2000 });
        return result.Status == MipStatus.Unbounded ? double.NegativeInfinity : result.Bound;
    }

    private int AddCount(LinearProgram program, int v, double cost)
    {
        var limit = most[v] >= PlanModel.Unlimited ? double.PositiveInfinity : most[v];
        var column = program.AddColumn(cost, model.Lo[v], Math.Max(model.Lo[v], limit), isWhole: true);
        if (model.Fixed[v] > 0)
        {
            var start = program.AddColumn(model.Fixed[v], model.Lo[v] > 0 ? 1 : 0, 1, isWhole: true);
            program.AddRow(double.NegativeInfinity, 0, [(column, 1), (start, -Math.Min(program.Upper(column), JointModel.MostCount))]);
        }

        return column;
    }
}

/// <summary>One way of sharing a school's excuses.</summary>
/// <param name="Excuses">By judged section: how many the rest may use.</param>
/// <param name="Least">A lower bound of its cost, with the prices of CV rules.</param>
/// <param name="Money">A lower bound of its cost alone; 0 where there is no budget.</param>
internal sealed record RestWay(int[] Excuses, double Least, double Money);
