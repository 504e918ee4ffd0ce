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

    /// <summary>Which physical caps were filled in.</summary>
    public IReadOnlyList<Words> Assumptions(VariableBuilder variables)
    {
        var said = new List<Words>();
        foreach (var action in variables.Variables.Select(each => each.Action).Distinct())
        {
            if (action.CapField is not null)
            {
                said.Add(new Words(
                    $"{action.Name.Zh}：每校不超过 {action.CapField}{(action.CapMinus is { } zh ? $" − {zh}" : "")}。",
                    $"{action.Name.En}: at each school at most {action.CapField}{(action.CapMinus is { } en ? $" − {en}" : "")}."));
            }
            else if (Unlimited(variables, action) is > 0 and var open)
            {
                said.Add(new Words($"{action.Name.Zh}：有 {open} 处没有给上限，按不限计。", $"{action.Name.En}: no cap was given in {open} places; none is assumed."));
            }
        }

        return said;
    }

    private static int Unlimited(VariableBuilder variables, Options.PlanAction action)
    {
        var count = 0;
        for (var v = 0; v < variables.Variables.Count; v++)
            count += variables.Hi[v] == PlanModel.Unlimited && ReferenceEquals(variables.Variables[v].Action, action) ? 1 : 0;
        return count;
    }
}
