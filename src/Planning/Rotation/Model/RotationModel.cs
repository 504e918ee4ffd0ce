using Junheng.Planning.Linear;
using Junheng.Planning.Rotation.Cases;

namespace Junheng.Planning.Rotation.Model;

/// <summary>
/// The rotation of a county as a program with whole columns. Flows f (arc, class); net changes k (school, measure); what a rule is missed
/// by (h, u, v), each with its price, so that there is always a plan.
/// </summary>
/// <remarks>
/// Moves do not change ΣR, so a CV rule is Σ R²÷P ≤ a constant: one term a school, each a function of the whole number k. σ stands for
/// k² + 2Rk from below, by the chords between neighbouring whole numbers (<see cref="ChordCuts"/>), which are exact at every whole k.
/// </remarks>
internal sealed class RotationModel
{
    private readonly RotationCase county;
    private readonly Dictionary<(int School, int Measure), int> change = [];
    private readonly List<int[]> measures = [];

    public RotationModel(RotationCase county)
    {
        this.county = county;
        Flows = FlowRows.Columns(Program, county, arc => county.Options.Points(arc.Kilometres, arc.Minutes));
        AddChanges();
        Cones = [.. county.Cones.Select(AddCone)];
        Needs = new NeedRows(county, this);
        FlowRows.Add(Program, county, Flows);
        AddTotals();
    }

    public LinearProgram Program { get; } = new();

    /// <summary>Flow columns: (arc, class) by column number; they are the first columns.</summary>
    public IReadOnlyList<(int Arc, int Class)> Flows { get; }

    public IReadOnlyList<ConeColumns> Cones { get; }

    public NeedRows Needs { get; }

    /// <summary>Missing moves of those that have to be made; and missing backbone movers.</summary>
    public int MissingMoves { get; private set; }

    public int MissingBackbone { get; private set; }

    public RotationCase Case => county;

    /// <summary>The column of a school's net change under a weighting of classes.</summary>
    public int Change(int school, int[] weights) => change[(school, Measure(weights))];

    public (int Lowest, int Highest) Range(int school, int[] weights)
    {
        var column = Change(school, weights);
        return ((int)Program.Lower(column), (int)Program.Upper(column));
    }

    /// <summary>k = in − out by weights, for every school and weighting that some rule looks at.</summary>
    private void AddChanges()
    {
        foreach (var cone in county.Cones)
        {
            for (var m = 0; m < cone.Schools.Length; m++)
                DeclareChange(cone.Schools[m], cone.Weights, (int)cone.Amounts[m].Floor().Numerator);
        }

        foreach (var need in county.Needs)
            DeclareChange(need.School, need.Weights, int.MaxValue);
        var rows = change.Values.ToDictionary(column => column, column => new List<(int, double)> { (column, 1) });
        for (var f = 0; f < Flows.Count; f++)
        {
            var (a, t) = Flows[f];
            for (var m = 0; m < measures.Count; m++)
            {
                if (measures[m][t] == 0)
                    continue;
                if (change.TryGetValue((county.Arcs[a].To, m), out var gain))
                    rows[gain].Add((f, -measures[m][t]));
                if (change.TryGetValue((county.Arcs[a].From, m), out var loss))
                    rows[loss].Add((f, measures[m][t]));
            }
        }

        foreach (var row in rows.OrderBy(row => row.Key))
            Program.AddRow(0, 0, row.Value);
    }

    /// <param name="has">No more can leave than the school reports.</param>
    private void DeclareChange(int school, int[] weights, int has)
    {
        var measure = Measure(weights);
        if (change.ContainsKey((school, measure)))
            return;
        var each = weights.Max();
        var leaving = county.MostLeaving(school);
        var lowest = Math.Min(Math.Min(leaving * each, has), county.Schools[school].Eligible.Select((count, t) => count * weights[t]).Sum());
        change.Add((school, measure), Program.AddColumn(0, -lowest, (leaving + county.Options.HeadcountChange) * each, isWhole: true, branchFirst: 1));
    }

    private int Measure(int[] weights)
    {
        var at = measures.FindIndex(other => other.AsSpan().SequenceEqual(weights));
        if (at >= 0)
            return at;
        measures.Add(weights);
        return measures.Count - 1;
    }

    private ConeColumns AddCone(CvCone cone)
    {
        var scale = cone.Pupils.Min().ToDouble();
        var entries = new List<(int, double)>();
        var squares = new int[cone.Schools.Length];
        var held = cone.FixedSquares;
        for (var m = 0; m < squares.Length; m++)
        {
            var column = Change(cone.Schools[m], cone.Weights);
            var amount = cone.Amounts[m].ToDouble();
            double lowest = double.PositiveInfinity, highest = 0;
            for (var k = (int)Program.Lower(column); k <= (int)Program.Upper(column); k++)
            {
                lowest = Math.Min(lowest, (double)k * k + 2 * amount * k);
                highest = Math.Max(highest, (double)k * k + 2 * amount * k);
            }

            squares[m] = Program.AddColumn(0, lowest, highest);
            entries.Add((squares[m], scale / cone.Pupils[m].ToDouble()));
            held += cone.Amounts[m] * cone.Amounts[m] / cone.Pupils[m];
        }

        // 0.01 of CV near the limit, as an amount of ΣR²÷P.
        var cent = (0.02 * (double)cone.Limit + 1e-4) * (cone.Total * cone.Total / cone.TotalPupils).ToDouble() * scale;
        var excess = Program.AddColumn((double)county.Options.PointsPerCentOfCv / cent, 0, entries.Sum(each => each.Item2 * Program.Upper(each.Item1)) + Math.Max(0, (held - cone.MostSquares).ToDouble() * scale) + 1);
        entries.Add((excess, -1));
        var most = (cone.MostSquares - held).ToDouble() * scale;
        Program.AddRow(double.NegativeInfinity, most, entries);
        return new ConeColumns(cone, [.. cone.Schools.Select(school => Change(school, cone.Weights))], squares, excess, scale, most);
    }

    private void AddTotals()
    {
        var price = (double)county.Options.PointsPerShortfall;
        var least = county.LeastMoves;
        MissingMoves = Program.AddColumn(price, 0, least);
        MissingBackbone = Program.AddColumn(price, 0, county.EligibleTotal, isWhole: true);
        var moves = Enumerable.Range(0, Flows.Count).Select(f => (f, 1.0)).Append((MissingMoves, 1.0)).ToList();
        if (least > 0)
            Program.AddRow(least, double.PositiveInfinity, moves);
        var share = (double)county.Options.LeastShareOfBackbone;
        var backbone = Enumerable.Range(0, Flows.Count)
            .Select(f => (f, county.Classes[Flows[f].Class].Traits.HasFlag(TeacherTraits.Backbone) ? 1 - share : -share)).Append((MissingBackbone, 1.0)).ToList();
        if (share > 0)
            Program.AddRow(0, double.PositiveInfinity, backbone);

        // What both rows say together in whole backbone teachers; the relaxation does not know it.
        var together = Enumerable.Range(0, Flows.Count).Where(f => county.Classes[Flows[f].Class].Traits.HasFlag(TeacherTraits.Backbone)).Select(f => (f, 1.0))
            .Append((MissingBackbone, 1)).Append((MissingMoves, 1)).ToList();
        Program.AddRow((double)Math.Ceiling(county.Options.LeastShareOfBackbone * least), double.PositiveInfinity, together);
    }
}
