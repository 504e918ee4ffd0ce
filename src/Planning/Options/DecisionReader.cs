using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs.Reading;

namespace Junheng.Planning.Options;

/// <summary>Reads <c>locks:</c> (what people have decided) and <c>caps:</c> (the most a school can take).</summary>
internal sealed class DecisionReader(PackContext context, IReadOnlyList<PlanAction> actions)
{
    private const int MostUnits = 1_000_000;

    public IReadOnlyList<PlanLock> ReadLocks(MapReader root)
    {
        var locks = new List<PlanLock>();
        foreach (var map in root.Maps("locks"))
        {
            if (ReadLock(map) is { } decided)
            {
                if (locks.Any(other => other.School == decided.School && other.Stage == decided.Stage && other.Action == decided.Action))
                    context.Problems.Error(PlanProblemCodes.LockTwice, map.Map, new($"学校 {decided.School} 的同一件事决定了两次。", $"The same thing is decided twice for school {decided.School}."), new("留下一条。", "Keep one of them."));
                locks.Add(decided);
            }

            map.Finish();
        }

        return locks;
    }

    /// <summary><c>caps: {school code: {primary: {action: most}, all: {action: most}}}</c></summary>
    public IReadOnlyList<SchoolCap> ReadCaps(MapReader root)
    {
        var caps = new List<SchoolCap>();
        if (root.Child("caps") is not { } schools)
            return caps;
        foreach (var school in schools.AllKeys())
        {
            if (schools.Child(school.Value) is not { } stages)
                continue;
            foreach (var word in stages.AllKeys())
            {
                var stage = word.Value == "all" ? null : context.Stage(word);
                if ((stage is null && word.Value != "all") || stages.Child(word.Value) is not { } map)
                    continue;
                foreach (var name in map.AllKeys())
                {
                    if (Action(name) is { } action && map.Whole(name.Value, 0, MostUnits) is { } most && Fits(action, stage, name))
                        caps.Add(new SchoolCap(school.Value, stage, action.Id, most));
                }
            }
        }

        return caps;
    }

    private PlanLock? ReadLock(MapReader map)
    {
        var school = map.Required("school");
        var stage = map.Scalar("stage") is { } word ? context.Stage(word) : null;
        var nothing = map.Flag("nothing", false);
        if (map.Scalar("action") is not { } name)
        {
            var count = map.Whole("count", 0, 0);
            if (!nothing && count is null)
                Unclear(map, new("没有写决定了什么。", "It does not say what is decided."), new("写 action 和 count，或写 nothing: true。", "Write action and count, or nothing: true."));
            return new PlanLock(school, stage, null, 0);
        }

        if (nothing)
            Unclear(map, new("写了 nothing 又写了 action。", "It has both nothing and action."), new("只留一个；某个动作不做就写 count: 0。", "Keep one of them; count: 0 stands for none of an action."));
        map.Require("count");
        var units = map.Whole("count", 0, MostUnits) ?? 0;
        if (Action(name) is not { } action || !Fits(action, stage, name, needed: !map.Has("stage")))
            return null;
        return new PlanLock(school, stage, action.Id, units);
    }

    /// <summary>An action on teachers belongs to a stage, an action on rooms to the whole school.</summary>
    private bool Fits(PlanAction action, Stage? stage, PackNode place, bool needed = false)
    {
        var perStage = action.Adds.Keys.All(field => context.Variables.Catalog.Find(field) is null);
        if (stage is not null && !perStage)
        {
            context.Problems.Error(PlanProblemCodes.StageNotMeant, place, new($"{action.Id} 是全校的，不分学段。", $"{action.Id} is for the whole school, not for a stage."), new("去掉学段。", "Leave the stage out."));
            return false;
        }

        if (!needed || stage is not null || !perStage)
            return true;
        context.Problems.Error(PlanProblemCodes.StageNeeded, place, new($"{action.Id} 按学段做，要写明学段。", $"{action.Id} is done in a stage; say which."), new("加 stage: primary 或 stage: middle。", "Add stage: primary or stage: middle."));
        return false;
    }

    private PlanAction? Action(PackNode.Scalar name)
    {
        if (actions.FirstOrDefault(action => action.Id == name.Value) is { } found)
            return found;
        var all = string.Join(", ", actions.Select(action => action.Id));
        var near = DidYouMean.Find(name.Value, actions.Select(action => action.Id));
        context.Problems.Error(
            PlanProblemCodes.UnknownAction,
            name,
            new($"actions 里没有“{name.Value}”。", $"There is no action \"{name.Value}\"."),
            near is null ? new($"可用：{all}。", $"Possible: {all}.") : new($"是否指 {near}？可用：{all}。", $"Did you mean {near}? Possible: {all}."));
        return null;
    }

    private void Unclear(MapReader map, Words message, Words advice) => context.Problems.Error(PlanProblemCodes.LockUnclear, map.Map, message, advice);
}
