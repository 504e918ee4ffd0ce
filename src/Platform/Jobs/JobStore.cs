using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Jobs;

/// <summary>The jobs on record: adding, finding, asking to stop. Who runs them is <see cref="JobHost"/>.</summary>
public sealed partial class JobStore(JunhengDatabase database, TimeProvider clock)
{
    private readonly AuditLog audit = new(database, clock);

    /// <summary>Adds a job inside a unit of work of the caller's, so that it is there exactly if the rest is.</summary>
    /// <param name="payload">JSON.</param>
    public async Task AddAsync(
        JunhengContext context, JobKey key, string kind, string payload, string createdBy, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await context.WriteAsync(
            key.CountyId,
            $"""
            INSERT INTO job (county_id, job_id, kind, payload, state, attempt, fence, history, stop_asked, created_at, created_by)
            VALUES ({key.CountyId}, {key.JobId}, {kind}, {payload}, 'queued', 0, 0, '[]', {false}, {now}, {createdBy})
            """,
            cancellation);
    }

    /// <summary>How many jobs there are of each state, as it is stored; states without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Set<JobRow>().GroupBy(row => row.State).ToDictionaryAsync(group => group.Key, group => group.Count(), StringComparer.Ordinal, cancellation);
    }

    /// <summary>Adds a job.</summary>
    /// <param name="payload">JSON.</param>
    public async Task<JobKey> AddAsync(string countyId, string kind, string payload, string createdBy, CancellationToken cancellation = default)
    {
        var key = JobKey.New(countyId, clock.GetUtcNow());
        await using var context = database.CreateContext();
        await AddAsync(context, key, kind, payload, createdBy, cancellation);
        return key;
    }

    /// <summary>One job; null if there is none.</summary>
    public async Task<Job?> FindAsync(JobKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var row = await context.Set<JobRow>().FirstOrDefaultAsync(row => row.CountyId == key.CountyId && row.JobId == key.JobId, cancellation);
        return row is null ? null : Read(row);
    }

    /// <summary>A county's jobs, newest first.</summary>
    /// <param name="kind">Only of this kind; null for all.</param>
    public async Task<IReadOnlyList<Job>> ListAsync(string countyId, string? kind = null, int most = 100, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<JobRow>()
            .Where(row => row.CountyId == countyId && (kind == null || row.Kind == kind))
            .OrderByDescending(row => row.JobId).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    /// <summary>
    /// Asks a job to stop and give what it has. One that nobody has begun ends at once; one that runs hears of it within a second.
    /// </summary>
    /// <returns>False if it has ended already or there is none.</returns>
    public async Task<bool> StopAsync(JobKey key, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        return await audit.WriteAsync(
            context,
            AuditEntry.ByActing(key.CountyId, AuditKind.Write, "job " + key.JobId) with { After = AuditJson.Of(new { stop = true }) },
            () => context.WriteAsync(
                key.CountyId,
                $"""
                UPDATE job SET stop_asked = {true},
                    finished_at = CASE WHEN state = 'queued' THEN {now} ELSE finished_at END,
                    state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
                WHERE county_id = {key.CountyId} AND job_id = {key.JobId} AND state IN ('queued', 'running')
                """,
                cancellation),
            cancellation) > 0;
    }

    /// <summary>The published result; null while there is none.</summary>
    public async Task<byte[]?> ResultAsync(JobKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Set<JobRow>()
            .Where(job => job.CountyId == key.CountyId && job.JobId == key.JobId)
            .Join(
                context.Set<JobResultRow>(),
                job => new { job.CountyId, job.JobId, Attempt = job.ResultAttempt ?? 0 },
                result => new { result.CountyId, result.JobId, result.Attempt },
                (job, result) => result.Content)
            .FirstOrDefaultAsync(cancellation);
    }

    private static Job Read(JobRow row) => new()
    {
        Key = new JobKey(row.CountyId, row.JobId),
        Kind = row.Kind,
        Payload = row.Payload,
        State = Enum.Parse<JobState>(row.State, ignoreCase: true),
        Attempt = row.Attempt,
        Fence = row.Fence,
        Worker = row.Worker,
        Share = row.Share,
        Best = row.Best,
        Bound = row.Bound,
        History = ProgressHistory.Read(row.History),
        Message = row.Message,
        StopAsked = row.StopAsked,
        ResultAttempt = row.ResultAttempt,
        CreatedAt = row.CreatedAt,
        CreatedBy = row.CreatedBy,
        StartedAt = row.StartedAt,
        SeenAt = row.SeenAt,
        FinishedAt = row.FinishedAt,
    };
}
