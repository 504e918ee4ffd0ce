using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>
/// One school's tied variables in the continuous problem: a mixture of whole-number plans (atoms), which is how the convex hull of a
/// choice is walked without writing it down.
/// </summary>
internal sealed class SchoolBlock
{
    private const int MostAtoms = 12;

    public SchoolBlock(PlanModel model, SchoolUnit school)
    {
        School = school;
        Variables = [.. school.Clusters.SelectMany(cluster => cluster.Variables)];
        Rows = [.. Variables.SelectMany(v => model.EntryRow[model.EntriesOf(v)]).Where(row => model.RowCone[row] >= 0).Distinct()];
        Amounts = new double[MostAtoms][];
        for (var a = 0; a < MostAtoms; a++)
            Amounts[a] = new double[Rows.Length];
        Plans = new int[MostAtoms][];
        for (var a = 0; a < MostAtoms; a++)
            Plans[a] = new int[Variables.Length];
        Costs = new double[MostAtoms];
        Weights = new double[MostAtoms];
        Cones = [.. Rows.Select(row => model.RowCone[row]).Distinct()];
    }

    public SchoolUnit School { get; }
    public int[] Variables { get; }

    /// <summary>The rows of limited CVs that the variables touch.</summary>
    public int[] Rows { get; }

    public int[] Cones { get; }
    public int Atoms { get; private set; }

    /// <summary>By atom and place in <see cref="Rows"/>: what the atom adds.</summary>
    public double[][] Amounts { get; }

    /// <summary>By atom: the counts of <see cref="Variables"/>.</summary>
    public int[][] Plans { get; }

    public double[] Costs { get; }
    public double[] Weights { get; }

    /// <summary>Posts that the mixture uses.</summary>
    public double[] Posts { get; } = new double[MostAtoms];

    /// <summary>Drops the atoms that are not in a box and evens out the weights of the others; false if none is left.</summary>
    public bool Restrict(PlanModel model, SearchBox box)
    {
        double left = 0;
        var kept = 0;
        for (var a = 0; a < Atoms; a++)
        {
            if (!IsIn(model, box, Plans[a]))
                continue;
            Swap(kept, a);
            left += Weights[kept++];
        }

        Atoms = kept;
        for (var a = 0; a < kept; a++)
            Weights[a] = left > 0 ? Weights[a] / left : a == 0 ? 1 : 0;
        return kept > 0;
    }

    /// <summary>Drops atoms without weight while there are more than so many.</summary>
    public void Thin(int most)
    {
        for (var a = Atoms - 1; a >= 0 && Atoms > most; a--)
        {
            if (Weights[a] == 0)
                Swap(a, --Atoms);
        }
    }

    private bool IsIn(PlanModel model, SearchBox box, int[] plan)
    {
        for (var i = 0; i < plan.Length; i++)
        {
            if (plan[i] < box.Lo[Variables[i]] || plan[i] > box.Hi[Variables[i]])
                return false;
        }

        foreach (var cluster in School.Clusters)
        {
            foreach (var item in cluster.Items)
            {
                var force = box.Force[item.Id];
                if (force != 0 && Reaches(model, item, Math.Abs(force) - 1, plan) != force > 0)
                    return false;
            }
        }

        return true;
    }

    /// <summary>m of a row under an atom, as far as the block's variables go.</summary>
    public long Lattice(PlanModel model, int atom, int row) => Lattice(model, Plans[atom], row);

    private bool Reaches(PlanModel model, PlanItem item, int row, int[] plan)
    {
        var m = Lattice(model, plan, row);
        return Array.Exists(item.Alternatives, each => !each.Excused && each.Row == row && m >= each.Need);
    }

    private long Lattice(PlanModel model, int[] plan, int row)
    {
        long m = 0;
        for (var i = 0; i < plan.Length; i++)
        {
            for (var e = model.EntryStart[Variables[i]]; e < model.EntryStart[Variables[i] + 1]; e++)
            {
                if (model.EntryRow[e] == row)
                    m += (long)model.EntryCoefficient[e] * plan[i];
            }
        }

        return m;
    }

    private void Swap(int a, int b)
    {
        (Plans[a], Plans[b]) = (Plans[b], Plans[a]);
        (Amounts[a], Amounts[b]) = (Amounts[b], Amounts[a]);
        (Costs[a], Costs[b]) = (Costs[b], Costs[a]);
        (Posts[a], Posts[b]) = (Posts[b], Posts[a]);
        (Weights[a], Weights[b]) = (Weights[b], Weights[a]);
    }

    /// <summary>Adds a plan of the school with weight 0 (1 for the first); returns its place. The lightest atom gives way when all places are taken.</summary>
    /// <param name="paid">What it pays for what it lets off.</param>
    public int Add(PlanModel model, int[] counts, double paid)
    {
        var at = Atoms < MostAtoms ? Atoms++ : Lightest();
        Costs[at] = paid;
        Posts[at] = 0;
        var amounts = Amounts[at];
        Array.Clear(amounts);
        for (var i = 0; i < Variables.Length; i++)
        {
            var v = Variables[i];
            Plans[at][i] = counts[v];
            if (counts[v] == 0)
                continue;
            Costs[at] += model.Cost[v] * counts[v] + model.Fixed[v];
            Posts[at] += model.Posts[v] * counts[v];
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            {
                var place = Array.IndexOf(Rows, model.EntryRow[e]);
                if (place >= 0)
                    amounts[place] += model.EntryEffect[e] * counts[v];
            }
        }

        Weights[at] = Atoms == 1 ? 1 : 0;
        return at;
    }

    /// <summary>True if one of the atoms is this plan.</summary>
    public bool Contains(int[] counts)
    {
        for (var a = 0; a < Atoms; a++)
        {
            var same = true;
            for (var i = 0; i < Variables.Length && same; i++)
                same = Plans[a][i] == counts[Variables[i]];
            if (same)
                return true;
        }

        return false;
    }

    /// <summary>True if a place can be had without taking one in use.</summary>
    public bool HasRoom
    {
        get
        {
            if (Atoms < MostAtoms)
                return true;
            return Weights[Lightest()] == 0;
        }
    }

    /// <summary>The counts of the atom with the most weight.</summary>
    public void CopyHeaviest(int[] into)
    {
        var heaviest = 0;
        for (var a = 1; a < Atoms; a++)
        {
            if (Weights[a] > Weights[heaviest])
                heaviest = a;
        }

        for (var i = 0; i < Variables.Length; i++)
            into[Variables[i]] = Plans[heaviest][i];
    }

    private int Lightest()
    {
        var at = 0;
        for (var a = 1; a < Atoms; a++)
        {
            if (Weights[a] < Weights[at])
                at = a;
        }

        return at;
    }
}
