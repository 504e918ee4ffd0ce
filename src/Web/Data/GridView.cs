using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;

namespace Junheng.Web.Data;

/// <summary>A line of the grid: a row of the sheet, or a fold of rows with nothing to say.</summary>
internal abstract record GridLine;

/// <summary>A row, with its findings.</summary>
internal sealed record ShownRow(GridRow Row) : GridLine;

/// <summary>Rows from–to without findings.</summary>
internal sealed record FoldedRows(int From, int To) : GridLine;

/// <summary>A finding in a cell, with its number in the list beside the grid.</summary>
internal sealed record CellMark(int Number, bool IsError);

/// <summary>The part of the sheet that is shown around the findings: their rows and columns, the rest folded.</summary>
internal sealed class GridView
{
    /// <summary>More rows than this are not laid out at once.</summary>
    private const int MostRows = 60;

    private static readonly string[] AlwaysShown = ["school_name", "pupils_primary", "pupils_middle", "teachers_primary"];

    public GridView(Draft draft, bool allRows, bool allColumns)
    {
        Grid = draft.Reading.Grid!;
        for (var i = 0; i < draft.Findings.Count; i++)
        {
            var finding = draft.Findings[i];
            if (finding.Severity != Severity.Note && finding.Cell.Exists)
                Marks.TryAdd((finding.Cell.Row, finding.Cell.Column), new CellMark(i + 1, finding.Severity == Severity.Error));
        }

        var marked = Marks.Keys.Select(cell => cell.Column).ToHashSet();
        Columns = [.. Grid.Columns.Select((column, i) => (column, i)).Where(pair => allColumns || marked.Contains(pair.column.Number) || AlwaysShown.Contains(pair.column.FieldId))];
        Lines = [.. Fold(allRows)];
    }

    public SheetGrid Grid { get; }
    public Dictionary<(int Row, int Column), CellMark> Marks { get; } = [];

    /// <summary>The columns shown, each with its index into the cells of a row.</summary>
    public IReadOnlyList<(GridColumn Column, int Index)> Columns { get; }

    public IReadOnlyList<GridLine> Lines { get; }
    public bool IsCut { get; private set; }

    private IEnumerable<GridLine> Fold(bool all)
    {
        var rows = Marks.Keys.Select(cell => cell.Row).ToHashSet();
        var shown = 0;
        int? from = null;
        var last = 0;
        for (var i = 0; i < Grid.Rows.Count; i++)
        {
            var row = Grid.Rows[i];
            if (all || rows.Contains(row.Number) || i == 0)
            {
                if (from is { } start)
                    yield return new FoldedRows(start, last);
                from = null;
                if (++shown > MostRows)
                {
                    IsCut = true;
                    yield break;
                }

                yield return new ShownRow(row);
            }
            else
            {
                from ??= row.Number;
            }

            last = row.Number;
        }

        if (from is { } rest)
            yield return new FoldedRows(rest, last);
    }
}
