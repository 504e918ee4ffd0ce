using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
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
