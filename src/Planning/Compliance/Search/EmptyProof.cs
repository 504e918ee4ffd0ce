using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// Looks for a ray that proves that a box holds no plan: prices of posts, money and CVs at which, costs left out, every choice of the
/// schools comes out above 0.
/// </summary>
internal static class EmptyProof
{
    /// <summary>A price of a post beyond all reason: there are too few of them.</summary>
    private const double RunawayPrice = 1e7;

    /// <param name="bound">No plan in the box costs less.</param>
    /// <param name="isWhole">True if the box can be cut no further, so that every kind of ray is worth trying.</param>
    public static Prices? Find(PlanModel model, NodeSolver solver, SearchBox box, Prices prices, double bound, bool isWhole)
    {
        foreach (var ray in Candidates(model, solver, prices, bound, isWhole))
        {
            ray.CostCounts = false;
            RewardRepair.Make(model, box, ray);
            if (LeafMaker.Make(model, solver.Evaluator, ray, box, isEmpty: true).Bound > 0)
                return ray;
        }

        return null;
    }

    private static IEnumerable<Prices> Candidates(PlanModel model, NodeSolver solver, Prices prices, double bound, bool isWhole)
    {
        if (model.Options.Budget is { } budget && bound > (double)budget)
        {
            var ray = prices.Clone();
            ray.Money = 1;
            yield return ray;
        }

        if (model.Options.Quota is not null)
            yield return new Prices(model) { Post = 1 };
        if (isWhole || solver.PostPrice > RunawayPrice || Array.Exists(solver.Levels.Diverged, each => each))
            yield return prices.Clone();
        for (var j = 0; j < model.Cones.Length; j++)
        {
            if (!(solver.Levels.Sums.Violation(j) > 0) || !(isWhole || solver.Levels.Diverged[j]))
                continue;
            var ray = new Prices(model);
            foreach (var r in model.Cones[j].Rows)
                ray.Reward[r] = solver.Levels.Sums.Top(j) - solver.Levels.Sums.Amount[r] / model.Weight[r];
            yield return ray;
        }
    }
}
