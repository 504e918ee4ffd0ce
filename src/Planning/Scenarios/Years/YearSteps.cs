using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Scenarios.Years;

/// <summary>What follows from a decision about years: what the plan is made for, and where each year ends.</summary>
public static class YearSteps
{
    /// <summary>The facts and options that a plan over years is made for: the last year's pupils, and only what takes effect in time.</summary>
    /// <returns>The same facts and options where the options name no years.</returns>
    public static (CountyFacts Facts, PlanOptions Options) Target(CountyFacts facts, PlanOptions options)
    {
        if (options.Years.Count == 0)
            return (facts, options);
        var late = Late(options);
        return (ProjectedFacts.Of(facts, options.Years[^1].PupilFactor), late.Count == 0 ? options : options with { Actions = [.. options.Actions.Except(late)] });
    }

    /// <summary>Actions that take longer than there are years.</summary>
    public static IReadOnlyList<PlanAction> Late(PlanOptions options) =>
        [.. options.Actions.Where(action => action.LeadYears >= options.Years.Count)];

    /// <summary>Each year's spending, and the evaluator's assessment at its end.</summary>
    /// <param name="facts">The county today.</param>
    /// <param name="options">With years.</param>
    /// <param name="paid">What each year pays, one list a year.</param>
    public static IReadOnlyList<YearStep> Of(StandardPack pack, CountyFacts facts, PlanOptions options, IReadOnlyList<IReadOnlyList<PlannedAction>> paid)
    {
        var kinds = options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);
        return [.. options.Years.Select((year, y) =>
        {
            var working = paid.SelectMany((actions, paidIn) => actions.Where(action => paidIn + kinds[action.Action].LeadYears <= y));
            var end = Evaluator.Evaluate(pack, PlanFacts.Apply(ProjectedFacts.Of(facts, year.PupilFactor), pack, options, working));
            return new YearStep(
                year.Year,
                [.. paid[y].Select(action => action with { Year = year.Year })],
                paid[y].Sum(action => action.Cost),
                year.Money.Count == 0 ? null : year.Money.Values.Sum(),
                paid[y].Sum(action => kinds[action.Action].UsesQuota * action.Count),
                year.Quota,
                end,
                end.Stages.Sum(stage => stage.SchoolsMeeting),
                end.Stages.Sum(stage => stage.SchoolsJudged));
        })];
    }
}
