using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>The cheapest counts of one part at prices with squares: exact, the link counted through, the rest in closed form.</summary>
internal sealed class PartSolver
{
    /// <summary>A link that would have to be counted further gives no bound.</summary>
    private const int MostLinks = 20_000;

    /// <summary>A unit without limit must cost so much of its price, or a checker that rounds down could let it earn.</summary>
    private const double Tiny = 1e-12;

    private readonly PlanModel model;
    private readonly int[] actionOf;
    private readonly double[] reward;
    private readonly double[] price;
    private readonly double[] start;
    private readonly double[] curve;
    private readonly double[] rowCurve;
    private readonly double[] rowSlope;
    private readonly int[] best;
    private readonly double[] filled;

    /// <param name="reward">Linear prices of which a share can be added.</param>
    public PartSolver(PlanModel model, int[] actionOf, double[] reward)
    {
        this.reward = reward;
        this.model = model;
        this.actionOf = actionOf;
        price = new double[model.Count];
        start = new double[model.Count];
        curve = new double[model.Count];
        rowCurve = new double[model.Rows.Length];
        rowSlope = new double[model.Rows.Length];
        best = new int[model.Count];
        filled = new double[model.Count];
    }

    /// <summary>Sets the prices. Every value is then relative to nothing done.</summary>
    public void Use(SquarePrices prices)
    {
        for (var r = 0; r < rowCurve.Length; r++)
        {
            if (model.RowCone[r] is not (>= 0 and var j))
                continue;
            rowCurve[r] = prices.Mu[j] / model.Weight[r];
            rowSlope[r] = 2 * rowCurve[r] * model.Base[r] - prices.Tau[j] - prices.Share[j] * reward[r];
        }

        for (var v = 0; v < price.Length; v++)
        {
            var a = actionOf[v];
            var own = model.Cost[v] + prices.Post * model.Posts[v] - prices.Unit[a];
            start[v] = model.Fixed[v] - prices.Start[a];
            double square = 0;
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            {
                var r = model.EntryRow[e];
                var effect = model.EntryEffect[e];
                own += effect * rowSlope[r];
                square += effect * effect * rowCurve[r];
            }


            (price[v], curve[v]) = (own, square);
        }
    }

    /// <summary>+∞ if a pattern cannot be met in the box, −∞ if a count without limit earns money.</summary>
    public double Solve(SquarePart part, int pattern, SearchBox box, int[] counts)
    {
        var needs = part.Patterns[pattern].Needs;
        if (part.Variables.Length == 1)
            return Alone(part, part.Variables[0], needs, 0, box, counts);
        return part.Link < 0 ? Rest(part, needs, 0, box, counts) : CountThrough(part, needs, box, counts);
    }

    /// <summary>
    /// The link from its least count up. With the others in fractions and nothing to begin, the price is convex in the link's count and never
    /// above the true one: once that rises and is above the best, no further count can be better.
    /// </summary>
    private double CountThrough(SquarePart part, long[] needs, SearchBox box, int[] counts)
    {
        var link = part.Link;
        var bestValue = double.PositiveInfinity;
        var before = double.NaN;
        for (long n = box.Lo[link]; n <= box.Hi[link]; n++)
        {
            var own = price[link] * n + curve[link] * n * n;
            var started = n > 0 ? start[link] : 0;
            if (double.IsFinite(bestValue))
            {
                var relaxed = own + Math.Min(0, start[link]) + Relaxed(part, needs, n, box);
                if (relaxed >= before && relaxed >= bestValue)
                    break;
                before = relaxed;
            }

            if (n - box.Lo[link] > MostLinks)
                return double.NegativeInfinity;
            var value = own + started + Rest(part, needs, n, box, counts);
            if (double.IsNegativeInfinity(value))
                return value;
            if (value >= bestValue)
                continue;
            bestValue = value;
            foreach (var v in part.Variables)
                best[v] = counts[v];
            best[link] = (int)n;
        }

        if (double.IsFinite(bestValue))
        {
            foreach (var v in part.Variables)
                counts[v] = best[v];
        }

        return bestValue;
    }

    /// <summary>The rest in fractions, without what begins anything.</summary>
    private double Relaxed(SquarePart part, long[] needs, long n, SearchBox box)
    {
        double sum = 0;
        foreach (var group in part.Groups)
            sum += group.Length == 1 ? AloneRelaxed(part, group[0], needs, n, box) : FillRelaxed(part, group, needs, n, box);
        return sum;
    }

    private double AloneRelaxed(SquarePart part, int v, long[] needs, long n, SearchBox box)
    {
        double from = box.Lo[v], to = box.Hi[v];
        for (var i = 0; i < needs.Length; i++)
        {
            var k = needs[i] == long.MinValue ? 0 : Coefficient(v, part.Rows[i]);
            var need = k == 0 ? 0 : (needs[i] - (double)Coefficient(part.Link, part.Rows[i]) * n) / k;
            if (k > 0)
                from = Math.Max(from, need);
            else if (k < 0)
                to = Math.Min(to, need);
        }

        if (from > to)
            return double.PositiveInfinity;
        var own = price[v] + Cross(v, part.Link) * n;
        var at = curve[v] > 0 ? Math.Clamp(-own / (2 * curve[v]), from, to) : own < 0 ? to : from;
        return own * at + curve[v] * at * at + Math.Min(0, start[v]);
    }

    private double FillRelaxed(SquarePart part, int[] group, long[] needs, long n, SearchBox box)
    {
        var at = part.RowOf(model, group[0]);
        var k = Coefficient(group[0], part.Rows[at]);
        var need = needs[at] == long.MinValue ? 0 : (needs[at] - (double)Coefficient(part.Link, part.Rows[at]) * n) / k;
        var cross = Cross(group[0], part.Link) * n;
        var square = curve[group[0]];
        double total = 0, value = 0;
        foreach (var v in group)
        {
            filled[v] = box.Lo[v];
            total += filled[v];
            value += (price[v] + cross) * filled[v];
        }

        for (var round = 0; round < group.Length; round++)
        {
            var v = -1;
            foreach (var each in group)
            {
                if (filled[each] < box.Hi[each] && (v < 0 || price[each] < price[v]))
                    v = each;
            }

            if (v < 0)
                break;
            var own = price[v] + cross;
            var wanted = Math.Max(need, own + 2 * square * total < 0 ? square > 0 ? -own / (2 * square) : int.MaxValue : total);
            var more = Math.Min(wanted - total, box.Hi[v] - filled[v]);
            if (more <= 0)
                break;
            filled[v] += more;
            total += more;
            value += own * more;
        }

        return total < need - 1e-9 ? double.PositiveInfinity : value + square * total * total;
    }

    /// <summary>All but the link, of which there are n.</summary>
    private double Rest(SquarePart part, long[] needs, long n, SearchBox box, int[] counts)
    {
        if (part.Link >= 0 && !Covered(part, needs, n))
            return double.PositiveInfinity;
        double sum = 0;
        foreach (var group in part.Groups)
        {
            sum += group.Length == 1 ? Alone(part, group[0], needs, n, box, counts) : Fill(part, group, needs, n, box, counts);
            if (double.IsInfinity(sum))
                return sum;
        }

        return sum;
    }

    /// <summary>Rows that only the link touches.</summary>
    private bool Covered(SquarePart part, long[] needs, long n)
    {
        for (var i = 0; i < needs.Length; i++)
        {
            if (needs[i] != long.MinValue && part.OnlyLink[i] && Coefficient(part.Link, part.Rows[i]) * n < needs[i])
                return false;
        }

        return true;
    }

    /// <summary>One variable that shares its rows with nothing but the link.</summary>
    private double Alone(SquarePart part, int v, long[] needs, long n, SearchBox box, int[] counts)
    {
        long from = box.Lo[v], to = box.Hi[v];
        for (var i = 0; i < needs.Length; i++)
        {
            if (needs[i] == long.MinValue)
                continue;
            var k = Coefficient(v, part.Rows[i]);
            var need = needs[i] - (part.Link >= 0 ? Coefficient(part.Link, part.Rows[i]) * n : 0);
            if (k > 0)
                from = Math.Max(from, CeilingOf(need, k));
            else if (k < 0)
                to = Math.Min(to, -CeilingOf(need, -k));
            else if (part.Variables.Length == 1 && need > 0)
                return double.PositiveInfinity;
        }

        if (from > to)
            return double.PositiveInfinity;
        var own = n > 0 ? price[v] + Cross(v, part.Link) * n : price[v];
        var square = curve[v];
        if (square == 0 && to == PlanModel.Unlimited && own < Tiny * model.Cost[v])
            return double.NegativeInfinity;
        if (from == 0 && (to == 0 || (start[v] >= 0 && own + square >= 0)))
        {
            counts[v] = 0;
            return 0;
        }

        var first = Math.Max(from, 1);
        var far = own + square * (2 * first + 1) >= 0 ? first : square > 0 ? (long)Math.Clamp(Math.Round(-own / (2 * square)), first, to) : to;
        var value = own * far + start[v] + square * far * far;
        counts[v] = (int)far;
        if (from > 0 || value < 0)
            return value;
        counts[v] = 0;
        return 0;
    }

    /// <summary>Several that fill one row: from the cheapest up, as long as a unit pays or is needed.</summary>
    private double Fill(SquarePart part, int[] group, long[] needs, long n, SearchBox box, int[] counts)
    {
        var at = part.RowOf(model, group[0]);
        var k = Coefficient(group[0], part.Rows[at]);
        var need = needs[at] == long.MinValue ? 0 : CeilingOf(needs[at] - (part.Link >= 0 ? Coefficient(part.Link, part.Rows[at]) * n : 0), k);
        var cross = n > 0 ? Cross(group[0], part.Link) * n : 0;
        var square = curve[group[0]];
        long total = 0;
        double value = 0;
        foreach (var v in group)
        {
            counts[v] = box.Lo[v];
            total += counts[v];
            value += (price[v] + cross) * counts[v];
        }

        while (Cheapest(group, box, counts) is >= 0 and var v)
        {
            var own = price[v] + cross;
            long wanted = need;
            if (square == 0 && box.Hi[v] == PlanModel.Unlimited && own < Tiny * model.Cost[v])
                return double.NegativeInfinity;
            if (own + square * (2 * total + 1) < 0)
            {
                wanted = square > 0 ? Math.Max(need, (long)Math.Min(Math.Round(-own / (2 * square)), int.MaxValue)) : long.MaxValue;
            }

            var more = Math.Min(wanted - total, box.Hi[v] - (long)counts[v]);
            if (more <= 0)
                break;
            counts[v] += (int)more;
            total += more;
            value += own * more;
        }

        return total < need ? double.PositiveInfinity : value + square * total * total;
    }

    private int Cheapest(int[] group, SearchBox box, int[] counts)
    {
        var found = -1;
        foreach (var v in group)
        {
            if (counts[v] < box.Hi[v] && (found < 0 || price[v] < price[found]))
                found = v;
        }

        return found;
    }

    /// <summary>What one unit of each adds to the other's price.</summary>
    private double Cross(int v, int link)
    {
        double sum = 0;
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            for (var f = model.EntryStart[link]; f < model.EntryStart[link + 1]; f++)
            {
                if (model.EntryRow[e] == model.EntryRow[f])
                    sum += 2 * rowCurve[model.EntryRow[e]] * model.EntryEffect[e] * model.EntryEffect[f];
            }
        }

        return sum;
    }

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
