namespace Junheng.Registry.Sheets;

public enum CellAlign
{
    /// <summary>Text left, numbers right.</summary>
    Natural,
    Left,
    Centre,
    Right,
}

/// <summary>How a cell of a written workbook looks. Equal formats share one style in the file.</summary>
public sealed record CellFormat
{
    public static CellFormat Plain { get; } = new();

    /// <summary>Excel number format such as <c>#,##0.00</c>; null for General. The cell keeps the full value.</summary>
    public string? NumberFormat { get; init; }

    public bool Bold { get; init; }

    /// <summary>Points.</summary>
    public int Size { get; init; } = 11;

    /// <summary>Text colour as RRGGBB.</summary>
    public string Colour { get; init; } = "1D2126";

    /// <summary>Background as RRGGBB; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>Hairlines on all sides.</summary>
    public bool Lined { get; init; }

    public bool Wrap { get; init; }
    public CellAlign Align { get; init; }

    /// <summary>The cell is text whatever it begins with; see <see cref="FormulaText"/>.</summary>
    internal bool IsQuoted { get; init; }
}

/// <summary>What a sheet needs besides its cells.</summary>
public sealed record SheetLayout
{
    /// <summary>Width of each column in characters, left to right.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>Rows at the top that stay in view.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns at the left that stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>First and last row repeated on each printed page; null for none.</summary>
    public (int First, int Last)? PrintTitles { get; init; }

    public bool Landscape { get; init; } = true;

    /// <summary>Headings with filter buttons: row, first and last column; null for none.</summary>
    public (int Row, int FirstColumn, int LastColumn)? Filter { get; init; }

    /// <summary>Text at the foot of each printed page, left; the page number stands right.</summary>
    public string Footer { get; init; } = "";
}
