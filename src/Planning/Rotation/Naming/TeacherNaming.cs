using System.Globalization;
using Junheng.Planning.Rotation.Cases;
using Junheng.Planning.Rotation.Model;
using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Planning.Rotation.Naming;

/// <summary>
/// Says who moves, by a rule that anybody can follow: of the eligible teachers of a school and class, those longest at the school, then by
/// 教师编号; each of them in that order takes the open receiving school nearest to home.
/// </summary>
internal static class TeacherNaming
{
    /// <summary>The rule, as printed above the names.</summary>
    public static Words Rule { get; } = new(
        "名单按公开规则排出：同校同类教师中，在本校任教年限长的先交流，年限相同按教师编号；轮到的教师到离家最近的接收学校，家庭所在地不明的按学校代码。",
        "Names follow an open rule: of the eligible teachers of a school and class, the longest serving move first, then by teacher id; each goes to the receiving school nearest to home, or by school code where home is not known.");

    public static List<NamedMove> Name(PlannedFlows flows, IReadOnlyList<Teacher> teachers, Func<Teacher, bool> isEligible, Func<Teacher, int> classOf, Assessment before)
    {
        var mainSchool = MainSchool(before);
        var county = flows.County;
        var schools = county.Schools.ToDictionary(school => (school.Code, school.Stage));
        var waiting = teachers.Where(isEligible)
            .OrderByDescending(teacher => teacher.YearsHere).ThenBy(teacher => teacher.Id, StringComparer.Ordinal)
            .ToLookup(teacher => (mainSchool(teacher.School), teacher.Stage, classOf(teacher)));
        var named = new List<NamedMove>();
        foreach (var group in flows.Flows.GroupBy(flow => (county.Arcs[flow.Arc].From, flow.Class)).OrderBy(group => group.Key.From).ThenBy(group => group.Key.Class))
        {
            var from = county.Schools[group.Key.From];
            var open = group.Select(flow => (To: county.Schools[county.Arcs[flow.Arc].To], flow.Count)).ToList();
            var chosen = waiting[(from.Code, from.Stage, group.Key.Class)].Take(open.Sum(each => each.Count));
            foreach (var teacher in chosen)
                named.Add(Send(teacher, from, county.Classes[group.Key.Class], open));
        }

        return named;
    }

    /// <summary>The code of the school that a teaching point is computed with.</summary>
    private static Func<string, string> MainSchool(Assessment before)
    {
        var main = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in before.Stages.SelectMany(stage => stage.Sections))
        {
            foreach (var merged in section.Merged)
                main[before.Facts.Schools[merged].Code] = before.Facts.Schools[section.School].Code;
        }

        return code => main.GetValueOrDefault(code, code);
    }

    private static NamedMove Send(Teacher teacher, RotationSchool from, TeacherClass one, List<(RotationSchool To, int Count)> open)
    {
        var best = Enumerable.Range(0, open.Count).Where(k => open[k].Count > 0)
            .OrderBy(k => FromHome(teacher, open[k].To)).ThenBy(k => open[k].To.Code, StringComparer.Ordinal).First();
        var to = open[best].To;
        open[best] = (to, open[best].Count - 1);
        return new NamedMove(teacher.Id, teacher.Name, from.Code, to.Code, from.Stage, one, Why(teacher, to));
    }

    /// <summary>Kilometres from home where both places are known; 0 in the home township; otherwise unknown, after all known ones.</summary>
    private static double FromHome(Teacher teacher, RotationSchool to) =>
        teacher is { HomeLatitude: { } latitude, HomeLongitude: { } longitude } && to is { Latitude: { } otherLatitude, Longitude: { } otherLongitude }
            ? Neighbours.Kilometres(latitude, longitude, otherLatitude, otherLongitude)
            : InHomeTownship(teacher, to) ? 0 : double.MaxValue;

    private static bool InHomeTownship(Teacher teacher, RotationSchool to) => teacher.Home.Length > 0 && teacher.Home == to.Township;

    private static Words Why(Teacher teacher, RotationSchool to)
    {
        var years = teacher.YearsHere.ToString("0.#", CultureInfo.InvariantCulture);
        var home = FromHome(teacher, to);
        var (zh, en) = InHomeTownship(teacher, to) ? ("；接收学校在家庭所在乡镇", "; the receiving school is in the home township")
            : home < double.MaxValue ? ($"；接收学校离家 {home.ToString("0.#", CultureInfo.InvariantCulture)} km", $"; the receiving school is {home.ToString("0.#", CultureInfo.InvariantCulture)} km from home")
            : ("", "");
        return new Words($"在本校任教 {years} 年，同类教师中在前{zh}", $"{years} years at this school, among the longest of the class{en}");
    }
}
