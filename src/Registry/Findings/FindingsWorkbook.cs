using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Junheng.Registry.Findings.Marking;
using Junheng.Registry.Workbooks;

namespace Junheng.Registry.Findings;

/// <summary>
/// Gives a file back with its findings: the user's own .xlsx with bad cells coloured and commented and a sheet 问题清单;
/// for a CSV, an .xls or a file that cannot be opened, a new workbook with what was read and the same list.
/// </summary>
public static class FindingsWorkbook
{
    /// <summary>Name of the sheet that lists the findings.</summary>
    public const string ListSheet = "问题清单";

    /// <summary>Above this size the file is not opened as a whole again; the list says everything.</summary>
    private const int MostBytes = 12 << 20;

    /// <param name="original">The file as it was given; empty if it is no longer at hand.</param>
    /// <param name="reading">What reading it gave.</param>
    /// <param name="output">Where the .xlsx is written; stays open.</param>
    public static void Write(byte[] original, WorkbookReading reading, Stream output)
    {
        if (reading.Grid is { Sheet.Length: > 0 } && original.Length is > 0 and < MostBytes && Marked(original, reading) is { } marked)
        {
            marked.WriteTo(output);
            return;
        }

        GridWorkbook.Write(reading, output);
    }

    private static MemoryStream? Marked(byte[] original, WorkbookReading reading)
    {
        var copy = new MemoryStream();
        copy.Write(original);
        copy.Position = 0;
        try
        {
            using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
            {
                // Macros are not given back.
                document.ChangeDocumentType(SpreadsheetDocumentType.Workbook);
                var marker = new CellMarker(document);
                foreach (var sheet in reading.Findings.Where(finding => finding.Cell.Exists).GroupBy(finding => finding.Cell.Sheet, StringComparer.Ordinal))
                    marker.Mark(sheet.Key, [.. sheet]);
                ListSheetWriter.Add(document, reading, marker.Quoted);
                document.Save();
            }

            copy.Position = 0;
            return copy;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The file could be read but not edited: other programs write parts that the editing library refuses.
            return null;
        }
    }
}
