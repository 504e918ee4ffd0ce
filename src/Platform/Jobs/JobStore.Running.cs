using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Jobs;

/// <summary>
/// What a worker does with a job. Each step names the fence that the worker holds and does nothing if another took the job
/// over since: so a job may run twice after a crash or a broken network, but it is published once.
/// </summary>
public sealed partial class JobStore
{
    /// <summary>A job begun so often without an end is at fault itself and is not begun again.</summary>
    internal const int MostAttempts = 5;

    /// <summary>Jobs that wait, and jobs whose worker was not heard of since a moment.</summary>
    internal async Task<IReadOnlyList<JobKey>> TakeableAsync(DateTimeOffset silentSince, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var rows = await context.Database.SqlQuery<KeyRow>(
            $"""
            SELECT county_id AS "CountyId", job_id AS "JobId" FROM job
            WHERE state = 'queued' OR (state = 'running' AND seen_at < {silentSince}) ORDER BY job_id
            """).ToListAsync(cancellation);
        return [.. rows.Select(row => new JobKey(row.CountyId, row.JobId))];
    }

    /// <summary>Takes a job up: counts the attempt and hands out the next fence.</summary>
    /// <param name="silentSince">A running job is taken over if its worker was not heard of since; null takes it in any case.</param>
    /// <returns>The job; null if it has ended, or somebody else has it.</returns>
    internal async Task<Job?> TakeAsync(JobKey key, string worker, DateTimeOffset? silentSince, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var limit = silentSince ?? DateTimeOffset.MaxValue;
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var taken = await context.WriteAsync(
            key.CountyId,
            $"""
            UPDATE job SET state = 'running', attempt = attempt + 1, fence = fence + 1, worker = {worker}, share = NULL, best = NULL,
                bound = NULL, history = '[]', message = NULL, started_at = {now}, seen_at = {now}
            WHERE county_id = {key.CountyId} AND job_id = {key.JobId} AND (state = 'queued' OR (state = 'running' AND seen_at < {limit}))
            """,
            cancellation);
        if (taken == 0)
            return null;
        var job = Read(await context.Set<JobRow>().FirstAsync(row => row.CountyId == key.CountyId && row.JobId == key.JobId, cancellation));
        await transaction.CommitAsync(cancellation);
        return job;
    }

    /// <summary>Writes down that the worker lives and how far it is.</summary>
    /// <returns>Null if the job is no longer this worker's; else whether it shall stop.</returns>
    internal async Task<bool?> BeatAsync(Job job, JobProgress progress, string history, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (share, best, bound) = (Finite(progress.Share), Finite(progress.Best), Finite(progress.Bound));
        await using var context = database.CreateContext();
        var mine = await context.WriteAsync(
            job.Key.CountyId,
            $"""
            UPDATE job SET seen_at = {now}, share = {share}, best = {best}, bound = {bound}, history = {history}, message = {progress.Message}
            WHERE county_id = {job.Key.CountyId} AND job_id = {job.Key.JobId} AND state = 'running' AND fence = {job.Fence}
            """,
            cancellation);
        if (mine == 0)
            return null;
        return await context.Set<JobRow>().Where(row => row.CountyId == job.Key.CountyId && row.JobId == job.Key.JobId)
            .Select(row => row.StopAsked).FirstAsync(cancellation);
    }

    /// <summary>Keeps what the attempt came to, then publishes it if the worker still holds the fence.</summary>
    /// <returns>False if another worker took the job over: nothing was published.</returns>
    internal async Task<bool> PublishAsync(Job job, JobOutcome outcome, JobProgress progress, string history, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (county, id) = job.Key;
        var (share, best, bound) = (Finite(progress.Share), Finite(progress.Best), Finite(progress.Bound));
        await using var context = database.CreateContext();
        await context.WriteAsync(
            county,
            $"""
            INSERT INTO job_result (county_id, job_id, attempt, fence, content, written_at)
            VALUES ({county}, {id}, {job.Attempt}, {job.Fence}, {outcome.Content}, {now})
            """,
            cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var mine = await context.WriteAsync(
            county,
            $"""
            UPDATE job SET state = 'done', result_attempt = {job.Attempt}, finished_at = {now}, seen_at = {now}, share = {share},
                best = {best}, bound = {bound}, history = {history}, message = {progress.Message}
            WHERE county_id = {county} AND job_id = {id} AND state = 'running' AND fence = {job.Fence}
            """,
            cancellation);
        if (mine == 0)
            return false;
        if (outcome.Publish is { } publish)
            await publish(context, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Ends a job without a result.</summary>
    internal Task<bool> EndAsync(Job job, JobState state, string? message, CancellationToken cancellation) =>
        LeaveAsync(job, state, message, clock.GetUtcNow(), cancellation);

    /// <summary>Puts a job back for others: the process that has it ends.</summary>
    internal Task<bool> GiveBackAsync(Job job, CancellationToken cancellation) => LeaveAsync(job, JobState.Queued, message: null, finished: null, cancellation);

    private async Task<bool> LeaveAsync(Job job, JobState state, string? message, DateTimeOffset? finished, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return await context.WriteAsync(
            job.Key.CountyId,
            $"""
            UPDATE job SET state = {state.ToString().ToLower(CultureInfo.InvariantCulture)}, message = {message}, finished_at = {finished}
            WHERE county_id = {job.Key.CountyId} AND job_id = {job.Key.JobId} AND state = 'running' AND fence = {job.Fence}
            """,
            cancellation) > 0;
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private sealed record KeyRow(string CountyId, string JobId);
}
