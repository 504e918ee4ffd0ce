using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>The exact optimum of a school at prices with squares: the best way to share out over its parts what it may let off.</summary>
internal sealed class SquareOracle
{
    private readonly PlanModel model;
    private readonly SquarePart[][] parts;
    private readonly PartSolver solver;
    private readonly int[] sizes;
    private readonly double[] table;
    private readonly int[] choice;
    private readonly double[] ways;
    private readonly int[] wayPattern;

    public SquareOracle(PlanModel model, SquarePart[][] parts, PartSolver solver)
    {
        this.model = model;
        this.parts = parts;
        this.solver = solver;
        sizes = Array.ConvertAll(model.Schools, SizeOf);
        var size = sizes.DefaultIfEmpty(1).Max();
        var most = parts.Select(each => each.Length).DefaultIfEmpty(0).Max();
        table = new double[size * (most + 1)];
        choice = new int[size * (most + 1)];
        ways = new double[size];
        wayPattern = new int[size * (most + 1)];
    }

    /// <summary>What the last school paid for what it let off.</summary>
    public double Paid { get; private set; }

    /// <summary>The least that a school can cost; +∞ if it has no counts in the box, −∞ if a count without limit earns money.</summary>
    /// <param name="counts">Receives the school's counts where the answer is finite.</param>
    public double Solve(int school, SearchBox box, int[] counts)
    {
        var unit = model.Schools[school];
        var own = parts[school];
        var size = sizes[school];
        Array.Fill(table, double.PositiveInfinity, 0, size);
        table[0] = 0;
        for (var p = 0; p < own.Length; p++)
        {
            Array.Fill(ways, double.PositiveInfinity, 0, size);
            for (var k = 0; k < own[p].Patterns.Length; k++)
            {
                var at = own[p].Excused[k];
                if (at < 0 || !Allows(box, own[p].Origin[k]))
                    continue;
                var value = solver.Solve(own[p], k, box, counts);
                if (double.IsNegativeInfinity(value))
                    return value;
                if (value < ways[at])
                    (ways[at], wayPattern[p * size + at]) = (value, k);
            }

            Combine(unit, size, p);
        }

        return Take(own, size, unit.LetOff, box, counts);
    }

    private double Take(SquarePart[] own, int size, LetOffCosts? paid, SearchBox box, int[] counts)
    {
        var last = own.Length * size;
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
        for (var p = own.Length - 1; p >= 0; p--)
        {
            var taken = choice[(p + 1) * size + at];
            // With one pattern its counts are there already.
            if (own[p].Patterns.Length > 1)
                solver.Solve(own[p], wayPattern[p * size + taken], box, counts);
            at -= taken;
        }

        return value;
    }

    private void Combine(SchoolUnit unit, int size, int p)
    {
        var (from, to) = (p * size, (p + 1) * size);
        Array.Fill(table, double.PositiveInfinity, to, size);
        for (var a = 0; a < size; a++)
        {
            if (double.IsPositiveInfinity(table[from + a]))
                continue;
            for (var b = 0; b < size; b++)
            {
                var sum = table[from + a] + ways[b];
                if (double.IsPositiveInfinity(sum) || !Fits(unit, a, b) || sum >= table[to + a + b])
                    continue;
                table[to + a + b] = sum;
                choice[to + a + b] = b;
            }
        }
    }

    private static bool Allows(SearchBox box, (Cluster Cluster, Pattern Pattern)[] origin)
    {
        foreach (var (cluster, pattern) in origin)
        {
            if (!box.Allows(cluster, pattern))
                return false;
        }

        return true;
    }

    private static int SizeOf(SchoolUnit school)
    {
        var size = 1;
        foreach (var allowed in school.Allowed)
            size *= Math.Max(allowed, 0) + 1;
        return size;
    }

    private static bool Fits(SchoolUnit school, int a, int b)
    {
        if (b == 0)
            return true;
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
