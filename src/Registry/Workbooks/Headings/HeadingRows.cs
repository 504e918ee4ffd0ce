using Junheng.Registry.Workbooks.Raw;

namespace Junheng.Registry.Workbooks.Headings;

/// <summary>One column under the headings.</summary>
/// <param name="Number">Column number from 1.</param>
/// <param name="Heading">The heading as written; the rows of a heading that takes several are joined.</param>
/// <param name="Fields">The fields it means; empty if none is known.</param>
internal sealed record HeadedColumn(int Number, string Heading, IReadOnlyList<string> Fields);

/// <summary>The headings of a sheet.</summary>
/// <param name="Row">Index in the sheet of the last row that belongs to the headings.</param>
internal sealed record HeadingRows(int Row, IReadOnlyList<HeadedColumn> Columns)
{
    private const int RowsSearched = 40;
    private const int RowsJoined = 3;

    public int Matches => Columns.SelectMany(column => column.Fields).Distinct(StringComparer.Ordinal).Count();

    /// <summary>
    /// Finds the row under which most columns are known, joining up to three rows of merged headings; null where no row
    /// names at least two fields (one, if the sheet has one column only).
    /// </summary>
    public static HeadingRows? Find(RawSheet sheet, HeadingIndex index)
    {
        var cells = new HeadingCells(sheet, RowsSearched);
        var memory = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        HeadingRows? best = null;
        var most = 1;
        for (var row = 0; row < Math.Min(sheet.RowCount, RowsSearched); row++)
        {
            var candidate = new HeadingRows(row, ColumnsUnder(cells, row, heading => Remember(memory, heading, index)));
            var matches = candidate.Matches;
            if (matches > most)
                (best, most) = (candidate, matches);
        }

        return best;
    }

    private static IReadOnlyList<string> Remember(Dictionary<string, IReadOnlyList<string>> memory, string heading, HeadingIndex index)
    {
        if (!memory.TryGetValue(heading, out var fields))
            memory.Add(heading, fields = index.Match(heading));
        return fields;
    }

    private static List<HeadedColumn> ColumnsUnder(HeadingCells cells, int row, Func<string, IReadOnlyList<string>> match)
    {
        var columns = new List<HeadedColumn>();
        for (var column = 1; column <= cells.Width; column++)
        {
            var plain = Parts(cells, row, column, spread: false);
            var found = Longest(plain, match);
            if (found.Fields.Count == 0)
            {
                var spread = Longest(Parts(cells, row, column, spread: true), match);
                if (spread.Fields.Count > 0)
                    found = spread;
            }

            if (found.Heading.Length > 0)
                columns.Add(new HeadedColumn(column, found.Heading, found.Fields));
        }

        return columns;
    }

    /// <summary>The texts above one another that may form the heading, top first; each merged cell once.</summary>
    private static List<string> Parts(HeadingCells cells, int row, int column, bool spread)
    {
        var parts = new List<string>();
        var last = (0, 0);
        for (var at = Math.Max(0, row - RowsJoined + 1); at <= row; at++)
        {
            var (text, origin) = cells.Text(at, column, spread && at < row);
            if (text.Length == 0 || (origin == last && parts.Count > 0))
                continue;
            last = origin;
            if (parts.Count > 0 && HeadingUnits.IsUnit(text))
                parts[^1] = $"{parts[^1]}({text.Trim().Trim('(', ')', '（', '）')})";
            else
                parts.Add(text);
        }

        return parts;
    }

    /// <summary>The longest run of parts, up to the lowest, that means a field: titles above the headings fall away.</summary>
    private static (string Heading, IReadOnlyList<string> Fields) Longest(List<string> parts, Func<string, IReadOnlyList<string>> match)
    {
        for (var from = 0; from < parts.Count; from++)
        {
            var heading = string.Concat(parts.Skip(from));
            var fields = match(heading);
            if (fields.Count > 0)
                return (heading, fields);
        }

        return (parts.Count == 0 ? "" : parts[^1], []);
    }
}
