using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks.Headings;

/// <summary>
/// A unit of money that a title row states for the whole table (单位：万元), as Chinese tables do. It holds for columns of yuan
/// whose own heading names no unit; the reading says so, because the title may be left over from another table.
/// </summary>
/// <param name="Cell">Where it stands.</param>
/// <param name="Text">The cell's text.</param>
internal sealed record TitleUnit(CellAddress Cell, string Text, decimal Factor)
{
    private const int RowsAbove = 6;

    /// <summary>Looks through the rows above the headings; null where none states a scaled unit of money.</summary>
    public static TitleUnit? Find(RawSheet sheet, int headingRow)
    {
        for (var row = Math.Max(0, headingRow - RowsAbove); row < headingRow; row++)
        {
            for (var column = 1; column <= sheet.Row(row).Length; column++)
            {
                var text = sheet.Text(row, column);
                var narrow = HeadingText.Narrow(text).Replace(" ", "", StringComparison.Ordinal);
                var at = narrow.IndexOf("单位:", StringComparison.Ordinal);
                if (at < 0 || !narrow.AsSpan(at).Contains("元", StringComparison.Ordinal))
                    continue;
                var factor = HeadingUnits.Factor(narrow[at..]);
                return factor == 1m ? null : new TitleUnit(new CellAddress(sheet.Name, sheet.RowNumber(row), column), text.Trim(), factor);
            }
        }

        return null;
    }

    /// <summary>True if a heading leaves its unit of money to the title.</summary>
    public static bool HoldsFor(string heading) => !HeadingText.Narrow(heading).Contains('元', StringComparison.Ordinal);
}
