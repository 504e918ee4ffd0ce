namespace Junheng.Standards.Facts;

/// <summary>Where a county's rows stood: one sheet of one file, so a cell is its row's number and its field's column.</summary>
/// <param name="File">Name of the file, without folders.</param>
/// <param name="Sheet">Name of the sheet; empty for a CSV.</param>
/// <param name="RowNumbers">For each school, in order, its row as the spreadsheet shows it (from 1).</param>
/// <param name="ColumnNumbers">For each field (text fields too), its column from 1.</param>
public sealed record FactSources(string File, string Sheet, int[] RowNumbers, IReadOnlyDictionary<string, int> ColumnNumbers)
{
    public static FactSources None { get; } = new("", "", [], new Dictionary<string, int>(StringComparer.Ordinal));
}
