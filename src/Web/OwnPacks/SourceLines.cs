using Junheng.Standards.Packs;

namespace Junheng.Web.OwnPacks;

/// <summary>A line of a pack file that is shown, cut to a width that can be read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Before">What stands before the place of the problem; the whole line where it has none.</param>
/// <param name="Marked">The word at that place; empty where the line has no problem.</param>
/// <param name="After">The rest.</param>
/// <param name="Problems">Numbers of the problems in this line, from 1.</param>
/// <param name="IsError">True if one of them bars the pack.</param>
internal sealed record SourceLine(int Number, string Before, string Marked, string After, IReadOnlyList<int> Problems, bool IsError);

/// <summary>Lines From to To that have no problem and are left out.</summary>
internal sealed record SourceGap(int From, int To);

/// <summary>A pack file around its problems: each with two lines before and after, the rest folded.</summary>
internal static class SourceLines
{
    private const int Around = 2;
    private const int Widest = 140;

    /// <returns><see cref="SourceLine"/> and <see cref="SourceGap"/>, in the order of the file; empty where no problem has a place.</returns>
    public static IReadOnlyList<object> Of(string text, IReadOnlyList<PackProblem> problems)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF').TrimEnd('\n').Split('\n');
        // What is missing at the end of the file is reported on the line after the last.
        var byLine = problems.Select((problem, i) => (problem, Number: i + 1))
            .Where(pair => pair.problem.Line >= 1)
            .ToLookup(pair => Math.Min(pair.problem.Line, lines.Length));
        var shown = byLine.SelectMany(group => Enumerable.Range(group.Key - Around, (2 * Around) + 1))
            .Where(number => number >= 1 && number <= lines.Length)
            .Distinct().Order().ToList();
        var rows = new List<object>();
        var next = 1;
        foreach (var number in shown)
        {
            if (number > next)
                rows.Add(new SourceGap(next, number - 1));
            var here = byLine[number].ToList();
            rows.Add(Cut(number, lines[number - 1], here.Count > 0 ? (here[0].problem.Line == number ? here[0].problem.Column : int.MaxValue) : 0, [.. here.Select(pair => pair.Number)], here.Exists(pair => pair.problem.IsError)));
            next = number + 1;
        }

        if (shown.Count > 0 && next <= lines.Length)
            rows.Add(new SourceGap(next, lines.Length));
        return rows;
    }

    private static SourceLine Cut(int number, string line, int column, IReadOnlyList<int> problems, bool isError)
    {
        var at = Math.Clamp(column - 1, 0, line.Length);
        var start = line.Length <= Widest ? 0 : Math.Clamp(at - (Widest / 2), 0, line.Length - Widest);
        var end = Math.Min(line.Length, start + Widest);
        var before = start > 0 ? "…" : "";
        var after = end < line.Length ? "…" : "";
        if (problems.Count == 0)
            return new SourceLine(number, before + line[start..end] + after, "", "", problems, isError);
        var stop = at;
        while (stop < end && !char.IsWhiteSpace(line[stop]) && line[stop] is not (',' or '}' or ']'))
            stop++;
        stop = Math.Min(end, Math.Max(stop, at + 1));
        // Past the end of the line there is no word; a space shows the place.
        return new SourceLine(number, before + line[start..at], stop > at ? line[at..stop] : " ", line[stop..end] + after, problems, isError);
    }
}
