using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Hosting;

/// <summary>Sends the smallest of the encodings that the browser accepts.</summary>
internal static class EncodedBody
{
    public static async Task SendAsync(HttpContext http, string contentType, byte[] plain, byte[] brotli, byte[] gzip)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var response = http.Response;
        response.ContentType = contentType;
        response.Headers.Append("Vary", "Accept-Encoding");
        var body = plain;
        if (Accepts(accepted, "br"))
        {
            response.Headers.ContentEncoding = "br";
            body = brotli;
        }
        else if (Accepts(accepted, "gzip"))
        {
            response.Headers.ContentEncoding = "gzip";
            body = gzip;
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>True if the header names the encoding and does not give it the weight 0.</summary>
    internal static bool Accepts(string header, string encoding)
    {
        foreach (var range in header.AsSpan().Split(','))
        {
            var entry = header.AsSpan(range).Trim();
            var semicolon = entry.IndexOf(';');
            var name = semicolon < 0 ? entry : entry[..semicolon].TrimEnd();
            if (!name.Equals(encoding, StringComparison.OrdinalIgnoreCase))
                continue;
            var weight = semicolon < 0 ? [] : entry[(semicolon + 1)..].Trim();
            return weight is not ("q=0" or "q=0.0" or "q=0.00" or "q=0.000");
        }

        return false;
    }
}
