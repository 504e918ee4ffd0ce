using Junheng.Web.Frame;
using Junheng.Web.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Hosting;

/// <summary>Answers requests for pages: settles what is asked for, takes the page from the cache or renders it.</summary>
internal sealed class Site(Library library, PageRenderer renderer, PageCache cache)
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public Library Library { get; } = library;

    /// <summary>Adds a page that depends on nothing but its address and the data.</summary>
    /// <param name="routes">Where to add it.</param>
    /// <param name="pattern">Its address.</param>
    /// <param name="parameters">What the component needs besides the context; null for "there is no such page".</param>
    public void Page<TComponent>(
        IEndpointRouteBuilder routes, string pattern, Func<PageContext, RouteValueDictionary, IDictionary<string, object?>?>? parameters = null)
        where TComponent : IComponent =>
        routes.MapMethods(pattern, Reading, async http =>
        {
            var visit = await Library.VisitAsync(http);
            if (visit.IsAstray)
            {
                await NotFoundAsync(http);
                return;
            }

            var key = visit.Key;
            if (cache.Find(key) is { } known)
            {
                await known.SendAsync(http);
                return;
            }

            var page = await Library.OpenAsync(visit, http.RequestAborted);
            var more = parameters is null ? new Dictionary<string, object?>(StringComparer.Ordinal) : parameters(page, http.Request.RouteValues);
            if (more is null)
            {
                await NotFoundAsync(http);
                return;
            }

            var rendered = RenderedPage.From(await RenderAsync<TComponent>(page, more), kept: true);
            cache.Keep(key, rendered);
            await rendered.SendAsync(http);
        });

    /// <summary>Renders a page for this one request: forms, drafts, errors.</summary>
    public async Task RespondAsync<TComponent>(HttpContext http, IDictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TComponent : IComponent
    {
        var page = await ContextAsync(http);
        var rendered = RenderedPage.From(await RenderAsync<TComponent>(page, parameters), kept: false);
        await rendered.SendAsync(http, status);
    }

    /// <summary>Renders a part of a page as things stand now.</summary>
    public async Task<string> PartAsync<TComponent>(HttpContext http, IDictionary<string, object?> parameters)
        where TComponent : IComponent => await RenderAsync<TComponent>(await ContextAsync(http), parameters);

    public async Task<PageContext> ContextAsync(HttpContext http) =>
        await Library.OpenAsync(await Library.VisitAsync(http), http.RequestAborted);

    public Task NotFoundAsync(HttpContext http) =>
        RespondAsync<NotFoundPage>(http, new Dictionary<string, object?>(StringComparer.Ordinal), StatusCodes.Status404NotFound);

    private Task<string> RenderAsync<TComponent>(PageContext page, IDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        parameters["Context"] = page;
        return renderer.RenderAsync<TComponent>(parameters);
    }
}
