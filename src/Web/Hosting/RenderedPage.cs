using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Hosting;

/// <summary>A page as bytes, in the encodings that browsers take.</summary>
internal sealed class RenderedPage
{
    private readonly bool kept;

    private RenderedPage(byte[] plain, byte[] brotli, byte[] gzip, bool kept)
    {
        this.kept = kept;
        Plain = plain;
        Brotli = brotli;
        Gzip = gzip;
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain))[..20]}\"";
    }

    public byte[] Plain { get; }
    public byte[] Brotli { get; }
    public byte[] Gzip { get; }
    public string ETag { get; }
    public int Size => Plain.Length + Brotli.Length + Gzip.Length;

    /// <param name="html">The page.</param>
    /// <param name="kept">True for a page that is served many times: then it pays to compress harder.</param>
    public static RenderedPage From(string html, bool kept)
    {
        var plain = Encoding.UTF8.GetBytes(html);
        return new RenderedPage(plain, Compression.Brotli(plain, kept ? 7 : 1), Compression.Gzip(plain, kept ? CompressionLevel.Optimal : CompressionLevel.Fastest), kept);
    }

    /// <summary>Sends it, or 304 where the browser has it already.</summary>
    public Task SendAsync(HttpContext http, int status = StatusCodes.Status200OK)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.Headers.Append("Vary", "Cookie");
        // What was made for one answer may show what only this reader may see, and only now: no browser keeps it.
        response.Headers.CacheControl = kept ? "private, no-cache" : "no-store";
        if (kept && status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = ETag;
            if (http.Request.Headers.IfNoneMatch.ToString().Contains(ETag, StringComparison.Ordinal))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        return EncodedBody.SendAsync(http, "text/html; charset=utf-8", Plain, Brotli, Gzip);
    }
}
