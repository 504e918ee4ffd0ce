using System.Collections;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Registry.Workbooks.Rows;

namespace Junheng.Registry.Workbooks;

/// <summary>The data rows as text, made when asked for: most rows of a file are never shown.</summary>
internal sealed class GridRows(RawSheet sheet, IReadOnlyList<GridColumn> columns, IReadOnlyList<SchoolRow> rows) : IReadOnlyList<GridRow>
{
    public int Count => rows.Count;

    public GridRow this[int index]
    {
        get
        {
            var row = rows[index];
            var cells = new string[columns.Count];
            for (var at = 0; at < cells.Length; at++)
                cells[at] = sheet.Text(row.Row, columns[at].Number);
            return new GridRow(row.Number, row.CountyKey, cells);
        }
    }

    public IEnumerator<GridRow> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
