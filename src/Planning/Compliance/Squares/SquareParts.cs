using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>Lays out a school's variables in parts.</summary>
internal static class SquareParts
{
    private const int MostPatterns = 256;

    /// <summary>Null where some variables are tied so that squares would have to be searched for.</summary>
    public static SquarePart[]? Of(PlanModel model, SchoolUnit school)
    {
        var head = new int[school.VariableCount];
        for (var i = 0; i < head.Length; i++)
            head[i] = i;
        var firstOf = new Dictionary<int, int>();
        for (var i = 0; i < head.Length; i++)
        {
            foreach (var e in Entries(model, school.FirstVariable + i))
            {
                if (model.RowCone[model.EntryRow[e]] >= 0)
                    Tie(head, i, firstOf, model.EntryRow[e]);
            }
        }

        foreach (var cluster in school.Clusters)
        {
            foreach (var v in cluster.Variables)
                Join(head, v - school.FirstVariable, cluster.Variables[0] - school.FirstVariable);
        }

        var parts = new List<SquarePart>();
        foreach (var cluster in school.Clusters.Where(cluster => cluster.Variables.Length == 0))
            return null;
        foreach (var group in Enumerable.Range(0, head.Length).GroupBy(i => Find(head, i)))
        {
            int[] variables = [.. group.Select(i => school.FirstVariable + i)];
            if (Part(model, school, variables) is not { } part)
                return null;
            parts.Add(part);
        }

        return [.. parts];
    }

    private static SquarePart? Part(PlanModel model, SchoolUnit school, int[] variables)
    {
        var clusters = school.Clusters.Where(cluster => variables.Contains(cluster.Variables[0])).ToArray();
        int[] rows = [.. variables.SelectMany(v => Entries(model, v)).Select(e => model.EntryRow[e]).Where(row => model.RowCone[row] >= 0)
            .Concat(clusters.SelectMany(cluster => cluster.Rows)).Distinct()];
        if (clusters.Aggregate(1L, (product, cluster) => Math.Min(MostPatterns + 1L, product * cluster.Patterns.Length)) > MostPatterns)
            return null;
        List<(Cluster, Pattern)[]> origins = [[]];
        foreach (var cluster in clusters)
            origins = [.. origins.SelectMany(each => cluster.Patterns.Select(pattern => ((Cluster, Pattern)[])[.. each, (cluster, pattern)]))];
        var patterns = origins.ConvertAll(each => Merge(each, rows, school.Allowed.Length));
        if (variables.Length == 1)
            return Make(model, school, variables, rows, patterns, origins, -1, [variables]);
        // The link: the fewest that leave the rest apart. None, or one.
        foreach (var link in variables.Select(v => (int?)v).Prepend(null))
        {
            if (Groups(model, variables.Where(v => v != link), rows) is { } groups)
                return Make(model, school, variables, rows, patterns, origins, link ?? -1, groups);
        }

        return null;
    }

    private static SquarePart Make(PlanModel model, SchoolUnit school, int[] variables, int[] rows, List<Pattern> patterns, List<(Cluster, Pattern)[]> origins, int link, int[][] groups) => new()
    {
        Variables = variables,
        Rows = rows,
        Patterns = [.. patterns],
        Origin = [.. origins],
        Excused = [.. patterns.Select(each => Place(school, each.Excused))],
        Link = link,
        OnlyLink = [.. rows.Select(row => link >= 0 && !groups.Any(group => Array.Exists(group, v => Touched(model, v, [row]).Count > 0)))],
        Groups = groups,
    };

    private static int Place(SchoolUnit school, int[] excused)
    {
        var place = 0;
        for (var s = 0; s < excused.Length; s++)
        {
            if (excused[s] > school.Allowed[s])
                return -1;
            place = place * (Math.Max(school.Allowed[s], 0) + 1) + excused[s];
        }

        return place;
    }

    /// <summary>Groups that share no row; several in a group only if each touches that row alone, by the same coefficient, without a start.</summary>
    private static int[][]? Groups(PlanModel model, IEnumerable<int> variables, int[] rows)
    {
        var groups = new List<List<int>>();
        foreach (var v in variables)
        {
            var own = Touched(model, v, rows);
            var sharing = groups.FindAll(group => group.Exists(w => Touched(model, w, rows).Any(other => own.Exists(each => each.Row == other.Row))));
            if (sharing.Count == 0)
            {
                groups.Add([v]);
                continue;
            }

            if (sharing.Count > 1 || own.Count != 1 || own[0].Coefficient <= 0 || model.Fixed[v] > 0)
                return null;
            foreach (var w in sharing[0])
            {
                var other = Touched(model, w, rows);
                if (other.Count != 1 || other[0] != own[0] || model.Fixed[w] > 0)
                    return null;
            }

            sharing[0].Add(v);
        }

        return [.. groups.Select(group => group.ToArray())];
    }

    private static List<(int Row, int Coefficient)> Touched(PlanModel model, int v, int[] rows) =>
        [.. Entries(model, v).Where(e => Array.IndexOf(rows, model.EntryRow[e]) >= 0).Select(e => (model.EntryRow[e], model.EntryCoefficient[e]))];

    private static Pattern Merge((Cluster Cluster, Pattern Pattern)[] origin, int[] rows, int sections)
    {
        var needs = new long[rows.Length];
        Array.Fill(needs, long.MinValue);
        var excused = new int[sections];
        foreach (var (cluster, pattern) in origin)
        {
            for (var i = 0; i < cluster.Rows.Length; i++)
            {
                var at = Array.IndexOf(rows, cluster.Rows[i]);
                needs[at] = Math.Max(needs[at], pattern.Needs[i]);
            }

            for (var s = 0; s < sections; s++)
                excused[s] += pattern.Excused[s];
        }

        return new Pattern(needs, excused, []);
    }

    private static IEnumerable<int> Entries(PlanModel model, int v) => Enumerable.Range(model.EntryStart[v], model.EntryStart[v + 1] - model.EntryStart[v]);

    private static void Tie(int[] head, int i, Dictionary<int, int> firstOf, int row)
    {
        if (!firstOf.TryAdd(row, i))
            Join(head, i, firstOf[row]);
    }

    private static void Join(int[] head, int a, int b) => head[Find(head, a)] = Find(head, b);

    private static int Find(int[] head, int i)
    {
        while (head[i] != i)
            i = head[i];
        return i;
    }
}
