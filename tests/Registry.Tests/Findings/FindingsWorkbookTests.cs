using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Registry.Findings;
using Junheng.Registry.Tests.Books;
using Junheng.Registry.Workbooks;
using Xunit;

namespace Junheng.Registry.Tests.Findings;

public class FindingsWorkbookTests
{
    private static (byte[] Original, WorkbookReading Reading, MemoryStream Output) Marked()
    {
        var bad = Samples.School(2);
        bad[5] = "五十二";
        var empty = Samples.School(3);
        empty[7] = null;
        var original = new RawXlsx().Sheet("学校", sheet => sheet.Row(Samples.Headings).Row(Samples.School(1)).Row(bad).Row(empty)).ToBytes();
        var reading = WorkbookReader.Read(new MemoryStream(original), "县.xlsx", new ReadOptions());
        var output = new MemoryStream();
        FindingsWorkbook.Write(original, reading, output);
        return (original, reading, output);
    }

    [Fact]
    public void OwnWorkbook_HasBadCellsColouredAndCommented_AndIsValid()
    {
        var (_, _, output) = Marked();

        OpenXml.Valid(output);
        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        Assert.Equal("FFF8D7D0", OpenXml.Fill(document, OpenXml.Cell(document, "学校", "F3")));
        Assert.Equal("FFFBE8C8", OpenXml.Fill(document, OpenXml.Cell(document, "学校", "H4")));
        Assert.Equal("", OpenXml.Fill(document, OpenXml.Cell(document, "学校", "F2")));
        var part = OpenXml.Sheet(document, "学校");
        var comment = part.WorksheetCommentsPart!.Comments.Descendants<Comment>().Single(comment => comment.Reference == "F3");
        Assert.Contains("把单元格改为 52", comment.InnerText, StringComparison.Ordinal);
        Assert.Single(part.VmlDrawingParts);
        Assert.NotNull(part.Worksheet.GetFirstChild<LegacyDrawing>());
    }

    [Fact]
    public void OwnWorkbook_KeepsItsValues_AndListsTheFindings()
    {
        var (original, reading, output) = Marked();

        var again = WorkbookReader.Read(output, "县.xlsx", new ReadOptions());
        Assert.Equal(reading.Grid!.Rows.SelectMany(row => row.Cells), again.Grid!.Rows.SelectMany(row => row.Cells));
        Assert.Equal(reading.Findings.Count(finding => finding.Severity == Severity.Error), again.Findings.Count(finding => finding.Severity == Severity.Error));
        output.Position = 0;
        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        Assert.Equal(reading.Findings.Count + 1, OpenXml.Sheet(document, FindingsWorkbook.ListSheet).Worksheet.Descendants<Row>().Count());
        Assert.NotEmpty(original);
    }

    [Fact]
    public void MarkedTwice_HasOneList()
    {
        var (_, _, output) = Marked();
        var bytes = output.ToArray();
        var reading = WorkbookReader.Read(new MemoryStream(bytes), "县.xlsx", new ReadOptions());
        var twice = new MemoryStream();
        FindingsWorkbook.Write(bytes, reading, twice);

        OpenXml.Valid(twice);
        twice.Position = 0;
        using var document = SpreadsheetDocument.Open(twice, isEditable: false);
        Assert.Single(document.WorkbookPart!.Workbook.Descendants<Sheet>(), sheet => sheet.Name == FindingsWorkbook.ListSheet);
    }

    [Theory]
    [InlineData("学校标识码,学校名称,办学类型,县名\n2161000001,=1+1,小学,汉阴\n")]
    [InlineData("")]
    public void CsvOrUnreadableFile_GivesANewWorkbook_WithoutFormulas(string csv)
    {
        var original = System.Text.Encoding.UTF8.GetBytes(csv);
        var reading = WorkbookReader.Read(new MemoryStream(original), "县.csv", new ReadOptions());
        var output = new MemoryStream();
        FindingsWorkbook.Write(original, reading, output);

        OpenXml.Valid(output);
        output.Position = 0;
        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<CellFormula>()));
        Assert.Equal(reading.Findings.Count + 1, OpenXml.Sheet(document, FindingsWorkbook.ListSheet).Worksheet.Descendants<Row>().Count());
    }
}
