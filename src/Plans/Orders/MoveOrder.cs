using Junheng.Planning.Joint;
using Junheng.Planning.Rotation;
using Junheng.Standards.Fields;

namespace Junheng.Plans.Orders;

/// <summary>Orders of a rotation plan: teachers of one stage from one school to another. Their action names the receiving school.</summary>
public static class MoveOrder
{
    private const string Prefix = "move:";

    /// <summary>Stands for all moves where a plan's actions get their offices.</summary>
    public const string Action = "move";

    /// <summary>The code of the receiving school; null for an order of another kind.</summary>
    public static string? Target(Order order) => order.Action.StartsWith(Prefix, StringComparison.Ordinal) ? order.Action[Prefix.Length..] : null;

    /// <summary>The same of a plan that moves and buys: each move has its money.</summary>
    public static IReadOnlyList<NewOrder> Of(JointPlan plan, string office, DateOnly due) =>
        [.. plan.Moves.GroupBy(move => (move.From, move.To, move.Stage))
            .Select(way => new NewOrder(
                way.Key.From, way.Key.Stage, Prefix + way.Key.To, way.Sum(move => move.Count), way.Sum(move => move.Count * plan.Rotation.Money(move.Kilometres, move.Minutes)), office, due))];

    /// <summary>One order for each way and stage, in the order of the moves; moving costs no money of the plan.</summary>
    public static IReadOnlyList<NewOrder> Of(RotationPlan plan, string office, DateOnly due) =>
        [.. plan.Moves.GroupBy(move => (move.From, move.To, move.Stage))
            .Select(way => new NewOrder(way.Key.From, way.Key.Stage, Prefix + way.Key.To, way.Sum(move => move.Count), 0, office, due))];
}

/// <summary>An order to give; it is numbered in its place.</summary>
public sealed record NewOrder(string School, Stage? Stage, string Action, int Count, decimal Cost, string Office, DateOnly Due);
