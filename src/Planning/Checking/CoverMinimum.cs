using System.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>A count and its prices: price × units + square × units² + a fixed part paid once if there is any.</summary>
/// <param name="Square">At least 0.</param>
/// <param name="Most">Units beyond those that are decided already; null for no limit.</param>
internal readonly record struct PricedCount(BigInteger Price, BigInteger Fixed, BigInteger Square, long? Most)
{
    public BigInteger Of(BigInteger units) => units.IsZero ? 0 : units * (Price + Square * units) + Fixed;

    /// <summary>The units from which on one more does not pay, the fixed part aside.</summary>
    /// <exception cref="NoMinimumException">Every one pays.</exception>
    public BigInteger Paying()
    {
        if (Price.Sign >= 0)
            return 0;
        if (Square.IsZero)
            return Most ?? throw new NoMinimumException(tooMany: false);
        // The first n with price + square × (2n + 1) ≥ 0.
        var paying = BigInteger.Divide(-Price - Square + 2 * Square - 1, 2 * Square);
        paying = paying.Sign < 0 ? 0 : paying;
        return Most is { } most ? BigInteger.Min(paying, most) : paying;
    }
}

/// <summary>No smallest value, or too many ways to look through: the proof cannot be accepted.</summary>
internal sealed class NoMinimumException(bool tooMany) : Exception
{
    public bool TooMany { get; } = tooMany;
}

/// <summary>
/// The smallest price of counts that cover their rows, found by looking through what can be smallest.
/// </summary>
/// <remarks>
/// All factors of rows are positive and what two counts add to each other's price is never below 0. So a count is never needed beyond the
/// units with which it alone covers each of its rows and up to which a unit pays by itself. Counts that share neither row nor square are
/// apart; one count alone, and counts that are worth the same to one row, have their answer at once.
/// </remarks>
/// <param name="crosses">By two counts, the smaller number first: the price of each unit of the one for each of the other.</param>
internal sealed class CoverMinimum(IReadOnlyDictionary<(int, int), BigInteger> crosses)
{
    private const int MostSteps = 5_000_000;
    private int steps;

    /// <summary>Null if the rows cannot be covered.</summary>
    /// <exception cref="NoMinimumException">Unbounded below, or too many ways.</exception>
    public BigInteger? Of(IReadOnlyDictionary<int, PricedCount> counts, List<int> free, List<CoverRow> rows)
    {
        if (++steps > MostSteps)
            throw new NoMinimumException(tooMany: true);
        var open = rows.FindAll(row => row.Need.Sign > 0);
        BigInteger sum = 0;
        foreach (var (members, own) in Parts(free, open))
        {
            if (Part(counts, members, own) is not { } part)
                return null;
            sum += part;
        }

        return sum;
    }

    /// <summary>What two counts add to each other's price.</summary>
    public BigInteger Cross(int a, int b) => crosses.Count == 0 ? 0 : crosses.GetValueOrDefault(a < b ? (a, b) : (b, a));

    private BigInteger? Part(IReadOnlyDictionary<int, PricedCount> counts, List<int> members, List<CoverRow> rows)
    {
        if (members.Count == 0)
            return null;
        if (members.Count == 1)
            return Alone(counts[members[0]], Enough(members[0], rows));
        if (rows.Count > 1 || !AreAlike(counts, members, rows))
            return Enumerate(counts, members, rows);
        return Alike(counts, members, rows.Count == 0 ? 0 : CoverRow.Units(rows[0].Need, FactorOf(rows[0], members[0])));
    }

    /// <summary>One count with a least number of units.</summary>
    private static BigInteger? Alone(PricedCount count, BigInteger least)
    {
        if (count.Most is { } most && least > most)
            return null;
        var units = BigInteger.Max(least, count.Paying());
        if (least.Sign > 0)
            return count.Of(units);
        var none = BigInteger.Zero;
        if (units.IsZero && count.Fixed.Sign < 0 && count.Most is not 0)
            units = 1;
        return BigInteger.Min(none, count.Of(units));
    }

    /// <summary>True if a unit of each is worth the same to the only row and to the squares.</summary>
    private bool AreAlike(IReadOnlyDictionary<int, PricedCount> counts, List<int> members, List<CoverRow> rows)
    {
        var square = counts[members[0]].Square;
        foreach (var a in members)
        {
            if (counts[a].Square != square || (rows.Count > 0 && FactorOf(rows[0], a) != FactorOf(rows[0], members[0])))
                return false;
            if (members.Exists(b => b != a && Cross(a, b) != 2 * square))
                return false;
        }

        return true;
    }

    /// <summary>Counts that are worth the same: which fixed parts are paid, then the cheapest units first, as long as they are needed or pay.</summary>
    private static BigInteger? Alike(IReadOnlyDictionary<int, PricedCount> counts, List<int> members, BigInteger needed)
    {
        var started = members.FindAll(each => !counts[each].Fixed.IsZero);
        var square = counts[members[0]].Square;
        BigInteger? best = null;
        for (var choice = 0; choice < 1 << started.Count; choice++)
        {
            var on = members.FindAll(each => !started.Contains(each) || (choice >> started.IndexOf(each) & 1) == 1);
            BigInteger price = 0, total = 0;
            foreach (var each in started.Where(on.Contains))
                price += counts[each].Fixed;
            foreach (var each in on.OrderBy(each => counts[each].Price))
            {
                var count = counts[each];
                // Units of this count until one more neither pays nor is needed: with so many there already.
                var more = (count with { Price = count.Price + 2 * square * total }).Paying();
                more = BigInteger.Max(more, needed - total);
                if (count.Most is { } most)
                    more = BigInteger.Min(more, most);
                price += more * (count.Price + square * (more + 2 * total));
                total += more;
            }

            if (total >= needed && (best is null || price < best))
                best = price;
        }

        return best;
    }

    /// <summary>One count tried through, the others for each of its values; no further than it can be of use, or than it pays.</summary>
    private BigInteger? Enumerate(IReadOnlyDictionary<int, PricedCount> counts, List<int> members, List<CoverRow> rows)
    {
        var pivot = members.OrderByDescending(each => rows.Count(row => FactorOf(row, each).Sign > 0) + members.Count(other => other != each && Cross(each, other).Sign > 0))
            .ThenBy(each => Enough(each, rows)).First();
        var rest = members.FindAll(each => each != pivot);
        var count = counts[pivot];
        var paying = count.Paying();
        // The least that the others can cost whatever the pivot does.
        var others = Of(counts, rest, []) ?? 0;
        BigInteger? best = null;
        foreach (var units in Candidates(count, pivot, rest, Enough(pivot, rows)))
        {
            if (best is { } known && units >= paying && units.Sign > 0 && count.Of(units) + others >= known)
                break;
            var left = rows.ConvertAll(row => row with { Need = row.Need - FactorOf(row, pivot) * units, Terms = Array.FindAll(row.Terms, term => term.Count != pivot) });
            if (Of(With(counts, pivot, rest, units), rest, left) is { } sum && (best is null || sum + count.Of(units) < best))
                best = sum + count.Of(units);
        }

        return best;
    }

    /// <summary>The others' prices with so many units of the pivot.</summary>
    private IReadOnlyDictionary<int, PricedCount> With(IReadOnlyDictionary<int, PricedCount> counts, int pivot, List<int> rest, BigInteger units)
    {
        if (units.IsZero || !rest.Exists(each => !Cross(pivot, each).IsZero))
            return counts;
        return rest.ToDictionary(each => each, each => counts[each] with { Price = counts[each].Price + Cross(pivot, each) * units });
    }

    private IEnumerable<BigInteger> Candidates(PricedCount count, int pivot, List<int> rest, BigInteger enough)
    {
        if (count.Price.Sign < 0 && count.Square.IsZero && !rest.Exists(each => !Cross(pivot, each).IsZero))
            return [0, count.Most ?? throw new NoMinimumException(tooMany: false)];
        var most = BigInteger.Max(BigInteger.Max(enough, count.Paying()), count.Fixed.Sign < 0 ? 1 : 0);
        if (count.Most is { } limit)
            most = BigInteger.Min(most, limit);
        if (most > MostSteps)
            throw new NoMinimumException(tooMany: true);
        return Enumerable.Range(0, (int)most + 1).Select(units => (BigInteger)units);
    }

    /// <summary>The units with which the count alone covers each of its rows.</summary>
    private static BigInteger Enough(int count, List<CoverRow> rows)
    {
        var most = BigInteger.Zero;
        foreach (var row in rows)
        {
            var factor = FactorOf(row, count);
            if (factor.Sign > 0)
                most = BigInteger.Max(most, CoverRow.Units(row.Need, factor));
        }

        return most;
    }

    private static BigInteger FactorOf(CoverRow row, int count)
    {
        foreach (var term in row.Terms)
        {
            if (term.Count == count)
                return term.Factor;
        }

        return 0;
    }

    /// <summary>Counts that rows or squares tie together; a row without a count is a part of its own that nothing covers.</summary>
    private IEnumerable<(List<int> Members, List<CoverRow> Rows)> Parts(List<int> free, List<CoverRow> open)
    {
        var left = new List<int>(free);
        var rows = new List<CoverRow>(open);
        while (left.Count > 0)
        {
            var members = new List<int> { left[^1] };
            var own = new List<CoverRow>();
            left.RemoveAt(left.Count - 1);
            for (var at = 0; at < members.Count; at++)
            {
                var each = members[at];
                for (var i = rows.Count - 1; i >= 0; i--)
                {
                    if (FactorOf(rows[i], each).IsZero)
                        continue;
                    members.AddRange(rows[i].Terms.Select(term => term.Count).Where(left.Remove));
                    own.Add(rows[i]);
                    rows.RemoveAt(i);
                }

                for (var i = left.Count - 1; i >= 0 && crosses.Count > 0; i--)
                {
                    if (Cross(each, left[i]).IsZero)
                        continue;
                    members.Add(left[i]);
                    left.RemoveAt(i);
                }
            }

            yield return (members, own);
        }

        if (rows.Count > 0)
            yield return ([], rows);
    }
}
