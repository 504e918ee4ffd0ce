using System.Net;
using System.Text.RegularExpressions;

namespace Junheng.Bench.Load;

/// <summary>Puts a workbook into a running server the way a clerk does: choose the file, read the findings, accept.</summary>
internal static partial class CountyUpload
{
    public static async Task SendAsync(HttpClient http, string file)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(http, "/data")), "_form" } };
        form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file)), "file", Path.GetFileName(file));
        using var uploaded = await http.PostAsync(new Uri("/data", UriKind.Relative), form);
        var draft = After(uploaded, file);

        using var yes = new MultipartFormDataContent { { new StringContent(await TokenAsync(http, draft + "/accept")), "_form" } };
        using var accepted = await http.PostAsync(new Uri(draft + "/accept", UriKind.Relative), yes);
        if (After(accepted, file).StartsWith(draft, StringComparison.Ordinal))
            throw new InvalidOperationException($"{file} was not accepted: {draft}");
    }

    private static string After(HttpResponseMessage response, string file) =>
        response.StatusCode == HttpStatusCode.SeeOther && response.Headers.Location is { } to
            ? to.ToString()
            : throw new InvalidOperationException($"{file}: the server answered {response.StatusCode}.");

    /// <summary>The token of a page's first form.</summary>
    public static async Task<string> TokenAsync(HttpClient http, string address)
    {
        var html = await http.GetStringAsync(new Uri(address, UriKind.Relative));
        var token = Token().Match(html);
        return token.Success ? WebUtility.HtmlDecode(token.Groups["token"].Value) : throw new InvalidOperationException($"{address} has no form.");
    }

    [GeneratedRegex("name=\"?_form\"? value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
