using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Findings.Marking;

/// <summary>Colours cells of a workbook and puts comments on them, leaving everything else as it is.</summary>
internal sealed class CellMarker(SpreadsheetDocument document)
{
    private readonly WorkbookPart workbook = document.WorkbookPart ?? throw new InvalidDataException("no workbook part");
    private readonly MarkedStyles styles = new(document.WorkbookPart!);

    /// <summary>Style of a text that would be taken for a formula when it is edited; added to the workbook when first asked for.</summary>
    public uint Quoted() => styles.Quoted();

    public void Mark(string sheetName, IReadOnlyList<Finding> findings)
    {
        var sheet = workbook.Workbook.Descendants<Sheet>().FirstOrDefault(sheet => sheet.Name?.Value == sheetName);
        if (sheet?.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part || part.Worksheet.GetFirstChild<SheetData>() is not { } data)
            return;
        var rows = new SortedDictionary<uint, Row>();
        foreach (var row in data.Elements<Row>().Where(row => row.RowIndex is not null))
            rows[row.RowIndex!.Value] = row;
        var comments = new List<(CellAddress Cell, string Text)>();
        foreach (var group in findings.GroupBy(finding => (finding.Cell.Row, finding.Cell.Column)))
        {
            var cell = Cell(data, rows, group.Key.Row, group.Key.Column);
            var worst = group.Min(finding => finding.Severity);
            if (worst != Severity.Note)
                cell.StyleIndex = styles.Filled(cell.StyleIndex?.Value ?? 0, worst);
            comments.Add((group.First().Cell, FindingTexts.Comment(group)));
        }

        SheetComments.Add(part, comments);
        part.Worksheet.Save();
    }

    private static Cell Cell(SheetData data, SortedDictionary<uint, Row> rows, int rowNumber, int column)
    {
        var number = (uint)rowNumber;
        if (!rows.TryGetValue(number, out var row))
        {
            row = new Row { RowIndex = number };
            var after = rows.Where(pair => pair.Key < number).Select(pair => pair.Value).LastOrDefault();
            if (after is null)
                data.PrependChild(row);
            else
                data.InsertAfter(row, after);
            rows.Add(number, row);
        }

        OpenXmlElement? before = null;
        foreach (var cell in row.Elements<Cell>())
        {
            var its = ColumnOf(cell.CellReference?.Value);
            if (its == column)
                return cell;
            if (its > column)
                break;
            before = cell;
        }

        var added = new Cell { CellReference = CellAddress.Letters(column) + number.ToString(CultureInfo.InvariantCulture) };
        if (before is null)
            row.PrependChild(added);
        else
            row.InsertAfter(added, before);
        return added;
    }

    private static int ColumnOf(string? reference)
    {
        var number = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetter(letter) || number > 100_000)
                break;
            number = number * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return number;
    }
}
