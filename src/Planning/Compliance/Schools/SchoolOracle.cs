using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Schools;

/// <summary>
/// The exact optimum of one school at given prices: which items it lets off and how much it does of each action.
/// </summary>
/// <remarks>Clusters are solved once for each of their patterns; how many items each lets off is shared out by a table over clusters.</remarks>
internal sealed class SchoolOracle
{
    private readonly PlanModel model;
    private readonly CoverSolver cover;
    private readonly double[] table;
    private readonly int[] choice;
    private readonly double[] ways;
    private readonly int[] wayPattern;

    public SchoolOracle(PlanModel model)
    {
        this.model = model;
        Cost = new double[model.Count];
        Fixed = new double[model.Count];
        Curve = new double[model.Count];
        cover = new CoverSolver(model, Cost, Fixed, Curve);
        var size = model.Schools.Select(Size).DefaultIfEmpty(1).Max();
        var clusters = model.Schools.Select(school => school.Clusters.Length).DefaultIfEmpty(0).Max();
        table = new double[size * (clusters + 1)];
        choice = new int[size * (clusters + 1)];
        ways = new double[size];
        wayPattern = new int[size * (clusters + 1)];
    }

    /// <summary>False leaves out what letting off costs, as for rays.</summary>
    public bool CostCounts { get; set; } = true;

    /// <summary>What the last school paid for what it let off.</summary>
    public double Paid { get; private set; }

    /// <summary>By variable: the price of a unit, rewards for what it adds taken off. Set before solving.</summary>
    public double[] Cost { get; }

    /// <summary>By variable: the fixed cost.</summary>
    public double[] Fixed { get; }

    /// <summary>By variable: growth of the unit's price (see <see cref="CoverSolver"/>); 0 for a linear price, which bounds are made with.</summary>
    public double[] Curve { get; }

    /// <summary>Solves a whole school; see <see cref="CoverSolver.Solve"/> for infinities.</summary>
    public double Solve(SchoolUnit school, SearchBox box, int[] counts) => SolveFree(school, box, counts) + SolveClusters(school, box, counts);

    /// <summary>The variables that no item touches.</summary>
    public double SolveFree(SchoolUnit school, SearchBox box, int[] counts)
    {
        double sum = 0;
        foreach (var v in school.Free)
        {
            sum += cover.BestBetween(v, box.Lo[v], box.Hi[v], counts);
        }

        return sum;
    }

    /// <summary>The variables that items tie together; the best way to share out what may be let off.</summary>
    public double SolveClusters(SchoolUnit school, SearchBox box, int[] counts)
    {
        Paid = 0;
        if (school.Clusters.Length == 0)
            return 0;
        var size = Size(school);
        var paid = CostCounts ? school.LetOff : null;
        Array.Fill(table, double.PositiveInfinity, 0, size);
        table[0] = 0;
        for (var c = 0; c < school.Clusters.Length; c++)
        {
            if (!Ways(school, school.Clusters[c], box, c * size, counts))
                return double.NegativeInfinity;
            Combine(school, size, c);
        }

        var last = school.Clusters.Length * size;
        var at = 0;
        for (var k = 0; k < size; k++)
        {
            table[last + k] += paid?.At(k) ?? 0;
            if (table[last + k] < table[last + at])
                at = k;
        }

        Paid = paid?.At(at) ?? 0;
        var value = table[last + at];
        if (double.IsPositiveInfinity(value))
            return value;
        for (var c = school.Clusters.Length - 1; c >= 0; c--)
        {
            var taken = choice[(c + 1) * size + at];
            var cluster = school.Clusters[c];
            cover.Solve(cluster, box, cluster.Patterns[wayPattern[c * size + taken]].Needs, counts);
            at -= taken;
        }

        return value;
    }

    /// <summary>By how many items are let off: the cheapest pattern of a cluster. False if it is unbounded.</summary>
    private bool Ways(SchoolUnit school, Cluster cluster, SearchBox box, int offset, int[] counts)
    {
        var size = Size(school);
        Array.Fill(ways, double.PositiveInfinity, 0, size);
        for (var p = 0; p < cluster.Patterns.Length; p++)
        {
            var pattern = cluster.Patterns[p];
            var at = Index(school, pattern.Excused);
            if (at < 0 || !box.Allows(cluster, pattern))
                continue;
            var value = cover.Solve(cluster, box, pattern.Needs, counts);
            if (double.IsNegativeInfinity(value))
                return false;
            if (value >= ways[at])
                continue;
            ways[at] = value;
            wayPattern[offset + at] = p;
        }

        return true;
    }

    /// <summary>table[c + 1][a + b] = min table[c][a] + ways[b], over pairs that stay within what each section may let off.</summary>
    private void Combine(SchoolUnit school, int size, int c)
    {
        var from = c * size;
        var to = from + size;
        Array.Fill(table, double.PositiveInfinity, to, size);
        for (var a = 0; a < size; a++)
        {
            if (double.IsPositiveInfinity(table[from + a]))
                continue;
            for (var b = 0; b < size; b++)
            {
                var sum = table[from + a] + ways[b];
                if (!double.IsPositiveInfinity(sum) && Fits(school, a, b) && sum < table[to + a + b])
                {
                    table[to + a + b] = sum;
                    choice[to + a + b] = b;
                }
            }
        }
    }

    private static int Size(SchoolUnit school)
    {
        var size = 1;
        foreach (var allowed in school.Allowed)
            size *= Math.Max(allowed, 0) + 1;
        return size;
    }

    /// <summary>The place of counts of items let off; −1 where a section lets off more than it may.</summary>
    private static int Index(SchoolUnit school, int[] excused)
    {
        var index = 0;
        for (var s = 0; s < excused.Length; s++)
        {
            if (excused[s] > school.Allowed[s])
                return -1;
            index = index * (Math.Max(school.Allowed[s], 0) + 1) + excused[s];
        }

        return index;
    }

    private static bool Fits(SchoolUnit school, int a, int b)
    {
        for (var s = school.Allowed.Length - 1; s >= 0; s--)
        {
            var size = Math.Max(school.Allowed[s], 0) + 1;
            if (a % size + b % size >= size)
                return false;
            (a, b) = (a / size, b / size);
        }

        return true;
    }
}
