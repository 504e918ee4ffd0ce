using System.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>A count under linear prices: price × units + a fixed part paid once if there is any.</summary>
/// <param name="Most">Units beyond those that are decided already; null for no limit.</param>
internal readonly record struct PricedCount(BigInteger Price, BigInteger Fixed, long? Most)
{
    public BigInteger Of(BigInteger units) => units.IsZero ? 0 : Price * units + Fixed;
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
/// All factors of rows are positive, so more units never hurt a row. A count with a price of 0 or more is therefore never needed
/// beyond the units with which it alone covers each of its rows; a count with a negative price is at its limit or at 0.
/// Counts that share no row are apart; one count alone, and counts of one row with equal factors, have their answer at once.
/// </remarks>
internal sealed class CoverMinimum(IReadOnlyDictionary<int, PricedCount> counts)
{
    private const int MostSteps = 5_000_000;
    private int steps;

    /// <summary>Null if the rows cannot be covered.</summary>
    /// <exception cref="NoMinimumException">Unbounded below, or too many ways.</exception>
    public BigInteger? Of(List<int> free, List<CoverRow> rows)
    {
        if (++steps > MostSteps)
            throw new NoMinimumException(tooMany: true);
        var open = rows.FindAll(row => row.Need.Sign > 0);
        BigInteger sum = 0;
        foreach (var (members, own) in Parts(free, open))
        {
            if (Part(members, own) is not { } part)
                return null;
            sum += part;
        }

        return sum;
    }

    private BigInteger? Part(List<int> members, List<CoverRow> rows)
    {
        if (members.Count == 0)
            return null;
        if (rows.Count == 0)
            return Alone(counts[members[0]], 0);
        if (members.Count == 1)
            return Alone(counts[members[0]], rows.Max(row => CoverRow.Units(row.Need, row.Terms.First(term => term.Count == members[0]).Factor)));
        if (rows.Count == 1 && members.TrueForAll(each => FactorOf(rows[0], each) == FactorOf(rows[0], members[0])))
            return Alike(members, CoverRow.Units(rows[0].Need, FactorOf(rows[0], members[0])));
        return Enumerate(members, rows);
    }

    /// <summary>One count with a least number of units.</summary>
    private static BigInteger? Alone(PricedCount count, BigInteger least)
    {
        if (count.Most is { } most && least > most)
            return null;
        if (count.Price.Sign >= 0)
            return count.Of(least);
        var all = count.Of(count.Most ?? throw new NoMinimumException(tooMany: false));
        return least.IsZero && all.Sign > 0 ? 0 : BigInteger.Min(all, count.Of(least));
    }

    /// <summary>Counts that are worth the same to the only row: which fixed parts are paid, then the cheapest units first.</summary>
    private BigInteger? Alike(List<int> members, BigInteger needed)
    {
        var started = members.FindAll(each => counts[each].Fixed.Sign > 0);
        BigInteger? best = null;
        for (var choice = 0; choice < 1 << started.Count; choice++)
        {
            var on = members.FindAll(each => !started.Contains(each) || (choice >> started.IndexOf(each) & 1) == 1);
            BigInteger price = 0, left = needed;
            foreach (var each in started.Where(on.Contains))
                price += counts[each].Fixed;
            foreach (var each in on.OrderBy(each => counts[each].Price))
            {
                var count = counts[each];
                if (count.Price.Sign < 0 && count.Most is null)
                    throw new NoMinimumException(tooMany: false);
                var units = count.Price.Sign < 0 ? count.Most!.Value : BigInteger.Min(BigInteger.Max(left, 0), count.Most ?? BigInteger.Max(left, 0));
                price += count.Price * units;
                left -= units;
            }

            if (left.Sign <= 0 && (best is null || price < best))
                best = price;
        }

        return best;
    }

    private BigInteger? Enumerate(List<int> members, List<CoverRow> rows)
    {
        var pivot = members.OrderByDescending(each => rows.Count(row => FactorOf(row, each).Sign > 0)).ThenBy(each => Enough(each, rows)).First();
        var rest = members.FindAll(each => each != pivot);
        var count = counts[pivot];
        BigInteger? best = null;
        foreach (var units in Candidates(count, Enough(pivot, rows)))
        {
            var left = rows.ConvertAll(row => row with { Need = row.Need - FactorOf(row, pivot) * units, Terms = Array.FindAll(row.Terms, term => term.Count != pivot) });
            if (Of(rest, left) is { } others && (best is null || others + count.Of(units) < best))
                best = others + count.Of(units);
        }

        return best;
    }

    private static IEnumerable<BigInteger> Candidates(PricedCount count, BigInteger enough)
    {
        if (count.Price.Sign < 0)
            return [0, count.Most ?? throw new NoMinimumException(tooMany: false)];
        var most = count.Most is { } limit ? BigInteger.Min(limit, enough) : enough;
        if (most > MostSteps)
            throw new NoMinimumException(tooMany: true);
        return Enumerable.Range(0, (int)most + 1).Select(units => (BigInteger)units);
    }

    /// <summary>The units with which the count alone covers each of its rows.</summary>
    private static BigInteger Enough(int count, List<CoverRow> rows) =>
        rows.Where(row => FactorOf(row, count).Sign > 0).Select(row => CoverRow.Units(row.Need, FactorOf(row, count))).DefaultIfEmpty(0).Max();

    private static BigInteger FactorOf(CoverRow row, int count)
    {
        foreach (var term in row.Terms)
        {
            if (term.Count == count)
                return term.Factor;
        }

        return 0;
    }

    /// <summary>Counts and rows that hang together; a row without a count is a part of its own that nothing covers.</summary>
    private static IEnumerable<(List<int> Members, List<CoverRow> Rows)> Parts(List<int> free, List<CoverRow> open)
    {
        var left = new List<int>(free);
        var rows = new List<CoverRow>(open);
        while (rows.Count > 0)
        {
            var own = new List<CoverRow> { rows[0] };
            var members = new List<int>();
            rows.RemoveAt(0);
            for (var at = 0; at < own.Count; at++)
            {
                foreach (var (count, _) in own[at].Terms.Where(term => left.Remove(term.Count)))
                {
                    members.Add(count);
                    own.AddRange(rows.FindAll(row => FactorOf(row, count).Sign > 0));
                    rows.RemoveAll(row => FactorOf(row, count).Sign > 0);
                }
            }

            yield return (members, own);
        }

        foreach (var count in left)
            yield return ([count], []);
    }
}
