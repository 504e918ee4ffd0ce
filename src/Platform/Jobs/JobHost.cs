using System.Collections.Concurrent;
using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Quartz;

namespace Junheng.Platform.Jobs;

/// <summary>
/// Works on jobs in this process. Quartz only says when: a job is fired here, or on PostgreSQL by whichever worker is free;
/// what it is, how far it is and what it came to stands in our own table.
/// </summary>
public sealed class JobHost : IAsyncDisposable
{
    private readonly JunhengDatabase database;
    private readonly JobHostOptions options;
    private readonly TimeProvider clock;
    private readonly Dictionary<string, JobHandler> handlers;
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<JobKey, bool> here = new();
    private StandaloneSchedulerFactory? factory;
    private IScheduler? scheduler;
    private bool disposed;

    public JobHost(JunhengDatabase database, TimeProvider clock, JobHostOptions options, params IReadOnlyList<JobHandler> handlers)
    {
        (this.database, this.clock, this.options) = (database, clock, options);
        this.handlers = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);
        Store = new JobStore(database, clock);
    }

    public JobStore Store { get; }

    /// <summary>Begins to work, first on what an earlier process left.</summary>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        (factory, scheduler) = await QuartzScheduler.BuildAsync(database, options, this, cancellation);
        await scheduler.Start(cancellation);
        await SweepAsync(cancellation);
    }

    /// <summary>Has a job begun soon; needed after adding it, though a sweep would find it a few seconds later.</summary>
    public Task FireAsync(JobKey key, CancellationToken cancellation = default) =>
        scheduler is null ? Task.CompletedTask : QuartzScheduler.FireAsync(scheduler, key, cancellation);

    /// <summary>Fires every job that waits or whose worker fell silent, and that is not about to be fired anyway.</summary>
    internal async Task SweepAsync(CancellationToken cancellation)
    {
        foreach (var key in await Store.TakeableAsync(clock.GetUtcNow() - options.Silence, cancellation))
        {
            if (!here.ContainsKey(key))
                await QuartzScheduler.FireAsync(scheduler!, key, cancellation);
        }
    }

    /// <summary>Takes a fired job up, if it is still to be had, and does it.</summary>
    /// <param name="recovering">The scheduler found the worker that had it dead.</param>
    internal async Task WorkAsync(JobKey key, bool recovering)
    {
        if (ending.IsCancellationRequested || !here.TryAdd(key, true))
            return;
        // The work is the county's: it sees nothing else, whoever asked for it.
        using var acting = new Acting($"{key.CountyId}/{key.JobId}", AccessScope.County(key.CountyId)).Enter();
        try
        {
            DateTimeOffset? silentSince = recovering ? null : clock.GetUtcNow() - options.Silence;
            if (await Store.TakeAsync(key, options.Worker, silentSince, CancellationToken.None) is not { } job)
                return;
            if (handlers.TryGetValue(job.Kind, out var handler))
                await new JobExecution(Store, handler, clock, options.Beat).RunAsync(job, ending.Token);
            else
                await Store.EndAsync(job, JobState.Failed, $"本程序不会做“{job.Kind}”。/ This program cannot do {job.Kind}.", CancellationToken.None);
        }
        finally
        {
            here.TryRemove(key, out _);
        }
    }

    /// <summary>Ends the work: what runs is put back for others, or for the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
            return;
        await ending.CancelAsync();
        if (scheduler is not null)
            await scheduler.Shutdown(waitForJobsToComplete: true);
        if (factory is not null)
            await factory.DisposeAsync();
        ending.Dispose();
    }
}
