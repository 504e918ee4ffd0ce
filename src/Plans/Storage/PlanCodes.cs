using Junheng.Planning.Compliance;
using Junheng.Plans.Orders;

namespace Junheng.Plans.Storage;

/// <summary>The words that the database keeps.</summary>
internal static class PlanCodes
{
    private static readonly Dictionary<PlanStatus, string> Statuses = new()
    {
        [PlanStatus.Optimal] = "optimal",
        [PlanStatus.WithinGap] = "within_gap",
        [PlanStatus.Feasible] = "feasible",
        [PlanStatus.Infeasible] = "infeasible",
        [PlanStatus.Unknown] = "unknown",
    };

    private static readonly Dictionary<OrderState, string> States = new()
    {
        [OrderState.UnderWay] = "under_way",
        [OrderState.Done] = "done",
        [OrderState.Stopped] = "stopped",
    };

    public static string Code(this PlanStatus status) => Statuses[status];

    public static PlanStatus Status(string code) => Statuses.First(pair => pair.Value == code).Key;

    public static string Code(this PlanKind kind) => kind.ToString().ToLowerInvariant();

    public static string Code(this PlanFate fate) => fate.ToString().ToLowerInvariant();

    public static string Code(this OrderState state) => States[state];

    public static OrderState State(string code) => States.First(pair => pair.Value == code).Key;
}
