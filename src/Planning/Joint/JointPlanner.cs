using Junheng.Planning.Compliance;
using Junheng.Planning.Joint.Cases;
using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Planning.Rotation.Cases;
using Junheng.Planning.Rotation.Model;
using Junheng.Planning.Rotation.Naming;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Joint;

/// <summary>
/// Buy or move: the cheapest list of moves and purchases together, beside what buying alone and moving alone cost. Pure; a stop may only
/// end the search earlier.
/// </summary>
public static class JointPlanner
{
    /// <param name="teachers">A list of teachers; null to plan by the numbers of the workbook.</param>
    /// <param name="solver">Of the joint program; null takes Junheng's own.</param>
    /// <param name="target">Gap and time of the whole.</param>
    /// <param name="progress">Told the best cost and the bound after each round.</param>
    /// <exception cref="PlanLimitException">The actions are tied together in too many ways.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before a plan was found.</exception>
    public static JointPlan Plan(
        StandardPack pack, CountyFacts facts, RotationOptions rotation, PlanOptions options, IReadOnlyList<Teacher>? teachers = null,
        PlanTarget? target = null, IMipSolver? solver = null, IProgress<PlanProgress>? progress = null, CancellationToken cancellation = default)
    {
        target ??= PlanTarget.Default;
        solver ??= new BranchAndBound();
        var began = target.Clock.GetTimestamp();
        Func<bool> Until(double share) => () => cancellation.IsCancellationRequested || target.Clock.GetElapsedTime(began) > share * target.Time;
        var before = Evaluator.Evaluate(pack, facts);
        var county = CaseBuilder.Build(before, rotation, teachers);
        var buy = CompliancePlanner.Plan(pack, facts, options, Part(target), null, cancellation);
        var joint = JointCase.Build(before, county, options);
        var both = new JointSearch(joint, solver, target, buys: true, Until(0.7), cancellation);
        if (!rotation.LeastShareWithPurchases)
            both.Offer(new JointRound(PlannedFlows.None(county), [], 0, buy));
        void Tell() => progress?.Report(new PlanProgress(target.Clock.GetElapsedTime(began), both.Best is { } known ? (double)known.Cost : double.PositiveInfinity, both.Bound));
        Tell();
        both.Run(buy.Certificate, Tell);
        var moving = new JointSearch(joint, solver, target, buys: false, Until(1), cancellation);
        moving.Run((both.Best?.Purchases ?? buy).Certificate);
        both.Offer(moving.Best);
        var best = both.Best ?? new JointRound(PlannedFlows.None(county), [], 0, buy);
        return new JointPlan
        {
            Status = StatusOf(both, target),
            Cost = best.Cost,
            MoveCost = best.MoveCost,
            LowerBound = both.Best is { } found ? Math.Min(both.Bound, (double)found.Cost) : both.Bound,
            Gap = both.Best is null ? 0 : Math.Max(0, both.Gap),
            Moves = best.Moves,
            Purchases = best.Purchases,
            BuyOnly = new JointAlternative(buy.Status, buy.MeetsEveryRule ? (double)buy.Cost : double.NaN, buy.Status == PlanStatus.Infeasible ? double.PositiveInfinity : buy.LowerBound),
            MoveOnly = new JointAlternative(StatusOf(moving, target), moving.Best is { } moved ? (double)moved.Cost : double.NaN, moving.Bound),
            Before = before,
            Rotation = rotation,
            Options = options,
            Assumptions = [.. county.Assumptions, .. JointWords.Of(joint, rotation), .. best.Purchases.Assumptions, .. teachers is null ? [] : new[] { TeacherNaming.Rule }],
            Names = teachers is null ? [] : TeacherNaming.Name(best.Flows, teachers, county.IsEligible, county.ClassOf, before),
            Method = FormattableString.Invariant($"{solver.Name}, {moving.Rounds + both.Rounds} rounds, {moving.Nodes + both.Nodes} nodes"),
        };
    }

    /// <summary>The share of gap and time that one compliance plan inside gets.</summary>
    internal static PlanTarget Part(PlanTarget target) => target with { Gap = target.Gap / 4, Time = target.Time / 8, Explain = false };

    private static PlanStatus StatusOf(JointSearch search, PlanTarget target)
    {
        if (search.Best is not { } best)
            return double.IsPositiveInfinity(search.Bound) ? PlanStatus.Infeasible : PlanStatus.Unknown;
        if (MipResult.GapOf((double)best.Cost, search.Bound) <= 1e-9)
            return PlanStatus.Optimal;
        return search.Gap <= target.Gap ? PlanStatus.WithinGap : PlanStatus.Feasible;
    }
}
