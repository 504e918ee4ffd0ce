using Junheng.Registry.Sheets;
using Junheng.Registry.Workbooks;

namespace Junheng.Registry.Findings.Marking;

/// <summary>A new workbook with what was read, bad cells coloured, and the list of findings: for files that cannot be marked themselves.</summary>
internal static class GridWorkbook
{
    private static readonly CellFormat Head = new() { Bold = true, Fill = "EFEBE2", Wrap = true };
    private static readonly CellFormat Bad = new() { Fill = FindingTexts.Fill(Severity.Error) };
    private static readonly CellFormat Doubtful = new() { Fill = FindingTexts.Fill(Severity.Warning) };
    private static readonly CellFormat Wrapped = new() { Wrap = true };

    public static void Write(WorkbookReading reading, Stream output)
    {
        using var workbook = new WorkbookWriter(output);
        using (var sheet = workbook.Sheet(FindingsWorkbook.ListSheet, new SheetLayout { FrozenRows = 1, Widths = [.. FindingTexts.Columns.Select(column => column.Width)] }))
        {
            sheet.Row();
            foreach (var (heading, _) in FindingTexts.Columns)
                sheet.Cell(heading, Head);
            for (var at = 0; at < reading.Findings.Count; at++)
            {
                sheet.Row();
                foreach (var text in FindingTexts.Row(at + 1, reading.Findings[at]))
                    sheet.Cell(text, Wrapped);
            }
        }

        if (reading.Grid is { } grid)
            Grid(workbook, grid, reading);
    }

    private static void Grid(WorkbookWriter workbook, SheetGrid grid, WorkbookReading reading)
    {
        var marks = reading.Findings.Where(finding => finding.Cell.Exists && finding.Severity != Severity.Note)
            .GroupBy(finding => (finding.Cell.Row, finding.Cell.Column))
            .ToDictionary(group => group.Key, group => group.Min(finding => finding.Severity) == Severity.Error ? Bad : Doubtful);
        using var sheet = workbook.Sheet("学校", new SheetLayout { FrozenRows = 1, FrozenColumns = 1 });
        sheet.Row().Cell("原行号", Head);
        foreach (var column in grid.Columns)
            sheet.Cell(column.Heading, Head);
        foreach (var row in grid.Rows)
        {
            sheet.Row().Cell(row.Number);
            for (var at = 0; at < row.Cells.Length; at++)
                sheet.Cell(row.Cells[at], marks.GetValueOrDefault((row.Number, grid.Columns[at].Number)));
        }
    }
}
