using Junheng.Planning.Compliance;
using Junheng.Planning.Joint.Cases;
using Junheng.Planning.Joint.Model;
using Junheng.Planning.Linear;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Planning.Rotation.Model;

namespace Junheng.Planning.Joint;

/// <summary>
/// Moves by the joint program, purchases by the compliance planner for the county with those moves made, in turn: each round's proof of
/// the purchases prices the next round's program.
/// </summary>
/// <param name="buys">False where nothing is bought that moves could do instead.</param>
internal sealed class JointSearch(JointCase joint, IMipSolver solver, PlanTarget target, bool buys, Func<bool> stop, CancellationToken cancellation)
{
    private const int MostRounds = 4;
    private readonly PlanOptions options = buys ? joint.Options : JointLocks.WithoutLinked(joint);

    public JointRound? Best { get; private set; }

    /// <summary>No plan of this kind costs less.</summary>
    public double Bound { get; private set; }

    public int Rounds { get; private set; }

    public int Nodes { get; private set; }

    public double Gap => Best is { } best ? MipResult.GapOf((double)best.Cost, Bound) : double.PositiveInfinity;

    public void Offer(JointRound? round)
    {
        if (round is { Purchases.MeetsEveryRule: true } && (Best is null || round.Cost < Best.Cost))
            Best = round;
    }

    /// <param name="proof">Of a plan whose prices the first round starts from; null for none.</param>
    /// <param name="tell">Called after each round; null for nobody.</param>
    public void Run(PlanCertificate? proof, Action? tell = null)
    {
        var prices = ConePrices.From(joint.Model, joint.Linked.Rows, proof);
        for (var seen = new HashSet<string>(StringComparer.Ordinal); Rounds < MostRounds && !stop();)
        {
            var rest = new RestCost(joint, joint.Linked, prices);
            if (rest.IsEndless)
                rest = new RestCost(joint, joint.Linked, ConePrices.None(joint.Model));
            if (Solve(rest) is not { } flows)
                return;
            var round = seen.Add(string.Join(',', flows.Flows)) ? Buy(flows) : null;
            Offer(round);
            tell?.Invoke();
            if (Gap <= target.Gap)
                return;
            if (round?.Purchases.Certificate is not { } next)
                break;
            prices = ConePrices.From(joint.Model, joint.Linked.Rows, next);
        }

        // What prices of the rest leave open is settled by one program of everything, as far as time allows.
        if (!stop() && Solve(new RestCost(joint, joint.Whole, ConePrices.None(joint.Model))) is { } whole)
        {
            Offer(Buy(whole));
            tell?.Invoke();
        }
    }

    /// <summary>One joint program; null where it has no plan, or none was found.</summary>
    private PlannedFlows? Solve(RestCost rest)
    {
        Rounds++;
        if (rest.IsHopeless || joint.Model.Hopeless.Count > 0)
        {
            Bound = double.PositiveInfinity;
            return null;
        }

        var model = new JointModel(joint, rest, buys);
        var result = solver.Solve(model.Program, new MipOptions { Gap = target.Gap / 4, LazyRows = new TangentCuts(model).Add, Stop = stop });
        Nodes += result.Nodes;
        Bound = Math.Max(Bound, result.Bound);
        return result.X.Length == 0 ? null : PlannedFlows.Of(joint.County, model.Flows, result.X);
    }

    /// <summary>The purchases that the county needs with the moves made.</summary>
    private JointRound? Buy(PlannedFlows flows)
    {
        var moves = PlanWriter.Moves(joint.County, flows);
        var cost = moves.Sum(move => joint.County.Options.Money(move.Kilometres, move.Minutes) * move.Count);
        if (options.Budget < cost)
            return null;
        var left = options with { Budget = options.Budget - cost };
        var plan = CompliancePlanner.Plan(joint.Before.Pack, FactsWithMoves.Apply(joint.Before, flows), left, JointPlanner.Part(target), null, cancellation);
        return new JointRound(flows, moves, cost, plan);
    }
}
