using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Composite;

/// <summary>
/// Where the mean of all CVs is limited (2012): a mean of CVs is not convex, so the caps of the single CVs that together make the mean are
/// searched for, and for given caps the problem is the usual one. The bound of that inner problem holds for those caps only.
/// </summary>
internal sealed class CompositeSearch(StandardPack pack, CountyFacts facts, PlanOptions options)
{
    private const int MostMoves = 24;

    /// <summary>Caps for every stage whose composite is over its limit; null where it cannot be computed.</summary>
    public IReadOnlyList<CapVector>? Start(Assessment assessment)
    {
        var over = assessment.Stages.Where(stage => stage.CompositeStatus == CvStatus.Fail).ToList();
        return over.Exists(stage => stage.Indicators.Any(each => each.Indicator.HasCv && !(each.Cv > 0))) ? null : [.. over.Select(stage => new CapVector(stage))];
    }

    /// <summary>Moves the caps towards where the county pays least; returns the best caps found.</summary>
    public IReadOnlyList<CapVector> Improve(IReadOnlyList<CapVector> caps, Func<bool> stop)
    {
        var best = caps;
        var least = double.PositiveInfinity;
        for (var move = 0; move < MostMoves && !stop(); move++)
        {
            var model = ModelBuilder.Build(pack, facts, options, CapVector.Limits(caps));
            var solver = new NodeSolver(model);
            var box = Schools.SearchBox.Of(model);
            var bound = solver.Solve(box, double.PositiveInfinity);
            var worth = Worth(model, solver, bound.Prices);
            var blocked = Array.Exists(worth, double.IsInfinity);
            if (!blocked && bound.Bound < least)
                (least, best) = (bound.Bound, [.. caps.Select(each => each.Copy())]);
            caps = [.. caps.Select(each => each.Copy())];
            foreach (var stage in caps)
                stage.Move([.. stage.Indicators.Select(k => WorthOf(model, worth, stage, k))], 0.25 / (1 + move / 6.0));
        }

        return best;
    }

    private static double WorthOf(PlanModel model, double[] worth, CapVector stage, int indicator)
    {
        var j = Array.FindIndex(model.Cones, cone => cone.Stage == stage.Stage && cone.Indicator == indicator);
        return j < 0 ? 0 : worth[j];
    }

    /// <summary>By cone: what a unit more of its cap saves.</summary>
    private static double[] Worth(PlanModel model, NodeSolver solver, Prices prices)
    {
        var worth = new double[model.Cones.Length];
        for (var j = 0; j < worth.Length; j++)
            worth[j] = solver.Levels.Diverged[j] ? double.PositiveInfinity : ConeWorth.Of(model, prices, j);
        return worth;
    }
}
