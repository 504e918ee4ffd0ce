using Junheng.Planning.Rotation.Cases;

namespace Junheng.Planning.Rotation.Model;

/// <summary>Whole teachers by arc and class, and everything that follows from them in whole numbers.</summary>
internal sealed class PlannedFlows
{
    private PlannedFlows(RotationCase county, List<(int Arc, int Class, int Count)> flows)
    {
        County = county;
        Flows = flows;
    }

    public RotationCase County { get; }

    /// <summary>Only those above 0.</summary>
    public List<(int Arc, int Class, int Count)> Flows { get; }

    public int Movers => Flows.Sum(flow => flow.Count);

    public int BackboneMovers => Flows.Where(flow => County.Classes[flow.Class].Traits.HasFlag(TeacherTraits.Backbone)).Sum(flow => flow.Count);

    /// <param name="columns">Arc and class of the first columns of the point.</param>
    /// <param name="x">A whole point of a model; empty gives no moves.</param>
    public static PlannedFlows Of(RotationCase county, IReadOnlyList<(int Arc, int Class)> columns, ReadOnlySpan<double> x)
    {
        var flows = new List<(int, int, int)>();
        for (var f = 0; f < columns.Count && f < x.Length; f++)
        {
            if ((int)Math.Round(x[f]) is var count and > 0)
                flows.Add((columns[f].Arc, columns[f].Class, count));
        }

        return new PlannedFlows(county, flows);
    }

    public static PlannedFlows None(RotationCase county) => new(county, []);

    /// <summary>In − out of every school by a weighting of classes.</summary>
    public int[] Changes(int[] weights)
    {
        var changes = new int[County.Schools.Count];
        foreach (var (a, t, count) in Flows)
        {
            changes[County.Arcs[a].To] += weights[t] * count;
            changes[County.Arcs[a].From] -= weights[t] * count;
        }

        return changes;
    }

    /// <summary>Points of the moves alone.</summary>
    public double Points(int arc, int count) =>
        count * County.Options.Points(County.Arcs[arc].Kilometres, County.Arcs[arc].Minutes);

    /// <summary>What each need lacks: above 0 where the school rule's line is missed with all excuses used as well as can be.</summary>
    public IEnumerable<(SchoolNeed Need, int Lacking)> Shortfalls()
    {
        foreach (var school in County.Needs.GroupBy(need => need.School))
        {
            var open = school.Select(need => (Need: need, Change: Changes(need.Weights)[need.School])).Where(each => each.Change < each.Need.Need).ToList();
            // An excuse is used where it saves most.
            var excused = open.OrderByDescending(each => each.Need.Need - Math.Max(each.Change, each.Need.Floor)).Take(County.Excuses[school.Key]).ToHashSet();
            foreach (var each in open)
            {
                var lacking = (excused.Contains(each) ? each.Need.Floor : each.Need.Need) - each.Change;
                if (lacking > 0)
                    yield return (each.Need, lacking);
            }
        }
    }
}
