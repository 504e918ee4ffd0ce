using System.Globalization;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Platform.Tests.Jobs;

/// <summary>Workers die without warning; the jobs do not.</summary>
public sealed class KilledWorkerTests(PostgresCluster postgres) : JobTests(postgres)
{
    [Fact]
    public async Task ThreeWorkersOnPostgres_OneKilledInTheMiddle_EveryResultIsPublishedOnce()
    {
        await OpenAsync(DatabaseKind.Postgres);
        var keys = await AddAsync(count: 18, steps: "100");
        var workers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WorkerProcess.StartAsync(Database.Settings)));
        try
        {
            var victim = await VictimAsync(keys, workers);
            victim.Kill();
            foreach (var key in keys)
                await UntilAsync(key, job => job.State == JobState.Done, seconds: 240);
        }
        finally
        {
            foreach (var worker in workers)
                worker.Dispose();
        }

        Assert.Equal(keys.Select(key => key.JobId).Order(StringComparer.Ordinal), (await SampleWorker.PublishedAsync(Database)).Order(StringComparer.Ordinal));
        var jobs = await Store.ListAsync("610921");
        Assert.Contains(jobs, job => job.Attempt > 1);
        Assert.All(jobs, job => Assert.Equal(job.Attempt, job.ResultAttempt));
        // The work was shared: at the end more than one worker has results to show.
        Assert.True(jobs.Select(job => job.Worker).Distinct(StringComparer.Ordinal).Count() >= 2);
    }

    [Fact]
    public async Task RestartOnSqlite_TakesUpWhatWasRunning()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var keys = await AddAsync(count: 3, steps: "100");
        using (var first = await WorkerProcess.StartAsync(Database.Settings))
        {
            await UntilAsync(keys[0], job => job.Share > 0.05);
            first.Kill();
        }

        Assert.Equal(JobState.Running, (await Store.FindAsync(keys[0]))!.State);
        using var second = await WorkerProcess.StartAsync(Database.Settings);
        foreach (var key in keys)
            await UntilAsync(key, job => job.State == JobState.Done, seconds: 120);

        Assert.Equal(2, (await Store.FindAsync(keys[0]))!.Attempt);
        Assert.Equal(3, (await SampleWorker.PublishedAsync(Database)).Distinct().Count());
        Assert.Equal(3, (await SampleWorker.PublishedAsync(Database)).Count);
    }

    private async Task<List<JobKey>> AddAsync(int count, string steps)
    {
        var keys = new List<JobKey>();
        for (var i = 0; i < count; i++)
            keys.Add(await Store.AddAsync("610921", "count", steps, "clerk"));
        return keys;
    }

    /// <summary>A worker that is in the middle of a job.</summary>
    private async Task<WorkerProcess> VictimAsync(List<JobKey> keys, WorkerProcess[] workers)
    {
        while (true)
        {
            foreach (var key in keys)
            {
                var job = (await Store.FindAsync(key))!;
                if (job is { State: JobState.Running, Share: > 0.2 and < 0.6 })
                    return workers.First(worker => job.Worker!.Contains($"-{worker.Id.ToString(CultureInfo.InvariantCulture)}-", StringComparison.Ordinal));
            }

            await Task.Delay(50);
        }
    }
}
