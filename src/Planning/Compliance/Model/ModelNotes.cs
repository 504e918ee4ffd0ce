using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Model;

/// <summary>What a plan must say about itself: rules out of its reach and what it took for granted.</summary>
internal sealed class ModelNotes
{
    private readonly List<Words> outOfReach = [];

    public ModelNotes(Assessment before)
    {
        if (before.CountyGroups.Count == 0)
            return;
        var zh = string.Join("、", before.CountyGroups.Select(group => group.Group.Name.Zh));
        var en = string.Join(", ", before.CountyGroups.Select(group => group.Group.Name.En));
        outOfReach.Add(new Words($"县级条目（{zh}）不随方案改变，按现状计。", $"County-level items ({en}) are not changed by a plan; they stand as they are."));
    }

    public IReadOnlyList<Words> OutOfReach => outOfReach;

    /// <summary>Indicators that actions change in a way that cannot be planned with.</summary>
    public void Add(StageReach reach)
    {
        for (var k = 0; k < reach.Fixed.Length; k++)
        {
            if (!reach.Fixed[k])
                continue;
            var (stage, name) = (reach.Frame.Stage.Name(), reach.Pack.Indicators[k].Name);
            outOfReach.Add(new Words(
                $"{stage.Zh}“{name.Zh}”随动作的变化不是按比例的，规划时按现状计；执行后的结果另行评估。",
                $"{stage.En} \"{name.En}\" does not change in proportion to the actions; the plan takes it as it stands, and its result is evaluated afterwards."));
        }

        foreach (var exclusion in reach.Pack.Exclusions)
        {
            if (reach.DependsOnActions(exclusion.When))
                outOfReach.Add(new Words($"排除条件“{exclusion.Name.Zh}”按现状计。", $"The exclusion \"{exclusion.Name.En}\" is taken as it stands."));
        }
    }

    public void NotComputable(StageReach reach, int k) => outOfReach.Add(new Words(
        $"{reach.Frame.Stage.Name().Zh}“{reach.Pack.Indicators[k].Name.Zh}”缺数据，差异系数不能计算，没有列入方案。",
        $"{reach.Frame.Stage.Name().En} \"{reach.Pack.Indicators[k].Name.En}\": data are missing, its CV cannot be computed and is not part of the plan."));

    public void CvTakenAsIs(StageReach reach, int k) => outOfReach.Add(new Words(
        $"{reach.Frame.Stage.Name().Zh}“{reach.Pack.Indicators[k].Name.Zh}”的差异系数没有列入方案。",
        $"The CV of {reach.Frame.Stage.Name().En} \"{reach.Pack.Indicators[k].Name.En}\" is not part of the plan."));

    /// <summary>Some section lacks a figure that its school rule needs.</summary>
    public void Unknown(bool any)
    {
        if (any)
            outOfReach.Add(new Words("有学校缺数据，缺数据的指标不能判定，没有列入方案。", "Some schools lack data; indicators that cannot be judged are not part of the plan."));
    }

    /// <summary>Which physical caps were filled in, and which actions have no cap somewhere.</summary>
    public static IReadOnlyList<Words> Assumptions(VariableBuilder variables, FieldCatalog fields)
    {
        var said = new List<Words>();
        var open = new List<Words>();
        foreach (var action in variables.Variables.Select(each => each.Action).Distinct())
        {
            if (action.CapField is { } most)
                said.Add(Physical(action, FieldName(most, fields), action.CapMinus is { } minus ? FieldName(minus, fields) : null));
            else if (HasUnlimited(variables, action))
                open.Add(action.Name);
        }

        if (open.Count > 0)
            said.Add(new Words($"没有给上限的学校按不限计：{string.Join("、", open.Select(name => name.Zh))}。", $"Where a school has no cap, none is assumed: {string.Join(", ", open.Select(name => name.In(Language.En)))}."));
        return said;
    }

    private static Words Physical(Options.PlanAction action, Words most, Words? minus) => new(
        $"{action.Name.Zh}：每校不超过{most.Zh}{(minus is null ? "" : $"减去{minus.Zh}")}。",
        $"{action.Name.In(Language.En)}: at each school at most {most.En}{(minus is null ? "" : $" less {minus.En}")}.");

    /// <summary>A field as the workbook calls it, without the stage.</summary>
    private static Words FieldName(string id, FieldCatalog fields)
    {
        if (fields.All.FirstOrDefault(each => each.Id == id || each.BaseId == id) is not { } field)
            return Words.Same(id);
        var stage = field.Stage?.Name();
        return stage is null
            ? new Words(field.Heading, field.English)
            : new Words(field.Heading.Replace(stage.Zh, "", StringComparison.Ordinal), field.English.Replace(stage.En + " ", "", StringComparison.Ordinal));
    }

    private static bool HasUnlimited(VariableBuilder variables, Options.PlanAction action)
    {
        for (var v = 0; v < variables.Variables.Count; v++)
        {
            if (variables.Hi[v] == PlanModel.Unlimited && ReferenceEquals(variables.Variables[v].Action, action))
                return true;
        }

        return false;
    }
}
