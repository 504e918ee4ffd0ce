using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Platform.Tests.Jobs;

/// <summary>Two workers that both believe to have a job: one of them is published, the one that took it last.</summary>
public sealed class FenceTests(PostgresCluster postgres) : JobTests(postgres)
{
    private static readonly JobProgress Nothing = new(null, null, null, null);

    [Theory, MemberData(nameof(Engines))]
    public async Task Take_IsForOneWorker_UntilItFallsSilent(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "1", "clerk");
        var longAgo = TimeProvider.System.GetUtcNow().AddMinutes(-1);

        var first = await Store.TakeAsync(key, "a", longAgo, CancellationToken.None);
        Assert.NotNull(first);
        Assert.Null(await Store.TakeAsync(key, "b", longAgo, CancellationToken.None));
        var second = await Store.TakeAsync(key, "b", silentSince: TimeProvider.System.GetUtcNow().AddMinutes(1), CancellationToken.None);

        Assert.Equal((2, 2L, "b"), (second!.Attempt, second.Fence, second.Worker));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OldFence_WritesNothing_AndPublishesNothing(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "1", "clerk");
        var first = (await Store.TakeAsync(key, "a", null, CancellationToken.None))!;
        var second = (await Store.TakeAsync(key, "b", null, CancellationToken.None))!;

        Assert.Null(await Store.BeatAsync(first, new JobProgress(0.9, null, null, null), "[]", CancellationToken.None));
        Assert.False(await Store.EndAsync(first, JobState.Failed, "late", CancellationToken.None));
        Assert.False(await PublishAsync(first, 1));
        Assert.Equal((JobState.Running, null), ((await Store.FindAsync(key))!.State, (await Store.FindAsync(key))!.Share));
        Assert.True(await PublishAsync(second, 2));
        Assert.False(await PublishAsync(first with { Attempt = 3 }, 3));

        Assert.Equal("2", await ResultAsync(key));
        Assert.Single(await SampleWorker.PublishedAsync(Database));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Publication_ThatFails_LeavesTheJobUnpublished(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "1", "clerk");
        var job = (await Store.TakeAsync(key, "a", null, CancellationToken.None))!;

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.PublishAsync(
            job, new JobOutcome([1], (_, _) => throw new InvalidOperationException()), Nothing, "[]", CancellationToken.None));

        Assert.Equal((JobState.Running, null), ((await Store.FindAsync(key))!.State, (await Store.FindAsync(key))!.ResultAttempt));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AJobThatKillsItsWorkers_IsGivenUp(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await Store.AddAsync("610921", "count", "1", "clerk");
        for (var i = 0; i < JobStore.MostAttempts; i++)
            await Store.TakeAsync(key, "a", null, CancellationToken.None);
        await Test.ExecuteAsync("UPDATE job SET seen_at = '2000-01-01 00:00:00+00:00'");

        await StartAsync(SampleWorker.Count);
        var ended = await UntilAsync(key, job => !job.IsOpen);

        Assert.Equal(JobState.Failed, ended.State);
        Assert.Empty(await SampleWorker.PublishedAsync(Database));
    }

    private Task<bool> PublishAsync(Job job, int result) => Store.PublishAsync(
        job,
        SampleWorker.Outcome(new JobRun(job, TimeProvider.System, CancellationToken.None), result),
        Nothing,
        "[]",
        CancellationToken.None);
}
