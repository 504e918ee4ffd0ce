using Junheng.Planning.Compliance;
using Junheng.Planning.Linear;
using Junheng.Planning.Rotation.Cases;
using Junheng.Planning.Rotation.Model;
using Junheng.Standards.Evaluation;

namespace Junheng.Planning.Rotation;

/// <summary>What was found, as a plan: moves, rules reached, the county judged again.</summary>
internal static class PlanWriter
{
    public static RotationPlan Write(Assessment before, RotationCase county, PlannedFlows flows, MipResult result, string solver)
    {
        var after = Evaluator.Evaluate(before.Pack, FactsWithMoves.Apply(before, flows));
        return new RotationPlan
        {
            Status = result.Status switch
            {
                MipStatus.Optimal when result.Gap <= 1e-9 => PlanStatus.Optimal,
                MipStatus.Optimal => PlanStatus.WithinGap,
                MipStatus.Feasible => PlanStatus.Feasible,
                _ => PlanStatus.Unknown,
            },
            Cost = result.Cost,
            LowerBound = result.Bound,
            Gap = result.Gap,
            Moves = Moves(county, flows),
            Rules = RuleList.Of(before, after, flows),
            Shortfalls = [.. flows.Shortfalls().Select(each => Shortfall(county, each.Need, each.Lacking))],
            Before = before,
            After = after,
            Options = county.Options,
            Assumptions = county.Assumptions,
            Method = FormattableString.Invariant($"{solver}, {result.Nodes} nodes, {result.Iterations} steps"),
        };
    }

    public static List<RotationMove> Moves(RotationCase county, PlannedFlows flows) =>
        [.. flows.Flows
            .OrderBy(flow => county.Schools[county.Arcs[flow.Arc].From].Stage).ThenBy(flow => flow.Arc).ThenBy(flow => flow.Class)
            .Select(flow => Move(county, flows, flow.Arc, flow.Class, flow.Count))];

    private static RotationMove Move(RotationCase county, PlannedFlows flows, int a, int t, int count)
    {
        var arc = county.Arcs[a];
        var (from, to) = (county.Schools[arc.From], county.Schools[arc.To]);
        return new RotationMove(from.Stage, from.Code, to.Code, county.Classes[t], count, arc.Kilometres, flows.Points(a, count)) { Minutes = arc.Minutes };
    }

    private static RotationShortfall Shortfall(RotationCase county, SchoolNeed need, int lacking) =>
        new(county.Schools[need.School].Code, county.Schools[need.School].Stage, need.Indicator, lacking);
}
