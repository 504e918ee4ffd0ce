using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>
/// Proves a plan group by group of actions. What ties the groups together, the choice of what a school lets off, is settled above: where
/// one choice is dearer by more than is open it is cut off, and where groups still want more let off than is allowed, boxes are split there.
/// </summary>
/// <remarks>One tree over all groups would open the product of their boxes; this way it is their sum, and each group's bound is rounded up to a cost it can have.</remarks>
internal sealed class PartsSearch
{
    /// <summary>Where parts want more let off than is allowed, a split there does more than further boxes.</summary>
    private const int NodesBeforeSplits = 160;

    /// <summary>So many parts are proved side by side, whatever the machine: the plan does not depend on it.</summary>
    private const int AtOnce = 2;

    private readonly PlanModel model;
    private readonly Incumbent incumbent;
    private readonly Stopper stopper;
    private readonly IReadOnlyList<ActionGroup> groups;
    private readonly PartTree tree;
    private readonly Prices prices;
    private readonly PriorityQueue<Box, (double Bound, int Order)> open = new();
    private readonly Box begin;

    private PartsSearch(PlanModel model, Incumbent incumbent, Stopper stopper, Box first)
    {
        (this.model, this.incumbent, this.stopper) = (model, incumbent, stopper);
        var all = new List<Box> { new(first.Space, first.Totals, 0, 0) { Prices = first.Prices, Bound = first.Bound } };
        prices = first.Prices;
        var evaluator = new BoundEvaluator(model, new SchoolOracle(model));
        var settler = new ActionSettler(model, evaluator);
        begin = settler.Settle(all, incumbent.Counts!, Enough);
        groups = ActionGroups.Of(model, begin.Space);
        tree = new PartTree(model, new Auction(model, evaluator, groups, begin.Space, prices), all, settler.Closed);
    }

    /// <summary>Null where all actions hang together.</summary>
    /// <param name="first">The box of the whole, bounded by linear prices.</param>
    public static PartsSearch? For(PlanModel model, Incumbent incumbent, Stopper stopper, Box first) =>
        ActionGroups.Of(model, first.Space).Count > 1 ? new PartsSearch(model, incumbent, stopper, first) : null;

    /// <summary>The root first; those with children are splits, the others leaves.</summary>
    public IReadOnlyList<Box> Boxes => tree.All;

    /// <summary>The lowest bound of all leaves.</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    private double Enough => incumbent.Enough(stopper.Gap);

    public void Run()
    {
        Bound = tree.All[0].Bound;
        var core = tree.Settle(begin, Enough);
        var space = tree.Space(core);
        core.Parts = new PartsBound(model, space, [.. groups.Select(group => new PartProof(model, group, space, prices))]);
        Solve(core);
        open.Enqueue(core, (core.Bound, core.Index));
        for (Update(); open.Count > 0 && !IsDone(); Update())
        {
            var box = open.Dequeue();
            if (box.Bound >= Enough || box.IsDeepest || tree.Conflict(box) is not { } cut)
            {
                tree.Close(box.Bound);
                continue;
            }

            if (!Split(box, cut))
            {
                tree.Close(box.Bound);
                break;
            }
        }

        Update();
    }

    /// <summary>False if time ended before both halves proved as much as the whole, which then stays whole.</summary>
    private bool Split(Box box, (int School, PlanItem Item) cut)
    {
        var (parts, before) = (box.Parts!, tree.All.Count);
        var (first, second) = tree.Divide(box, cut);
        foreach (var half in new[] { first, second })
        {
            var within = tree.Space(half, parts.Space, cut);
            half.Parts = new PartsBound(model, within, [.. parts.Proofs.Select(part => part.IsSameIn(within) ? part : new PartProof(model, part.Group, within, prices))]);
            Solve(half);
            if (half.Bound < box.Bound && IsDone())
            {
                tree.Undo(box, before);
                return false;
            }
        }

        box.Parts = null;
        open.Enqueue(first, (first.Bound, first.Index));
        open.Enqueue(second, (second.Bound, second.Index));
        return true;
    }

    private bool IsDone() => stopper.IsDone(incumbent.Cost, Bound, tree.All.Count);

    /// <summary>Works on the part that is most open until the parts together are enough or all are proved.</summary>
    private void Solve(Box box)
    {
        var parts = box.Parts!;
        Work(parts, [.. parts.Proofs.Where(part => part.Search is null)]);
        while (parts.Bound < Enough && !IsDone() && Next(parts, box) is { Count: > 0 } next)
            Work(parts, next);
        // One group's choice of what is let off may need another's: together they may hold where each by itself does not.
        if (parts.Bound < Enough)
            tree.Offer(parts.Proofs, incumbent);
        box.Bound = parts.Bound;
    }

    /// <summary>The parts that are worked on next; none where a split does more.</summary>
    private List<PartProof> Next(PartsBound parts, Box box)
    {
        var most = tree.Conflict(box) is null ? int.MaxValue : NodesBeforeSplits;
        return [.. parts.Proofs.Where(part => part.CanRise && part.Nodes < most).OrderByDescending(part => part.Open / part.Nodes).Take(AtOnce)];
    }

    /// <summary>Parts do not know of each other: they are proved side by side, and what they find is tried in their order.</summary>
    private void Work(PartsBound parts, IReadOnlyList<PartProof> some)
    {
        var (bound, enough, known) = (parts.Bound, Enough, incumbent.Counts!);
        var wanted = some.Select(part => double.IsFinite(bound) ? enough - (bound - part.Bound) : double.PositiveInfinity).ToArray();
        Parallel.For(0, some.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopper.Cancellation }, i => some[i].Run(known, wanted[i], stopper));
        foreach (var part in some.Where(part => part.Best < part.CostIn(incumbent.Counts!) - 1e-9))
            tree.Offer([part], incumbent);
    }

    private void Update()
    {
        Bound = Math.Min(tree.Closed, open.TryPeek(out var next, out _) ? next.Bound : double.PositiveInfinity);
        stopper.Report(incumbent.Cost, Bound);
    }
}
