using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;
using Junheng.Reports.Plans;
using Junheng.Standards;

namespace Junheng.Reports.Rotation;

/// <summary>"Buy or move?" in sentences.</summary>
public static class JointWords
{
    /// <summary>The answer: what both together cost, and which of the two pays.</summary>
    public static Words Headline(JointPlan plan)
    {
        var goal = plan.Before.Pack.ShortName;
        if (!plan.MeetsEveryRule)
        {
            return plan.Status == PlanStatus.Infeasible
                ? new($"已证明：购置和交流一起也达不到{goal.Zh}。", $"It is proved that purchases and moves together do not reach {goal.En}.")
                : new("在规定时间内没有找到方案，也没有证明不存在方案。", "In the time given neither a plan nor a proof that there is none was found.");
        }

        var (all, moves, buys) = (PlanMoney.Of(plan.Cost, plan.Options), PlanMoney.Of(plan.MoveCost, plan.Options), PlanMoney.Of(plan.Purchases.Cost, plan.Options));
        return (plan.Moves.Count, plan.Purchases.Actions.Count) switch
        {
            (0, 0) => new("不用购置，也不用交流。", "Nothing has to be bought and nobody has to move."),
            (0, _) => new($"购置合算：{all.Zh}，不用交流。", $"Buying pays: {all.En}, and nobody moves."),
            (_, 0) => new($"交流合算：交流 {plan.Movers} 人，{all.Zh}，不用购置。", $"Moving pays: {plan.Movers} teachers move for {all.En}, and nothing is bought."),
            _ => new($"两样一起合算：合计 {all.Zh}，其中交流 {plan.Movers} 人 {moves.Zh}，购置 {buys.Zh}。", $"Both together pay: {all.En}, of it {moves.En} for {plan.Movers} movers and {buys.En} for purchases."),
        };
    }

    public static Words Proof(JointPlan plan)
    {
        var (bound, gap) = (PlanMoney.Bound(plan.LowerBound, plan.Options), PlanMoney.Gap(plan.Gap));
        return plan.Status switch
        {
            PlanStatus.Infeasible => new("下面是不交流时最接近的购置。", "What follows are the purchases that come nearest without moves."),
            PlanStatus.Unknown => new("可以延长时间再算，或放宽编制、资金、上限和交流的距离。", "Give it more time, or loosen posts, money, caps and the distance of moves."),
            PlanStatus.Optimal => new("已证明没有更省的办法。", "It is proved that nothing cheaper exists."),
            PlanStatus.WithinGap => new($"已证明不可能低于 {bound.Zh}，相差 {gap}。", $"It is proved that nothing below {bound.En} does; the difference is {gap}."),
            _ => new($"时间到时，已证明不可能低于 {bound.Zh}，相差 {gap}。", $"When time ended it was proved that nothing below {bound.En} does; the difference is {gap}."),
        };
    }

    /// <summary>The three ways side by side: name, cost, what is proved.</summary>
    public static IReadOnlyList<(Words Name, string Cost, Words Proof)> Ways(JointPlan plan) =>
    [
        (new("只购置，不交流", "Only buy, nobody moves"), Cost(plan.BuyOnly), Alternative(plan.BuyOnly, plan)),
        (new("教师只靠交流，其余购置", "Teachers by moves only, the rest bought"), Cost(plan.MoveOnly), Alternative(plan.MoveOnly, plan)),
        (new("两样一起", "Both together"), plan.MeetsEveryRule ? PlanMoney.Number(plan.Cost) : "", Alternative(new JointAlternative(plan.Status, (double)plan.Cost, plan.LowerBound), plan)),
    ];

    /// <summary>What the independent checker went through, line by line; what it could not is in the check itself.</summary>
    /// <param name="purchases">Its report on the purchases.</param>
    public static IReadOnlyList<Words> Checked(JointPlan plan, CheckReport purchases) =>
    [
        new($"{plan.Movers} 人的交流：学校、学段、路程、资格、留下的人数和各项比例，从数据重新数过。",
            $"The moves of {plan.Movers} teachers: schools, stages, distances, eligibility, who stays and the shares, counted again from the data."),
        .. purchases.Checked.Select(line => new Words("购置（交流之后的县）：" + line.Zh, "Purchases, with the moves made: " + line.En)),
        new("交流和购置的费用重新相加，和资金、编制对照；合计不比只购置或只交流贵。", "The cost of moves and purchases added up again, held against money and posts; the whole is not dearer than buying or moving alone."),
    ];

    private static string Cost(JointAlternative way) => double.IsNaN(way.Cost) ? "" : PlanMoney.Number((decimal)way.Cost);

    private static Words Alternative(JointAlternative way, JointPlan plan)
    {
        var bound = PlanMoney.Bound(way.LowerBound, plan.Options);
        return way.Status switch
        {
            PlanStatus.Infeasible => new("已证明达不到", "proved not to suffice"),
            PlanStatus.Unknown => new("没有找到方案", "no plan found"),
            PlanStatus.Optimal => new("已证明最省", "proved cheapest"),
            _ => new($"不可能低于 {bound.Zh}", $"nothing below {bound.En}"),
        };
    }
}
