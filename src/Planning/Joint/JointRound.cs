using Junheng.Planning.Compliance;
using Junheng.Planning.Rotation;
using Junheng.Planning.Rotation.Model;

namespace Junheng.Planning.Joint;

/// <summary>A plan on the way: moves, and the purchases planned for the county with them made.</summary>
internal sealed record JointRound(PlannedFlows Flows, IReadOnlyList<RotationMove> Moves, decimal MoveCost, CompliancePlan Purchases)
{
    public decimal Cost => MoveCost + Purchases.Cost;
}
