using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>What a row below the headings is.</summary>
internal enum RowKind
{
    School,
    Total,
    Note,

    /// <summary>The headings again, a row of units, or the row of column numbers under a form's headings.</summary>
    Heading,
}

/// <summary>Tells schools from totals, notes and repeated headings.</summary>
internal sealed class RowKinds(RawSheet sheet, SheetColumns columns)
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "累计", "总数", "合计数", "全县合计", "全县总计", "全县", "县合计", "total", "sum"];

    private static readonly string[] Notes =
    [
        "注:", "注1", "注：", "备注:", "说明:", "填表说明", "填报说明", "填表人", "填报人", "制表人", "制表:", "制表日期", "审核人", "审核:", "复核", "负责人", "单位负责人",
        "统计负责人", "校长签", "联系电话", "联系人", "填表日期", "填报日期", "填表时间", "填报单位", "数据来源", "报出日期", "(盖章)", "盖章", "※", "★",
    ];

    private readonly string[] headingKeys = [.. columns.Columns.Select(column => HeadingText.Key(column.Heading))];
    private readonly int nameColumn = columns.ColumnOf("school_name");
    private readonly int codeColumn = columns.ColumnOf("school_code");

    public RowKind Of(int row)
    {
        var cells = sheet.Row(row);
        var filled = 0;
        var numbers = 0;
        var first = RawCell.Empty;
        var firstColumn = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].IsEmpty)
                continue;
            if (filled++ == 0)
                (first, firstColumn) = (cells[column], column + 1);
            if (cells[column].IsNumber)
                numbers++;
        }

        var hasCode = codeColumn > 0 && !sheet.Cell(row, codeColumn).IsEmpty;
        var firstText = first.Kind == CellKind.Text ? HeadingText.Narrow(sheet.Text(first)).Trim() : "";
        if (IsTotal(firstText) || (nameColumn > 0 && (!hasCode || codeColumn == firstColumn) && IsTotal(Narrow(row, nameColumn))))
            return RowKind.Total;
        if (IsNote(firstText, filled, numbers, firstColumn, hasCode))
            return RowKind.Note;
        // Repeated headings hold no numbers; the row of column numbers stands right below the headings.
        return (numbers == 0 || row <= columns.HeadingRow + 3) && IsHeading(row, filled) ? RowKind.Heading : RowKind.School;
    }

    private static bool IsTotal(string text)
    {
        if (text.Length is 0 or > 12 || text[^1] is not ('计' or '数' or '县' or ')' or ':' or 'l' or 'L' or 'm' or 'M'))
            return false;
        var word = HeadingText.KeyWithoutBrackets(text);
        return Totals.Contains(word, StringComparer.Ordinal);
    }

    private bool IsNote(string text, int filled, int numbers, int firstColumn, bool hasCode)
    {
        if (text.Length == 0 || numbers > 2 || (hasCode && firstColumn != codeColumn))
            return false;
        if (Notes.Any(note => text.StartsWith(note, StringComparison.Ordinal)))
            return true;
        // One long sentence alone in a row, outside the column of names, is no school.
        return filled == 1 && firstColumn != nameColumn && !text.All(char.IsAsciiDigit);
    }

    private bool IsHeading(int row, int filled)
    {
        var same = 0;
        var units = 0;
        var numbering = 0;
        var next = double.NaN;
        for (var at = 0; at < headingKeys.Length; at++)
        {
            var cell = sheet.Cell(row, columns.Columns[at].Number);
            if (cell.IsEmpty)
                continue;
            if (cell.Kind == CellKind.Text)
            {
                var text = sheet.Text(cell);
                same += HeadingText.Key(text) is var key && key.Length > 0 && headingKeys[at].EndsWith(key, StringComparison.Ordinal) ? 1 : 0;
                units += HeadingUnits.IsUnit(text) ? 1 : 0;
                numbering += text.Trim() is "甲" or "乙" or "丙" or "丁" or "戊" or "己" or "—" ? 1 : 0;
            }
            else if (cell.IsNumber && row <= columns.HeadingRow + 2 && (double.IsNaN(next) ? cell.Number is 0 or 1 : cell.Number == next))
            {
                numbering++;
                next = cell.Number + 1;
            }
        }

        return filled >= 2 && (same * 2 > filled || units == filled || (numbering == filled && filled >= 3));
    }

    private string Narrow(int row, int column) => HeadingText.Narrow(sheet.Text(row, column)).Trim();
}
