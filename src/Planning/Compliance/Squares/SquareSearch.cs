using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>
/// Branch and bound by prices with squares. First the range of each cone's total is narrowed from outside in; then boxes are split
/// at county totals and at single counts, from the lowest bound up.
/// </summary>
internal sealed class SquareSearch
{
    private const int MostRounds = 3, MostClimb = 60, MostClimbOfHalf = 30;

    /// <summary>Of the first boxes more plans are worth rounding.</summary>
    private const int FirstBoxes = 40, FirstTrials = 3;

    private readonly PlanModel model;
    private readonly NodeSolver solver;
    private readonly Incumbent incumbent;
    private readonly Stopper stopper;
    private readonly SquareTree tree;
    private readonly PriorityQueue<Box, (double Bound, int Order)> open = new();
    private readonly SquareSplits splits;
    private readonly Climber climber;
    private readonly RangeNarrower narrower;
    private readonly SquarePrices typical;
    private readonly SquarePrices plain;

    /// <param name="all">The boxes of the search so far: the root, bounded by linear prices.</param>
    public SquareSearch(PlanModel model, NodeSolver solver, SquareEvaluator evaluator, Incumbent incumbent, Stopper stopper, List<Box> all, RootFigures root)
    {
        this.solver = solver;
        this.model = model;
        this.incumbent = incumbent;
        this.stopper = stopper;
        tree = new SquareTree(all);
        typical = new SquarePrices(model) { Post = root.Prices.Post };
        for (var j = 0; j < model.Cones.Length; j++)
            (typical.Mu[j], typical.Tau[j]) = (root.Slope[j] / 2, root.Slope[j] * root.Top[j]);
        plain = new SquarePrices(model) { Post = root.Prices.Post };
        Array.Fill(plain.Share, 1);
        splits = new SquareSplits(model, evaluator.ActionOf, typical);
        climber = new Climber(model, evaluator, typical);
        narrower = new RangeNarrower(model, evaluator, climber, tree, plain);
    }

    /// <summary>The lowest bound of all leaves.</summary>
    public double Bound { get; private set; }

    /// <summary>A box with this bound holds nothing that is looked for.</summary>
    private double Enough => Math.Min(incumbent.Cost - 0.999 * (double)model.Grain, incumbent.Cost * (1 - stopper.Gap) * (1 + 2e-7));

    public void Run()
    {
        double[] middle = [.. solver.Levels.Sums.Total];
        var root = tree.All[0];
        Bound = root.Bound;
        for (int round = 0, before = 0; round < MostRounds && tree.All.Count > before && !IsDone(); round++)
        {
            before = tree.All.Count;
            for (var j = 0; j < model.Cones.Length; j++)
            {
                if (typical.Mu[j] > 0)
                    root = narrower.Narrow(root, j, middle[j], Enough);
            }
        }

        // A total without an end has no square: linear prices, made anew for every box, do better.
        for (var j = 0; j < model.Cones.Length; j++)
        {
            if (typical.Mu[j] > 0 && double.IsInfinity(root.Totals.High[j]))
                return;
        }

        Solve(root, plain, null, MostClimb);
        for (Update(); open.Count > 0 && !IsDone(); Update())
        {
            var box = open.Dequeue();
            if (box.Bound >= Enough || box.IsDeepest || box.Cut is not { } cut)
            {
                tree.Close(box.Bound);
                continue;
            }

            var (first, second) = tree.Divide(box, cut);
            Solve(first, box.Squares ?? plain, box.Memory, MostClimbOfHalf);
            Solve(second, box.Squares ?? plain, box.Memory, MostClimbOfHalf);
            box.Memory = null;
        }
    }

    private bool IsDone() => stopper.IsDone(incumbent.Cost, Bound, tree.All.Count);

    private void Solve(Box box, SquarePrices from, Memory? memory, int most)
    {
        var (bound, prices) = climber.Run(box.Space, box.Totals, from, memory, Enough, most);
        if (bound > box.Bound)
            (box.Bound, box.Squares) = (bound, prices);
        if (box.Bound < Enough)
        {
            box.Memory = climber.Memory;
            foreach (var (plan, _) in box.Memory.Plans.OrderByDescending(each => each.Weight).Take(tree.All.Count < FirstBoxes ? FirstTrials : 1))
                incumbent.Try(plan.Counts);
            box.Cut = splits.Choose(box.Space, box.Totals, prices, box.Memory.Plans) ?? SplitChooser.Any(model, box.Space);
            if (box.Cut is null)
                Finish(box);
        }

        open.Enqueue(box, (box.Bound, box.Index));
    }

    /// <summary>Every count is fixed: either linear prices say enough, or no plan is left.</summary>
    private void Finish(Box box)
    {
        var (bound, prices) = solver.Solve(box.Space, Enough);
        if (bound > box.Bound)
            (box.Bound, box.Prices, box.Squares) = (bound, prices, null);
        if (box.Bound < Enough && EmptyProof.Find(model, solver, box.Space, prices, bound, isWhole: true) is { } ray)
            (box.Bound, box.Prices, box.Squares, box.IsEmpty) = (double.PositiveInfinity, ray, null, true);
    }

    private void Update()
    {
        Bound = Math.Min(tree.Closed, open.TryPeek(out var next, out _) ? next.Bound : double.PositiveInfinity);
        stopper.Report(incumbent.Cost, Bound);
    }
}
