using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Infeasible;

/// <summary>Why no plan exists, how near one can come and what would help.</summary>
internal static class InfeasibilityFinder
{
    /// <summary>The most that one question of many may take.</summary>
    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(1);

    public static (Infeasibility Why, int[]? Nearest) Find(PlanModel model, CvLimits limits, PlanTarget target, CancellationToken cancellation)
    {
        var time = target.Time < MostForOne ? target.Time : MostForOne;
        var prober = new Prober(model.Pack, model.Facts, target with { Time = time }, cancellation);
        var (rules, cones) = new ConflictFinder(model, limits, prober).Find();
        var reach = new ReachableCvs(model, limits, prober);
        var why = new Infeasibility(rules, [.. cones.Select(reach.Of)], new LeverFinder(model, limits, prober).Find(cones));
        return (why, new NearestPlan(model, limits, prober).Find());
    }
}
