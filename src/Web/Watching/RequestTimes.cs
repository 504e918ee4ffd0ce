using System.Diagnostics;
using Junheng.Platform.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Watching;

/// <summary>Times every request, by the pattern of its route: addresses themselves name schools.</summary>
internal static class RequestTimes
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PATCH"];

    public static void Use(IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            // After a failure the endpoint is kept with the error.
            var endpoint = http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
            Measures.Requests.Record(
                Stopwatch.GetElapsedTime(begun).TotalSeconds,
                new("route", (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "none"),
                new("method", Methods.Contains(http.Request.Method, StringComparer.Ordinal) ? http.Request.Method : "other"),
                new("status", http.Response.StatusCode));
        }
    });
}
