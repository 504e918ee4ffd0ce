using Junheng.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Hosting;

/// <summary>The few files that every page shares.</summary>
internal static class StaticAssets
{
    private static readonly StaticAsset[] All =
    [
        StaticAsset.Embedded("junheng.css", "text/css; charset=utf-8"),
        StaticAsset.Embedded("junheng.js", "text/javascript; charset=utf-8"),
        StaticAsset.Embedded("htmx.min.js", "text/javascript; charset=utf-8"),
        StaticAsset.Embedded("favicon.svg", "image/svg+xml"),
        StaticAsset.Embedded("return.js", "text/javascript; charset=utf-8"),
        StaticAsset.Embedded("grid.js", "text/javascript; charset=utf-8"),
    ];

    public static string Css => All[0].Url;
    public static string Script => All[1].Url;
    public static string Htmx => All[2].Url;
    public static string Icon => All[3].Url;

    /// <summary>Saving a return by itself; only its form has it.</summary>
    public static string ReturnScript => All[4].Url;

    /// <summary>Only the bureau's grid has it.</summary>
    public static string Grid => All[5].Url;

    public static void Map(IEndpointRouteBuilder all)
    {
        var routes = all.Under(RoutePolicy.Shared);
        foreach (var asset in All)
            routes.MapGet(asset.Url, http => SendAsync(http, asset));
        routes.MapGet("/favicon.ico", http => SendAsync(http, All[3]));
    }

    private static Task SendAsync(HttpContext http, StaticAsset asset)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return EncodedBody.SendAsync(http, asset.ContentType, asset.Plain, asset.Brotli, asset.Gzip);
    }
}
