using System.Diagnostics;
using System.Net;

namespace Junheng.Bench.Load;

/// <summary>What a page did under load; times in milliseconds.</summary>
/// <param name="Sent">Requests sent.</param>
/// <param name="Errors">Answers other than 200, and requests without an answer.</param>
/// <param name="Seconds">From the first intended sending to the last answer.</param>
internal sealed record LoadResult(int Sent, int Errors, double Seconds, double P50, double P95, double P99, double Most);

/// <summary>
/// Sends at a fixed rate whether or not answers come back, and counts each time from when the request was meant to be sent:
/// a server that stalls delays every request behind it, and this shows.
/// </summary>
internal static class OpenLoop
{
    public static async Task<LoadResult> RunAsync(HttpClient http, string address, int perSecond, TimeSpan length)
    {
        var count = (int)(perSecond * length.TotalSeconds);
        var times = new double[count];
        var answers = new Task<bool>[count];
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var start = Stopwatch.GetTimestamp();
        for (var sent = 0; sent < count;)
        {
            for (var now = Stopwatch.GetElapsedTime(start); sent < count && Due(sent, perSecond) <= now; sent++)
                answers[sent] = SendAsync(http, address, start, Due(sent, perSecond), times, sent);
            await timer.WaitForNextTickAsync();
        }

        var good = (await Task.WhenAll(answers)).Count(each => each);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.Sort(times);
        return new LoadResult(count, count - good, seconds, At(times, 0.50), At(times, 0.95), At(times, 0.99), times[^1]);
    }

    private static TimeSpan Due(int request, int perSecond) => TimeSpan.FromSeconds((double)request / perSecond);

    private static async Task<bool> SendAsync(HttpClient http, string address, long start, TimeSpan due, double[] times, int at)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseContentRead);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
        finally
        {
            times[at] = (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
        }
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
