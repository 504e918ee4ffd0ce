using Junheng.Planning.Compliance.Model;

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

    public double[] Costs { get; }
    public double[] Weights { get; }

    /// <summary>Posts that the mixture uses.</summary>
    public double[] Posts { get; } = new double[MostAtoms];

    public void Clear() => Atoms = 0;

    /// <summary>Adds a plan of the school with weight 0 (1 for the first); returns its place. The lightest atom gives way when all places are taken.</summary>
    public int Add(PlanModel model, int[] counts)
    {
        var at = Atoms < MostAtoms ? Atoms++ : Lightest();
        Costs[at] = 0;
        Posts[at] = 0;
        var amounts = Amounts[at];
        Array.Clear(amounts);
        foreach (var v in Variables)
        {
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
