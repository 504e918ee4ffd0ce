using System.Security.Cryptography;
using System.Text.Json;
using Junheng.Platform.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Api.Frame;

/// <summary>What an operation answers.</summary>
/// <param name="Body">Written by <see cref="ApiJson"/>; bytes are JSON already.</param>
/// <param name="County">Whose data it is, for the audit; null where it is no single county's.</param>
/// <param name="Tag">The entity tag, with its quotes.</param>
internal sealed record ApiAnswer(object Body, string? County = null, string? Tag = null)
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Path of what was made.</summary>
    public string? Location { get; init; }

    public static string TagOf(int revision) => FormattableString.Invariant($"\"{revision}\"");

    /// <summary>Data that are read leave an entry in the audit, as every file that leaves does; a caller that has them already gets 304 and none.</summary>
    public async Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        response.Headers.CacheControl = "private, no-cache";
        if (Tag is not null)
            response.Headers.ETag = Tag;
        var reads = HttpMethods.IsGet(http.Request.Method);
        if (reads && Tag is not null && http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(each => each.Trim() == Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var bytes = Body as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(Body, Body.GetType(), ApiJson.Options);
        if (reads)
        {
            await http.RequestServices.GetRequiredService<AuditLog>().AppendAsync(
                AuditEntry.ByActing(County ?? AuditEntry.Installation, AuditKind.Export, http.Request.Path + http.Request.QueryString) with
                {
                    After = AuditJson.Of(new { bytes = bytes.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) }),
                },
                http.RequestAborted);
        }

        response.StatusCode = Status;
        if (Location is not null)
            response.Headers.Location = Location;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
