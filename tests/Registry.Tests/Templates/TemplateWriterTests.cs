using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Registry.Caps;
using Junheng.Registry.Templates;
using Junheng.Registry.Tests.Books;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Xunit;
using Location = Junheng.Standards.Fields.Location;

namespace Junheng.Registry.Tests.Templates;

public class TemplateWriterTests
{
    private static CountyFacts LastYear() => new(
        new CountyIdentity("610921", "汉阴县", 2024),
        [new SchoolIdentity("2161000001", "=危险()", SchoolKind.Primary) { Operator = 7, Location = Location.Rural, UrbanRuralCode = "220" }, new SchoolIdentity("3161000002", "初级中学", SchoolKind.Middle)],
        new Dictionary<string, double[]> { ["pupils_primary"] = [512, double.NaN], ["area_teaching"] = [2048.5, 3000] },
        FactSources.None,
        new Dictionary<string, CountyItemValue>());

    private static MemoryStream Write(TemplateOptions options)
    {
        var stream = new MemoryStream();
        TemplateWriter.Write(stream, options);
        stream.Position = 0;
        return stream;
    }

    [Fact]
    public void EveryTemplate_IsValid()
    {
        OpenXml.Valid(Write(new TemplateOptions()));
        OpenXml.Valid(Write(new TemplateOptions { LastYear = LastYear(), Needed = ["pupils_primary"], Items = [("retention", "巩固率")] }));
    }

    [Fact]
    public void Headings_AreReadBackAsEveryField()
    {
        var reading = WorkbookReader.Read(Write(new TemplateOptions { LastYear = LastYear(), County = new CountyIdentity("610921", "汉阴县", 2025) }), "模板.xlsx", new ReadOptions());

        Assert.Equal(FieldCatalog.BuiltIn.All.Select(field => field.Id), reading.Grid!.Columns.Select(column => column.FieldId));
        Assert.All(reading.Grid.Columns, column => Assert.Equal(1m, column.Factor));
        var county = Samples.Only(reading);
        Assert.Equal(2025, county.County.SchoolYear);
        Assert.Equal(LastYear().Schools.Select(school => (school.Code, school.Name, school.Kind, school.Operator)), county.Schools.Select(school => (school.Code, school.Name, school.Kind, school.Operator)));
    }

    [Fact]
    public void CapsWrittenIntoTheTemplate_AreReadBack()
    {
        CapAction[] actions = [new("recruit", new("招聘", "recruit"), PerStage: true), new("build", new("新建校舍", "build"), PerStage: false)];
        var book = Write(new TemplateOptions { LastYear = LastYear(), Caps = actions });
        OpenXml.Valid(book);
        using var filled = new MemoryStream();
        book.Position = 0;
        book.CopyTo(filled);
        using (var document = SpreadsheetDocument.Open(filled, isEditable: true))
        {
            var rows = OpenXml.Sheet(document, "规划约束").Worksheet.Descendants<Row>().ToList();
            rows[1].AppendChild(new Cell(new CellValue("3")) { CellReference = "D2" });
            rows[2].AppendChild(new Cell(new CellValue("7")) { CellReference = "E3" });
        }

        filled.Position = 0;
        var reading = CapReader.Read(filled, "模板.xlsx", actions, schoolCodes: null, inWorkbook: true);

        Assert.Empty(reading.Findings);
        Assert.Equal([("2161000001", (Stage?)null, "recruit", 3), ("3161000002", null, "build", 7)], reading.Caps.Select(cap => (cap.SchoolCode, cap.Stage, cap.Action, cap.Most)));
    }

    [Fact]
    public void WithoutCaps_ThereIsNoSheetOfCaps()
    {
        using var document = SpreadsheetDocument.Open(Write(new TemplateOptions { LastYear = LastYear() }), isEditable: false);
        Assert.DoesNotContain(document.WorkbookPart!.Workbook.Descendants<Sheet>(), sheet => sheet.Name == "规划约束");
    }

    [Fact]
    public void LastYear_StandsBeside_AndNothingIsAFormula()
    {
        using var document = SpreadsheetDocument.Open(Write(new TemplateOptions { LastYear = LastYear(), Needed = ["pupils_primary"] }), isEditable: false);

        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<CellFormula>()));
        Assert.Contains(OpenXml.Sheet(document, "上年数据").Worksheet.Descendants<Cell>(), cell => cell.InnerText == "512");
        Assert.DoesNotContain(OpenXml.Sheet(document, "学校").Worksheet.Descendants<Cell>(), cell => cell.InnerText == "512");
        Assert.DoesNotContain(OpenXml.Sheet(document, "学校").Worksheet.Descendants<Cell>(), cell => cell.InnerText.StartsWith("教学及辅助用房面积", StringComparison.Ordinal));
    }

    [Fact]
    public void KindsAndNumbers_AreCheckedByTheSheet()
    {
        using var document = SpreadsheetDocument.Open(Write(new TemplateOptions()), isEditable: false);

        var validations = OpenXml.Sheet(document, "学校").Worksheet.Descendants<DataValidation>().ToList();
        Assert.Contains(validations, validation => validation.Type?.Value == DataValidationValues.List && validation.Formula1!.Text.Contains("九年一贯制学校", StringComparison.Ordinal));
        Assert.Contains(validations, validation => validation.Type?.Value == DataValidationValues.Decimal && validation.ErrorTitle == "小学在校生数");
        Assert.Contains(validations, validation => validation.PromptTitle == "学校标识码");
        Assert.All(validations, validation => Assert.True((validation.Formula1?.Text.Length ?? 0) <= 255));
        Assert.NotNull(OpenXml.Sheet(document, "学校").Worksheet.Descendants<Pane>().Single());
    }
}
