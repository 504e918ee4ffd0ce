namespace Junheng.Planning.Compliance.Model;

/// <summary>
/// Groups a school's variables into clusters (tied by undecided items) and free ones, and lists the undominated ways to satisfy
/// each cluster's items.
/// </summary>
internal static class ClusterBuilder
{
    /// <summary>More ways than this in one cluster are refused: an option file with that many intertwined actions is a mistake.</summary>
    public const int MostPatterns = 4096;

    /// <param name="variablesOf">The variables that touch a row.</param>
    /// <exception cref="PlanLimitException">A cluster has more than <see cref="MostPatterns"/> patterns.</exception>
    public static SchoolUnit Build(int school, int first, int count, List<PlanItem> items, int[] allowed, Func<int, IEnumerable<int>> variablesOf)
    {
        Relax(items, allowed);
        return Cluster(school, first, count, items, allowed, variablesOf);
    }

    /// <summary>The same for items that are as they are to be.</summary>
    /// <inheritdoc cref="Build"/>
    public static SchoolUnit Cluster(int school, int first, int count, IReadOnlyList<PlanItem> items, int[] allowed, Func<int, IEnumerable<int>> variablesOf)
    {
        var parent = new int[count];
        for (var v = 0; v < count; v++)
            parent[v] = v;
        var tied = new bool[count];
        foreach (var item in items)
        {
            var head = -1;
            foreach (var variable in RowsOf(item).SelectMany(variablesOf))
            {
                var own = Find(parent, variable - first);
                tied[variable - first] = true;
                if (head >= 0)
                    parent[own] = Find(parent, head);
                head = variable - first;
            }
        }

        var clusters = new List<Cluster>();
        foreach (var group in items.GroupBy(item => RowsOf(item).SelectMany(variablesOf).Select(v => Find(parent, v - first)).DefaultIfEmpty(-1).First()))
        {
            var own = group.ToArray();
            int[] members = [.. Enumerable.Range(0, count).Where(v => tied[v] && Find(parent, v) == group.Key).Select(v => first + v)];
            int[] rows = [.. own.SelectMany(RowsOf).Distinct()];
            clusters.Add(new Cluster(members, rows, Patterns(own, rows, allowed.Length), own));
        }

        int[] free = [.. Enumerable.Range(0, count).Where(v => !tied[v]).Select(v => first + v)];
        return new SchoolUnit(school, first, count, allowed, [.. clusters], free);
    }

    /// <summary>A section with no more undecided items than may fail lets off all of them; it need not choose.</summary>
    private static void Relax(List<PlanItem> items, int[] allowed)
    {
        for (var s = 0; s < allowed.Length; s++)
        {
            var own = items.Where(item => item.SectionOfSchool == s).ToList();
            if (own.Count > allowed[s] || own.Exists(item => !Array.Exists(item.Alternatives, each => each.Excused)))
                continue;
            foreach (var item in own)
            {
                items.Remove(item);
                var excused = item.Alternatives.Where(each => each.Excused).Select(each => each with { Excused = false }).ToArray();
                if (Array.TrueForAll(excused, each => each.Row >= 0))
                    items.Add(item with { Alternatives = excused, Relaxed = true });
            }
        }
    }

    private static IEnumerable<int> RowsOf(PlanItem item) => item.Alternatives.Where(each => each.Row >= 0).Select(each => each.Row).Distinct();

    private static Pattern[] Patterns(PlanItem[] items, int[] rows, int sections)
    {
        if (items.Aggregate(1L, (product, item) => Math.Min(MostPatterns + 1L, product * item.Alternatives.Length)) > MostPatterns)
            throw new PlanLimitException($"The actions tie {items.Length} items of one school together in more than {MostPatterns} ways.");
        var all = new List<Pattern> { new(Filled(rows.Length), new int[sections], []) };
        foreach (var item in items)
            all = [.. all.SelectMany(each => item.Alternatives.Select(alternative => Extend(each, item, alternative, rows)))];
        return [.. all.Where((each, i) => !all.Where((other, j) => i != j && Dominates(other, each, i > j)).Any())];
    }

    private static Pattern Extend(Pattern pattern, PlanItem item, Alternative alternative, int[] rows)
    {
        var needs = (long[])pattern.Needs.Clone();
        if (alternative.Row >= 0)
        {
            var at = Array.IndexOf(rows, alternative.Row);
            needs[at] = Math.Max(needs[at], alternative.Need);
        }

        var excused = (int[])pattern.Excused.Clone();
        excused[item.SectionOfSchool] += alternative.Excused ? 1 : 0;
        return new Pattern(needs, excused, [.. pattern.Met, alternative.Excused ? -1 : alternative.Row]);
    }

    /// <summary>Asks no more, lets off no more; of equals the first stands.</summary>
    private static bool Dominates(Pattern a, Pattern b, bool first)
    {
        var equal = true;
        for (var i = 0; i < a.Needs.Length; i++)
        {
            if (a.Needs[i] > b.Needs[i])
                return false;
            equal &= a.Needs[i] == b.Needs[i];
        }

        for (var s = 0; s < a.Excused.Length; s++)
        {
            if (a.Excused[s] > b.Excused[s])
                return false;
            equal &= a.Excused[s] == b.Excused[s];
        }

        return !equal || first;
    }

    private static long[] Filled(int count)
    {
        var needs = new long[count];
        Array.Fill(needs, long.MinValue);
        return needs;
    }

    private static int Find(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i];
        return i;
    }
}
