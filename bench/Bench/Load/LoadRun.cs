using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Junheng.Bench.Load;

/// <summary>
/// <c>load ADDRESS NAME PASSWORD DATAFOLDER WORKBOOK...</c>: signs in, fills a running server with the workbooks and prints, as a table, what each page weighs and
/// how long it takes at 200 requests a second.
/// </summary>
internal static partial class LoadRun
{
    private const int PerSecond = 200;
    private const int PerSecondAnew = 10;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(string address, string name, string password, string dataFolder, IEnumerable<string> workbooks)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
        await SignIn.SendAsync(http, name, password);
        var cookie = handler.CookieContainer.GetCookieHeader(http.BaseAddress);
        foreach (var workbook in workbooks)
            await CountyUpload.SendAsync(http, workbook);

        var list = await http.GetStringAsync(new Uri("/schools", UriKind.Relative));
        string[] pages =
        [
            "/", "/indicators/primary/teachers_pe_art", "/schools", School().Match(list).Groups["at"].Value, "/map", "/standards/quality-2017",
        ];
        Print($"| page | first visit, KB | later, KB | made anew, ms | requests | errors | p50, ms | p95, ms | p99, ms | most, ms |");
        Print($"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var page in pages)
            await MeasureAsync(http, Visitor(address, cookie), page, PerSecond);
        // These show how things stand at the moment and are made for each request.
        foreach (var page in await RoundPages.MakeAsync(dataFolder))
            await MeasureAsync(http, Visitor(address, cookie), page, PerSecondAnew);
    }

    private static async Task MeasureAsync(HttpClient http, HttpClient visitor, string page, int perSecond)
    {
        using (visitor)
        {
            var weight = await PageWeight.OfAsync(http, page);
            await OpenLoop.RunAsync(visitor, page, perSecond, Warming);
            var anew = await MadeAnewAsync(visitor, page);
            var load = await OpenLoop.RunAsync(visitor, page, perSecond, Length);
            Print($"| `{Name(page)}` | {weight.First / 1024.0:F1} | {weight.Later / 1024.0:F1} | {anew:F1} | {load.Sent} | {load.Errors} | {load.P50:F1} | {load.P95:F1} | {load.P99:F1} | {load.Most:F1} |");
        }
    }

    /// <summary>An id is different at each run.</summary>
    private static string Name(string page) => Id().Replace(page, "{id}");

    /// <summary>Milliseconds, the median of 20, of a page that the server has to render: an address that it has not met yet.</summary>
    private static async Task<double> MadeAnewAsync(HttpClient http, string page)
    {
        var times = new double[20];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await http.GetAsync(new Uri(FormattableString.Invariant($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}anew={i}"), UriKind.Relative));
            response.EnsureSuccessStatusCode();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }

    /// <summary>A browser that takes compressed pages; it does not unpack them, which would cost the server its share of the cores.</summary>
    private static HttpClient Visitor(string address, string cookie)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }, disposeHandler: true)
        {
            BaseAddress = new Uri(address),
            Timeout = TimeSpan.FromSeconds(30),
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", cookie);
        return http;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"?(?<at>/schools/[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex School();
}
