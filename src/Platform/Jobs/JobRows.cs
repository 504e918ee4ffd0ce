using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Jobs;

/// <summary>The tables of jobs and of what their attempts came to. Every key begins with the county.</summary>
public static class JobTables
{
    public static TableSet Set { get; } = new("Platform.Jobs", Configure);

    private static void Configure(ModelBuilder model)
    {
        model.Entity<JobRow>(table => table.ToTable("job").HasKey(row => new { row.CountyId, row.JobId }));
        model.Entity<JobResultRow>(table =>
        {
            table.ToTable("job_result").HasKey(row => new { row.CountyId, row.JobId, row.Attempt });
            table.HasOne<JobRow>().WithMany().HasForeignKey(row => new { row.CountyId, row.JobId });
        });
    }
}

/// <summary>One job; see <see cref="Job"/> for what the columns mean.</summary>
internal sealed class JobRow
{
    public required string CountyId { get; init; }
    public required string JobId { get; init; }
    public required string Kind { get; init; }
    public required string Payload { get; init; }
    public required string State { get; init; }
    public required int Attempt { get; init; }
    public required long Fence { get; init; }
    public string? Worker { get; init; }
    public double? Share { get; init; }
    public double? Best { get; init; }
    public double? Bound { get; init; }

    /// <summary>See <see cref="ProgressHistory"/>.</summary>
    public required string History { get; init; }

    public string? Message { get; init; }
    public required bool StopAsked { get; init; }
    public int? ResultAttempt { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>What one attempt came to.</summary>
internal sealed class JobResultRow
{
    public required string CountyId { get; init; }
    public required string JobId { get; init; }
    public required int Attempt { get; init; }
    public required long Fence { get; init; }
    public required byte[] Content { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
}
