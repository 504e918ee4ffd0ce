using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Parts;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Squares;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// Branch and bound: boxes are opened from the lowest bound up, each bounded by its own water levels and rounded to a plan, until best plan
/// and lowest bound are near enough. Every box left is a leaf of the certificate.
/// </summary>
internal sealed class TreeSearch
{
    /// <summary>Boxes are bounded far faster than rounded; most share their plan with a neighbour.</summary>
    private const int BetweenRoundings = 4, BetweenLevels = 32;

    /// <summary>Prices with squares often show soon that a plan is near enough; polishing it first for long would be for nothing.</summary>
    private const int TrialsBeforeSquares = 200;

    /// <summary>
    /// Where the cheapest plan itself is asked for, boxes with linear prices are opened first, so many as this over the number of schools:
    /// they are quick, and last gaps of a few lumps often close with them.
    /// </summary>
    private const int LinearWork = 90_000;

    /// <summary>Of a search that may open few boxes, these are no more than one in so many.</summary>
    private const int LinearShare = 4;

    private readonly PlanModel model;
    private readonly NodeSolver solver;
    private readonly Incumbent incumbent;
    private readonly PriorityQueue<Box, (double Bound, int Order)> open = new();
    private List<Box> all = [];
    private readonly Stopper stopper;
    private readonly double grain;
    private readonly TotalBox totals;
    private readonly Prices? common;
    private double closed = double.PositiveInfinity;

    /// <param name="common">Linear prices of which square prices may add a share; null for those of the root.</param>
    /// <param name="known">A plan to start with, if it holds; null for none.</param>
    public TreeSearch(PlanModel model, Stopper stopper, Prices? common = null, int[]? known = null)
    {
        this.common = common;
        this.model = model;
        this.stopper = stopper;
        totals = TotalBox.Open(model);
        solver = new NodeSolver(model);
        incumbent = new Incumbent(model);
        if (known is not null)
            incumbent.Try(known);
        // A plan cheaper than the best costs at most best − grain; the bound must lie above that by more than its margin.
        grain = (double)model.Grain * 0.999;
    }

    public NodeSolver Solver => solver;
    public Incumbent Best => incumbent;

    /// <summary>The lowest bound of all leaves; +∞ where no plan exists.</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    /// <summary>The boxes, the root first; those with children are splits, the others leaves.</summary>
    public IReadOnlyList<Box> Boxes => all;

    /// <summary>Evaluates the boxes whose bound is by squares; null where none is.</summary>
    public SquareEvaluator? Squares { get; private set; }

    /// <summary>Prices and continuous plan of the whole county, as the first box had them.</summary>
    public RootFigures? Root { get; private set; }

    public void Run()
    {
        Add(SearchBox.Of(model), null);
        Root = new RootFigures(all[0].Prices, [.. solver.Levels.Slope], [.. solver.Levels.Top]);
        Update();
        if (RunParts())
            return;
        var evaluator = incumbent.Exists && !IsDone() ? SquareEvaluator.For(model, common ?? all[0].Prices) : null;
        if (incumbent.Exists && !IsDone())
            new Polisher(model, incumbent) { Most = evaluator is null ? Polisher.MostTrials : TrialsBeforeSquares }.Run(solver.Levels, Root.Prices, IsDone);
        if (evaluator is null || incumbent.Cost * stopper.Gap < grain)
            Open(evaluator is null ? int.MaxValue : Math.Min(LinearWork / Math.Max(1, model.Schools.Length), stopper.MostNodes / LinearShare));
        if (evaluator is not null && open.Count > 0 && !IsDone())
            RunSquares(evaluator);
    }

    /// <summary>Where groups of actions are apart, each is proved by itself; false where they are not, or where that does not end the search.</summary>
    private bool RunParts()
    {
        if (!incumbent.Exists || IsDone() || PartsSearch.For(model, solver, incumbent, stopper, all) is not { } parts)
            return false;
        new Polisher(model, incumbent) { Most = TrialsBeforeSquares }.Run(solver.Levels, Root!.Prices, IsDone);
        var (root, cut) = (all[0], all[0].Cut);
        parts.Run();
        if (parts.Bound < root.Bound)
        {
            // Time ended before the groups together proved as much as linear prices do for the whole.
            (root.Cut, root.First, root.Second, root.Parts) = (cut, -1, -1, null);
            all = [root];
            return false;
        }

        Bound = parts.Bound;
        stopper.Report(incumbent.Cost, Bound);
        return true;
    }

    /// <summary>Opens boxes with linear prices from the lowest bound up.</summary>
    private void Open(int mostBoxes)
    {
        while (open.Count > 0 && all.Count < mostBoxes && !IsDone())
        {
            var box = open.Dequeue();
            if (box.Bound >= Enough || box.IsDeepest || box.Cut is not { } cut)
            {
                closed = Math.Min(closed, box.Bound);
                Update();
                continue;
            }

            box.First = Add(cut.First(box.Space), box);
            box.Second = Add(cut.Second(box.Space), box);
            Update();
        }
    }

    /// <summary>Begins again from the root with squares; what linear prices proved stays where it is more.</summary>
    private void RunSquares(SquareEvaluator evaluator)
    {
        var root = new Box(all[0].Space, totals, 0, 0) { Prices = all[0].Prices, Bound = all[0].Bound };
        var boxes = new List<Box> { root };
        var squares = new SquareSearch(model, solver, evaluator, incumbent, stopper, boxes, Root!);
        squares.Run();
        if (squares.Bound <= Bound)
            Open(int.MaxValue);
        else
            (all, Squares, Bound) = (boxes, evaluator, squares.Bound);
    }

    private bool IsDone() => stopper.IsDone(incumbent.Cost, Bound, all.Count);

    /// <summary>A box with this bound holds nothing better than the best plan.</summary>
    private double Enough => incumbent.Exists ? incumbent.Cost - grain : double.PositiveInfinity;

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

    private void Update()
    {
        // Boxes taken from the queue but not split (nothing left to cut, or good enough) keep their bound.
        Bound = Math.Min(closed, open.TryPeek(out var next, out _) ? next.Bound : double.PositiveInfinity);
        stopper.Report(incumbent.Cost, Bound);
    }
}

/// <summary>Multipliers and water levels of the whole county before any split.</summary>
internal sealed record RootFigures(Prices Prices, double[] Slope, double[] Top);
