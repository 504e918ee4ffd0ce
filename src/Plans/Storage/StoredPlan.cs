using Junheng.Planning.Compliance;
using Junheng.Platform.Jobs;
using Junheng.Registry.Versions;

namespace Junheng.Plans.Storage;

/// <summary>Names one plan of one county.</summary>
public sealed record PlanKey(string CountyId, string PlanId);

/// <summary>What a plan does.</summary>
public enum PlanKind
{
    /// <summary>达标方案: buys, builds, recruits and trains.</summary>
    Compliance,

    /// <summary>轮岗方案: moves teachers.</summary>
    Rotation,
}

/// <summary>What people decided about a plan.</summary>
public enum PlanFate
{
    Open,
    Kept,
    Dropped,

    /// <summary>Orders were given; the plan cannot change any more.</summary>
    Accepted,
}

/// <summary>When the search may end.</summary>
/// <param name="Gap">Relative gap between plan and bound that is enough, e.g. 0.001.</param>
/// <param name="Seconds">The most time.</param>
/// <param name="Alternatives">How many near-best plans to look for beside the plan, at most.</param>
public sealed record SearchLimits(double Gap = 0.001, double Seconds = 60, int Alternatives = 0);

/// <summary>A plan to compute.</summary>
/// <param name="Version">The facts it is for.</param>
/// <param name="PackId">The standard to reach.</param>
/// <param name="OptionsText">The options in YAML, read with that standard.</param>
/// <param name="BasedOn">The plan it was made from by changing something; null for none.</param>
public sealed record NewPlan(
    PlanKind Kind, string Name, DataVersion Version, string PackId, string PackHash, string OptionsText, SearchLimits Limits, string CreatedBy, string? BasedOn = null)
{
    /// <summary>What the computation needs besides the options; it waits with the plan and goes when the plan is computed or dropped.</summary>
    public byte[]? Input { get; init; }
}

/// <summary>A plan on record, without its content.</summary>
public sealed record StoredPlan
{
    public required PlanKey Key { get; init; }
    public required PlanKind Kind { get; init; }
    public required string Name { get; init; }
    public required VersionKey Version { get; init; }

    /// <summary>Content hash of the data version.</summary>
    public required string DataHash { get; init; }

    public required string PackId { get; init; }
    public required string PackHash { get; init; }
    public required string OptionsText { get; init; }
    public required SearchLimits Limits { get; init; }

    /// <summary>Id of the plan that it was made from by changing something.</summary>
    public string? BasedOn { get; init; }

    public required JobKey Job { get; init; }

    /// <summary>Null until it is computed.</summary>
    public PlanStatus? Status { get; init; }

    /// <summary>In the options' money unit; points for a rotation plan.</summary>
    public decimal? Cost { get; init; }

    public double? Bound { get; init; }
    public double? Gap { get; init; }

    /// <summary>How long the computation took.</summary>
    public double? Seconds { get; init; }

    /// <summary>SHA-256 of the content before compression.</summary>
    public string? ContentHash { get; init; }

    public DateTimeOffset? ComputedAt { get; init; }
    public required PlanFate Fate { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    /// <summary>True if it has actions that cost money and can be carried out.</summary>
    public bool IsFeasible => Kind == PlanKind.Compliance && IsSolved;

    /// <summary>True if the search found something that can be carried out.</summary>
    public bool IsSolved => Status is PlanStatus.Optimal or PlanStatus.WithinGap or PlanStatus.Feasible;
}
