namespace Junheng.Registry.Workbooks.Headings;

/// <summary>How far two words are apart, and which known word one that is not known was probably meant to be.</summary>
internal static class EditDistance
{
    /// <summary>Number of letters to insert, delete, replace or swap with their neighbour.</summary>
    public static int Between(string one, string other)
    {
        if (Math.Min(one.Length, other.Length) == 0)
            return Math.Max(one.Length, other.Length);
        var before = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }

    /// <summary>The nearest of the candidates, if it is near enough to be what was meant; null otherwise.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is < 2 or > 60)
            return null;
        string? nearest = null;
        var allowed = word.Length <= 3 ? 1 : word.Length <= 7 ? 2 : 3;
        var best = allowed + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= best || candidate.Length < 2)
                continue;
            var distance = Between(word, candidate);
            if (distance < best && distance * 2 < Math.Max(word.Length, 3))
                (nearest, best) = (candidate, distance);
        }

        return nearest;
    }
}
