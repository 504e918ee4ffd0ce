using System.Globalization;
using Junheng.Planning.Joint.Cases;
using Junheng.Planning.Rotation;
using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Joint;

/// <summary>What a joint plan takes for granted.</summary>
internal static class JointWords
{
    public static IEnumerable<Words> Of(JointCase joint, RotationOptions rotation)
    {
        var unit = joint.Options.MoneyUnit;
        yield return Say(
            $"交流按每人 {rotation.MoneyPerMove:0.####} {unit.Zh}、每人每 km {rotation.MoneyPerKilometre:0.####} {unit.Zh}计，与购置合计最省；资金包括交流的钱。",
            $"A move costs {rotation.MoneyPerMove:0.####} {unit.En} and {rotation.MoneyPerKilometre:0.####} a km; moves and purchases together are made cheapest, and the budget pays for both.");
        yield return new Words("先交流，后培训和购置：培训人数的上限按交流后的教师计。", "Moves come first: caps on training go by the teachers after the moves.");
        if (!rotation.LeastShareWithPurchases)
            yield return new Words("一起规划时不要求交流人数达到比例，只交流划算的人；交流教师中骨干的比例仍要达到。", "Planned together, the least share of movers is not demanded: only moves that pay are made; the share of backbone teachers among them is.");
        yield return new Words(
            "下界：教师与交流在一个模型里求整数下界；校舍、场地、设备等按学校取拉格朗日下界，与教师只通过学校规则的放宽项和资金相连。",
            "The bound: teachers and moves are bounded in one whole-number model; rooms, ground and equipment by a Lagrangian bound for each school, tied to the teachers by the items the school rule lets off and by money alone.");
        if (joint.Before.Pack.CvRule is { Kind: CvRuleKind.Composite })
            yield return new Words("本标准判定几项差异系数的平均：选择交流时没有考虑它，购置方案补足；下界也没有算它。", "This standard judges a mean of CVs: moves are chosen without it and purchases make it up; the bound leaves it out too.");
    }

    private static Words Say(FormattableString zh, FormattableString en) => new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
