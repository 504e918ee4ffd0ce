using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Packs.Reading;

namespace Junheng.Planning.Options;

/// <summary>Reads <c>actions:</c>: what can be done at a school, what it costs and what it adds.</summary>
internal sealed class ActionReader(PackContext context)
{
    private const int MostActions = 64;
    private const decimal MostMoney = 1_000_000_000m;
    private readonly FieldCatalog fields = context.Variables.Catalog;

    public IReadOnlyList<PlanAction> Read(MapReader root)
    {
        root.Require("actions");
        var actions = new List<PlanAction>();
        if (root.Child("actions") is not { } all)
            return actions;
        foreach (var id in all.AllKeys())
        {
            CheckId(id);
            if (all.Child(id.Value) is not { } map)
            {
                if (!all.Has(id.Value))
                    context.Problems.Error(PackProblemCodes.MissingKey, id, new($"动作 {id.Value} 没有写内容。", $"The action {id.Value} is empty."), new("至少写 cost 和 adds。", "Write at least cost and adds."));
                continue;
            }

            if (actions.All(action => action.Id != id.Value))
                actions.Add(ReadOne(id.Value, map));
            map.Finish();
        }

        if (actions.Count is 0 or > MostActions)
            context.Problems.Error(PlanProblemCodes.NoActions, all.Map, new($"动作应有 1 到 {MostActions} 种。", $"There should be 1 to {MostActions} actions."), new("在 actions 下写动作，例如默认选项中的。", "Write actions under actions, e.g. those of the default options."));
        return actions;
    }

    private PlanAction ReadOne(string id, MapReader map)
    {
        map.Require("cost");
        map.Require("adds");
        var adds = ReadAdds(map);
        return new PlanAction(id, map.Words("name") ?? Words.Same(id), map.Number("cost", 0, MostMoney) ?? 0, map.Number("fixed", 0, MostMoney) ?? 0, adds)
        {
            UsesQuota = map.Whole("uses_quota", 0, 1000) ?? 0,
            Unit = map.Words("unit") ?? Words.Same(""),
            LeadYears = map.Whole("lead_years", 0, 30) ?? 0,
            CapField = CapField(map, "cap_field"),
            CapMinus = CapField(map, "cap_minus", needs: "cap_field"),
            Office = map.Words("office") ?? Words.Same(""),
            Source = map.Source(),
        };
    }

    /// <summary>The fields that a unit adds to: all of the stage, or all of the whole school.</summary>
    private Dictionary<string, decimal> ReadAdds(MapReader map)
    {
        var adds = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (map.Child("adds") is not { } child)
            return adds;
        bool? perStage = null;
        foreach (var name in child.AllKeys())
        {
            var amount = child.Number(name.Value, 0.000001m, MostMoney);
            if (!IsField(name) || adds.ContainsKey(name.Value))
                continue;
            if (name.Value is "pupils" or "pupils_high")
                context.Problems.Error(PlanProblemCodes.PupilsAdded, name, new("学生数不能由动作增加。", "An action cannot add pupils."), new("学生数的变化写在 years: pupils 里。", "Changes of pupil numbers belong in years: pupils."));
            var own = IsPerStage(name.Value);
            if (perStage is { } earlier && earlier != own)
                context.Problems.Error(PlanProblemCodes.FieldsMixed, name, new("一个动作不能既增加学段的字段又增加全校的字段。", "An action cannot add both to fields of a stage and to fields of the whole school."), new("分成两个动作。", "Make two actions of it."));
            perStage ??= own;
            if (amount is { } number)
                adds.Add(name.Value, number);
        }

        if (adds.Count == 0)
            context.Problems.Error(PackProblemCodes.MissingKey, child.Map, new("adds 里没有字段。", "adds names no field."), new("写每个单位增加什么，例如 adds: {teachers: 1}。", "Write what a unit adds, e.g. adds: {teachers: 1}."));
        return adds;
    }

    private string? CapField(MapReader map, string key, string? needs = null)
    {
        if (map.Scalar(key) is not { } name)
            return null;
        if (needs is not null && !map.Has(needs))
            context.Problems.Error(PackProblemCodes.MissingKey, name, new($"写了 {key} 却没有写 {needs}。", $"{key} is given without {needs}."), new($"加上 {needs}。", $"Add {needs}."));
        return IsField(name) ? name.Value : null;
    }

    private bool IsPerStage(string name) => fields.Find(name) is null;

    /// <summary>A numeric field of the whole school, or the base id of fields per stage.</summary>
    private bool IsField(PackNode.Scalar name)
    {
        var known = fields.Find(name.Value, Stage.Primary) ?? fields.Find(name.Value, Stage.Middle) ?? fields.Find(name.Value, Stage.High);
        if (known is { IsNumeric: true, Type: FieldType.Number or FieldType.Count })
        {
            if (known.Stage is null || known.BaseId == name.Value)
                return true;
            context.Problems.Error(PlanProblemCodes.FieldOfStage, name, new($"{name.Value} 带着学段。", $"{name.Value} names a stage."), new($"写 {known.BaseId}，学段由学校决定。", $"Write {known.BaseId}; the stage comes from the school."));
            return false;
        }

        var possible = fields.All.Where(field => field.Type is FieldType.Number or FieldType.Count).Select(field => field.BaseId).Distinct(StringComparer.Ordinal);
        var near = DidYouMean.Find(name.Value, possible);
        context.Problems.Error(
            PlanProblemCodes.UnknownField,
            name,
            new($"没有叫“{name.Value}”的数值字段。", $"No numeric field is called \"{name.Value}\"."),
            near is null ? new("字段的标识见 docs/plan-options.md。", "The ids of fields are in docs/plan-options.md.") : new($"是否指 {near}？", $"Did you mean {near}?"));
        return false;
    }

    private void CheckId(PackNode.Scalar id)
    {
        if (id.Value.Length is > 0 and <= 48 && char.IsAsciiLetterLower(id.Value[0]) && id.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            return;
        context.Problems.Error(PackProblemCodes.BadId, id, new($"动作的标识“{id.Value}”不合规则。", $"The action id \"{id.Value}\" is not well-formed."), new("用小写字母、数字和 _，以字母开头；中文名写在 name 里。", "Use lower-case letters, digits and _, beginning with a letter; other names belong in name."));
    }
}
