using Junheng.Registry.Demo;
using Junheng.Registry.Teachers;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Registry.Tests.Demo;

public class DemoTeachersTests
{
    private static readonly CountyFacts Facts = DemoCounty.GenerateYear(new DemoOptions { Schools = 40 }, 2025).First();

    [Fact]
    public void Sheet_ReadBack_AddsUpToTheNumbersOfEverySchool()
    {
        var stream = new MemoryStream();
        DemoWorkbook.Write(stream, [Facts], withTeachers: true);
        stream.Position = 0;
        var reading = TeacherReader.Read(stream, "示例县.xlsx", Facts.Schools.Select(school => school.Code).ToHashSet());
        Assert.Empty(reading.Findings);
        for (var i = 0; i < Facts.Schools.Count; i++)
        {
            foreach (var stage in Stages.Compulsory)
            {
                var here = reading.Teachers.Where(teacher => teacher.SchoolCode == Facts.Schools[i].Code && teacher.Stage == stage).ToList();
                Same("teachers", here.Count);
                Same("teachers_above_degree", here.Count(teacher => teacher.HighDegree));
                Same("teachers_backbone", here.Count(teacher => teacher.Backbone));
                Same("teachers_pe_art", here.Count(teacher => teacher.PeArt));
                Same("teachers_mid_title", here.Count(teacher => teacher.MidTitle));
                Same("teachers_rotation_due", here.Count(teacher => teacher.YearsHere >= 6 && !teacher.Exempt));

                void Same(string field, int count)
                {
                    var said = Facts.Value($"{field}_{stage.Id()}", i);
                    Assert.Equal(double.IsNaN(said) ? 0 : said, count);
                }
            }
        }
    }

    [Fact]
    public void Workbook_WithTeachers_IsStillReadAsTheSameCounty()
    {
        var stream = new MemoryStream();
        DemoWorkbook.Write(stream, [Facts], withTeachers: true);
        stream.Position = 0;
        var reading = WorkbookReader.Read(stream, "示例县.xlsx", new ReadOptions());
        Assert.False(reading.HasErrors);
        Assert.Equal(Facts.Schools.Count, Assert.Single(reading.Counties).Schools.Count);
    }
}
