using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Parts;
using Junheng.Planning.Compliance.Squares;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// Brings best plan and lowest bound together: group by group of actions where these are apart, else by two trees of boxes of which the
/// better goes on, one with linear prices and one with squares. Every box left of the better is a leaf of the certificate.
/// </summary>
/// <remarks>Boxes with linear prices are many and quick and close last gaps of a few lumps; squares see that totals cannot spread, which linear prices never do.</remarks>
internal sealed class TreeSearch
{
    /// <summary>So many boxes with linear prices take as long as one with squares.</summary>
    private const int LinearPerSquare = 4;

    /// <summary>The tree that is behind is gone on with once the other has had so many times its work: it may overtake.</summary>
    private const int Lag = 4;

    private const int FirstWork = 8;

    /// <summary>Boxes often show soon that a plan is near enough; polishing it first for long would be for nothing.</summary>
    private const int TrialsBeforeBoxes = 200;

    private readonly PlanModel model;
    private readonly NodeSolver solver;
    private readonly Incumbent incumbent;
    private readonly Prices? common;
    private Stopper stopper = null!;
    private LinearSearch? linear;
    private SquareSearch? squares;
    private PartsSearch? parts;
    private bool hasSquares = true;

    /// <param name="common">Linear prices of which square prices may add a share; null for those of the root.</param>
    /// <param name="known">A plan to start with, if it holds; null for none.</param>
    public TreeSearch(PlanModel model, Prices? common = null, int[]? known = null)
    {
        this.common = common;
        this.model = model;
        solver = new NodeSolver(model);
        incumbent = new Incumbent(model);
        if (known is not null)
            incumbent.Try(known);
    }

    public NodeSolver Solver => solver;
    public Incumbent Best => incumbent;

    /// <summary>The lowest bound of all leaves; +∞ where no plan exists.</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    /// <summary>The boxes, the root first; those with children are splits, the others leaves.</summary>
    public IReadOnlyList<Box> Boxes { get; private set; } = [];

    /// <summary>Evaluates the boxes whose bound is by squares; null where none is.</summary>
    public SquareEvaluator? Squares => ReferenceEquals(Boxes, squares?.Boxes) ? squares.Evaluator : null;

    /// <summary>True if the best plan is proved the cheapest, or opening more boxes changes nothing.</summary>
    public bool IsOver =>
        parts is not null || (incumbent.Exists && Bound >= incumbent.Proved) || (linear is { IsOver: true } && squares is null or { IsOver: true });

    /// <summary>What the county as a whole is bounded with: the prices that officials are told of.</summary>
    public RootFigures? Root { get; private set; }

    /// <summary>Work so far, in boxes with squares.</summary>
    private int Work => LinearWork + SquareWork;

    private int LinearWork => linear!.Boxes.Count / LinearPerSquare;

    private int SquareWork => squares?.Boxes.Count ?? 0;

    /// <summary>Searches until the stopper says so or nothing is left to open; may be called again with another.</summary>
    public void Run(Stopper within)
    {
        stopper = within;
        if (linear is null)
            Begin();
        while (!IsOver && !IsDone())
        {
            var more = Math.Max(FirstWork, Work / 2);
            if (IsSquaresTurn())
                squares!.Run(SquareWork + more, stopper.Gap, IsDone);
            else
                linear!.Run(linear.Boxes.Count + more * LinearPerSquare, IsDone);
            Update();
        }
    }

    private void Begin()
    {
        linear = new LinearSearch(model, solver, incumbent);
        Root = new RootFigures(linear.Boxes[0].Prices, [.. solver.Levels.Slope], [.. solver.Levels.Top], [.. solver.Levels.Sums.Total]);
        Update();
        if (!incumbent.Exists || IsDone())
            return;
        new Polisher(model, incumbent) { Most = TrialsBeforeBoxes }.Run(solver.Levels, Root.Prices, IsDone);
        if (IsDone() || PartsSearch.For(model, incumbent, stopper, linear.Boxes[0]) is not { } apart)
            return;
        apart.Run();
        // Time may end before the groups together prove as much as linear prices do for the whole.
        if (apart.Bound < Bound)
            return;
        parts = apart;
        (Boxes, Bound) = (apart.Boxes, apart.Bound);
        stopper.Report(incumbent.Cost, Bound);
    }

    /// <summary>True if the tree with squares is gone on with next.</summary>
    private bool IsSquaresTurn()
    {
        if (stopper.Prices == ProofPrices.Linear)
            return false;
        if (squares is null && hasSquares && incumbent.Exists)
        {
            // Where actions are tied together within schools, squares would have to be searched for.
            var evaluator = SquareEvaluator.For(model, common ?? Root!.Prices);
            hasSquares = evaluator is not null;
            squares = evaluator is null ? null : new SquareSearch(model, solver, evaluator, incumbent, linear!.Boxes[0], Root!);
        }

        if (squares is null or { IsOver: true } || linear!.IsOver)
            return squares is { IsOver: false };
        if (stopper.Prices == ProofPrices.Squares)
            return true;
        return squares.Bound > linear.Bound ? SquareWork <= Lag * LinearWork : Lag * SquareWork < LinearWork;
    }

    private bool IsDone() => IsDone(Bound);

    /// <param name="bound">What one of the trees has proved so far.</param>
    private bool IsDone(double bound)
    {
        bound = Math.Max(bound, Bound);
        stopper.Report(incumbent.Cost, bound);
        return stopper.IsDone(incumbent.Cost, bound, Work);
    }

    private void Update() =>
        (Boxes, Bound) = squares is not null && squares.Bound > linear!.Bound ? (squares.Boxes, squares.Bound) : (linear!.Boxes, linear.Bound);
}

/// <summary>Multipliers, water levels and totals of the whole county before any split.</summary>
internal sealed record RootFigures(Prices Prices, double[] Slope, double[] Top, double[] Total);
