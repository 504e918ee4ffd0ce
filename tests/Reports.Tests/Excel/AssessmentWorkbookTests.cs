using System.Data;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Junheng.Reports.Excel;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Xunit;

namespace Junheng.Reports.Tests.Excel;

public class AssessmentWorkbookTests
{
    private static readonly byte[] Both = Written(stream => AssessmentWorkbook.Write(stream, [DemoAssessment.Quality, DemoAssessment.Basic]));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_ByTheOpenXmlRules_IsValid(Language language)
    {
        var stage = DemoAssessment.Quality.Stages[0];
        Assert.Empty(Errors(Written(stream => AssessmentWorkbook.Write(stream, [DemoAssessment.Quality, DemoAssessment.Basic], language))));
        Assert.Empty(Errors(Written(stream => IndicatorWorkbook.Write(stream, DemoAssessment.Quality, stage, stage.Indicators[2], language))));
        Assert.Empty(Errors(Written(stream => SchoolWorkbook.Write(stream, [DemoAssessment.Quality, DemoAssessment.Basic], DemoAssessment.Facts.Schools[2].Code, language))));
    }

    [Fact]
    public void Sheets_AreConclusionsThenEachStandard() =>
        Assert.Equal(
            ["结论", "优质均衡 表Ⅱ 小学", "优质均衡 表Ⅱ 初中", "优质均衡 表Ⅲ 差异系数", "优质均衡 县级项目", "优质均衡 标准与依据", "基本均衡 表Ⅱ 小学", "基本均衡 表Ⅱ 初中", "基本均衡 表Ⅲ 差异系数", "基本均衡 县级项目", "基本均衡 标准与依据"],
            Read(Both).Tables.Cast<DataTable>().Select(table => table.TableName));

    [Fact]
    public void SchoolCells_KeepTheFullValue()
    {
        var table = Read(Both).Tables["优质均衡 表Ⅱ 小学"]!;
        var stage = DemoAssessment.Quality.Stages[0];
        for (var i = 0; i < stage.Sections.Count; i++)
        {
            Assert.Equal(DemoAssessment.Facts.Schools[stage.Sections[i].School].Code, table.Rows[4 + i][1]);
            for (var k = 0; k < 7; k++)
                Assert.Equal(stage.Indicators[k].Values[i], (double)table.Rows[4 + i][7 + k]);
        }
    }

    [Fact]
    public void FailingCells_AreShaded_AndOthersAreNot()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Both), false);
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(each => each.Name == "优质均衡 表Ⅱ 小学");
        var rows = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().ToList();
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var stage = DemoAssessment.Quality.Stages[0];
        var shaded = 0;
        for (var i = 0; i < stage.Sections.Count; i++)
        {
            for (var k = 0; k < 7; k++)
            {
                var cell = rows[4 + i].Elements<Cell>().Single(each => each.CellReference == $"{CellAddress.Letters(8 + k)}{5 + i}");
                var isShort = stage.Indicators[k].Statuses[i] is SchoolIndicatorStatus.Failed or SchoolIndicatorStatus.Floor;
                Assert.Equal(isShort, formats[(int)cell.StyleIndex!.Value].FillId!.Value > 0);
                shaded += isShort ? 1 : 0;
            }
        }

        Assert.True(shaded > 10);
    }

    [Fact]
    public void Names_ThatLookLikeFormulas_StayText()
    {
        var facts = DemoAssessment.Facts;
        var schools = facts.Schools.ToArray();
        schools[0] = schools[0] with { Name = "=HYPERLINK(\"http://example.com\")\u0001" };
        var hostile = new CountyFacts(facts.County, schools, facts.FieldIds.ToDictionary(id => id, id => facts.Column(id).ToArray(), StringComparer.Ordinal), facts.Sources, facts.Items);
        var bytes = Written(stream => AssessmentWorkbook.Write(stream, [DemoAssessment.Evaluate("quality-2017", hostile)]));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        Assert.Equal("=HYPERLINK(\"http://example.com\")", Read(bytes).Tables["优质均衡 表Ⅱ 小学"]!.Rows[4][2]);
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static List<string> Errors(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return [.. new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    internal static DataSet Read(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var set = new DataSet();
        do
        {
            var table = set.Tables.Add(reader.Name);
            while (reader.Read())
            {
                while (table.Columns.Count < reader.FieldCount)
                    table.Columns.Add(null, typeof(object));
                table.Rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        }
        while (reader.NextResult());
        return set;
    }
}
