using Junheng.Planning.Compliance;
using Junheng.Planning.Options;

namespace Junheng.Reports.Plans;

/// <summary>What a plan's JSON says, as far as it can be checked: everything else in it is computed again.</summary>
public sealed record PlanFile
{
    public required PlanStatus Status { get; init; }
    public required decimal Cost { get; init; }
    public required double LowerBound { get; init; }
    public required IReadOnlyList<PlannedAction> Actions { get; init; }
    public PlanCertificate? Certificate { get; init; }
    public required PlanOptions Options { get; init; }

    /// <summary>Id and hash of the standard that the plan is for.</summary>
    public required string Standard { get; init; }

    public required string PackHash { get; init; }

    /// <summary>Content hash of the facts that the plan was made from.</summary>
    public required string FactsHash { get; init; }

    /// <summary>Key of the county (code, else name).</summary>
    public required string County { get; init; }
}
