using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Junheng.Bench.Rounds;

/// <summary>One school that fills its return save by save and hands it in.</summary>
internal sealed class SchoolAtWork(HttpClient http, string path, string[] tokens, IReadOnlyList<Dictionary<string, string>> saves)
{
    /// <summary>Milliseconds of each save, from when it was meant to be sent.</summary>
    public List<double> Saves { get; } = [];

    /// <summary>The same of the three steps.</summary>
    public List<double> Steps { get; } = [];

    /// <param name="clock">Runs for all schools.</param>
    /// <param name="begin">When the first save is due.</param>
    /// <param name="pause">Between two saves.</param>
    public async Task RunAsync(Stopwatch clock, TimeSpan begin, TimeSpan pause)
    {
        await UntilAsync(clock, begin);
        var tag = await SendAsync(HttpMethod.Get, path, 0, body: null, tag: null);
        for (var i = 0; i < saves.Count; i++)
        {
            var due = begin + i * pause;
            await UntilAsync(clock, due);
            tag = await SendAsync(HttpMethod.Patch, path, 0, new { cells = saves[i] }, tag);
            Saves.Add((clock.Elapsed - due).TotalMilliseconds);
        }

        string[] steps = ["submit", "review", "sign"];
        for (var i = 0; i < steps.Length; i++)
        {
            var start = clock.Elapsed;
            tag = await SendAsync(HttpMethod.Post, path + "/steps", i, new { step = steps[i] }, tag);
            Steps.Add((clock.Elapsed - start).TotalMilliseconds);
        }
    }

    private static async Task UntilAsync(Stopwatch clock, TimeSpan due)
    {
        if (due - clock.Elapsed is { Ticks: > 0 } rest)
            await Task.Delay(rest);
    }

    private async Task<string> SendAsync(HttpMethod method, string address, int hand, object? body, string? tag)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[hand]);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var response = await http.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{method} {address}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response.Headers.ETag!.Tag;
    }
}
