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

    private readonly PlanModel model;
    private readonly NodeSolver solver;
    private readonly Incumbent incumbent;
    private readonly Stopper stopper;
    private readonly PartTree tree;
    private readonly IReadOnlyList<int[]> groups;
    private readonly Prices prices;
    private readonly PriorityQueue<Box, (double Bound, int Order)> open = new();

    private PartsSearch(PlanModel model, NodeSolver solver, Incumbent incumbent, Stopper stopper, List<Box> all, IReadOnlyList<int[]> groups)
    {
        (this.model, this.solver, this.incumbent, this.stopper, this.groups) = (model, solver, incumbent, stopper, groups);
        prices = all[0].Prices;
        tree = new PartTree(model, new Auction(model, new BoundEvaluator(model, new SchoolOracle(model)), groups, all[0].Space, prices), all);
    }

    /// <summary>Null where all actions hang together.</summary>
    /// <param name="all">The boxes of the search so far: the root, bounded by linear prices.</param>
    public static PartsSearch? For(PlanModel model, NodeSolver solver, Incumbent incumbent, Stopper stopper, List<Box> all) =>
        all.Count == 1 && ActionGroups.Of(model) is { Count: > 1 } groups ? new PartsSearch(model, solver, incumbent, stopper, all, groups) : null;

    /// <summary>The lowest bound of all leaves.</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    /// <summary>A box with this bound holds nothing that is looked for.</summary>
    private double Enough => Math.Min(incumbent.Cost - 0.999 * (double)model.Grain, incumbent.Cost * (1 - stopper.Gap) * (1 + 2e-7));

    public void Run()
    {
        Bound = tree.All[0].Bound;
        var core = tree.Settle(tree.All[0], Enough);
        var space = tree.Space(core);
        core.Parts = new PartsBound(model, space, [.. groups.Select(group => new PartProof(model, group, space, prices))]);
        Solve(core);
        for (Update(); open.Count > 0 && !stopper.IsDone(incumbent.Cost, Bound, tree.All.Count); Update())
        {
            var box = open.Dequeue();
            if (box.Bound >= Enough || box.IsDeepest || tree.Conflict(box) is not { } cut)
            {
                tree.Close(box.Bound);
                continue;
            }

            var parts = box.Parts!;
            box.Parts = null;
            var (first, second) = tree.Divide(box, cut);
            foreach (var half in new[] { first, second })
            {
                var within = tree.Space(half, parts.Space, cut);
                half.Parts = new PartsBound(model, within, [.. parts.Proofs.Select(part => part.IsSameIn(within) ? part : new PartProof(model, part.Group, within, prices))]);
                Solve(half);
            }
        }
    }

    /// <summary>Works on the part that is most open until the parts together are enough or all are proved.</summary>
    private void Solve(Box box)
    {
        var parts = box.Parts!;
        foreach (var part in parts.Proofs.Where(part => part.Search is null))
            Work(parts, part);
        while (parts.Bound < Enough && !stopper.IsDone(incumbent.Cost, Bound, tree.All.Count)
            && parts.Proofs.Where(part => part.CanRise).OrderBy(part => part.Nodes).ThenByDescending(part => part.Open).FirstOrDefault() is { } next
            && (next.Nodes < NodesBeforeSplits || tree.Conflict(box) is null))
            Work(parts, next);
        box.Bound = Math.Max(box.Bound, parts.Bound);
        open.Enqueue(box, (box.Bound, box.Index));
    }

    private void Work(PartsBound parts, PartProof part)
    {
        var others = parts.Bound - part.Bound;
        part.Run(incumbent.Counts!, double.IsFinite(others) ? Enough - others : double.PositiveInfinity, stopper);
        if (part.Best < part.CostIn(incumbent.Counts!) - 1e-9)
            tree.Offer(part, incumbent);
    }

    private void Update()
    {
        Bound = Math.Min(tree.Closed, open.TryPeek(out var next, out _) ? next.Bound : double.PositiveInfinity);
        stopper.Report(incumbent.Cost, Bound);
    }
}
