using System.Text;
using Junheng.Registry.Teachers;
using Junheng.Registry.Tests.Books;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Registry.Tests.Teachers;

public class TeacherReaderTests
{
    private const string Head = "教师编号,姓名,学校代码,学段,学科,学历,职称,骨干级别,本校任教年限,不宜交流,家庭所在地\n";

    private static TeacherReading Csv(string rows, IReadOnlySet<string>? codes = null) =>
        TeacherReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Head + rows)), "教师.csv", codes);

    [Fact]
    public void Rows_AreTeachers_WithWhatTheStandardCounts()
    {
        var reading = Csv("0017,王某,2110000001,小学,体育与健康,大学专科,一级教师,县级骨干,7.5年,否,东镇\nT2,,2110000001,初中,物理,大专,二级教师,校级,,是,\n");
        Assert.Empty(reading.Findings);
        var (first, second) = (reading.Teachers[0], reading.Teachers[1]);
        Assert.Equal(("0017", "2110000001", Stage.Primary, "体育艺术", 7.5, "东镇"), (first.Id, first.SchoolCode, first.Stage, first.SubjectGroup, first.YearsHere, first.Home));
        Assert.Equal((true, true, true, true, false), (first.HighDegree, first.MidTitle, first.Backbone, first.PeArt, first.Exempt));
        Assert.Equal((false, false, false, false, true), (second.HighDegree, second.MidTitle, second.Backbone, second.PeArt, second.Exempt));
        Assert.True(double.IsNaN(second.YearsHere));
    }

    [Theory]
    [InlineData("小学高级教师", true)]
    [InlineData("小学一级教师", false)]
    [InlineData("中学一级", true)]
    [InlineData("正高级", true)]
    [InlineData("未评", false)]
    public void Titles_OfOldAndNewScales(string title, bool middle) =>
        Assert.Equal(middle, Csv($"1,,2110000001,小学,语文,本科,{title},,,,\n").Teachers[0].MidTitle);

    [Theory]
    [InlineData(",,2110000001,小学,语文,本科,,,3,,", "teacher_id_missing")]
    [InlineData("1,,2110000009,小学,语文,本科,,,3,,", "teacher_school_unknown")]
    [InlineData("1,,2110000001,高中,语文,本科,,,3,,", "teacher_stage_unknown")]
    [InlineData("1,,2110000001,小学,语文,本科,,,很久,,", "teacher_years")]
    [InlineData("1,,2110000001,小学,语文,本科,,,-2,,", "teacher_years")]
    [InlineData("1,,2110000001,小学,语文,天才,,,3,,", "teacher_word_unknown")]
    public void Mistakes_AreSaidWithTheirCell(string row, string rule)
    {
        var reading = Csv("9,,2110000001,小学,语文,本科,,,3,,\n" + row + "\n", new HashSet<string> { "2110000001" });
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(rule, finding.RuleId);
        Assert.Equal(3, finding.Cell.Row);
    }

    [Fact]
    public void SameIdTwice_IsAnError_AndTheFirstStays()
    {
        var reading = Csv("1,,2110000001,小学,语文,本科,,,3,,\n1,,2110000002,小学,数学,本科,,,4,,\n");
        Assert.Equal("teacher_twice", Assert.Single(reading.Findings).RuleId);
        Assert.Equal("2110000001", Assert.Single(reading.Teachers).SchoolCode);
    }

    [Fact]
    public void SheetOfAWorkbook_IsFoundByItsName_AndAbsentOneIsNoError()
    {
        var with = TeacherReader.Read(new RawXlsx().Sheet("学校", sheet => sheet.Row(Samples.Headings)).Sheet("教师", sheet =>
        {
            sheet.Row("教师编号", "学校代码", "学段", "本校任教年限");
            sheet.Row("A1", "2110000001", "小学", 8);
        }).ToStream(), "县.xlsx", null);
        Assert.Equal(8, Assert.Single(with.Teachers).YearsHere);
        var without = TeacherReader.Read(new RawXlsx().Sheet("学校", sheet => sheet.Row(Samples.Headings)).ToStream(), "县.xlsx", null);
        Assert.False(without.Found);
        Assert.Empty(without.Findings);
    }

    [Fact]
    public void Garbage_IsAFindingAndNeverAnException()
    {
        var random = new Random(3);
        for (var k = 0; k < 50; k++)
        {
            var bytes = new byte[random.Next(0, 3000)];
            random.NextBytes(bytes);
            Assert.NotNull(TeacherReader.Read(new MemoryStream(bytes), k % 2 == 0 ? "a.xlsx" : "a.csv", null).Findings);
        }
    }
}
