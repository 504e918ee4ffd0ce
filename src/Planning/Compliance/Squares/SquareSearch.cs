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
    private readonly SquareTree tree;
    private readonly PriorityQueue<Box, (double Bound, int Order)> open = new();
    private readonly SquareSplits splits;
    private readonly Climber climber;
    private readonly RangeNarrower narrower;
    private readonly SquarePrices typical;
    private readonly SquarePrices plain;
    private readonly double[] middle;
    private double gap;
    private Func<double, bool> isDone = null!;
    private bool isBegun;

    /// <param name="first">The box of the whole, bounded by linear prices.</param>
    public SquareSearch(PlanModel model, NodeSolver solver, SquareEvaluator evaluator, Incumbent incumbent, Box first, RootFigures root)
    {
        (this.solver, this.model, this.incumbent, Evaluator, middle) = (solver, model, incumbent, evaluator, root.Total);
        tree = new SquareTree([new Box(first.Space, first.Totals, 0, 0) { Prices = first.Prices, Bound = first.Bound }]);
        Bound = first.Bound;
        typical = new SquarePrices(model) { Post = root.Prices.Post };
        for (var j = 0; j < model.Cones.Length; j++)
            (typical.Mu[j], typical.Tau[j]) = (root.Slope[j] / 2, root.Slope[j] * root.Top[j]);
        plain = new SquarePrices(model) { Post = root.Prices.Post };
        Array.Fill(plain.Share, 1);
        splits = new SquareSplits(model, evaluator.ActionOf, typical);
        climber = new Climber(model, evaluator, typical);
        narrower = new RangeNarrower(model, evaluator, climber, tree, plain, dropped => open.Enqueue(dropped, (dropped.Bound, dropped.Index)));
    }

    public SquareEvaluator Evaluator { get; }

    /// <summary>The root first; those with children are splits, the others leaves.</summary>
    public IReadOnlyList<Box> Boxes => tree.All;

    /// <summary>The lowest bound of all leaves.</summary>
    public double Bound { get; private set; }

    /// <summary>True if opening more boxes changes nothing.</summary>
    public bool IsOver => isBegun && (open.Count == 0 || tree.Closed <= Bound);

    private double Enough => incumbent.Enough(gap);

    /// <summary>Opens boxes until there are so many or the search is to stop; may be called again, with another gap too.</summary>
    public void Run(int most, double near, Func<double, bool> isDoneAt)
    {
        (gap, isDone) = (near, isDoneAt);
        if (!isBegun)
            Begin();
        for (Update(); !IsOver && Bound < Enough && tree.All.Count < most && !isDone(Bound); Update())
        {
            var box = open.Dequeue();
            if (box.Cut is { } cut && !box.IsDeepest)
                Divide(box, cut);
            else if (box.IsPutOff)
                Solve(box, box.Squares ?? plain, box.Memory, MostClimbOfHalf);
            else
                tree.Close(box.Bound);
        }
    }

    /// <summary>Narrows the ranges of the totals and bounds what is left.</summary>
    private void Begin()
    {
        isBegun = true;
        var root = tree.All[0];
        for (int round = 0, before = 0; round < MostRounds && tree.All.Count > before && !isDone(Bound); round++)
        {
            before = tree.All.Count;
            for (var j = 0; j < model.Cones.Length; j++)
            {
                if (typical.Mu[j] > 0)
                    root = narrower.Narrow(root, j, middle[j], Enough);
            }
        }

        // A total without an end has no square: linear prices, made anew for every box, do better.
        if (Enumerable.Range(0, model.Cones.Length).Any(j => typical.Mu[j] > 0 && double.IsInfinity(root.Totals.High[j])))
            tree.Close(root.Bound);
        else
            Solve(root, plain, null, MostClimb);
    }

    private void Divide(Box box, Split cut)
    {
        var (first, second) = tree.Divide(box, cut);
        Solve(first, box.Squares ?? plain, box.Memory, MostClimbOfHalf);
        Solve(second, box.Squares ?? plain, box.Memory, MostClimbOfHalf);
        box.Memory = null;
    }

    private void Solve(Box box, SquarePrices from, Memory? memory, int most)
    {
        var (bound, prices) = climber.Run(box.Space, box.Totals, from, memory, Enough, most);
        if (bound > box.Bound)
            (box.Bound, box.Squares) = (bound, prices);
        box.IsPutOff = box.Bound >= Enough;
        if (!box.IsPutOff)
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

    private void Update() => Bound = Math.Min(tree.Closed, open.TryPeek(out var next, out _) ? next.Bound : double.PositiveInfinity);
}
