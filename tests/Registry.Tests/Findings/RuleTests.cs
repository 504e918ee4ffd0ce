using Junheng.Registry.Findings;
using Junheng.Registry.Mapping;
using Junheng.Registry.Tests.Books;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Registry.Tests.Findings;

/// <summary>Each rule, by the smallest change of a good row that breaks it.</summary>
public class RuleTests
{
    private static readonly string[] Fields =
    [
        "county_code", "school_code", "school_name", "school_kind", "operator", "urban_rural", "parent_code", "counts_as_school", "longitude", "latitude", "built_year",
        "pupils_primary", "classes_primary", "max_class_primary", "boarders_primary", "pupils_middle", "teachers_primary", "teachers_above_degree_primary",
        "area_teaching", "area_indoor_pe",
    ];

    private static Dictionary<string, object?> School(int number) => new()
    {
        ["county_code"] = "610921", ["school_code"] = $"21610000{number:D2}", ["school_name"] = $"第{number}小学", ["school_kind"] = "小学", ["operator"] = "县级教育部门",
        ["urban_rural"] = "220", ["parent_code"] = null, ["counts_as_school"] = "是", ["longitude"] = 108.5, ["latitude"] = 32.9, ["built_year"] = 1998,
        ["pupils_primary"] = 300 + number, ["classes_primary"] = 7, ["max_class_primary"] = 50, ["boarders_primary"] = 20, ["pupils_middle"] = null, ["teachers_primary"] = 20,
        ["teachers_above_degree_primary"] = 18, ["area_teaching"] = 2000 + number, ["area_indoor_pe"] = 200,
    };

    private static WorkbookReading Read(ReadOptions options, params Dictionary<string, object?>[] schools) =>
        Samples.Read(new RawXlsx().Sheet("学校", sheet =>
        {
            sheet.Row([.. Fields]);
            foreach (var school in schools)
                sheet.Row([.. Fields.Select(field => school[field])]);
        }), options);

    private static WorkbookReading ReadWith(string field, object? value) => Read(new ReadOptions(), School(1), new(School(2)) { [field] = value });

    [Fact]
    public void GoodRows_GiveNoFinding() => Assert.Empty(Read(new ReadOptions(), School(1), School(2)).Findings);

    [Theory]
    [InlineData("pupils_primary", "三百", "number_expected", "300")]
    [InlineData("pupils_primary", "两千零五十", "number_expected", "2050")]
    [InlineData("pupils_primary", "312人", "number_expected", "312")]
    [InlineData("area_teaching", "0.25万", "number_expected", "2500")]
    [InlineData("area_teaching", "约2000", "number_expected", "")]
    [InlineData("area_teaching", "1,23", "number_expected", "")]
    [InlineData("pupils_primary", -5, "number_negative", "")]
    [InlineData("area_teaching", 1e15, "number_too_large", "")]
    [InlineData("built_year", 98, "year_format", "")]
    [InlineData("longitude", 1085, "coordinate_range", "")]
    [InlineData("latitude", 108.5, "coordinate_range", "")]
    [InlineData("school_code", "216100001", "school_code_format", "")]
    [InlineData("school_code", null, "school_code_missing", "")]
    [InlineData("school_code", "2161000001", "school_code_duplicate", "")]
    [InlineData("school_name", null, "school_name_missing", "")]
    [InlineData("school_kind", null, "school_kind_missing", "")]
    [InlineData("school_kind", "大学", "code_unknown", "")]
    [InlineData("operator", "外星人", "code_unknown", "")]
    [InlineData("urban_rural", "999", "code_unknown", "")]
    [InlineData("counts_as_school", "也许", "yes_no_expected", "")]
    [InlineData("counts_as_school", "否", "parent_missing", "")]
    [InlineData("parent_code", "2161999999", "parent_unknown", "")]
    [InlineData("parent_code", "2161000002", "parent_unknown", "")]
    [InlineData("classes_primary", 0, "stage_without_classes", "")]
    [InlineData("teachers_above_degree_primary", 21, "more_than_teachers", "")]
    [InlineData("boarders_primary", 303, "more_than_pupils", "")]
    [InlineData("max_class_primary", 43, "largest_class_below_mean", "")]
    [InlineData("max_class_primary", 303, "largest_class_above_pupils", "")]
    [InlineData("pupils_middle", 10, "stage_not_of_kind", "")]
    [InlineData("area_indoor_pe", 2003, "indoor_above_teaching", "")]
    public void Error_NamesRowColumnValueAndBlocksTheCounty(string field, object? value, string rule, string suggestion)
    {
        var reading = ReadWith(field, value);

        var finding = Samples.The(reading, rule);
        Assert.Equal((Severity.Error, "学校", 3, suggestion, "610921"), (finding.Severity, finding.Cell.Sheet, finding.Cell.Row, finding.Suggestion, finding.CountyKey));
        Assert.NotEmpty(finding.Message.En);
        Assert.NotEmpty(finding.Advice.Zh);
        Assert.Empty(reading.Counties);
        Assert.Equal("610921", Assert.Single(reading.Blocked).Key);
    }

    [Theory]
    [InlineData("teachers_primary", 20.5, "count_not_whole")]
    [InlineData("longitude", 10.5, "coordinate_outside")]
    [InlineData("school_code", "3161000002", "school_code_category")]
    [InlineData("school_name", "第1小学", "school_name_duplicate")]
    [InlineData("classes_primary", null, "stage_classes_empty")]
    [InlineData("pupils_primary", null, "school_without_pupils")]
    public void Warning_DoesNotBlock(string field, object? value, string rule)
    {
        var reading = ReadWith(field, value);
        Assert.Equal(Severity.Warning, Samples.The(reading, rule).Severity);
        Assert.Single(reading.Counties);
    }

    [Theory]
    [InlineData("—")]
    [InlineData("－")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData(" ")]
    public void SignForNone_IsMissing(string sign) => Assert.True(double.IsNaN(Assert.Single(ReadWith("area_indoor_pe", sign).Counties).Value("area_indoor_pe", 1)));

    [Theory]
    [InlineData("1 234.5", 1234.5)]
    [InlineData("１，２３４．５", 1234.5)]
    [InlineData("+2500", 2500)]
    [InlineData("2.5e3", 2500)]
    public void NumberKeptAsText_IsRead(string text, double expected) => Assert.Equal(expected, Assert.Single(ReadWith("area_teaching", text).Counties).Value("area_teaching", 1));

    [Fact]
    public void CountyNotNamedInARow_BlocksEveryCounty()
    {
        var reading = ReadWith("county_code", null);
        Samples.The(reading, "county_missing");
        Assert.Empty(reading.Counties);
    }

    [Fact]
    public void LastYear_BeyondThirtyPercent_ShowsBothValues()
    {
        var before = Assert.Single(Read(new ReadOptions(), School(1), new(School(2)) { ["pupils_primary"] = 200 }).Counties);
        var reading = Read(new ReadOptions { LastYear = _ => before }, School(1), School(2));

        var finding = Samples.The(reading, "changed_since_last_year");
        Assert.Equal("小学在校生数上年 200，今年 302，增加 51%。", finding.Message.Zh);
        Assert.Single(reading.Counties);
    }

    [Fact]
    public void LostDigit_IsFarFromTheCounty()
    {
        var schools = Enumerable.Range(1, 20).Select(School).ToArray();
        schools[7]["area_teaching"] = 20;
        schools[7]["area_indoor_pe"] = 2;
        var reading = Read(new ReadOptions(), schools);

        Assert.All(reading.Findings, finding => Assert.Equal(("far_from_county", 9), (finding.RuleId, finding.Cell.Row)));
        Assert.Contains(reading.Findings, finding => finding.FieldId == "area_teaching");
    }

    [Fact]
    public void CheckThatIsOff_IsSilent()
    {
        var map = new HeadingMap { ChecksOff = ["school_code_format", "more_than_teachers"] };
        var reading = Read(new ReadOptions { Map = map }, School(1), new(School(2)) { ["school_code"] = "7", ["teachers_above_degree_primary"] = 21 });

        Assert.Equal("checks_off", Assert.Single(reading.Findings).RuleId);
        Assert.Single(reading.Counties);
    }

    [Fact]
    public void CheckOfReading_CannotBeOff()
    {
        var map = new HeadingMap { ChecksOff = ["number_expected"] };
        Assert.Empty(Read(new ReadOptions { Map = map }, new Dictionary<string, object?>(School(1)) { ["pupils_primary"] = "多" }).Counties);
    }

    [Fact]
    public void AbsentField_IsSilent()
    {
        var reading = Samples.Read(sheet => sheet.Row("county_code", "school_code", "school_name", "school_kind", "pupils_primary").Row("610921", "2161000001", "甲", "小学", 100));
        Assert.Empty(reading.Findings);
        Assert.Single(reading.Counties);
    }

    [Fact]
    public void EveryRule_HasWordsInBothLanguages_AndAnIdOfItsOwn()
    {
        Assert.All(RuleCatalog.All, rule =>
        {
            Assert.Matches("^[a-z0-9_]+$", rule.Id);
            foreach (var words in new[] { rule.Title, rule.Advice, rule.Why })
            {
                Assert.NotEmpty(words.Zh);
                Assert.NotEmpty(words.En);
                Assert.DoesNotContain("您", words.Zh, StringComparison.Ordinal);
            }
        });
        Assert.NotNull(RuleCatalog.Find("number_expected"));
        Assert.Null(RuleCatalog.Find("nothing"));
    }

    [Fact]
    public void WholeColumnWrong_ListsPartAndCountsTheRest()
    {
        var reading = Samples.Read(sheet =>
        {
            sheet.Row(Samples.Headings);
            for (var number = 0; number < 3500; number++)
            {
                var school = Samples.School(1);
                (school[2], school[3], school[5]) = ($"2161{number:D6}", $"第{number}小学", "多");
                sheet.Row(school);
            }
        });

        Assert.Equal(3000, reading.Findings.Count(finding => finding.RuleId == "number_expected"));
        Assert.Contains("500", Samples.The(reading, "findings_cut").Message.Zh, StringComparison.Ordinal);
        Assert.Empty(reading.Counties);
    }
}
