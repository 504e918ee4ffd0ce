using Junheng.Planning.Linear;
using Junheng.Planning.Rotation.Cases;

namespace Junheng.Planning.Rotation.Model;

/// <summary>Each subject keeps its share of teachers at each school: out − in ≤ what may be spared.</summary>
internal static class SubjectRows
{
    public static void Add(LinearProgram program, RotationCase county, IReadOnlyList<(int Arc, int Class)> flows)
    {
        var rows = new Dictionary<(int School, string Subject), List<(int, double)>>();
        for (var f = 0; f < flows.Count; f++)
        {
            var (a, t) = flows[f];
            var subject = county.Classes[t].Subject;
            if (subject.Length == 0)
                continue;
            Of(rows, county.Arcs[a].From, subject).Add((f, 1));
            Of(rows, county.Arcs[a].To, subject).Add((f, -1));
        }

        foreach (var ((school, subject), entries) in rows)
        {
            var spare = Spare(county, school, subject);
            var leaving = entries.Where(entry => entry.Item2 > 0).ToList();
            if (leaving.Count > 0 && spare < county.MostLeaving(school))
                program.AddRow(double.NegativeInfinity, spare, entries);
        }
    }

    /// <summary>How many more of a subject's teachers may leave than come.</summary>
    private static int Spare(RotationCase county, int school, string subject)
    {
        var has = 0;
        for (var t = 0; t < county.Classes.Count; t++)
            has += county.Classes[t].Subject == subject ? county.Schools[school].Teachers[t] : 0;
        return has - (int)Math.Ceiling(county.Options.LeastShareOfSubject * has);
    }

    private static List<(int, double)> Of(Dictionary<(int, string), List<(int, double)>> rows, int school, string subject)
    {
        if (!rows.TryGetValue((school, subject), out var list))
            rows.Add((school, subject), list = []);
        return list;
    }
}
