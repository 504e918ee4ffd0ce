using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Planning.Scenarios.Years;
using Junheng.Plans.Storage;
using Junheng.Platform.Jobs;
using Junheng.Standards.Facts;

namespace Junheng.Plans.Work;

/// <summary>
/// What stands around a plan: its years, the curves, the price of decisions, near-best alternatives. Somebody who asks to stop gets the
/// plan with what is there.
/// </summary>
internal sealed class ScenarioWork(PlanTask task, SearchLimits limits, JobRun run, TimeProvider clock)
{
    /// <summary>
    /// Each point of a curve, each lock and each alternative is a plan of its own, told apart more coarsely. What ends them is a number of
    /// steps and not the time, so that a busy machine draws the same curve.
    /// </summary>
    private static readonly PlanTarget Beside = new(0.003, TimeSpan.FromSeconds(20)) { MostNodes = 60 };

    /// <summary>More locks than this are priced all together only.</summary>
    private const int LocksPriced = 8;

    private readonly (CountyFacts Facts, PlanOptions Options) made = YearSteps.Target(task.Before.Facts, task.Options);

    public ScenarioSet Around(CompliancePlan plan)
    {
        var set = new ScenarioSet(plan);
        if (task.Options.Years.Count > 0)
            set = Over(set);
        if (plan.MeetsEveryRule)
            set = Draw(set);
        if (made.Options.Locks.Count > 0 && Goes(PlanStep.Locks, 0.7))
            set = set with { Locks = LockPrices.Of(made.Options, plan, Solve, LocksPriced) };
        if (plan.MeetsEveryRule && limits.Alternatives > 0 && Goes(PlanStep.Alternatives, 0.8))
        {
            var found = Alternatives.Find(made.Options, plan, Solve, limits.Alternatives);
            set = set with { Alternatives = [.. found.Where(each => PlanChecker.Check(task.Pack, made.Facts, each.Plan).Accepted)] };
        }

        return set;
    }

    private ScenarioSet Over(ScenarioSet set)
    {
        run.Report(share: 0.5, message: PlanStep.Years);
        var (pack, facts, options) = (task.Pack, task.Before.Facts, task.Options);
        var years = YearPlanner.Plan(pack, facts, options, (_, _) => set.Plan, Stopped);
        set = set with { Years = years };
        return set.Plan.MeetsEveryRule && options.Years.Count > 1 && Goes(PlanStep.Years, 0.55)
            ? set with { Horizon = YearsCurve.Draw(pack, facts, options, years, SolveFor, Stopped) }
            : set;
    }

    private ScenarioSet Draw(ScenarioSet set)
    {
        if (!Goes(PlanStep.Curve, 0.6))
            return set;
        set = set with { Curve = CostCurve.Draw(task.Pack, made.Options, set.Plan, Solve) };
        return task.Pack.SchoolRule is null || Stopped()
            ? set
            : set with { Schools = SchoolsCurve.Draw(Solve(CostCurve.WithoutCvLimits(task.Pack, made.Options)), set.Plan) };
    }

    /// <summary>Says what comes next; false if somebody wants no more.</summary>
    private bool Goes(string step, double share)
    {
        if (Stopped())
            return false;
        run.Report(share: share, message: step);
        return true;
    }

    private bool Stopped() => run.Stop.IsCancellationRequested;

    private CompliancePlan Solve(PlanOptions options) => SolveFor(made.Facts, options);

    private CompliancePlan SolveFor(CountyFacts facts, PlanOptions options) =>
        CompliancePlanner.Plan(task.Pack, facts, options, Beside with { Clock = clock }, null, CancellationToken.None);
}
