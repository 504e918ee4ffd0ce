using System.Text;
using Junheng.Registry.Caps;
using Junheng.Registry.Findings;
using Junheng.Registry.Tests.Books;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Registry.Tests.Caps;

public class CapReaderTests
{
    private static readonly CapAction[] Actions =
        [new("recruit", new("招聘教师", "Recruit"), PerStage: true), new("build", new("建教学用房", "Build"), PerStage: false)];

    private static CapReading Read(Action<RawSheetBuilder> fill, IReadOnlySet<string>? codes = null) =>
        CapReader.Read(new RawXlsx().Sheet("学校", sheet => sheet.Row(Samples.Headings)).Sheet("规划约束", fill).ToStream(), "县.xlsx", Actions, codes);

    private static CapReading Csv(string text) => CapReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "caps.csv", Actions, null);

    [Fact]
    public void Rows_AreCaps_EmptyIsNoLimit_ZeroIsNone()
    {
        var reading = Read(sheet =>
        {
            sheet.Row("学校代码", "学段", "cap_recruit", "cap_build");
            sheet.Row("2161000001", "小学", 3, null);
            sheet.Row("2161000001", null, null, 0);
            sheet.Row("2161000002", "middle", "不限", "—");
        });

        Assert.True(reading.Found);
        Assert.Empty(reading.Findings);
        Assert.Equal([("2161000001", (Stage?)Stage.Primary, "recruit", 3), ("2161000001", null, "build", 0)],
            reading.Caps.Select(cap => (cap.SchoolCode, cap.Stage, cap.Action, cap.Most)));
        Assert.Equal("规划约束!D3", reading.Caps[1].Cell.ToString());
    }

    [Fact]
    public void Csv_MayUseChineseHeadings()
    {
        var reading = Csv("学校标识码,学段,招聘教师上限,建教学用房上限\n0012,初中,２,\n0013,,,5\n");

        Assert.Empty(reading.Findings);
        Assert.Equal([("0012", (Stage?)Stage.Middle, "recruit", 2), ("0013", null, "build", 5)],
            reading.Caps.Select(cap => (cap.SchoolCode, cap.Stage, cap.Action, cap.Most)));
    }

    [Theory]
    [InlineData("A,,-1,", "cap_number")]
    [InlineData("A,,1.5,", "cap_number")]
    [InlineData("A,,三,", "cap_number")]
    [InlineData("A,,1e300,", "cap_number")]
    [InlineData(",小学,3,", "cap_school_missing")]
    [InlineData("A,幼儿园,3,", "cap_stage_unknown")]
    [InlineData("A,high,3,", "cap_stage_unknown")]
    [InlineData("A,小学,,3", "cap_stage_not_meant")]
    [InlineData("A,小学,3,\nA,小学,4,", "cap_twice")]
    public void RowThatCannotBe_IsAFinding(string rows, string rule)
    {
        var reading = Csv("school_code,stage,cap_recruit,cap_build\n" + rows + "\n");

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((rule, Severity.Error), (finding.RuleId, finding.Severity));
        Assert.True(finding.Cell.Row > 1);
        Assert.NotEmpty(finding.Advice.En);
    }

    [Fact]
    public void UnknownAction_IsGuessed()
    {
        var finding = Assert.Single(Csv("school_code,cap_recruit,cap_biuld\nA,1,2\n").Findings, finding => finding.RuleId == "cap_action_unknown");

        Assert.Equal("cap_build", finding.Suggestion);
    }

    [Fact]
    public void SchoolThatIsNotInTheCounty_IsAFinding()
    {
        var reading = Read(
            sheet =>
            {
                sheet.Row("学校代码", "cap_build");
                sheet.Row("2161000009", 3);
            },
            new HashSet<string> { "2161000001" });

        Assert.Equal("cap_school_unknown", Assert.Single(reading.Findings).RuleId);
    }

    [Fact]
    public void WorkbookWithoutTheSheet_HasNoCaps()
    {
        var reading = CapReader.Read(new RawXlsx().Sheet("学校", sheet => sheet.Row(Samples.Headings)).ToStream(), "县.xlsx", Actions, null);

        Assert.False(reading.Found);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void TheSheet_DoesNotDisturbTheReadingOfSchools()
    {
        var reading = Samples.Read(new RawXlsx()
            .Sheet("规划约束", sheet =>
            {
                sheet.Row("学校代码", "cap_build");
                sheet.Row("2161000001", "乱写");
            })
            .Sheet("学校数据", sheet =>
            {
                sheet.Row(Samples.Headings);
                sheet.Row(Samples.School(1));
            }));

        Assert.Single(Samples.Only(reading).Schools);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4")]
    [InlineData("a\n\n,,,\n\"unclosed")]
    [InlineData("PK\u0003\u0004 broken")]
    [InlineData("school_code,cap_build\n=cmd|' /C calc'!A0,1\n\0,2\n")]
    public void HostileFile_GivesFindingsOrRows_NeverAnException(string text) =>
        Assert.NotNull(Csv(text).Findings);
}
