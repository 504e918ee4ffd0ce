using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Schools;

/// <summary>
/// The cheapest whole counts of a cluster that give each of its rows at least what is asked: exact. One variable is closed form;
/// of several, those that touch two asked rows (or have a fixed cost, or an uncommon step) are counted through, the rest fill one row each
/// from the cheapest up.
/// </summary>
/// <remarks>Scratch space is the caller's; nothing is allocated.</remarks>
internal sealed class CoverSolver
{
    /// <summary>More combinations of counted-through variables than this are refused.</summary>
    private const long MostNodes = 2_000_000;

    private readonly PlanModel model;
    private readonly double[] cost;
    private readonly double[] fixedCost;
    private readonly double[] curve;
    private readonly int[] best;
    private readonly int[] now;
    private readonly bool[] linking;
    private readonly long[] lacking;
    private Cluster cluster = null!;
    private SearchBox box = null!;
    private double bestValue;
    private long nodes;

    /// <param name="cost">Price of a unit by variable, rewards taken off; changed by the caller between calls.</param>
    /// <param name="fixedCost">Fixed cost by variable.</param>
    /// <param name="curve">Growth of a unit's price by variable: n units cost ½·curve·n² more. Counts only where a variable is alone in its cluster.</param>
    public CoverSolver(PlanModel model, double[] cost, double[] fixedCost, double[] curve)
    {
        this.model = model;
        this.cost = cost;
        this.fixedCost = fixedCost;
        this.curve = curve;
        var widest = model.Schools.Select(school => school.VariableCount).DefaultIfEmpty(0).Max();
        var rows = model.Schools.SelectMany(school => school.Clusters).Select(each => each.Rows.Length).DefaultIfEmpty(0).Max();
        best = new int[widest];
        now = new int[widest];
        linking = new bool[widest];
        lacking = new long[rows];
    }

    /// <summary>Cost of the cheapest counts; +∞ if there are none, −∞ if a count without limit earns more than it costs.</summary>
    /// <param name="counts">By variable of the model: receives the counts where the answer is finite.</param>
    public double Solve(Cluster among, SearchBox within, long[] needs, int[] counts)
    {
        cluster = among;
        box = within;
        return among.Variables.Length == 1 ? One(needs, counts) : Several(needs, counts);
    }

    private double One(long[] needs, int[] counts)
    {
        var v = cluster.Variables[0];
        long from = box.Lo[v], to = box.Hi[v];
        for (var r = 0; r < needs.Length; r++)
        {
            if (needs[r] == long.MinValue)
                continue;
            var k = Coefficient(v, cluster.Rows[r]);
            if (k > 0)
                from = Math.Max(from, CeilingOf(needs[r], k));
            else if (k < 0)
                to = Math.Min(to, -CeilingOf(needs[r], -k));
            else if (needs[r] > 0)
                return double.PositiveInfinity;
        }

        if (from > to)
            return double.PositiveInfinity;
        return BestBetween(v, (int)from, (int)to, counts);
    }

    /// <summary>The cheapest count of one variable between two bounds; −∞ if it earns money without limit.</summary>
    public double BestBetween(int v, int from, int to, int[] counts)
    {
        var start = from == 0 ? 0 : cost[v] * from + fixedCost[v] + 0.5 * curve[v] * from * from;
        counts[v] = from;
        if (cost[v] + curve[v] * from >= 0 || to <= from)
            return start;
        var far = curve[v] > 0 ? (int)Math.Clamp(Math.Round(-cost[v] / curve[v]), from, to) : to;
        if (far == PlanModel.Unlimited)
            return double.NegativeInfinity;
        var value = cost[v] * far + fixedCost[v] + 0.5 * curve[v] * far * far;
        if (value >= start)
            return start;
        counts[v] = far;
        return value;
    }

    private double Several(long[] needs, int[] counts)
    {
        var variables = cluster.Variables;
        for (var i = 0; i < variables.Length; i++)
        {
            if (cost[variables[i]] < 0 && box.Hi[variables[i]] == PlanModel.Unlimited)
                return double.NegativeInfinity;
            linking[i] = IsLinking(i, needs);
            now[i] = box.Lo[variables[i]];
        }

        bestValue = double.PositiveInfinity;
        nodes = 0;
        Count(0, 0, needs);
        if (double.IsPositiveInfinity(bestValue))
            return bestValue;
        for (var i = 0; i < variables.Length; i++)
            counts[variables[i]] = best[i];
        return bestValue;
    }

    /// <summary>Gives the linking variables every count worth trying, one after the other.</summary>
    private void Count(int i, double spent, long[] needs)
    {
        while (i < cluster.Variables.Length && !linking[i])
            i++;
        if (i == cluster.Variables.Length)
        {
            Fill(spent, needs);
            return;
        }

        if (++nodes > MostNodes)
            throw new PlanLimitException($"The actions of one school are tied together in more than {MostNodes} ways.");
        var v = cluster.Variables[i];
        var (from, to) = (box.Lo[v], Useful(i, needs));
        if (cost[v] < 0 && NeverHurts(v))
        {
            // More of it is cheaper and helps: none (to save its fixed cost) or all.
            Try(i, box.Hi[v], spent, needs);
            if (from < box.Hi[v] && fixedCost[v] > 0 && from == 0)
                Try(i, 0, spent, needs);
            return;
        }

        for (var n = from; n <= to; n++)
        {
            if (cost[v] >= 0 && spent + Value(v, n) + Refunds(i + 1) >= bestValue)
                break;
            Try(i, n, spent, needs);
        }

        now[i] = from;
    }

    private void Try(int i, int n, double spent, long[] needs)
    {
        now[i] = n;
        Count(i + 1, spent + Value(cluster.Variables[i], n), needs);
        now[i] = box.Lo[cluster.Variables[i]];
    }

    /// <summary>The least that the variables from here on can cost: what is negative, in full.</summary>
    private double Refunds(int from)
    {
        double sum = 0;
        for (var i = 0; i < cluster.Variables.Length; i++)
        {
            var v = cluster.Variables[i];
            if ((i >= from || !linking[i]) && cost[v] < 0)
                sum += cost[v] * box.Hi[v];
        }

        return sum;
    }

    /// <summary>Fills each row from the cheapest variable up; the linking ones are set.</summary>
    private void Fill(double spent, long[] needs)
    {
        var variables = cluster.Variables;
        for (var r = 0; r < needs.Length; r++)
            lacking[r] = needs[r];
        for (var i = 0; i < variables.Length; i++)
        {
            var v = variables[i];
            if (!linking[i])
            {
                now[i] = cost[v] < 0 ? box.Hi[v] : box.Lo[v];
                spent += Value(v, now[i]);
            }

            Take(v, now[i]);
        }

        for (var r = 0; r < needs.Length && spent < bestValue; r++)
        {
            while (lacking[r] > 0 && needs[r] != long.MinValue)
            {
                var next = Cheapest(r);
                if (next < 0)
                    return;
                var v = variables[next];
                var more = (int)Math.Min(box.Hi[v] - now[next], CeilingOf(lacking[r], Coefficient(v, cluster.Rows[r])));
                spent += more * cost[v];
                now[next] += more;
                Take(v, more);
            }
        }

        if (spent >= bestValue)
            return;
        bestValue = spent;
        Array.Copy(now, best, variables.Length);
    }

    private int Cheapest(int r)
    {
        var found = -1;
        for (var i = 0; i < cluster.Variables.Length; i++)
        {
            var v = cluster.Variables[i];
            if (!linking[i] && now[i] < box.Hi[v] && Coefficient(v, cluster.Rows[r]) > 0 && (found < 0 || cost[v] < cost[cluster.Variables[found]]))
                found = i;
        }

        return found;
    }

    private void Take(int v, int n)
    {
        for (var r = 0; r < cluster.Rows.Length; r++)
        {
            if (lacking[r] != long.MinValue)
                lacking[r] -= (long)n * Coefficient(v, cluster.Rows[r]);
        }
    }

    /// <summary>Counted through: touches several asked rows, or none of the simple ways fits it.</summary>
    private bool IsLinking(int i, long[] needs)
    {
        var v = cluster.Variables[i];
        var asked = 0;
        for (var r = 0; r < needs.Length; r++)
        {
            var k = needs[r] == long.MinValue ? 0 : Coefficient(v, cluster.Rows[r]);
            if (k == 0)
                continue;
            asked++;
            if (k != 1)
                return true;
        }

        return asked > 1 || (fixedCost[v] > 0 && box.Lo[v] == 0);
    }

    private bool NeverHurts(int v)
    {
        foreach (var r in cluster.Rows)
        {
            if (Coefficient(v, r) < 0)
                return false;
        }

        return true;
    }

    /// <summary>The most that can be of use: enough for every asked row alone.</summary>
    private int Useful(int i, long[] needs)
    {
        var v = cluster.Variables[i];
        if (cost[v] < 0)
            return box.Hi[v];
        long most = box.Lo[v];
        for (var r = 0; r < needs.Length; r++)
        {
            var k = needs[r] == long.MinValue ? 0 : Coefficient(v, cluster.Rows[r]);
            if (k > 0)
                most = Math.Max(most, CeilingOf(needs[r] - LeastOfOthers(i, r), k));
        }

        return (int)Math.Min(most, box.Hi[v]);
    }

    private long LeastOfOthers(int i, int r)
    {
        long sum = 0;
        for (var o = 0; o < cluster.Variables.Length; o++)
        {
            var k = o == i ? 0 : Coefficient(cluster.Variables[o], cluster.Rows[r]);
            sum += k * (long)(k > 0 ? box.Lo[cluster.Variables[o]] : k < 0 ? Math.Min(box.Hi[cluster.Variables[o]], 1_000_000) : 0);
        }

        return sum;
    }

    private double Value(int v, int n) => n == 0 ? 0 : cost[v] * n + fixedCost[v];

    private int Coefficient(int v, int row)
    {
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            if (model.EntryRow[e] == row)
                return model.EntryCoefficient[e];
        }

        return 0;
    }

    private static long CeilingOf(long a, int b) => a >= 0 ? (a + b - 1) / b : -(-a / b);
}
