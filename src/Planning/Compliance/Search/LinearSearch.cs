using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Squares;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// Branch and bound by linear prices: boxes are opened from the lowest bound up, each bounded by its own water levels and rounded to a plan.
/// It can be gone on with.
/// </summary>
internal sealed class LinearSearch
{
    /// <summary>Boxes are bounded far faster than rounded; most share their plan with a neighbour.</summary>
    private const int BetweenRoundings = 4, BetweenLevels = 32;

    private readonly PlanModel model;
    private readonly NodeSolver solver;
    private readonly Incumbent incumbent;
    private readonly PriorityQueue<Box, (double Bound, int Order)> open = new();
    private readonly List<Box> all = [];
    private readonly TotalBox totals;
    private double closed = double.PositiveInfinity;

    /// <summary>Bounds the whole; boxes are opened by <see cref="Run"/>.</summary>
    public LinearSearch(PlanModel model, NodeSolver solver, Incumbent incumbent)
    {
        (this.model, this.solver, this.incumbent) = (model, solver, incumbent);
        totals = TotalBox.Open(model);
        Add(SearchBox.Of(model), null);
        Update();
    }

    /// <summary>The root first; those with children are splits, the others leaves.</summary>
    public List<Box> Boxes => all;

    /// <summary>The lowest bound of all leaves; +∞ where no plan exists.</summary>
    public double Bound { get; private set; }

    /// <summary>True if opening more boxes changes nothing.</summary>
    public bool IsOver => open.Count == 0 || (incumbent.Exists && closed <= Bound);

    private double Enough => incumbent.Proved;

    /// <summary>Opens boxes until there are so many or the search is to stop.</summary>
    public void Run(int most, Func<double, bool> isDone)
    {
        while (!IsOver && all.Count < most && !isDone(Bound))
        {
            var box = open.Dequeue();
            if (box.Bound >= Enough || box.IsDeepest || box.Cut is not { } cut)
            {
                closed = Math.Min(closed, box.Bound);
            }
            else
            {
                box.First = Add(cut.First(box.Space), box);
                box.Second = Add(cut.Second(box.Space), box);
            }

            Update();
        }
    }

    private int Add(SearchBox space, Box? parent)
    {
        var box = new Box(space, totals, all.Count, parent is null ? 0 : parent.Depth + 1);
        all.Add(box);
        var result = solver.Solve(space, Enough);
        (box.Bound, box.Prices) = (result.Bound, result.Prices);
        if (parent is not null && parent.Bound > box.Bound)
            (box.Bound, box.Prices) = (parent.Bound, parent.Prices);
        if (model.Hopeless.Count > 0 || double.IsPositiveInfinity(box.Bound))
            return Empty(box, box.Prices);
        if (result.Bound < Enough)
        {
            if (!incumbent.Exists || box.Index % BetweenRoundings == 0)
                incumbent.Try(space, solver.Levels, solver.PostPrice, byLevels: !incumbent.Exists || box.Index % BetweenLevels == 0);
            box.Cut = box.Bound < Enough ? SplitChooser.Choose(model, space, solver.Levels) : null;
        }

        if (!incumbent.Exists && EmptyProof.Find(model, solver, space, box.Prices, box.Bound, box.Cut is null) is { } ray)
            return Empty(box, ray);
        if (box.Bound < Enough)
            box.Cut ??= SplitChooser.Any(model, space);
        open.Enqueue(box, (box.Bound, box.Index));
        return box.Index;
    }

    private static int Empty(Box box, Prices ray)
    {
        (box.IsEmpty, box.Prices, box.Bound) = (true, ray, double.PositiveInfinity);
        return box.Index;
    }

    private void Update() => Bound = Math.Min(closed, open.TryPeek(out var next, out _) ? next.Bound : double.PositiveInfinity);
}
