using System.Data;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Junheng.Planning.Compliance;
using Junheng.Reports.Plans;
using Junheng.Reports.Tests.Excel;
using Junheng.Standards;
using Xunit;

namespace Junheng.Reports.Tests.Plans;

public class PlanWorkbookTests
{
    [Theory]
    [InlineData(Language.Zh, true)]
    [InlineData(Language.En, true)]
    [InlineData(Language.Zh, false)]
    public void Workbook_ByTheOpenXmlRules_IsValid(Language language, bool feasible)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(feasible ? SamplePlan.Feasible : SamplePlan.Infeasible, language)), false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Sheets_BeginWithTheAssumptions() =>
        Assert.Equal(["假设", "各校要做的事", "按做法", "达标前后", "规则与水位", "证明"], Read(SamplePlan.Feasible).Tables.Cast<DataTable>().Select(table => table.TableName));

    [Fact]
    public void Actions_KeepCountAndCost()
    {
        var table = Read(SamplePlan.Feasible).Tables["各校要做的事"]!;

        Assert.Equal(SamplePlan.Feasible.Actions.Select(action => ((double)action.Count, (double)action.Cost)), table.Rows.Cast<DataRow>().Skip(1).Select(row => ((double)row[4], (double)row[6])));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    public void ANameThatLooksLikeAFormula_StaysAText(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(SamplePlan.Named(name))), false);

        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()));
        Assert.Equal(name, Read(SamplePlan.Named(name)).Tables["各校要做的事"]!.Rows[1][1]);
    }

    private static byte[] Written(CompliancePlan plan, Language language = Language.Zh)
    {
        using var stream = new MemoryStream();
        PlanWorkbook.Write(stream, plan, SamplePlan.Report, language);
        return stream.ToArray();
    }

    private static DataSet Read(CompliancePlan plan) => AssessmentWorkbookTests.Read(Written(plan));
}
