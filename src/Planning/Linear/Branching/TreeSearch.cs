using Junheng.Planning.Linear.Cuts;
using Junheng.Planning.Linear.Simplex;

namespace Junheng.Planning.Linear.Branching;

/// <summary>One run of branch and bound: root, dives, then the tree with plunges from the node of the best bound.</summary>
internal sealed class TreeSearch
{
    public const double WholeTolerance = 1e-6;
    private const int RootRounds = 200;
    private const int NodeRounds = 4;

    private readonly LinearProgram program;
    private readonly MipOptions options;
    private readonly NodeSolver node;
    private readonly Incumbent incumbent;
    private readonly PseudoCosts pseudo;
    private readonly BranchChoice choice;
    private readonly Neighbourhood neighbourhood;
    private readonly PriorityQueue<TreeNode, (double Bound, int Depth)> open = new();
    private readonly Dictionary<int, (double Lower, double Upper)> changed = [];
    private double closed = double.PositiveInfinity;
    private double reported = double.NegativeInfinity;
    private int nodes;

    public TreeSearch(LinearProgram program, MipOptions options)
    {
        this.program = program;
        this.options = options;
        node = new NodeSolver(program, options);
        incumbent = new Incumbent(program, options);
        pseudo = new PseudoCosts(program);
        choice = new BranchChoice(node, pseudo);
        neighbourhood = new Neighbourhood(program, options, incumbent);
    }

    public MipResult Run()
    {
        var (status, bound) = node.Solve(double.PositiveInfinity, clean: true, RootRounds);
        nodes = 1;
        if (status == LpStatus.Infeasible)
            return Result(MipStatus.Infeasible, double.PositiveInfinity);
        if (status == LpStatus.Stopped)
            return Result(MipStatus.Unknown, bound);
        if (IsEndless())
            return Result(MipStatus.Unbounded, double.NegativeInfinity);
        reported = bound;
        var rootWork = node.Iterations;
        var relaxed = node.X.ToArray();
        var root = new TreeNode(null, -1, 0, 0, bound, 0, 0);
        Report(bound);
        if (!Accept())
        {
            new Dives(program, node, incumbent, options).Run(bound);
            if (options.HasCuts && !IsDone(bound) && new CutTrial(program, options).Run(bound, incumbent.Cost, rootWork) > 0)
            {
                (_, var raised) = node.Solve(double.PositiveInfinity, clean: true, RootRounds);
                bound = Math.Max(bound, raised);
                relaxed = node.X.ToArray();
                root = root with { Bound = bound };
                Report(bound);
            }

            neighbourhood.Search(relaxed, bound);
            Report(bound);
            Tighten();
            open.Enqueue(root, (bound, 0));
            Search();
        }

        var rest = Math.Min(closed, open.Count > 0 ? open.Peek().Bound : double.PositiveInfinity);
        var final = incumbent.X is null ? (open.Count > 0 ? rest : closed) : Math.Min(rest, incumbent.Cost);
        if (incumbent.X is null)
            return Result(open.Count == 0 && double.IsPositiveInfinity(closed) ? MipStatus.Infeasible : MipStatus.Unknown, final);
        return Result(MipResult.GapOf(incumbent.Cost, final) <= options.Gap * (1 + 1e-9) ? MipStatus.Optimal : MipStatus.Feasible, final);
    }

    private bool IsDone(double bound) => options.Stop() || MipResult.GapOf(incumbent.Cost, bound) <= options.Gap;

    private void Search()
    {
        while (open.Count > 0 && nodes < options.MostNodes && !options.Stop())
        {
            var next = open.Peek();
            if (next.Bound >= incumbent.Cutoff)
            {
                Close(next.Bound);
                open.Clear();
                return;
            }

            open.Dequeue();
            Plunge(next);
            if (--untilNeighbourhood <= 0)
            {
                neighbourhood.Search(node.X.ToArray(), next.Bound);
                untilNeighbourhood = 40;
            }

            Report(Math.Min(closed, open.Count > 0 ? open.Peek().Bound : double.PositiveInfinity));
        }
    }

    /// <summary>Follows one child after the other downwards until nothing is left to find; the others wait in the queue.</summary>
    private void Plunge(TreeNode start)
    {
        for (var current = start; current is not null && nodes < options.MostNodes;)
        {
            nodes++;
            Enter(current);
            var (status, bound) = node.Solve(incumbent.Cutoff, clean: false, NodeRounds);
            bound = Math.Max(bound, current.Bound);
            pseudo.Learn(current.Column, current.IsUp, current.Fraction, bound - current.Bound);
            if (status == LpStatus.Infeasible)
                return;
            if (status == LpStatus.Cutoff || bound >= incumbent.Cutoff)
            {
                Close(bound);
                return;
            }

            if (status == LpStatus.Stopped && options.Stop())
            {
                open.Enqueue(current with { Bound = bound }, (bound, -current.Depth));
                return;
            }

            var x = node.X.ToArray();
            var branch = choice.Choose(x, bound, incumbent.Cutoff);
            if (branch < 0)
            {
                // A whole point: solved again for the true costs, with every row it breaks.
                (status, var exact) = node.Solve(double.PositiveInfinity, clean: true, RootRounds);
                x = node.X.ToArray();
                bound = Math.Max(bound, exact);
                if (status == LpStatus.Infeasible)
                    return;
                if ((status == LpStatus.Optimal && Accept()) || bound >= incumbent.Cutoff || (branch = AnyOpen()) < 0)
                {
                    Close(bound);
                    return;
                }
            }

            current = Split(current, branch, x[branch], bound);
        }
    }

    /// <summary>Two children of a node; the nearer one is returned, the other waits.</summary>
    private TreeNode Split(TreeNode parent, int column, double value, double bound)
    {
        var floor = Math.Min(Math.Floor(value + 1e-9), node.Upper[column] - 1);
        var part = Math.Clamp(value - floor, 0, 1);
        var down = new TreeNode(parent, column, node.Lower[column], floor, bound, part, parent.Depth + 1);
        var up = new TreeNode(parent, column, floor + 1, node.Upper[column], bound, 1 - part, parent.Depth + 1) { IsUp = true };
        var (near, far) = part > 0.5 ? (up, down) : (down, up);
        open.Enqueue(far, (bound, -far.Depth));
        return near;
    }

    /// <summary>True if the relaxation's point is whole and is, or leads to, a point that counts: the node is done.</summary>
    private bool Accept()
    {
        if (node.Fractional() >= 0)
            return false;
        incumbent.Offer(node.X);
        return incumbent.X is not null && incumbent.Cost <= program.Objective(node.X) + 1e-9 * (1 + Math.Abs(incumbent.Cost));
    }

    /// <summary>A column to branch on where the point does not say: first one that is not whole, else any that is not fixed.</summary>
    private int AnyOpen()
    {
        if (node.Fractional() is var fractional and >= 0)
            return fractional;
        foreach (var j in node.Wholes)
        {
            if (node.Lower[j] < node.Upper[j])
                return j;
        }

        return -1;
    }

    private void Enter(TreeNode target)
    {
        foreach (var (j, (lower, upper)) in changed)
            node.SetBounds(j, lower, upper);
        changed.Clear();
        for (var at = target; at is { Column: >= 0 }; at = at.Parent)
        {
            changed.TryAdd(at.Column, (node.Lower[at.Column], node.Upper[at.Column]));
            node.SetBounds(at.Column, Math.Max(at.Lower, node.Lower[at.Column]), Math.Min(at.Upper, node.Upper[at.Column]));
        }
    }

    /// <summary>Fixes columns whose reduced cost at the root says that moving them costs more than the best point.</summary>
    private void Tighten()
    {
        if (incumbent.X is null)
            return;
        var (status, bound) = node.Solve(double.PositiveInfinity, clean: true, RootRounds);
        if (status != LpStatus.Optimal)
            return;
        foreach (var j in node.Wholes)
        {
            var d = node.Reduced[j];
            var room = incumbent.Cutoff - bound;
            if (room <= 0 || Math.Abs(d) < 1e-9 || node.Upper[j] <= node.Lower[j])
                continue;
            // Moving by k costs at least k·|d|; one step more than that could still pay is out. A little is kept for rounding.
            var steps = Math.Floor(room / Math.Abs(d) * (1 + 1e-9) + 1e-9);
            if (steps >= node.Upper[j] - node.Lower[j])
                continue;
            closedByReducedCost = true;
            node.SetBounds(j, d > 0 ? node.Lower[j] : node.Upper[j] - steps, d > 0 ? node.Lower[j] + steps : node.Upper[j]);
        }

        if (closedByReducedCost)
            Close(incumbent.Cutoff);
    }

    private bool closedByReducedCost;
    private int untilNeighbourhood = 40;

    private void Close(double bound) => closed = Math.Min(closed, bound);

    private bool IsEndless()
    {
        var x = node.X;
        for (var j = 0; j < program.Columns; j++)
        {
            if ((double.IsInfinity(program.Upper(j)) && x[j] > 0.99 * SimplexState.Far) || (double.IsInfinity(program.Lower(j)) && x[j] < -0.99 * SimplexState.Far))
                return true;
        }

        return false;
    }

    private void Report(double bound)
    {
        reported = Math.Max(reported, Math.Min(bound, incumbent.Cost));
        options.Progress?.Invoke(new MipProgress(incumbent.Cost, reported, nodes, node.Iterations));
    }

    private MipResult Result(MipStatus status, double bound) =>
        new(status, incumbent.X ?? [], incumbent.Cost, bound, nodes, node.Iterations);
}
