using Junheng.Registry.Mapping;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>The texts of a sheet's fields: constants of the map, merged cells carried down, signs for "none" taken as empty.</summary>
internal sealed class CellTexts
{
    private const int MostMergedCells = 200_000;
    private readonly RawSheet sheet;
    private readonly SheetColumns columns;
    private readonly HeadingMap? map;
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> merged = [];
    private readonly Dictionary<int, int> rowOfNumber = [];

    public CellTexts(RawSheet sheet, SheetColumns columns, HeadingMap? map)
    {
        this.sheet = sheet;
        this.columns = columns;
        this.map = map;
        foreach (var range in sheet.Merges.Where(range => range.LastRow > sheet.RowNumber(columns.HeadingRow)))
        {
            var size = (long)(range.LastRow - (long)range.FirstRow + 1) * (range.LastColumn - (long)range.FirstColumn + 1);
            if (size <= 1 || merged.Count + size > MostMergedCells)
                continue;
            for (var row = range.FirstRow; row <= range.LastRow; row++)
            {
                for (var column = range.FirstColumn; column <= range.LastColumn; column++)
                    merged[(row, column)] = (range.FirstRow, range.FirstColumn);
            }
        }

        if (merged.Count == 0)
            return;
        for (var row = 0; row < sheet.RowCount; row++)
            rowOfNumber[sheet.RowNumber(row)] = row;
    }

    /// <summary>True if the file has a column, or the map a constant, for the field.</summary>
    public bool Has(string fieldId) => columns.Fields.ContainsKey(fieldId) || map?.Constants.ContainsKey(fieldId) == true;

    /// <summary>The field's text in a row; empty where it is missing.</summary>
    public string Text(int row, string fieldId)
    {
        if (!columns.Fields.TryGetValue(fieldId, out var column))
            return map?.Constants.TryGetValue(fieldId, out var constant) == true ? constant : "";
        var cell = sheet.Cell(row, column.Number);
        if (cell.IsEmpty && merged.Count > 0 && merged.TryGetValue((sheet.RowNumber(row), column.Number), out var origin) && rowOfNumber.TryGetValue(origin.Row, out var from))
            cell = sheet.Cell(from, origin.Column);
        if (cell.IsNumber)
            return sheet.Text(cell);
        var text = sheet.Text(cell).Trim();
        return NumberText.IsMissing(text) ? "" : text;
    }

    /// <summary>The field's text with full-width forms made half-width and without any space: for codes.</summary>
    public string Code(int row, string fieldId)
    {
        var text = HeadingText.Narrow(Text(row, fieldId));
        return text.AsSpan().IndexOfAny(" \t\u00A0'") < 0 ? text : string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not '\''));
    }

    /// <summary>True if the cell is part of a merge but not its first: it has no value of its own.</summary>
    public bool IsMergedAway(int row, int column) =>
        merged.Count > 0 && merged.TryGetValue((sheet.RowNumber(row), column), out var origin) && origin != (sheet.RowNumber(row), column);

    public CellAddress Address(int row, string fieldId) =>
        columns.Fields.TryGetValue(fieldId, out var column)
            ? new CellAddress(sheet.Name, sheet.RowNumber(row), column.Number)
            : new CellAddress(sheet.Name, sheet.RowNumber(row), 0);
}
