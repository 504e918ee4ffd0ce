using System.Text;
using Junheng.Registry.Mapping;
using Junheng.Registry.Tests.Books;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Registry.Tests.Workbooks;

public class ReadingTests
{
    [Fact]
    public void PlainWorkbook_GivesTheCountyWithItsCells()
    {
        var reading = Samples.Read(sheet => sheet.Row(Samples.Headings).Row(Samples.School(1)).Row(Samples.School(2, 512)));

        var county = Samples.Only(reading);
        Assert.Equal(("610921", "汉阴县"), (county.County.Code, county.County.Name));
        Assert.Equal(2, county.Schools.Count);
        Assert.Equal("2161000002", county.Schools[1].Code);
        Assert.Equal(SchoolKind.Primary, county.Schools[1].Kind);
        Assert.Equal(512, county.Value("pupils_primary", 1));
        Assert.Equal(1500.5, county.Value("area_teaching", 0));
        Assert.Equal("学校!F3", county.Source("pupils_primary", 1).ToString());
    }

    [Fact]
    public void AbsentColumn_IsAbsent_EmptyCell_IsMissing()
    {
        var school = Samples.School(2);
        school[8] = null;
        var county = Samples.Only(Samples.Read(sheet => sheet.Row(Samples.Headings).Row(Samples.School(1)).Row(school)));

        Assert.DoesNotContain("books", county.FieldIds);
        Assert.True(double.IsNaN(county.Value("area_teaching", 1)));
    }

    [Fact]
    public void AsSchoolsSendIt_TitleMergedHeadingsUnitsTotalsNotesBlanksTextNumbers_IsReadRight()
    {
        var reading = Samples.Read(sheet => sheet
            .Row("汉阴县 2025 学年义务教育学校基本情况表").Merge("A1:J1")
            .Row("填报单位：汉阴县教育体育局", null, null, null, null, "2025年9月1日")
            .Row("学校\n标识码", "学校名称", "办 学 类 型", "小学", null, null, "教学及辅助\n用房面积（㎡）", "教学仪器设备值（万元）", "县级行政区划代码", "备注")
            .Row(null, null, null, "在校生数（人）", "班　数", "专任教师", null, null, null, null)
            .Merge("A3:A4").Merge("B3:B4").Merge("C3:C4").Merge("D3:F3").Merge("G3:G4").Merge("H3:H4").Merge("I3:I4").Merge("J3:J4")
            .Row("甲", "乙", "丙", 1, 2, 3, 4, 5, null, null)
            .Row("2161000001", "城关小学", "小学", "１，２００", "24", "66", "8,640.5", 123.4, 610921, "无")
            .Blank()
            .Row("2161000002", "双河口教学点", "教学点", "12", 2, 1, "—", "/", 610921, null)
            .Row("合 计", null, null, 1212, 26, 67, 8640.5, 123.4)
            .Row("注：数据截至2025年9月1日。")
            .Row("填表人：张三", null, null, "审核人：李四", null, null, null, null, "联系电话：0915"));

        var county = Samples.Only(reading);
        Assert.Equal(["城关小学", "双河口教学点"], county.Schools.Select(school => school.Name));
        Assert.Equal(1200, county.Value("pupils_primary", 0));
        Assert.Equal(24, county.Value("classes_primary", 0));
        Assert.Equal(66, county.Value("teachers_primary", 0));
        Assert.Equal(8640.5, county.Value("area_teaching", 0));
        Assert.Equal(1_234_000, county.Value("equipment_value", 0));
        Assert.True(double.IsNaN(county.Value("area_teaching", 1)));
        Assert.True(double.IsNaN(county.Value("equipment_value", 1)));
        Assert.Equal("学校!D6", county.Source("pupils_primary", 0).ToString());
        Samples.The(reading, "row_total_skipped");
        Samples.The(reading, "rows_blank_skipped");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void Csv_OfEveryEncodingAndSeparator_IsReadAlike(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var separator in ",;\t")
        {
            var text = string.Join("\r\n", new[] { Samples.Headings, Samples.School(1), [.. Samples.School(2)[..5], "\"1,024\"", .. Samples.School(2)[6..]] }
                .Select(row => string.Join(separator, row.Select(cell => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)))));
            var its = Encoding.GetEncoding(encoding);
            var reading = WorkbookReader.Read(new MemoryStream([.. its.GetPreamble(), .. its.GetBytes(text)]), "县.csv", new ReadOptions());

            var county = Samples.Only(reading);
            Assert.Equal("汉阴县", county.County.Name);
            Assert.Equal(1024, county.Value("pupils_primary", 1));
        }
    }

    [Fact]
    public void ErrorInOneCounty_LeavesTheOthersIn()
    {
        var other = Samples.School(3);
        (other[0], other[1], other[5]) = ("610922", "石泉县", "五十二");
        var reading = Samples.Read(sheet => sheet.Row(Samples.Headings).Row(Samples.School(1)).Row(other));

        var finding = Samples.The(reading, "number_expected");
        Assert.Equal(("学校!F3", "五十二", "52", "610922"), (finding.Cell.ToString(), finding.Value, finding.Suggestion, finding.CountyKey));
        Assert.Equal("610921", Assert.Single(reading.Counties).County.Key);
        Assert.Equal("610922", Assert.Single(reading.Blocked).Key);
    }

    [Fact]
    public void CountySheet_GivesCodeNameYearAndItems()
    {
        var book = new RawXlsx()
            .Sheet("县情", sheet => sheet.Row("县级行政区划代码", "县名", "学年", "常住人口数", "rotation_share", "巩固率")
                .Row("610921", "汉阴县", "2025—2026", "312,000", "达标", RawSheetBuilder.Styled(0.9954, 2)))
            .Sheet("学校", sheet => sheet.Row(Samples.Headings[2..]).Row(Samples.School(1)[2..]));
        var reading = Samples.Read(book, new ReadOptions { ItemHeadings = new Dictionary<string, string> { ["巩固率"] = "retention_rate" } });

        var county = Samples.Only(reading);
        Assert.Equal(("610921", "汉阴县", 2025), (county.County.Code, county.County.Name, county.County.SchoolYear));
        Assert.Equal(312_000, county.Items["population"].Number);
        Assert.True(county.Items["rotation_share"].Conclusion);
        Assert.Equal(99.54, county.Items["retention_rate"].Number);
    }

    [Fact]
    public void Map_BindsHeadingsFactorsAndConstants()
    {
        var map = new HeadingMap
        {
            Headings = new Dictionary<string, string> { ["county_name"] = "county", ["school_code"] = "id", ["school_name"] = "name", ["pupils_primary"] = "students", ["area_teaching"] = "hectares" },
            Factors = new Dictionary<string, decimal> { ["area_teaching"] = 10_000m },
            Constants = new Dictionary<string, string> { ["school_kind"] = "小学", ["school_year"] = "1998" },
            ChecksOff = ["school_code_format"],
        };
        var reading = WorkbookReader.Read(new MemoryStream("county,id,name,students,hectares\nA,1,One,10.5,0.3\nB,2,Two,20,0.1\n"u8.ToArray()), "x.csv", new ReadOptions { Map = map });

        Assert.Equal(["A", "B"], reading.Counties.Select(county => county.County.Key));
        Assert.Equal(1998, reading.Counties[0].County.SchoolYear);
        Assert.Equal(10.5, reading.Counties[0].Value("pupils_primary", 0));
        Assert.Equal(3000, reading.Counties[0].Value("area_teaching", 0));
        Samples.The(reading, "checks_off");
    }
}
