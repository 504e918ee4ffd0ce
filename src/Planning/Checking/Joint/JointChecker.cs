using System.Globalization;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;
using Junheng.Planning.Rotation;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking.Joint;

/// <summary>
/// Judges a plan of moves and purchases a second time: the moves from their list, the purchases by the plan checker on the county with the
/// moves made, the money of both against the budget. Shares nothing with what made the plan.
/// </summary>
public static class JointChecker
{
    /// <param name="teachers">The list that the plan was made from; null for a plan made from numbers.</param>
    public static (RotationCheck Whole, CheckReport Purchases) Check(StandardPack pack, CountyFacts facts, JointPlan plan, IReadOnlyList<Teacher>? teachers = null)
    {
        if (MoveChecker.Unknown(facts, plan.Moves) is { } strange)
            return (new RotationCheck([strange], []), new CheckReport([], [new Refusal(CheckCodes.SchoolUnknown, strange)], []));
        var moves = new MoveChecker(pack, facts, plan.Moves, plan.Rotation, teachers);
        moves.Run(plan.Names);
        var problems = moves.Problems;
        var purchases = PlanChecker.Check(pack, MovedCounty.Make(facts, plan.Moves), plan.Purchases);
        problems.AddRange(purchases.Refusals.Select(refusal => refusal.Text));
        CheckShares(plan, moves);
        CheckMoney(plan, problems);
        Words[] open = plan.MeetsEveryRule
            ? [new("合计的下界没有可以逐项核对的证明：它来自程序自己的整数下界；购置部分在这些交流之下的下界已用分数核对。",
                "The bound of the whole has no proof that can be checked line by line: it is the program's own; that of the purchases under these moves was checked in fractions.")]
            : [];
        return (new RotationCheck(problems, [.. moves.NotVerified, .. open]), purchases);
    }

    private static void CheckShares(JointPlan plan, MoveChecker moves)
    {
        var movers = plan.Moves.Sum(move => move.Count);
        var backbone = plan.Moves.Where(move => move.Class.Traits.HasFlag(TeacherTraits.Backbone)).Sum(move => move.Count);
        if (backbone < plan.Rotation.LeastShareOfBackbone * movers)
            moves.Problems.Add(Say($"交流 {movers} 人中骨干只有 {backbone} 人，低于比例。", $"Of {movers} movers only {backbone} are backbone teachers, below the share."));
        if (plan is { MeetsEveryRule: true, Rotation.LeastShareWithPurchases: true } && movers < plan.Rotation.LeastShareOfEligible * (decimal)moves.EligibleTotal)
            moves.Problems.Add(Say($"交流 {movers} 人，低于应交流 {moves.EligibleTotal:0} 人的比例。", $"{movers} move, below the share of the {moves.EligibleTotal:0} eligible."));
    }

    private static void CheckMoney(JointPlan plan, List<Words> problems)
    {
        var moving = plan.Moves.Sum(move => move.Count * plan.Rotation.Money(move.Kilometres, move.Minutes));
        if (moving != plan.MoveCost || plan.Cost != plan.MoveCost + plan.Purchases.Cost)
            problems.Add(Say($"费用合不上：交流 {moving}，购置 {plan.Purchases.Cost}，方案写 {plan.Cost}。", $"The cost does not add up: moves {moving}, purchases {plan.Purchases.Cost}, the plan says {plan.Cost}."));
        if (plan.MeetsEveryRule && plan.Options.Budget is { } budget && plan.Cost > budget)
            problems.Add(Say($"费用 {plan.Cost} 超过资金 {budget}。", $"The cost {plan.Cost} is over the budget {budget}."));
        if (plan.MeetsEveryRule && plan.Options.Quota is { } quota && plan.Purchases.Options.Quota > quota)
            problems.Add(Say($"购置用的编制限额不是 {quota}。", $"The purchases were not planned under the quota of {quota}."));
        if (plan.MeetsEveryRule && !(plan.LowerBound <= (double)plan.Cost))
            problems.Add(Say($"下界 {plan.LowerBound} 高于 {plan.Cost}。", $"The bound {plan.LowerBound} is above {plan.Cost}."));
        if (plan.MeetsEveryRule && (plan.Status == PlanStatus.Optimal) && plan.Gap > 1e-9)
            problems.Add(Say($"下界和费用之间还有余地，不能说最省。", $"There is room between bound and cost; it cannot be called the cheapest."));
        if ((double)plan.Cost > plan.BuyOnly.Cost || (double)plan.Cost > plan.MoveOnly.Cost)
            problems.Add(Say($"合计比只购置或只交流还贵。", $"It costs more than buying alone or moving alone."));
    }

    private static Words Say(FormattableString zh, FormattableString en) => new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
