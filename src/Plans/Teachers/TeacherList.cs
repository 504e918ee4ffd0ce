using System.Text.Json;
using Junheng.Planning.Rotation;
using Junheng.Plans.Storage;
using Junheng.Registry.People;
using Junheng.Registry.Teachers;

namespace Junheng.Plans.Teachers;

/// <summary>
/// The list of teachers that a rotation plan is made from, as far as a plan needs it. Names are masked as soon as they are read, so that
/// no full name is ever kept with a plan.
/// </summary>
public static class TeacherList
{
    /// <param name="schoolCodes">Only teachers of these schools.</param>
    public static IReadOnlyList<Teacher> Of(IEnumerable<TeacherRow> rows, IReadOnlySet<string> schoolCodes) =>
        [.. rows.Where(row => schoolCodes.Contains(row.SchoolCode)).Select(Planned).Select(teacher => teacher with { Name = Masked.Name(teacher.Name) })];

    /// <summary>Without where people live, which only the naming of a plan needs.</summary>
    public static IReadOnlyList<Teacher> WithoutHomes(IReadOnlyList<Teacher> teachers) =>
        [.. teachers.Select(teacher => teacher with { Home = "", HomeLatitude = null, HomeLongitude = null })];

    /// <summary>As it waits with a plan that is not computed yet.</summary>
    public static byte[] Write(IReadOnlyList<Teacher> teachers) => JsonSerializer.SerializeToUtf8Bytes(teachers, PlanContent.Json);

    public static IReadOnlyList<Teacher> Read(byte[] text) => JsonSerializer.Deserialize<List<Teacher>>(text, PlanContent.Json)!;

    /// <summary>What a plan needs of a row, with the name as it is: for whoever brings the list and keeps nothing of it.</summary>
    public static Teacher Planned(TeacherRow row)
    {
        var traits = (row.HighDegree ? TeacherTraits.HighDegree : TeacherTraits.None) | (row.Backbone ? TeacherTraits.Backbone : TeacherTraits.None)
            | (row.PeArt ? TeacherTraits.PeArt : TeacherTraits.None) | (row.MidTitle ? TeacherTraits.MidTitle : TeacherTraits.None);
        return new Teacher(row.Id, row.SchoolCode, row.Stage, traits, row.SubjectGroup, row.YearsHere, row.Exempt)
        {
            Name = row.Name,
            Home = row.Home,
            HomeLatitude = row.HomeLatitude,
            HomeLongitude = row.HomeLongitude,
        };
    }
}
