using Junheng.Planning.Rotation;
using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Planning.Checking.Rotation;

/// <summary>Names against moves and list: each person once, really there, eligible, of the class; as many on each way as the moves say.</summary>
internal static class NameCheck
{
    public static IEnumerable<Words> Of(Staff staff, IReadOnlyList<Teacher> teachers, IReadOnlyList<RotationMove> moves, IReadOnlyList<NamedMove> names, Assessment before)
    {
        var known = teachers.ToLookup(teacher => teacher.Id, StringComparer.Ordinal);
        foreach (var twice in names.GroupBy(name => name.Teacher, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return new($"教师 {twice.Key} 在名单里不止一次。", $"Teacher {twice.Key} is named more than once.");
        foreach (var name in names)
        {
            var here = MovedCounty.Find(before, name.Stage, name.From) is { } place ? staff.Listed(name.Stage, place.Stage.Sections[place.Section]) : [];
            if (!known[name.Teacher].Any(teacher => here.Contains(teacher) && staff.MayMove(teacher) && staff.ClassOf(teacher) == name.Class))
                yield return new($"教师 {name.Teacher} 不是 {name.From} 可交流的“{name.Class.Name.Zh}”教师。", $"Teacher {name.Teacher} is no eligible {name.Class.Name.En} teacher of {name.From}.");
        }

        var planned = moves.GroupBy(move => (move.Stage, move.From, move.To, move.Class)).ToDictionary(group => group.Key, group => group.Sum(move => move.Count));
        var named = names.GroupBy(name => (name.Stage, name.From, name.To, name.Class)).ToDictionary(group => group.Key, group => group.Count());
        foreach (var way in planned.Keys.Union(named.Keys))
        {
            if (planned.GetValueOrDefault(way) != named.GetValueOrDefault(way))
                yield return new($"{way.From} → {way.To}：名单 {named.GetValueOrDefault(way)} 人，方案 {planned.GetValueOrDefault(way)} 人。", $"{way.From} → {way.To}: {named.GetValueOrDefault(way)} named, {planned.GetValueOrDefault(way)} planned.");
        }
    }
}
