using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Junheng.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Watching;

/// <summary>What watches the program: whether it lives, whether it can work, and its figures.</summary>
internal static class WatchEndpoints
{
    /// <summary>A database that does not answer within this is away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void Map(IEndpointRouteBuilder all, JunhengDatabase database, Figures figures)
    {
        var open = all.Under(RoutePolicy.Open);
        open.MapGet("/health/live", http => SayAsync(http, StatusCodes.Status200OK, "live\n"));
        open.MapGet("/health/ready", async http =>
        {
            var ready = await IsReadyAsync(database, http.RequestAborted);
            await SayAsync(http, ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, ready ? "ready\n" : "not ready\n");
        });
        all.Under(RoutePolicies.One(Right.ReadMetrics) with { IsOpenHere = true }).MapGet("/metrics", http => SayAsync(http, StatusCodes.Status200OK, figures.Text(), "text/plain; version=0.0.4; charset=utf-8"));
    }

    private static async Task<bool> IsReadyAsync(JunhengDatabase database, CancellationToken cancellation)
    {
        using var acting = Acting.EnterProgram();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        return await database.IsReadyAsync(patience.Token);
    }

    private static Task SayAsync(HttpContext http, int status, string text, string kind = "text/plain; charset=utf-8")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = kind;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
