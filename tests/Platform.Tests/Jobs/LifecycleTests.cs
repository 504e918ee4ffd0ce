using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Platform.Tests.Jobs;

public sealed class LifecycleTests(PostgresCluster postgres) : JobTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task Job_IsQueued_ThenRuns_ThenItsResultIsPublished(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "5", "clerk");
        var queued = (await Store.FindAsync(key))!;
        Assert.Equal((JobState.Queued, 0, "clerk", null), (queued.State, queued.Attempt, queued.CreatedBy, queued.StartedAt));

        var host = await StartAsync(SampleWorker.Count);
        await host.FireAsync(key);
        var done = await UntilAsync(key, job => job.State == JobState.Done);

        Assert.Equal((1, 1, 1), (done.Attempt, done.Fence, done.ResultAttempt));
        Assert.NotNull(done.FinishedAt);
        Assert.Equal("5", await ResultAsync(key));
        Assert.Equal([key.JobId], await SampleWorker.PublishedAsync(Database));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Progress_IsWrittenDown_WithTheStepsOfBestAndBound(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "60", "clerk");
        await StartAsync(SampleWorker.Count);

        var running = await UntilAsync(key, job => job.Share > 0.1);
        Assert.Equal((JobState.Running, "counting"), (running.State, running.Message));
        var done = await UntilAsync(key, job => job.State == JobState.Done);

        Assert.Equal((59.0, 61.0), (done.Bound, done.Best));
        Assert.True(done.History.Count > 20);
        Assert.Equal(done.History.OrderBy(point => point.Seconds), done.History);
        Assert.Equal((120.0, 0.0), (done.History[0].Best, done.History[0].Bound));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Stop_WhileQueued_CancelsAtOnce(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "5", "clerk");

        Assert.True(await Store.StopAsync(key));
        Assert.False(await Store.StopAsync(key));

        Assert.Equal(JobState.Cancelled, (await Store.FindAsync(key))!.State);
        Assert.Empty(await Store.TakeableAsync(DateTimeOffset.MaxValue, CancellationToken.None));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Stop_WhileRunning_PublishesWhatThereIs(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "endless", "", "clerk");
        await StartAsync(SampleWorker.Endless);
        await UntilAsync(key, job => job.Best > 3);

        Assert.True(await Store.StopAsync(key));
        var done = await UntilAsync(key, job => !job.IsOpen);

        Assert.Equal(JobState.Done, done.State);
        Assert.Equal(done.Best, double.Parse((await ResultAsync(key))!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Stop_WhereThereIsNothingYet_Cancels(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "100000", "clerk");
        await StartAsync(SampleWorker.Count);
        await UntilAsync(key, job => job.Share > 0);

        await Store.StopAsync(key);
        var ended = await UntilAsync(key, job => !job.IsOpen);

        Assert.Equal(JobState.Cancelled, ended.State);
        Assert.Null(await ResultAsync(key));
        Assert.Empty(await SampleWorker.PublishedAsync(Database));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Error_EndsTheJob_AndSaysWhy_AndTheWorkerGoesOn(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var bad = await Store.AddAsync("610921", "bad", "", "clerk");
        var unknown = await Store.AddAsync("610921", "none", "", "clerk");
        var good = await Store.AddAsync("610921", "count", "1", "clerk");
        await StartAsync(SampleWorker.Count, new JobHandler("bad", _ => throw new JobRefusedException("没有数据。")));

        Assert.Equal((JobState.Failed, "没有数据。"), await EndAsync(bad));
        Assert.Contains("none", (await EndAsync(unknown)).Message, StringComparison.Ordinal);
        Assert.Equal(JobState.Done, (await EndAsync(good)).State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ManyJobs_AreEachPublishedOnce(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var keys = new List<JobKey>();
        for (var i = 0; i < 12; i++)
            keys.Add(await Store.AddAsync(i % 2 == 0 ? "610921" : "610922", "count", "3", "clerk"));
        await StartAsync(SampleWorker.Count);
        await StartAsync(SampleWorker.Count);

        foreach (var key in keys)
            await UntilAsync(key, job => job.State == JobState.Done);

        Assert.Equal(keys.Select(key => key.JobId).Order(StringComparer.Ordinal), (await SampleWorker.PublishedAsync(Database)).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task EndOfTheProcess_GivesTheJobBack_AndTheNextOneDoesIt(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "40", "clerk");
        var first = await StartAsync(SampleWorker.Count);
        await UntilAsync(key, job => job.Share > 0);

        await first.DisposeAsync();
        Assert.Equal(JobState.Queued, (await Store.FindAsync(key))!.State);
        await StartAsync(SampleWorker.Count);
        var done = await UntilAsync(key, job => job.State == JobState.Done);

        Assert.Equal(2, done.Attempt);
        Assert.Single(await SampleWorker.PublishedAsync(Database));
    }

    private async Task<(JobState State, string? Message)> EndAsync(JobKey key)
    {
        var job = await UntilAsync(key, job => !job.IsOpen);
        return (job.State, job.Message);
    }
}
