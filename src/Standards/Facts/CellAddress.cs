using System.Globalization;

namespace Junheng.Standards.Facts;

/// <summary>Where a fact stood in the file it came from.</summary>
/// <param name="Sheet">Name of the sheet; empty for a CSV.</param>
/// <param name="Row">Row number as the spreadsheet shows it, from 1; 0 if the value has no row of its own.</param>
/// <param name="Column">Column number from 1 (A = 1); 0 if the value has no column of its own (a constant of the map).</param>
public readonly record struct CellAddress(string Sheet, int Row, int Column)
{
    /// <summary>No cell: the value was given otherwise.</summary>
    public static CellAddress None => new("", 0, 0);

    public bool Exists => Row > 0 && Column > 0;

    /// <summary>The column's letters: 1 → A, 28 → AB.</summary>
    public string ColumnLetters => Letters(Column);

    /// <summary>As people write it: <c>学校!AD34</c>; without a sheet, <c>AD34</c>; empty where there is no cell.</summary>
    public override string ToString()
    {
        if (!Exists)
            return "";
        var cell = string.Create(CultureInfo.InvariantCulture, $"{ColumnLetters}{Row}");
        return Sheet.Length > 0 ? $"{Sheet}!{cell}" : cell;
    }

    /// <summary>Column letters of a column number from 1; empty for 0.</summary>
    public static string Letters(int column)
    {
        Span<char> buffer = stackalloc char[8];
        var at = buffer.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            buffer[--at] = (char)('A' + (rest - 1) % 26);
        return new string(buffer[at..]);
    }
}
