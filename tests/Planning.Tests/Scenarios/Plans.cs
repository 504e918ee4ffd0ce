using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Tests.Checking;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Tests.Scenarios;

/// <summary>Plans written by hand, for scenarios that only order or choose among plans.</summary>
internal static class Plans
{
    public static StandardPack Pack { get; } = Counties.Pack("""
        indicators:
          - {id: teachers, name: 教师, numerator: teachers, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 5}]}
        school_rule: {minimum_met: 1, text: 达标}
        cv_rule: {kind: each, limits: {primary: 0.2, middle: 0.2}, text: 差异}
        """);

    public static CompliancePlan Of(CountyFacts facts, PlanOptions options, PlanStatus status, double bound, params PlannedAction[] actions)
    {
        var cost = actions.Sum(action => action.Cost);
        return new CompliancePlan
        {
            Status = status,
            Cost = cost,
            LowerBound = bound,
            Gap = 0,
            Actions = actions,
            Rules = [],
            Before = Evaluator.Evaluate(Pack, facts),
            After = Evaluator.Evaluate(Pack, status == PlanStatus.Infeasible ? facts : PlanFacts.Apply(facts, Pack, options, actions)),
            Options = options,
        };
    }
}
