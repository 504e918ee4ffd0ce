using System.Security.Cryptography;
using System.Text;
using Junheng.Platform.Audit;
using Junheng.Web.Frame;
using Junheng.Web.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Hosting;

/// <summary>Workbooks and papers to take away. Everything that leaves as a file leaves here, and stands in the audit before its first byte is sent.</summary>
internal static class Download
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Yaml = "application/yaml; charset=utf-8";

    /// <summary>Adds an export that depends on the data and the address.</summary>
    /// <param name="make">Gives the file's name and what writes it; null for "there is no such page".</param>
    public static void Map(
        IEndpointRouteBuilder routes, Site site, string pattern, Func<PageContext, RouteValueDictionary, (string Name, Action<Stream> Write)?> make) =>
        routes.MapGet(pattern, async http =>
        {
            var visit = await site.Library.VisitAsync(http);
            var file = visit.IsAstray ? null : make(await site.Library.OpenAsync(visit, http.RequestAborted), http.Request.RouteValues);
            if (file is { } found)
                await SendAsync(http, found.Name, found.Write);
            else
                await site.NotFoundAsync(http);
        });

    /// <summary>Sends a workbook. It is made whole first, so that an error gives an error page and not half a file.</summary>
    public static Task SendAsync(HttpContext http, string name, Action<Stream> write) => SendAsync(http, name, Workbook, write);

    /// <summary>Sends a text in YAML.</summary>
    public static Task SendYamlAsync(HttpContext http, string name, string text) => SendAsync(http, name, Yaml, output => output.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Sends a file of another kind, its ending taken from its name.</summary>
    public static async Task SendAsync(HttpContext http, string name, string contentType, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        await http.RequestServices.GetRequiredService<AuditLog>().AppendAsync(Entry(http, name, content), http.RequestAborted);
        http.Response.ContentType = contentType;
        http.Response.ContentLength = content.Length;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"junheng{Path.GetExtension(name)}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        content.Position = 0;
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>With the hash, so that a file found somewhere can be told to be the one that left here.</summary>
    private static AuditEntry Entry(HttpContext http, string name, MemoryStream content)
    {
        content.Position = 0;
        var county = http.Features.Get<Visit>()?.County?.Id ?? AuditEntry.Installation;
        return AuditEntry.ByActing(county, AuditKind.Export, http.Request.Path + http.Request.QueryString) with
        {
            After = AuditJson.Of(new { file = name, bytes = content.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) }),
        };
    }
}
