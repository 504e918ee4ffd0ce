using Junheng.Planning.Linear;
using Junheng.Planning.Rotation.Cases;

namespace Junheng.Planning.Rotation.Model;

/// <summary>Who may move, as columns and rows of any program: one whole column for each arc and class, and what a school can spare and take.</summary>
internal static class FlowRows
{
    /// <summary>Adds the flow columns; they are the first of the program. Gives (arc, class) by column.</summary>
    /// <param name="price">What one teacher on an arc costs.</param>
    public static IReadOnlyList<(int Arc, int Class)> Columns(LinearProgram program, RotationCase county, Func<Arc, double> price)
    {
        var flows = new List<(int, int)>();
        for (var a = 0; a < county.Arcs.Count; a++)
        {
            var arc = county.Arcs[a];
            for (var t = 0; t < county.Classes.Count; t++)
            {
                var most = Math.Min(county.Schools[arc.From].Eligible[t], county.MostLeaving(arc.From));
                if (most == 0)
                    continue;
                program.AddColumn(price(arc), 0, most, isWhole: true);
                flows.Add((a, t));
            }
        }

        return flows;
    }

    /// <summary>Headcounts, the share of the staff that may leave, the eligible of each class, subjects.</summary>
    public static void Add(LinearProgram program, RotationCase county, IReadOnlyList<(int Arc, int Class)> flows)
    {
        var count = county.Schools.Count;
        var leaving = Lists(count);
        var balance = Lists(count);
        var eligible = new Dictionary<(int, int), List<(int, double)>>();
        for (var f = 0; f < flows.Count; f++)
        {
            var (a, t) = flows[f];
            var arc = county.Arcs[a];
            leaving[arc.From].Add((f, 1));
            balance[arc.From].Add((f, -1));
            balance[arc.To].Add((f, 1));
            if (!eligible.TryGetValue((arc.From, t), out var list))
                eligible.Add((arc.From, t), list = []);
            list.Add((f, 1));
        }

        for (var i = 0; i < count; i++)
        {
            var mayChange = county.Options.HeadcountChange;
            if (balance[i].Count > 0)
                program.AddRow(-mayChange, mayChange, balance[i]);
            if (leaving[i].Count > 0 && county.Schools[i].Eligible.Sum() > county.MostLeaving(i))
                program.AddRow(double.NegativeInfinity, county.MostLeaving(i), leaving[i]);
        }

        foreach (var ((i, t), list) in eligible)
        {
            if (list.Count > 1 && county.Schools[i].Eligible[t] < county.MostLeaving(i))
                program.AddRow(double.NegativeInfinity, county.Schools[i].Eligible[t], list);
        }

        SubjectRows.Add(program, county, flows);
    }

    private static List<(int, double)>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<(int, double)>())];
}
