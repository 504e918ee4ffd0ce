using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// A plan in whole numbers while it is being improved: counts, what they add up to, and whether rules hold. School rules are decided on
/// whole numbers; CVs in doubles, and in fractions wherever doubles could err.
/// </summary>
internal sealed class PlanState
{
    /// <summary>Relative distance from the limit within which doubles do not decide.</summary>
    private const double Doubt = 1e-11;

    private readonly PlanModel model;
    private readonly ExactCone exact;
    private readonly int[] unitOf;
    private readonly double[] factor;

    public PlanState(PlanModel model, ExactCone exact, SearchBox box)
    {
        this.model = model;
        this.exact = exact;
        Box = box;
        Counts = (int[])box.Lo.Clone();
        Lattice = new long[model.Rows.Length];
        Sums = new ConeSums(model);
        unitOf = [.. model.Variables.Select(each => each.Unit)];
        factor = [.. model.Cones.Select(cone => cone.Kappa * cone.Kappa)];
        Load(Counts);
    }

    public SearchBox Box { get; set; }
    public int[] Counts { get; }

    /// <summary>By row: m.</summary>
    public long[] Lattice { get; }

    public ConeSums Sums { get; }

    /// <summary>For comparison only; the exact cost is a decimal.</summary>
    public double Cost { get; private set; }

    public long Posts { get; private set; }

    public void Load(ReadOnlySpan<int> counts)
    {
        counts.CopyTo(Counts);
        Array.Clear(Lattice);
        Sums.Reset();
        Cost = 0;
        Posts = 0;
        for (var v = 0; v < Counts.Length; v++)
        {
            if (Counts[v] == 0)
                continue;
            Cost += model.Cost[v] * Counts[v] + model.Fixed[v];
            Posts += (long)model.Posts[v] * Counts[v];
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
                Lattice[model.EntryRow[e]] += (long)model.EntryCoefficient[e] * Counts[v];
            Sums.AddVariable(v, Counts[v]);
        }
    }

    /// <summary>Changes a count; the caller keeps it within its bounds.</summary>
    public void Change(int v, int by)
    {
        Cost += CostOf(v, by);
        Posts += (long)model.Posts[v] * by;
        Counts[v] += by;
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            Lattice[model.EntryRow[e]] += (long)model.EntryCoefficient[e] * by;
        Sums.AddVariable(v, by);
    }

    /// <summary>What a change of a count costs, fixed cost included.</summary>
    public double CostOf(int v, int by)
    {
        var after = Counts[v] + by;
        var started = (after > 0 ? model.Fixed[v] : 0) - (Counts[v] > 0 ? model.Fixed[v] : 0);
        return model.Cost[v] * by + started;
    }

    public bool CanChange(int v, int by)
    {
        var after = Counts[v] + (long)by;
        return after >= Box.Lo[v] && after <= Box.Hi[v];
    }

    /// <summary>K²(ΣR)² − ΣR²/P: at least 0 where the CV holds.</summary>
    public double Slack(int cone) => factor[cone] * Sums.Total[cone] * Sums.Total[cone] - Sums.Squares[cone];

    public bool ConeHolds(int cone)
    {
        if (Sums.Total[cone] <= 0)
            return exact.Holds(cone, Counts);
        var slack = Slack(cone);
        var doubt = Doubt * Sums.Squares[cone];
        return slack > doubt || (slack >= -doubt && exact.Holds(cone, Counts));
    }

    public bool QuotaHolds => model.Options.Quota is not { } quota || Posts <= quota;

    /// <summary>Every CV and the posts; schools are kept to their rule all along.</summary>
    public bool CountyHolds()
    {
        for (var j = 0; j < factor.Length; j++)
        {
            if (!ConeHolds(j))
                return false;
        }

        return QuotaHolds;
    }

    /// <summary>The cones that a variable touches hold.</summary>
    public bool ConesOfHold(int v)
    {
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            var j = model.RowCone[model.EntryRow[e]];
            if (j >= 0 && !ConeHolds(j))
                return false;
        }

        return true;
    }

    public int UnitOf(int v) => unitOf[v];

    /// <summary>The school rule of every judged section of a school.</summary>
    public bool SchoolHolds(int unit)
    {
        var school = model.Schools[unit];
        Span<int> excused = stackalloc int[Math.Max(school.Allowed.Length, 1)];
        excused.Clear();
        foreach (var cluster in school.Clusters)
        {
            foreach (var item in cluster.Items)
            {
                switch (StateOf(item))
                {
                    case 0:
                        return false;
                    case 1:
                        excused[item.SectionOfSchool]++;
                        break;
                }
            }
        }

        for (var s = 0; s < school.Allowed.Length; s++)
        {
            if (excused[s] > school.Allowed[s])
                return false;
        }

        return true;
    }

    /// <summary>What the schools pay for what they let off, where that costs anything.</summary>
    public double PaidOff()
    {
        double paid = 0;
        for (var unit = 0; unit < model.Schools.Length; unit++)
            paid += PaidOff(unit);
        return paid;
    }

    /// <summary>The same for one school.</summary>
    public double PaidOff(int unit)
    {
        if (model.Schools[unit].LetOff is not { } costs)
            return 0;
        double paid = 0;
        foreach (var cluster in model.Schools[unit].Clusters)
        {
            foreach (var item in cluster.Items)
                paid += StateOf(item) == 1 ? (double)costs.Of(item.SectionOfSchool, 1) : 0;
        }

        return paid;
    }

    /// <summary>2 met, 1 let off, 0 neither.</summary>
    private int StateOf(PlanItem item)
    {
        var state = 0;
        foreach (var each in item.Alternatives)
        {
            if (each.Row < 0 || Lattice[each.Row] >= each.Need)
                state = Math.Max(state, each.Excused ? 1 : 2);
        }

        return state;
    }
}
