using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Registry.Sheets;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Junheng.Registry.Findings.Marking;

/// <summary>Adds the sheet 问题清单 to a workbook; one of an earlier reading is replaced.</summary>
internal static class ListSheetWriter
{
    /// <param name="quoted">Style of a text that would be taken for a formula when it is edited.</param>
    public static void Add(SpreadsheetDocument document, WorkbookReading reading, Func<uint> quoted)
    {
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook.GetFirstChild<SheetList>() ?? workbook.Workbook.AppendChild(new SheetList());
        if (sheets.Elements<Sheet>().FirstOrDefault(sheet => sheet.Name?.Value == FindingsWorkbook.ListSheet) is { } old)
        {
            if (old.Id?.Value is { } id)
                workbook.DeletePart(id);
            old.Remove();
        }

        var part = workbook.AddNewPart<WorksheetPart>();
        var columns = new Columns();
        for (var at = 0; at < FindingTexts.Columns.Length; at++)
            columns.AppendChild(new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = FindingTexts.Columns[at].Width, CustomWidth = true });
        var data = new SheetData();
        data.AppendChild(Row(1, FindingTexts.Columns.Select(column => column.Heading), quoted));
        for (var at = 0; at < reading.Findings.Count; at++)
            data.AppendChild(Row(at + 2, FindingTexts.Row(at + 1, reading.Findings[at]), quoted));
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            columns, data);
        // SheetView needs a workbook view to belong to.
        workbook.Workbook.BookViews ??= new BookViews(new WorkbookView());
        sheets.AppendChild(new Sheet
        {
            Name = FindingsWorkbook.ListSheet,
            SheetId = sheets.Elements<Sheet>().Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty(0U).Max() + 1,
            Id = workbook.GetIdOfPart(part),
        });
    }

    private static Row Row(int number, IEnumerable<string> texts, Func<uint> quoted)
    {
        var row = new Row { RowIndex = (uint)number };
        var column = 0;
        foreach (var text in texts)
        {
            column++;
            if (text.Length > 0)
                row.AppendChild(InlineCells.Text(CellAddress.Letters(column) + number.ToString(CultureInfo.InvariantCulture), text, FormulaText.Begins(text) ? quoted() : 0));
        }

        return row;
    }
}
