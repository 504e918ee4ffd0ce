using System.Globalization;
using Junheng.Registry.Teachers;
using Junheng.Standards.Fields;

namespace Junheng.Registry.People;

/// <summary>A row of sheet 教师 as the register keeps it: without where the teacher lives.</summary>
public static class TeacherEntry
{
    public static NewPerson Of(TeacherRow row) => new(row.SchoolCode, row.Id, row.Name, row.IdNumber, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["stage"] = row.Stage.Id(),
        ["subject"] = row.SubjectGroup,
        ["high_degree"] = YesNo(row.HighDegree),
        ["mid_title"] = YesNo(row.MidTitle),
        ["backbone"] = YesNo(row.Backbone),
        ["years_here"] = double.IsNaN(row.YearsHere) ? "" : row.YearsHere.ToString(CultureInfo.InvariantCulture),
        ["exempt"] = YesNo(row.Exempt),
    });

    public static string YesNo(bool value) => value ? "yes" : "no";
}
