using System.Globalization;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Web.Plans;

/// <summary>Makes a decision of what a person typed: a school's name or code, an action or none, a count.</summary>
internal sealed class LockPicker(StandardPack pack, CountyFacts facts, IReadOnlyList<PlanAction> actions)
{
    /// <summary>The most units of a decision: more is a slip of the finger.</summary>
    private const int MostUnits = 100_000;

    /// <summary>The decision, or why there is none.</summary>
    /// <param name="stage">For a combined school and an action of one stage; else empty.</param>
    /// <param name="action">Action id; empty for "nothing at all".</param>
    public (PlanLock? Lock, Words? Problem) Pick(string school, string stage, string action, string count)
    {
        var named = facts.Schools.Where(each => each.Code == school || each.Name == school).ToList();
        if (named.Count == 0)
            named = [.. facts.Schools.Where(each => school.Length > 1 && each.Name.Contains(school, StringComparison.Ordinal))];
        if (named is not [var one])
        {
            return (null, named.Count == 0
                ? new($"没有学校“{school}”。填学校的名称或代码。", $"There is no school “{school}”. Write its name or code.")
                : new($"“{school}”指 {named.Count} 所学校。填全名或代码。", $"“{school}” may be {named.Count} schools. Write the full name or the code."));
        }

        if (action.Length == 0)
            return (new PlanLock(one.Code, null, null, 0), null);
        if (actions.FirstOrDefault(each => each.Id == action) is not { } known)
            return (null, new($"没有做法“{action}”。", $"There is no action “{action}”."));
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var units) || units > MostUnits)
            return (null, new($"“{count}”不是可用的数量。填 0 到 {MostUnits} 的整数。", $"“{count}” cannot be used. Write a whole number from 0 to {MostUnits}."));
        if (!IsPerStage(known))
            return (new PlanLock(one.Code, null, action, units), null);
        var stages = pack.Stages.Where(each => facts.Value($"pupils_{each.Id()}", Row(one.Code)) > 0).ToList();
        Stage? chosen = stages is [var only] ? only : Stages.TryParse(stage, out var asked) && stages.Contains(asked) ? asked : null;
        return chosen is { } part
            ? (new PlanLock(one.Code, part, action, units), null)
            : (null, new($"“{one.Name}”有几个学段，选小学或初中。", $"“{one.Name}” has several stages: choose one."));
    }

    /// <summary>What is wrong with decisions that came with a form; null if nothing is.</summary>
    public Words? Problem(IReadOnlyList<PlanLock> locks)
    {
        var codes = facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        if (locks.FirstOrDefault(each => !codes.Contains(each.School)) is { } strange)
            return new($"已定的事里，学校 {strange.School} 不在数据里。去掉它前面的勾。", $"Among the decisions, school {strange.School} is not in the data. Clear its tick.");
        if (locks.FirstOrDefault(each => each.Count > MostUnits) is { } huge)
            return new($"已定的事里，数量 {huge.Count} 太大。", $"Among the decisions, the amount {huge.Count} is too large.");
        return null;
    }

    private bool IsPerStage(PlanAction action) => action.Adds.Keys.Any(field => pack.Fields.Find(field) is null or { Stage: not null });

    private int Row(string code)
    {
        for (var i = 0; i < facts.Schools.Count; i++)
        {
            if (facts.Schools[i].Code == code)
                return i;
        }

        return -1;
    }
}
