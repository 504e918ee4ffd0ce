using Junheng.Registry.Workbooks.Raw;

namespace Junheng.Registry.Workbooks.Headings;

/// <summary>The first rows of a sheet, with merged cells filled in.</summary>
internal sealed class HeadingCells
{
    private readonly RawSheet sheet;
    private readonly Dictionary<(int Row, int Column), MergedRange> merges = [];
    private readonly Dictionary<int, int> rowOfNumber = [];

    public HeadingCells(RawSheet sheet, int rows)
    {
        this.sheet = sheet;
        for (var row = 0; row < Math.Min(rows, sheet.RowCount); row++)
        {
            rowOfNumber[sheet.RowNumber(row)] = row;
            Width = Math.Max(Width, sheet.Row(row).Length);
        }

        foreach (var range in sheet.Merges)
        {
            // A merge taller than any heading is a grouping of data rows.
            if (range.LastRow - range.FirstRow > 5 || !rowOfNumber.ContainsKey(range.FirstRow))
                continue;
            Width = Math.Max(Width, Math.Min(range.LastColumn, RawSheet.MostColumns));
            for (var number = range.FirstRow; number <= range.LastRow; number++)
            {
                for (var column = range.FirstColumn; column <= Math.Min(range.LastColumn, RawSheet.MostColumns); column++)
                    merges[(number, column)] = range;
            }
        }
    }

    public int Width { get; }

    /// <summary>The text of a cell and the cell it comes from; with <paramref name="spread"/>, an empty cell takes its left neighbour's.</summary>
    public (string Text, (int Row, int Column) Origin) Text(int row, int column, bool spread)
    {
        var number = sheet.RowNumber(row);
        if (merges.TryGetValue((number, column), out var range))
            return (Own(rowOfNumber[range.FirstRow], range.FirstColumn), (range.FirstRow, range.FirstColumn));
        var text = Own(row, column);
        for (var left = column - 1; spread && text.Length == 0 && left >= 1; left--)
        {
            text = Own(row, left);
            if (text.Length > 0)
                return (text, (number, left));
        }

        return (text, (number, column));
    }

    /// <summary>Numbers are no headings.</summary>
    private string Own(int row, int column)
    {
        var cell = sheet.Cell(row, column);
        return cell.Kind == CellKind.Text ? sheet.Text(cell).Trim() : "";
    }
}
