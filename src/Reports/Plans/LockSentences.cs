using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Standards;

namespace Junheng.Reports.Plans;

/// <summary>A decision of people and what it costs, in words.</summary>
public static class LockSentences
{
    /// <summary>实验小学 招聘体育艺术教师 2 人; 滨河小学 什么都不做; all together for null.</summary>
    public static Words Name(CompliancePlan plan, PlanLock? decided)
    {
        if (decided is null)
            return new("合在一起", "All together");
        var school = PlanSentences.School(plan, decided.School, decided.Stage);
        if (decided.Action is not { } id)
            return new($"{school.Zh} 什么都不做", $"nothing at {school.En}");
        var (action, count) = (PlanSentences.Action(plan, id), PlanSentences.Count(plan, new PlannedAction(decided.School, decided.Stage, id, decided.Count, 0, ActionReason.Locked)));
        return new($"{school.Zh} {action.Zh} {count.Zh}", $"{school.En}: {action.En}, {count.En}");
    }

    /// <summary>多花 30.0 万元; that there would be no plan with it, or none without it either.</summary>
    public static Words Price(LockPrice price, PlanOptions options)
    {
        if (price.Price is not { } money)
            return price.MakesImpossible ? new("有了它就没有方案", "with it there is no plan") : new("没有它也没有方案", "there is no plan without it either");
        var about = decimal.Round(price.Uncertainty, 1, MidpointRounding.ToPositiveInfinity);
        if (money <= 0)
            return about == 0 ? new("不多花钱", "costs nothing") : new($"多花不到 {PlanMoney.Of(about, options).Zh}", $"less than {PlanMoney.Of(about, options).En}");
        var (sum, uncertain) = (PlanMoney.Of(money, options), about > 0 ? $" ±{PlanMoney.Number(about)}" : "");
        return new($"多花 {sum.Zh}{uncertain}", $"{sum.En} more{uncertain}");
    }
}
