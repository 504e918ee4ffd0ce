using Junheng.Registry.Findings;
using Junheng.Registry.Tests.Books;
using Xunit;

namespace Junheng.Registry.Tests.Workbooks;

/// <summary>The shapes in which workbooks really come.</summary>
public class ShapeTests
{
    [Fact]
    public void InlineStrings_AreReadLikeSharedOnes()
    {
        var reading = Samples.Read(new RawXlsx { Inline = true }.Sheet("学校", sheet => sheet.Row(Samples.Headings).Row(Samples.School(1))));
        Assert.Equal("城关第1小学", Assert.Single(Samples.Only(reading).Schools).Name);
    }

    [Fact]
    public void Formulas_AreReadAsSaved_AndSaid()
    {
        var school = Samples.School(1);
        school[5] = RawSheetBuilder.Formula("100+212", 312);
        var reading = Samples.Read(sheet => sheet.Row(Samples.Headings).Row(school));

        Assert.Equal(312, Samples.Only(reading).Value("pupils_primary", 0));
        Assert.Contains("F2", Samples.The(reading, "formulas_read_as_saved").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void FormulaWithoutResult_IsAnError()
    {
        var school = Samples.School(1);
        school[5] = RawSheetBuilder.Formula("A1", null);
        Assert.Equal("学校!F2", Samples.The(Samples.Read(sheet => sheet.Row(Samples.Headings).Row(school)), "formula_without_value").Cell.ToString());
    }

    [Theory]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    public void FormulaError_IsAnError(string error)
    {
        var school = Samples.School(1);
        school[9] = RawSheetBuilder.Error(error);
        var finding = Samples.The(Samples.Read(sheet => sheet.Row(Samples.Headings).Row(school)), "cell_error");
        Assert.Equal(("学校!J2", error), (finding.Cell.ToString(), finding.Value));
    }

    [Fact]
    public void DateInANumberColumn_IsAnError()
    {
        var school = Samples.School(1);
        school[6] = RawSheetBuilder.Styled(45_900, 1);
        Assert.Equal("2025-08-31", Samples.The(Samples.Read(sheet => sheet.Row(Samples.Headings).Row(school)), "number_is_date").Value);
    }

    [Fact]
    public void NumbersMergedOverRows_AreAnError_CountiesMergedOverRows_AreCarriedDown()
    {
        var second = Samples.School(2);
        (second[0], second[1], second[8]) = (null, null, null);
        var reading = Samples.Read(sheet => sheet.Row(Samples.Headings).Row(Samples.School(1)).Row(second).Merge("A2:A3").Merge("B2:B3").Merge("I2:I3"));

        var error = Assert.Single(reading.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(("cell_merged", "学校!I3", "610921"), (error.RuleId, error.Cell.ToString(), error.CountyKey));
    }

    [Fact]
    public void HiddenSheet_IsNamed()
    {
        var reading = Samples.Read(new RawXlsx().Sheet("学校", sheet => sheet.Row(Samples.Headings).Row(Samples.School(1))).Sheet("底稿", sheet => sheet.Row("x"), "veryHidden"));
        Samples.Only(reading);
        Assert.Equal("底稿", Samples.The(reading, "sheet_hidden").Value);
    }

    [Fact]
    public void OnlySheetUnderAnotherName_IsRead_AndSaid()
    {
        var reading = Samples.Read(new RawXlsx().Sheet("Sheet1", sheet => sheet.Row(Samples.Headings).Row(Samples.School(1))));
        Samples.Only(reading);
        Assert.Contains("Sheet1", Samples.The(reading, "sheet_taken").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralSheetsNoneNamedSo_IsAnErrorWithDidYouMean()
    {
        var reading = Samples.Read(new RawXlsx().Sheet("学校表", sheet => sheet.Row(Samples.Headings).Row(Samples.School(1))).Sheet("其他", sheet => sheet.Row("x")));
        Assert.Empty(reading.Counties);
        Assert.Equal("学校表", Samples.The(reading, "sheet_missing").Suggestion);
    }

    [Fact]
    public void NearlyKnownHeading_IsAWarningWithTheHeadingMeant()
    {
        object?[] headings = [.. Samples.Headings[..^1], "教学仪器设备直"];
        var finding = Samples.The(Samples.Read(sheet => sheet.Row(headings).Row(Samples.School(1))), "column_not_used");
        Assert.Equal((Severity.Warning, "教学仪器设备值", "学校!J1"), (finding.Severity, finding.Suggestion, finding.Cell.ToString()));
    }

    [Fact]
    public void OneFieldTwice_IsAnError()
    {
        object?[] headings = [.. Samples.Headings, "小学学生数"];
        Assert.Contains("F 列", Samples.The(Samples.Read(sheet => sheet.Row(headings).Row([.. Samples.School(1), 1])), "heading_duplicate").Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "school_code")]
    [InlineData(1, "school_name")]
    [InlineData(2, "school_kind")]
    public void RequiredColumnMissing_IsAnError(int missing, string field)
    {
        object?[] Without(object?[] row) => [.. row.Where((_, at) => at != missing + 2)];
        var finding = Samples.The(Samples.Read(sheet => sheet.Row(Without(Samples.Headings)).Row(Without(Samples.School(1)))), "column_missing");
        Assert.Equal(field, finding.FieldId);
    }

    [Theory]
    [InlineData("教学仪器设备值（亩）")]
    [InlineData("教学仪器设备值（美元）")]
    public void UnitThatCannotBeConverted_IsAnError(string heading)
    {
        object?[] headings = [.. Samples.Headings[..^1], heading];
        Samples.The(Samples.Read(sheet => sheet.Row(headings).Row(Samples.School(1))), "unit_not_known");
    }

    [Theory]
    [InlineData("图书（万册）", 1.25, 12_500)]
    [InlineData("图书册数/万册", 1.25, 12_500)]
    [InlineData("图书册数", 12_500, 12_500)]
    [InlineData("ｂｏｏｋｓ", 12_500, 12_500)]
    [InlineData("图 书\n册 数", 12_500, 12_500)]
    public void HeadingWithUnit_Scales(string heading, double value, double expected)
    {
        var reading = Samples.Read(sheet => sheet.Row([.. Samples.Headings, heading]).Row([.. Samples.School(1), value]));
        Assert.Equal(expected, Samples.Only(reading).Value("books", 0));
    }

    [Fact]
    public void NothingLikeHeadings_IsAnError() => Samples.The(Samples.Read(sheet => sheet.Row("a", "b").Row(1, 2)), "headings_missing");

    [Fact]
    public void HeadingsWithoutSchools_IsAnError() => Samples.The(Samples.Read(sheet => sheet.Row(Samples.Headings).Row("合计")), "rows_missing");
}
