using System.Globalization;

namespace Junheng.Registry.Workbooks.Raw;

/// <summary>
/// A sheet as it stood, eight bytes a cell: only rows that hold something, each up to its last cell that does.
/// </summary>
internal sealed class RawSheet(string name, TextPool texts)
{
    public const int MostColumns = 512;

    /// <summary>Cells kept at most (128 MB).</summary>
    private const int MostCells = 16 << 20;

    private const int FirstChunk = 1 << 8;
    private const int LargestChunk = 1 << 16;
    private readonly List<RawCell[]> chunks = [];
    private readonly List<RowSpan> rows = [];
    private int used;
    private int cells;

    public string Name { get; } = name;
    public bool IsHidden { get; init; }
    public bool IsCsv { get; init; }
    public IReadOnlyList<MergedRange> Merges { get; init; } = [];

    /// <summary>Rows that were hidden or filtered out.</summary>
    public int HiddenRows { get; set; }

    /// <summary>Columns with something in them, beyond those that are read.</summary>
    public int ColumnsBeyond { get; set; }

    /// <summary>Rows that hold something.</summary>
    public int RowCount => rows.Count;

    /// <summary>Row number as the spreadsheet shows it.</summary>
    public int RowNumber(int row) => rows[row].Number;

    public ReadOnlySpan<RawCell> Row(int row)
    {
        var span = rows[row];
        return chunks[span.Chunk].AsSpan(span.Start, span.Length);
    }

    /// <summary>The cell of a column from 1.</summary>
    public RawCell Cell(int row, int column)
    {
        var span = rows[row];
        return column <= span.Length ? chunks[span.Chunk][span.Start + column - 1] : RawCell.Empty;
    }

    public string Text(RawCell cell) => cell.Kind switch
    {
        CellKind.Empty => "",
        CellKind.Number => cell.Number.ToString("R", CultureInfo.InvariantCulture),
        _ => texts[cell.TextIndex],
    };

    public string Text(int row, int column) => Text(Cell(row, column));

    public RawCell Keep(CellKind kind, string text) => RawCell.Of(kind, texts.Add(text));

    /// <summary>Adds a row; the cells are copied.</summary>
    public void Add(int number, ReadOnlySpan<RawCell> row)
    {
        if (chunks.Count == 0 || used + row.Length > chunks[^1].Length)
        {
            // Small for the sheet of one school, which is read at every save; each next one larger.
            var size = Math.Max(row.Length, chunks.Count == 0 ? FirstChunk : Math.Min(4 * chunks[^1].Length, LargestChunk));
            cells += size;
            if (cells > MostCells)
                throw new TooLargeException(MostCells);
            chunks.Add(new RawCell[size]);
            used = 0;
        }

        row.CopyTo(chunks[^1].AsSpan(used));
        rows.Add(new RowSpan(number, chunks.Count - 1, used, row.Length));
        used += row.Length;
    }

    private readonly record struct RowSpan(int Number, int Chunk, int Start, int Length);
}

/// <summary>A merged range; rows as the spreadsheet shows them, columns from 1.</summary>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
