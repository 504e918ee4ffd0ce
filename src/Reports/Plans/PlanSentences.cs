using Junheng.Planning.Compliance;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans;

/// <summary>A compliance plan in sentences that an official can repeat: the same on page, paper, terminal and in JSON.</summary>
public static class PlanSentences
{
    /// <summary>The first sentence: what it costs, or that there is no plan. Only what is proved is called the least.</summary>
    public static Words Headline(CompliancePlan plan)
    {
        var goal = plan.After.Pack.ShortName;
        var stages = new Words(string.Join("、", plan.After.Stages.Select(stage => stage.Stage.Name().Zh)), string.Join(" and ", plan.After.Stages.Select(stage => stage.Stage.Name().En)));
        var all = plan.After.Stages.Count > 1 ? "都" : "";
        var cost = PlanMoney.Of(plan.Cost, plan.Options);
        if (IsOpen(plan.After) && plan.Status is not (PlanStatus.Infeasible or PlanStatus.Unknown))
            return Open(plan, goal, cost);
        return plan.Status switch
        {
            PlanStatus.Infeasible => new($"按现在的做法和限额，{stages.Zh}不可能{all}达到{goal.Zh}。", $"With these actions and limits {goal.En} cannot be reached in {stages.En}."),
            PlanStatus.Unknown => new("在规定时间内没有找到方案，也没有证明不存在方案。", "In the time given neither a plan nor a proof that there is none was found."),
            _ when plan.Actions.Count == 0 => new($"不用花钱，{stages.Zh}的指标{all}已达到{goal.Zh}的要求。", $"Nothing needs to be done: {stages.En} meet {goal.En}."),
            PlanStatus.Optimal => new($"最少 {cost.Zh}，{stages.Zh}的指标{all}能达到{goal.Zh}的要求。", $"At the least {cost.En} bring {stages.En} to {goal.En}."),
            _ => new($"{cost.Zh}能使{stages.Zh}的指标{all}达到{goal.Zh}的要求。", $"{cost.En} bring {stages.En} to {goal.En}."),
        };
    }

    /// <summary>True if data are missing, so that even with the plan not everything can be judged.</summary>
    public static bool IsOpen(Assessment after) => after.Stages.Count == 0 || after.Stages.Any(stage =>
        stage.CompositeStatus == CvStatus.NotComputable
        || stage.Schools.Contains(SchoolStatus.Incomplete)
        || stage.Indicators.Any(indicator => indicator.CvStatus == CvStatus.NotComputable));

    /// <summary>Nothing is called reached that cannot be judged.</summary>
    private static Words Open(CompliancePlan plan, Words goal, Words cost) => plan.Actions.Count == 0
        ? new($"有学校缺数据，{goal.Zh}还不能全部判定；能判定的要求不用花钱。", $"Data are missing, so {goal.En} cannot be judged in full; what can be judged needs nothing.")
        : new($"{cost.Zh}能使{goal.Zh}中能判定的要求都达到；有学校缺数据，还不能全部判定。", $"{cost.En} meet what can be judged of {goal.En}; data are missing, so not all can be.");

    /// <summary>What is proved.</summary>
    public static Words Proof(CompliancePlan plan)
    {
        var bound = PlanMoney.Bound(plan.LowerBound, plan.Options);
        var gap = PlanMoney.Gap(plan.Gap);
        return plan.Status switch
        {
            PlanStatus.Infeasible => new("已证明不存在满足全部要求的方案。下面是最接近的方案。", "It is proved that no plan meets every requirement. What follows comes nearest."),
            PlanStatus.Unknown => new("可以延长时间再算，或放宽编制、资金和上限。", "Give it more time, or loosen posts, money and caps."),
            PlanStatus.Optimal => new("已证明没有更省的方案。", "It is proved that no cheaper plan exists."),
            _ when !(plan.LowerBound > 0) => new("没有得到有用的下界，不能说这是最省的。", "No useful bound was proved; it cannot be called the cheapest."),
            PlanStatus.WithinGap => new($"已证明不可能低于 {bound.Zh}，相差 {gap}。", $"It is proved that nothing below {bound.En} does; the difference is {gap}."),
            _ => new($"时间到时，已证明不可能低于 {bound.Zh}，相差 {gap}。", $"When time ended it was proved that nothing below {bound.En} does; the difference is {gap}."),
        };
    }

    /// <summary>How schools stand before and after: 小学达标学校 70 → 82（共 82 所）。</summary>
    public static Words Schools(CompliancePlan plan, StageAssessment after)
    {
        var before = plan.Before.Stages.FirstOrDefault(stage => stage.Stage == after.Stage)?.SchoolsMeeting ?? 0;
        var name = after.Stage.Name();
        return new($"{name.Zh}达标学校 {before} → {after.SchoolsMeeting}（共 {after.SchoolsJudged} 所）", $"{name.En}: schools meeting the standard {before} → {after.SchoolsMeeting} of {after.SchoolsJudged}");
    }

    public static Words Status(PlanStatus status) => status switch
    {
        PlanStatus.Optimal => new("已证明最省", "proved cheapest"),
        PlanStatus.WithinGap => new("相差在要求之内", "within the gap asked for"),
        PlanStatus.Feasible => new("可行，时间到", "feasible, time ended"),
        PlanStatus.Infeasible => new("没有方案", "no plan exists"),
        _ => new("没有结果", "no result"),
    };

    public static Words Why(ActionReason reason) => reason switch
    {
        ActionReason.Threshold => new("补齐不达标项", "to reach the school's thresholds"),
        ActionReason.Dispersion => new("缩小校际差异", "to lessen the difference between schools"),
        _ => new("已经决定", "decided"),
    };

    /// <summary>The name of a plan's action; its id where the options do not name it.</summary>
    public static Words Action(CompliancePlan plan, string id) => plan.Options.Actions.FirstOrDefault(action => action.Id == id)?.Name ?? Words.Same(id);

    /// <summary>Count with unit: 19 人.</summary>
    public static Words Count(CompliancePlan plan, PlannedAction action) =>
        plan.Options.Actions.FirstOrDefault(each => each.Id == action.Action) is { } known ? PlanMoney.Count(action.Count, known) : Words.Same(Numbers.Print.Number(action.Count));

    /// <summary>A school as people call it, with its stage where the action is for one of several.</summary>
    public static Words School(CompliancePlan plan, string code, Stage? stage)
    {
        var facts = plan.After.Facts;
        for (var i = 0; i < facts.Schools.Count; i++)
        {
            if (facts.Schools[i].Code != code)
                continue;
            var several = plan.After.Stages.Count(each => each.Sections.Any(section => section.School == i)) > 1;
            var name = facts.Schools[i].Name;
            return stage is { } own && several ? new($"{name}（{own.Name().Zh}部）", $"{name} ({own.Name().En})") : Words.Same(name);
        }

        return Words.Same(code);
    }
}
