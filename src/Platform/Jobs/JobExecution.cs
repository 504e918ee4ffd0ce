using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Jobs;

/// <summary>Runs one job that was taken up: the handler on one side, the heartbeat on the other, then the end.</summary>
internal sealed class JobExecution(JobStore store, JobHandler handler, TimeProvider clock, TimeSpan beat)
{
    private static readonly string GaveUp = string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"开始了 {JobStore.MostAttempts} 次都没有做完，不再重试。/ Begun {JobStore.MostAttempts} times without an end; not tried again.");

    /// <param name="ending">Set when this process ends: the job goes back to the others.</param>
    public async Task RunAsync(Job job, CancellationToken ending)
    {
        if (job.Attempt > JobStore.MostAttempts)
        {
            await store.EndAsync(job, JobState.Failed, GaveUp, CancellationToken.None);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
        using var done = new CancellationTokenSource();
        var run = new JobRun(job, clock, stop.Token);
        var beating = BeatAsync(job, run, stop, done.Token);
        try
        {
            var outcome = await Task.Run(() => handler.Run(run), CancellationToken.None);
            await done.CancelAsync();
            await beating;
            if (ending.IsCancellationRequested)
                await store.GiveBackAsync(job, CancellationToken.None);
            else
                await PublishAsync(job, run, outcome);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            if (ending.IsCancellationRequested)
                await store.GiveBackAsync(job, CancellationToken.None);
            else
                await store.EndAsync(job, JobState.Cancelled, run.Read().Latest.Message, CancellationToken.None);
        }
        catch (Exception error)
        {
            // Whatever the work throws ends the job and not the worker; the person who waits reads why.
            var message = error is JobRefusedException ? error.Message : $"{error.GetType().Name}: {error.Message}";
            await store.EndAsync(job, JobState.Failed, message, CancellationToken.None);
        }
        finally
        {
            await done.CancelAsync();
            await beating;
        }
    }

    private async Task PublishAsync(Job job, JobRun run, JobOutcome outcome)
    {
        var (latest, history) = run.Read();
        await store.PublishAsync(job, outcome, latest, history, CancellationToken.None);
    }

    private async Task BeatAsync(Job job, JobRun run, CancellationTokenSource stop, CancellationToken done)
    {
        using var timer = new PeriodicTimer(beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(done))
            {
                try
                {
                    var (latest, history) = run.Read();
                    // Null: another worker has it now, and what we find out is of no use any more.
                    if (await store.BeatAsync(job, latest, history, done) is not false)
                        await stop.CancelAsync();
                }
                catch (Exception error) when (error is DbException or DbUpdateException or TimeoutException)
                {
                    // The database may be away for a moment. Should it stay away, others take the job over; the fence decides.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
    }
}
