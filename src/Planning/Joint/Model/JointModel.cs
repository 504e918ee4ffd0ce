using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Joint.Cases;
using Junheng.Planning.Linear;
using Junheng.Planning.Rotation.Model;

namespace Junheng.Planning.Joint.Model;

/// <summary>
/// Moves and purchases of a county as one program: flows f (arc, class), counts n of the actions that moves are tied to, amounts m of
/// their rows in whole steps, excuses of the school rule; the rest of each school by what it costs at least (<see cref="RestCost"/>).
/// </summary>
/// <remarks>CV rules are added by <see cref="TangentCuts"/>: Σ zᵢ² ÷ t ≤ t with zᵢ = Rᵢ ÷ √Pᵢ and t = κ·ΣR, one small cone a school.</remarks>
internal sealed class JointModel
{
    /// <summary>More units than this of one action at one school are not thought of.</summary>
    public const double MostCount = 1e6;

    private readonly JointCase joint;
    private readonly PlanModel model;
    private readonly Linkage linked;
    private readonly int[] amount, count;
    private readonly List<(int Column, double Coefficient)> money = [];

    /// <param name="buys">False leaves every action that moves are tied to at what people decided.</param>
    public JointModel(JointCase joint, RestCost rest, bool buys)
    {
        this.joint = joint;
        model = joint.Model;
        linked = rest.Linked;
        Flows = FlowRows.Columns(Program, joint.County, arc => (double)joint.County.Options.Money(arc.Kilometres, arc.Minutes));
        for (var f = 0; f < Flows.Count; f++)
            money.Add((f, Program.Cost(f)));
        count = new int[model.Count];
        amount = new int[model.Rows.Length];
        AddCounts(buys);
        AddAmounts();
        FlowRows.Add(Program, joint.County, Flows);
        AddCaps();
        AddSchools(rest);
        AddTotals();
        Cones = [.. model.Cones.Where(cone => linked.Rows[cone.Rows[0]]).Select(cone => new JointCone(Program, model, cone, row => amount[row]))];
        Program.AddColumn(rest.Constant, 1, 1);
    }

    public LinearProgram Program { get; } = new();

    /// <summary>Flow columns: (arc, class) by column number; they are the first columns.</summary>
    public IReadOnlyList<(int Arc, int Class)> Flows { get; }

    public IReadOnlyList<JointCone> Cones { get; }

    private void AddCounts(bool buys)
    {
        for (var v = 0; v < model.Count; v++)
        {
            count[v] = -1;
            if (!linked.Variables[v])
                continue;
            var most = buys || !joint.Linked.Variables[v] ? model.Hi[v] == PlanModel.Unlimited ? MostCount : model.Hi[v] : model.Lo[v];
            count[v] = Program.AddColumn(model.Cost[v], model.Lo[v], most, isWhole: true);
            money.Add((count[v], model.Cost[v]));
            if (model.Fixed[v] <= 0 || most == 0)
                continue;
            var start = Program.AddColumn(model.Fixed[v], model.Lo[v] > 0 ? 1 : 0, 1, isWhole: true, branchFirst: 1);
            Program.AddRow(double.NegativeInfinity, 0, [(count[v], 1), (start, -most)]);
            money.Add((start, model.Fixed[v]));
        }
    }

    /// <summary>m = what the counts add + who arrives − who leaves, for every row that moves reach.</summary>
    private void AddAmounts()
    {
        var entries = new Dictionary<int, Dictionary<int, double>>();
        for (var v = 0; v < model.Count; v++)
        {
            for (var e = model.EntryStart[v]; count[v] >= 0 && e < model.EntryStart[v + 1]; e++)
                Put(model.EntryRow[e], count[v], model.EntryCoefficient[e]);
        }

        for (var f = 0; f < Flows.Count; f++)
        {
            var arc = joint.County.Arcs[Flows[f].Arc];
            var traits = joint.County.Classes[Flows[f].Class].Traits;
            foreach (var (row, steps) in joint.Effects(arc.From, traits, -1).Concat(joint.Effects(arc.To, traits, 1)))
                Put(row, f, steps);
        }

        var ranges = new AmountRanges(joint, Program, count);
        for (var r = 0; r < amount.Length; r++)
        {
            amount[r] = -1;
            if (!linked.Rows[r])
                continue;
            var (least, most) = ranges.Of(r);
            amount[r] = Program.AddColumn(0, least, most, isWhole: true, branchFirst: 1);
            var own = entries.GetValueOrDefault(r) ?? [];
            Program.AddRow(0, 0, [.. own.Select(each => (each.Key, -each.Value)), (amount[r], 1)]);
        }

        void Put(int row, int column, double steps)
        {
            var own = entries.TryGetValue(row, out var found) ? found : entries[row] = [];
            own[column] = own.GetValueOrDefault(column) + steps;
        }
    }

    /// <summary>No more degree trainings than teachers without the degree, counted after the moves.</summary>
    private void AddCaps()
    {
        var places = joint.County.Schools.Select((school, index) => (school, index)).ToDictionary(each => (each.school.School, each.school.Stage), each => each.index);
        var arriving = Enumerable.Range(0, Flows.Count).ToLookup(f => joint.County.Arcs[Flows[f].Arc].To);
        var leaving = Enumerable.Range(0, Flows.Count).ToLookup(f => joint.County.Arcs[Flows[f].Arc].From);
        for (var v = 0; v < model.Count; v++)
        {
            if (count[v] < 0 || joint.Physical(v) is not { } most)
                continue;
            var row = new List<(int, double)> { (count[v], 1) };
            if (model.Variables[v].Stage is { } stage && places.TryGetValue((model.Variables[v].School, stage), out var place))
            {
                row.AddRange(arriving[place].Select(f => (f, (double)-Shift(v, f))).Where(each => each.Item2 != 0));
                row.AddRange(leaving[place].Select(f => (f, (double)Shift(v, f))).Where(each => each.Item2 != 0));
            }

            Program.AddRow(double.NegativeInfinity, most, row);
        }
    }

    private int Shift(int variable, int flow) => joint.CapShift(variable, joint.County.Classes[Flows[flow].Class].Traits);

    /// <summary>The school rule: excuses used for what moves reach and those left to the rest of the school are at most those there are.</summary>
    private void AddSchools(RestCost rest)
    {
        var spent = new List<(int, double)>(money);
        for (var u = 0; u < model.Schools.Length; u++)
        {
            var unit = model.Schools[u];
            var items = new ItemRows(Program, row => [(amount[row], 1)], row => Program.Lower(amount[row]));
            foreach (var item in unit.Clusters.SelectMany(cluster => cluster.Items).Where(item => Array.Exists(item.Alternatives, each => each.Row >= 0 && linked.Rows[each.Row])))
                items.Add(item);
            var ways = rest.Units[u];
            var columns = ways.Select(way => Program.AddColumn(way.Least, ways.Count == 1 ? 1 : 0, 1, isWhole: true, branchFirst: 2)).ToArray();
            if (columns.Length > 1)
                Program.AddRow(1, 1, [.. columns.Select(column => (column, 1.0))]);
            spent.AddRange(ways.Select((way, i) => (columns[i], way.Money)));
            for (var s = 0; s < unit.Allowed.Length; s++)
            {
                var (own, taken) = items.Used(s);
                var row = own.Concat(ways.Select((way, i) => (columns[i], (double)way.Excuses[s])).Where(each => each.Item2 > 0)).ToList();
                if (row.Count > 0 || taken > unit.Allowed[s])
                    Program.AddRow(double.NegativeInfinity, unit.Allowed[s] - taken, row);
            }
        }

        if (joint.Options.Budget is { } budget)
            Program.AddRow(double.NegativeInfinity, (double)budget, spent);
    }

    private void AddTotals()
    {
        var options = joint.County.Options;
        var posts = Enumerable.Range(0, model.Count).Where(v => count[v] >= 0 && model.Posts[v] > 0).Select(v => (count[v], (double)model.Posts[v])).ToList();
        if (joint.Options.Quota is { } quota && posts.Count > 0)
            Program.AddRow(double.NegativeInfinity, quota, posts);
        var all = Enumerable.Range(0, Flows.Count).ToList();
        if (options.LeastShareWithPurchases && joint.County.LeastMoves > 0)
            Program.AddRow(joint.County.LeastMoves, double.PositiveInfinity, [.. all.Select(f => (f, 1.0))]);
        var share = (double)options.LeastShareOfBackbone;
        if (share > 0 && all.Count > 0)
            Program.AddRow(0, double.PositiveInfinity, [.. all.Select(f => (f, joint.County.Classes[Flows[f].Class].Traits.HasFlag(Planning.Rotation.TeacherTraits.Backbone) ? 1 - share : -share))]);
    }
}
