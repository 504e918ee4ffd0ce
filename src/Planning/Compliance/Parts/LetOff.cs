using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>What the schools let off under given counts.</summary>
internal sealed class LetOff(PlanModel model)
{
    private readonly long[] lattice = new long[model.Rows.Length];

    /// <summary>The items of a school that are not met, only their floor; those that cannot be met at all among them. Null if one is not even let off.</summary>
    public List<PlanItem>? Of(int school, int[] counts)
    {
        var unit = model.Schools[school];
        for (var v = unit.FirstVariable; v < unit.FirstVariable + unit.VariableCount; v++)
        {
            foreach (var row in model.EntryRow[model.EntriesOf(v)])
                lattice[row] = 0;
        }

        for (var v = unit.FirstVariable; v < unit.FirstVariable + unit.VariableCount; v++)
        {
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
                lattice[model.EntryRow[e]] += (long)model.EntryCoefficient[e] * counts[v];
        }

        var items = new List<PlanItem>();
        foreach (var item in unit.Clusters.SelectMany(cluster => cluster.Items))
        {
            var held = item.Alternatives.Where(each => each.Row < 0 || lattice[each.Row] >= each.Need).ToList();
            if (held.Count == 0)
                return null;
            if (held.TrueForAll(each => each.Excused))
                items.Add(item);
        }

        return items;
    }

    /// <summary>True if no section of the school lets off more than it may.</summary>
    public bool Holds(int school, int[] counts) => Of(school, counts) is { } items && Overdone(school, items) < 0;

    /// <summary>What the schools pay for what they let off.</summary>
    public decimal PaidFor(int[] counts)
    {
        var paid = 0m;
        for (var s = 0; s < model.Schools.Length; s++)
        {
            if (model.Schools[s].LetOff is { } costs && Of(s, counts) is { } items)
                paid += items.Sum(item => costs.Of(item.SectionOfSchool, 1));
        }

        return paid;
    }

    /// <summary>A section that lets off more than it may; −1 for none.</summary>
    public int Overdone(int school, IReadOnlyList<PlanItem> items)
    {
        var allowed = model.Schools[school].Allowed;
        for (var s = 0; s < allowed.Length; s++)
        {
            if (items.Count(item => item.SectionOfSchool == s) > allowed[s])
                return s;
        }

        return -1;
    }
}
