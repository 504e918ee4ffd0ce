using System.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>The smallest price of any allowed counts of one school, under the prices of a leaf: every way to let items off is looked at.</summary>
internal sealed class SchoolMinimum
{
    private readonly ProofSchool school;
    private readonly Dictionary<int, long> least = [];
    private readonly Dictionary<int, PricedCount> counts = [];
    private readonly List<CoverRow> certain = [];
    private readonly List<List<Choice>> items = [];
    private readonly Dictionary<(int, int), BigInteger> crosses = [];
    private readonly BigInteger start;
    private readonly bool impossible;
    private readonly bool costCounts;

    private SchoolMinimum(ProofSchool school, LeafPrices prices, LeafRegion region)
    {
        this.school = school;
        costCounts = prices.CostCounts;
        foreach (var decision in school.Decisions)
        {
            var (low, most) = region.Of(decision);
            impossible |= most < low;
            BigInteger price = prices.Price(decision), opening = prices.Fixed(decision);
            start += low > 0 ? price * low + opening : 0;
            least.Add(decision.Number, low);
            counts.Add(decision.Number, new PricedCount(price, low > 0 ? 0 : opening, 0, most - low));
        }

        foreach (var row in school.Moved)
            start += Square(row, prices.Square(row));
        impossible = impossible || region.IsEmpty || !Split(region) || !Choices(region);
    }

    /// <summary>Null if the school has no allowed counts.</summary>
    /// <exception cref="NoMinimumException">Unbounded below, or too many ways.</exception>
    public static BigInteger? Of(ProofSchool school, LeafPrices prices, LeafRegion region)
    {
        var one = new SchoolMinimum(school, prices, region);
        return one.impossible || one.Combine() is not { } smallest ? null : one.start + smallest;
    }

    /// <summary>Spreads price × (Σ factor × count)² over the counts beyond the decided ones; returns the part of those.</summary>
    /// <exception cref="NoMinimumException">Counts that pull an amount both ways.</exception>
    private BigInteger Square(ProofRow row, BigInteger price)
    {
        if (price.IsZero)
            return 0;
        var decided = BigInteger.Zero;
        foreach (var (count, factor, _, _) in row.Terms)
            decided += factor * least[count];
        for (var i = 0; i < row.Terms.Length; i++)
        {
            var (count, factor) = (row.Terms[i].Count, row.Terms[i].Factor);
            var before = counts[count];
            counts[count] = before with { Price = before.Price + 2 * price * factor * decided, Square = before.Square + price * factor * factor };
            for (var k = i + 1; k < row.Terms.Length; k++)
            {
                var cross = 2 * price * factor * row.Terms[k].Factor;
                if (cross.Sign < 0)
                    throw new NoMinimumException(tooMany: true);
                var pair = count < row.Terms[k].Count ? (count, row.Terms[k].Count) : (row.Terms[k].Count, count);
                crosses[pair] = crosses.GetValueOrDefault(pair) + cross;
            }
        }

        return price * decided * decided;
    }

    /// <summary>Thresholds that a split decided. Missing one keeps each count below what would reach it alone.</summary>
    private bool Split(LeafRegion region)
    {
        foreach (var (stage, indicator, met) in region.Thresholds(school.School))
        {
            // A part of a proof leaves out what actions of several parts decide.
            if (!school.Thresholds.TryGetValue((stage, indicator), out var threshold))
                continue;
            var row = After(threshold);
            if (met)
            {
                certain.Add(row);
                continue;
            }

            if (!row.IsWhole)
                continue;
            if (row.Need.Sign <= 0)
                return false;
            foreach (var (count, factor) in row.Terms)
            {
                var most = CoverRow.Units(row.Need, factor) - 1;
                if (counts[count].Most is not { } before || most < before)
                    counts[count] = counts[count] with { Most = (long)BigInteger.Min(most, long.MaxValue) };
            }
        }

        return true;
    }

    /// <summary>What each item offers; false if one offers nothing.</summary>
    private bool Choices(LeafRegion region)
    {
        var missed = region.Thresholds(school.School).Where(each => !each.Met).Select(each => (each.Stage, each.Indicator)).ToHashSet();
        foreach (var item in school.Items)
        {
            var met = item.Met.Where(member => !missed.Contains((item.Stage, member.Indicator))).Select(member => After(member.Row)).ToList();
            if (met.Exists(row => row.Need.Sign <= 0))
                continue;
            var choices = met.FindAll(row => row.Terms.Length > 0).ConvertAll(row => new Choice(row, item.Slot, 0));
            var floors = item.Floors?.Select(After).ToList();
            if (floors is null || floors.Exists(row => row.Need.Sign <= 0))
                choices.Add(new Choice(null, item.Slot, 1));
            else
                choices.AddRange(floors.FindAll(row => row.Terms.Length > 0).ConvertAll(row => new Choice(row, item.Slot, 1)));
            if (choices.Count == 0)
                return false;
            items.Add(choices);
        }

        return true;
    }

    /// <summary>Parts that share no count, each with its price by how many items it lets off; then the cheapest sum within what is allowed.</summary>
    private BigInteger? Combine()
    {
        var best = new Dictionary<int, BigInteger> { [0] = 0 };
        foreach (var (members, own, rows) in Parts())
        {
            var prices = new Dictionary<int, BigInteger>();
            Try(own, 0, 0, members, rows, prices);
            var next = new Dictionary<int, BigInteger>();
            foreach (var (before, sum) in best)
            {
                foreach (var (used, price) in prices)
                {
                    if (Allowed(before, used) is { } state && (!next.TryGetValue(state, out var known) || sum + price < known))
                        next[state] = sum + price;
                }
            }

            best = next;
        }

        return best.Count == 0 ? null : best.Min(pair => pair.Value + LetOff(pair.Key));
    }

    /// <summary>What the items cost that are let off.</summary>
    private BigInteger LetOff(int used)
    {
        var sum = BigInteger.Zero;
        for (var slot = 0; costCounts && slot < school.LetOff.Count; slot++)
            sum += school.LetOff[slot] * (used >> (8 * slot) & 255);
        return sum;
    }

    private void Try(List<List<Choice>> own, int at, int used, List<int> members, List<CoverRow> rows, Dictionary<int, BigInteger> prices)
    {
        if (at == own.Count)
        {
            if (new CoverMinimum(crosses).Of(counts, members, rows) is { } price && (!prices.TryGetValue(used, out var known) || price < known))
                prices[used] = price;
            return;
        }

        foreach (var choice in own[at])
        {
            if (Allowed(used, choice.Excused == 0 ? 0 : 1 << (8 * choice.Slot)) is not { } state)
                continue;
            if (choice.Row is null)
            {
                Try(own, at + 1, state, members, rows, prices);
                continue;
            }

            rows.Add(choice.Row);
            Try(own, at + 1, state, members, rows, prices);
            rows.RemoveAt(rows.Count - 1);
        }
    }

    /// <summary>How many items are let off, a byte for each judged section; null if too many.</summary>
    private int? Allowed(int a, int b)
    {
        var sum = a + b;
        for (var slot = 0; slot < school.Allowed.Count; slot++)
        {
            if ((sum >> (8 * slot) & 255) > school.Allowed[slot])
                return null;
        }

        return sum;
    }

    /// <summary>Counts and items that hang together; then the counts on which no item depends.</summary>
    private IEnumerable<(List<int> Members, List<List<Choice>> Items, List<CoverRow> Rows)> Parts()
    {
        var free = counts.Keys.ToList();
        var leftItems = new List<List<Choice>>(items);
        var leftRows = new List<CoverRow>(certain);
        while (leftItems.Count + leftRows.Count > 0)
        {
            var reached = new HashSet<int>(leftItems.Count > 0 ? CountsOf(leftItems[0]) : leftRows[0].Terms.Select(term => term.Count));
            var own = leftItems.Take(1).ToList();
            var rows = own.Count == 0 ? leftRows.Take(1).ToList() : [];
            leftItems.RemoveAll(own.Contains);
            leftRows.RemoveAll(rows.Contains);
            for (var grown = true; grown;)
            {
                var before = reached.Count;
                reached.UnionWith(free.Where(each => !reached.Contains(each) && IsCrossed(each, reached)).ToList());
                var more = leftItems.FindAll(item => CountsOf(item).Any(reached.Contains));
                var moreRows = leftRows.FindAll(row => row.Terms.Any(term => reached.Contains(term.Count)));
                reached.UnionWith(more.SelectMany(CountsOf));
                reached.UnionWith(moreRows.SelectMany(row => row.Terms.Select(term => term.Count)));
                grown = reached.Count > before || more.Count + moreRows.Count > 0;
                own.AddRange(more);
                rows.AddRange(moreRows);
                leftItems.RemoveAll(more.Contains);
                leftRows.RemoveAll(moreRows.Contains);
            }

            free.RemoveAll(reached.Contains);
            yield return ([.. reached], own, rows);
        }

        yield return (free, [], []);
    }

    private CoverRow After(CoverRow row) => row.After(count => least[count]);

    private static IEnumerable<int> CountsOf(List<Choice> item) => item.Where(choice => choice.Row is not null).SelectMany(choice => choice.Row!.Terms.Select(term => term.Count));

    private bool IsCrossed(int count, HashSet<int> others) =>
        crosses.Count > 0 && crosses.Any(pair => !pair.Value.IsZero && ((pair.Key.Item1 == count && others.Contains(pair.Key.Item2)) || (pair.Key.Item2 == count && others.Contains(pair.Key.Item1))));

    /// <summary>One way to satisfy an item.</summary>
    /// <param name="Row">What it asks; null for nothing.</param>
    private sealed record Choice(CoverRow? Row, int Slot, int Excused);
}
