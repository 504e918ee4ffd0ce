using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Cbc;
using Junheng.Planning.Options;
using Junheng.Standards.Facts;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Tests.Compliance;

/// <summary>
/// A county's problem as whole numbers and straight lines for CBC, from the checker's reading of the standard: a choice for each item of
/// the school rule, a start for each project, and for each CV its tangents, added where a point breaks the rule.
/// </summary>
internal sealed class CbcCounty
{
    private const int Unbounded = 20_000;
    private readonly LinearProgram program = new();
    private readonly DecisionTable decisions;
    private readonly ProofCounty county;
    private readonly int[] starts;

    public CbcCounty(StandardPack pack, CountyFacts facts, PlanOptions options)
    {
        var today = new ExactSchools(pack, facts, (_, _) => null);
        decisions = new DecisionTable(today, options);
        county = new ProofCounty(today, decisions, options);
        starts = new int[decisions.All.Count];
        foreach (var each in decisions.All)
            program.AddColumn((double)each.Action.Cost, each.Least, each.Most ?? Unbounded, isWhole: true);
        foreach (var each in decisions.All.Where(each => each.Action.Fixed > 0))
            Start(each);
        foreach (var school in county.Schools)
            School(school);
        if (options.Quota is { } quota)
            program.AddRow(double.NegativeInfinity, quota, [.. decisions.All.Where(each => each.Action.UsesQuota > 0).Select(each => (each.Number, (double)each.Action.UsesQuota))]);
    }

    /// <summary>CBC's answer and its counts.</summary>
    public (MipResult Result, long[] Counts) Solve()
    {
        var result = new CbcSolver(60).Solve(program, new MipOptions { Gap = 0, LazyRows = Tangents });
        return (result, result.X.Length == 0 ? [] : [.. result.X.Take(decisions.All.Count).Select(x => (long)Math.Round(x))]);
    }

    /// <summary>What counts cost, and their actions.</summary>
    public (decimal Cost, IReadOnlyList<PlannedAction> Actions) Plan(CountyFacts facts, long[] counts)
    {
        var done = decisions.All.Where(each => counts[each.Number] > 0).ToList();
        var actions = done.ConvertAll(each => new PlannedAction(facts.Schools[each.School].Code, each.Stage, each.Action.Id, (int)counts[each.Number], each.Action.Cost * counts[each.Number] + each.Action.Fixed, ActionReason.Threshold));
        return (actions.Sum(each => each.Cost), actions);
    }

    /// <summary>True if CBC finds its own rows, tangents included, kept by a plan's counts.</summary>
    public bool Accepts(CountyFacts facts, IReadOnlyList<PlannedAction> actions)
    {
        var done = actions.ToDictionary(each => (each.School, each.Stage, each.Action), each => (double)each.Count);
        var counts = decisions.All.Select(each => done.GetValueOrDefault((facts.Schools[each.School].Code, each.Stage, each.Action.Id))).ToArray();
        var only = program.Copy((column, lower, upper) => column < counts.Length ? (counts[column], counts[column]) : (lower, upper));
        return new CbcSolver(60).Solve(only, new MipOptions { Gap = 0 }).Status == MipStatus.Optimal;
    }

    private void Start(Decision each)
    {
        var start = program.AddColumn((double)each.Action.Fixed, 0, 1, isWhole: true);
        starts[each.Number] = start;
        program.AddRow(double.NegativeInfinity, 0, [(each.Number, 1), (start, -(double)(each.Most ?? Unbounded))]);
    }

    /// <summary>Each item is met by one of its rows or let off, with one of its floors.</summary>
    private void School(ProofSchool school)
    {
        var off = school.Allowed.Select(_ => new List<(int, double)>()).ToList();
        foreach (var item in school.Items)
        {
            var ways = item.Met.Select(each => Way(each.Row)).ToList();
            var excused = program.AddColumn(0, 0, 1, isWhole: true);
            off[item.Slot].Add((excused, 1));
            program.AddRow(1, double.PositiveInfinity, [.. ways.Select(way => (way, 1.0)), (excused, 1)]);
            if (item.Floors is { } floors)
                program.AddRow(0, double.PositiveInfinity, [.. floors.Select(row => (Way(row), 1.0)), (excused, -1)]);
        }

        for (var slot = 0; slot < off.Count; slot++)
        {
            if (off[slot].Count > 0)
                program.AddRow(double.NegativeInfinity, school.Allowed[slot], off[slot]);
        }
    }

    /// <summary>A choice that asks a row to hold.</summary>
    private int Way(CoverRow row)
    {
        var way = program.AddColumn(0, 0, 1, isWhole: true);
        // Scaled, so that needs of fractions with long denominators do not drown the counts.
        var scale = row.Terms.Length > 0 ? (double)row.Terms.Max(term => term.Factor) : Math.Max(1, Math.Abs((double)row.Need));
        if (row.Need.Sign > 0)
            program.AddRow(0, double.PositiveInfinity, [.. row.Terms.Select(term => (term.Count, (double)term.Factor / scale)), (way, -(double)row.Need / scale)]);
        return way;
    }

    /// <summary>‖R ÷ √P‖ ≤ κ·ΣR bends one way: at a point that breaks it, the tangent keeps every plan and loses the point.</summary>
    private int Tangents(LinearProgram into, ReadOnlySpan<double> x, bool whole)
    {
        var added = 0;
        foreach (var cone in county.Cones)
        {
            var limit = cone.Limit.ToDouble();
            var kappa = Math.Sqrt((1 + limit * limit) / cone.Amounts.Sum(each => each.Weight.ToDouble()));
            var amounts = new double[cone.Amounts.Count];
            for (var i = 0; i < amounts.Length; i++)
                amounts[i] = At(cone.Amounts[i].Amount, x);
            var norm = Math.Sqrt(cone.Amounts.Select((each, i) => amounts[i] * amounts[i] / each.Weight.ToDouble()).Sum());
            if (norm <= kappa * amounts.Sum() * (1 + 1e-9))
                continue;
            var entries = new List<(int, double)>();
            var constant = 0.0;
            var scale = cone.Amounts.Max(each => each.Amount.IsConstant ? 0 : each.Amount.Terms.Max(term => Math.Abs(term.Factor.ToDouble())));
            for (var i = 0; i < amounts.Length; i++)
            {
                var slope = (kappa - amounts[i] / (cone.Amounts[i].Weight.ToDouble() * norm)) / kappa / Math.Max(scale, 1e-9);
                constant += slope * cone.Amounts[i].Amount.Constant.ToDouble();
                foreach (var (count, factor) in cone.Amounts[i].Amount.Terms)
                    entries.Add((count, slope * factor.ToDouble()));
            }

            into.AddRow(-constant, double.PositiveInfinity, entries);
            added++;
        }

        return added;
    }

    private static double At(Affine amount, ReadOnlySpan<double> x)
    {
        var sum = amount.Constant.ToDouble();
        foreach (var (count, factor) in amount.Terms)
            sum += factor.ToDouble() * x[count];
        return sum;
    }
}
