using System.Text;
using System.Text.RegularExpressions;

namespace Junheng.Bench.Load;

/// <summary>Bytes of bodies on the wire, compressed as a browser takes them.</summary>
/// <param name="First">The page and every style sheet, script and icon that it names.</param>
/// <param name="Later">The page alone: the rest is in the browser's store.</param>
internal sealed partial record PageWeight(int First, int Later)
{
    public static async Task<PageWeight> OfAsync(HttpClient http, string address)
    {
        var html = Encoding.UTF8.GetString(await BytesAsync(http, address, "identity"));
        var page = (await BytesAsync(http, address, "br, gzip")).Length;
        var first = page;
        foreach (var asset in Asset().Matches(html).Select(match => match.Groups["at"].Value).Distinct(StringComparer.Ordinal))
            first += (await BytesAsync(http, asset, "br, gzip")).Length;
        return new PageWeight(first, page);
    }

    private static async Task<byte[]> BytesAsync(HttpClient http, string address, string encodings)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    [GeneratedRegex("(?:href|src)=\"?(?<at>/assets/[^\" >]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asset();
}
