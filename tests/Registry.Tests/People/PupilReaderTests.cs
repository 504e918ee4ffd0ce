using System.Text;
using Junheng.Registry.Findings;
using Junheng.Registry.Pupils;
using Junheng.Registry.Teachers;
using Xunit;

namespace Junheng.Registry.Tests.People;

public class PupilReaderTests
{
    private const string Head = "学籍号,姓名,身份证号,学校标识码,学段,年级,班级,是否寄宿,随迁子女,留守儿童,残疾学生\n";
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "2110000001" };

    private static PupilReading Csv(string rows) => PupilReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Head + rows)), "学生.csv", Own);

    [Fact]
    public void Rows_ArePupils_WithWhatTheRegisterKeeps()
    {
        var reading = Csv("G001,王小明,11010519491231002x,2110000001,小学,三年级,2班,是,否,,1\nG002,李丽,,2110000001,小学,三年级,2班,,,,\n");

        Assert.Empty(reading.Findings);
        var (first, second) = (reading.Pupils[0], reading.Pupils[1]);
        Assert.Equal(("G001", "王小明", "11010519491231002X", "2110000001"), (first.Code, first.Name, first.IdNumber, first.SchoolCode));
        Assert.Equal(("yes", "no", "no", "yes"), (first.Attributes["boarder"], first.Attributes["migrant"], first.Attributes["left_behind"], first.Attributes["disabled"]));
        Assert.Equal("", second.IdNumber);
    }

    [Theory]
    [InlineData(",王某,,2110000001,,,,,,,", "pupil_code_missing")]
    [InlineData("G9,王某,,2110000001,,,,,,,", "pupil_twice")]
    [InlineData("G1,,,2110000001,,,,,,,", "pupil_name_missing")]
    [InlineData("G1,王某,,2110000002,,,,,,,", "pupil_school_unknown")]
    [InlineData("G1,王某,110105194912310021,2110000001,,,,,,,", "id_number_wrong")]
    [InlineData("G1,王某,11010519491231002X,2110000001,,,,,,,", "id_number_twice")]
    [InlineData("G1,王某,,2110000001,,,,也许,,,", "pupil_word_unknown")]
    public void Mistakes_AreSaidWithTheirCell(string row, string rule)
    {
        var reading = Csv("G9,赵某,11010519491231002X,2110000001,,,,,,,\n" + row + "\n");
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((rule, Severity.Error, 3), (finding.RuleId, finding.Severity, finding.Cell.Row));
        // Findings are printed and sent on: they do not repeat a number.
        Assert.DoesNotContain("110105", finding.Value + finding.Message.Zh + finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileWithoutTheSheet_HasNoPupils() =>
        Assert.True(Csv("") is { Found: true, Pupils.Count: 0 } && PupilReader.Read(new MemoryStream([1, 2, 3]), "x.xlsx", Own) is { Found: false, HasErrors: true });

    [Fact]
    public void Template_IsRead_AsAnEmptyList()
    {
        using var file = new MemoryStream();
        PupilTemplate.Write(file);
        file.Position = 0;
        var reading = PupilReader.Read(file, "学生名单模板.xlsx", Own);
        Assert.True(reading is { Found: true, HasErrors: false, Pupils.Count: 0 }, string.Join('；', reading.Findings.Select(finding => finding.Message.Zh)));
    }

    [Theory]
    [InlineData("11010519491231002X", "11010519491231002X", null)]
    [InlineData("110105194912310021", "", "teacher_id_number_wrong")]
    public void ATeachersNumber_IsTakenIfItIsRight_AndNeverStopsThePlan(string number, string taken, string? rule)
    {
        var reading = TeacherReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("教师编号,姓名,学校代码,学段,身份证号\nT1,王某,2110000001,小学," + number + "\n")), "教师.csv", Own);
        Assert.Equal(taken, Assert.Single(reading.Teachers).IdNumber);
        Assert.Equal(rule, reading.Findings.SingleOrDefault()?.RuleId);
        Assert.False(reading.HasErrors);
    }
}
