namespace Junheng.Platform.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits for a free worker.</summary>
    Queued,

    /// <summary>A worker has it.</summary>
    Running,

    /// <summary>Its result was published, once.</summary>
    Done,

    /// <summary>It ended with an error, which <see cref="Job.Message"/> tells.</summary>
    Failed,

    /// <summary>A person stopped it before it had a result.</summary>
    Cancelled,
}

/// <summary>Names one job of one county.</summary>
public sealed record JobKey(string CountyId, string JobId)
{
    /// <summary>A new id; later ids sort after earlier ones.</summary>
    public static JobKey New(string countyId, DateTimeOffset now) => new(countyId, Guid.CreateVersion7(now).ToString("N"));
}

/// <summary>Best value and proved bound at a moment, for the picture of both closing in.</summary>
/// <param name="Seconds">Since the attempt began.</param>
/// <param name="Best">Null until there is one.</param>
/// <param name="Bound">Null until there is one.</param>
public sealed record ProgressPoint(double Seconds, double? Best, double? Bound);

/// <summary>One piece of long work as it stands.</summary>
public sealed record Job
{
    public required JobKey Key { get; init; }

    /// <summary>Which handler does it, e.g. <c>plan.compliance</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What the handler needs, as JSON; never changed.</summary>
    public required string Payload { get; init; }

    public required JobState State { get; init; }

    /// <summary>How often it was begun.</summary>
    public required int Attempt { get; init; }

    /// <summary>Grows by one with each taking up; only who holds the newest number may publish.</summary>
    public required long Fence { get; init; }

    /// <summary>Who has it, or had it last.</summary>
    public string? Worker { get; init; }

    /// <summary>0 to 1; null where it cannot be said.</summary>
    public double? Share { get; init; }

    public double? Best { get; init; }
    public double? Bound { get; init; }
    public IReadOnlyList<ProgressPoint> History { get; init; } = [];

    /// <summary>What the handler said last, or the error.</summary>
    public string? Message { get; init; }

    /// <summary>A person asked it to stop and give what it has.</summary>
    public required bool StopAsked { get; init; }

    /// <summary>The attempt whose result was published; null while there is none.</summary>
    public int? ResultAttempt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its worker was last heard of.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public bool IsOpen => State is JobState.Queued or JobState.Running;
}
