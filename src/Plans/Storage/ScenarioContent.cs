using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Years;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;

namespace Junheng.Plans.Storage;

/// <summary>A near-best plan as it is kept beside the plan: its bound and proof are the plan's.</summary>
internal sealed record AlternativeContent(
    Words Leaning, decimal Extra, double Difference, PlanStatus Status, decimal Cost, double LowerBound, double Gap, IReadOnlyList<PlannedAction> Actions, IReadOnlyList<PlanRule> Rules)
{
    public static AlternativeContent Of(Alternative alternative)
    {
        var plan = alternative.Plan;
        return new(alternative.Leaning, alternative.Extra, alternative.Difference, plan.Status, plan.Cost, plan.LowerBound, plan.Gap, plan.Actions, plan.Rules);
    }

    /// <param name="best">The plan beside which it was found.</param>
    public Alternative ToAlternative(CompliancePlan best)
    {
        var (pack, facts) = (best.Before.Pack, best.Before.Facts);
        var plan = best with
        {
            Status = Status,
            Cost = Cost,
            LowerBound = LowerBound,
            Gap = Gap,
            Actions = Actions,
            Rules = Rules,
            After = Evaluator.Evaluate(pack, PlanFacts.Apply(facts, pack, best.Options, Actions)),
        };
        return new Alternative(plan, Extra, Difference, Leaning);
    }
}

/// <summary>The years as they are kept: what each pays. The assessment at a year's end is the evaluator's again.</summary>
internal sealed record ScheduleContent(
    YearOrder Order, IReadOnlyList<IReadOnlyList<PlannedAction>> Paid, IReadOnlyList<PlannedAction> Unpaid, bool IsBestOrder, IReadOnlyList<Words> Assumptions)
{
    public static ScheduleContent Of(YearSchedule schedule) =>
        new(schedule.Order, [.. schedule.Years.Select(step => step.Paid)], schedule.Unpaid, schedule.IsBestOrder, schedule.Assumptions);

    /// <param name="facts">The county today.</param>
    /// <param name="options">With years.</param>
    public YearSchedule ToSchedule(CompliancePlan plan, CountyFacts facts, PlanOptions options) =>
        new(plan, Order, YearSteps.Of(plan.Before.Pack, facts, options, Paid), Unpaid, IsBestOrder, Assumptions);
}
