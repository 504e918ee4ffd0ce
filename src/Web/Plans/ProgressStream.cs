using System.Text;
using Junheng.Platform.Jobs;
using Junheng.Plans.Storage;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Plans;

/// <summary>
/// How far a job is, as server-sent events: the changing part of the page whenever it changes, and an end. It stops with the job, with the
/// browser and with the server, whichever comes first.
/// </summary>
internal sealed class ProgressStream(JobStore jobs, TimeProvider clock, CancellationToken stopping)
{
    /// <summary>So many are served at once; a page that gets none is loaded again every few seconds.</summary>
    private const int Most = 100;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);

    /// <summary>A word now and then, so that a line that is dead is noticed.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private int open;

    /// <summary>Streams being served.</summary>
    public int Open => Volatile.Read(ref open);

    /// <param name="draw">The part of the page for a job as it stands.</param>
    public async Task ServeAsync(HttpContext http, StoredPlan plan, Func<Job, Task<string>> draw)
    {
        if (Interlocked.Increment(ref open) > Most)
        {
            Interlocked.Decrement(ref open);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            http.Response.ContentType = "text/event-stream; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers["X-Accel-Buffering"] = "no";
            await FollowAsync(http.Response, plan.Job, draw, ending.Token);
        }
        catch (Exception error) when (ending.IsCancellationRequested && error is OperationCanceledException or IOException)
        {
            // The browser left, or the server stops: nobody listens.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task FollowAsync(HttpResponse response, JobKey key, Func<Job, Task<string>> draw, CancellationToken ending)
    {
        using var timer = new PeriodicTimer(Look, clock);
        var (said, at) = ("", clock.GetTimestamp());
        do
        {
            if (await jobs.FindAsync(key, ending) is not { IsOpen: true } job)
            {
                await SendAsync(response, "event: end\ndata: \n\n", ending);
                return;
            }

            var part = await draw(job);
            if (part != said)
                await SendAsync(response, Event(said = part), ending);
            else if (clock.GetElapsedTime(at) > Silence)
                await SendAsync(response, ":\n\n", ending);
            else
                continue;
            at = clock.GetTimestamp();
        }
        while (await timer.WaitForNextTickAsync(ending));
    }

    private static string Event(string part)
    {
        var text = new StringBuilder();
        foreach (var line in part.AsSpan().EnumerateLines())
            text.Append("data: ").Append(line).Append('\n');
        return text.Append('\n').ToString();
    }

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken ending)
    {
        await response.WriteAsync(text, ending);
        await response.Body.FlushAsync(ending);
    }
}
