using Junheng.Platform.Access;
using Junheng.Registry.Rounds;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Rounds;

/// <summary>Requests about a collection round: it is found, or answered that there is none; a refusal becomes a page.</summary>
internal static class RoundRequest
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>A page of one round.</summary>
    public static void MapGet(IEndpointRouteBuilder routes, Site site, string pattern, Func<HttpContext, PageContext, Round, Task> show) =>
        routes.MapMethods(pattern, Reading, http => WithRoundAsync(http, site, (page, round) => show(http, page, round)));

    /// <summary>A form about one round.</summary>
    public static void MapPost(IEndpointRouteBuilder routes, Site site, IAntiforgery forms, string pattern, Func<HttpContext, PageContext, Round, IFormCollection, Task> act) =>
        routes.MapForm(pattern, forms, (http, form) => WithRoundAsync(http, site, (page, round) => act(http, page, round, form)));

    /// <summary>A page of the county that the visitor looks at; without one it says so.</summary>
    public static Task WithCountyAsync(HttpContext http, Site site, Func<PageContext, string, Task> then) => GuardedAsync(http, site, "/rounds", async () =>
    {
        var visit = await site.Library.VisitAsync(http);
        // A county without data has no name yet; who keeps one county keeps that one.
        var county = visit.County?.Id ?? (Acting.Current?.Scope is { Counties: [var only] } ? only : null);
        if (visit.IsAstray || county is null)
            await site.NotFoundAsync(http);
        else
            await then(await site.Library.OpenAsync(visit, http.RequestAborted), county);
    });

    public static Task ShowAsync<TPage>(HttpContext http, Site site, int status, params ReadOnlySpan<(string Name, object? Value)> more)
        where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in more)
            parameters[name] = value;
        return site.RespondAsync<TPage>(http, parameters, status);
    }

    private static async Task WithRoundAsync(HttpContext http, Site site, Func<PageContext, Round, Task> then)
    {
        var visit = await site.Library.VisitAsync(http);
        var round = visit.IsAstray ? null : await site.Library.Store.Rounds.FindAsync((string)http.Request.RouteValues["round"]!, http.RequestAborted);
        if (round is null)
            await site.NotFoundAsync(http);
        else if (HttpMethods.IsGet(http.Request.Method) && visit.County?.Id != round.Key.CountyId && visit.Catalogue.Counties.Any(county => county.Id == round.Key.CountyId))
            DataEndpoints.SeeOther(http, $"{http.Request.Path}?county={Uri.EscapeDataString(round.Key.CountyId)}");
        else
            await GuardedAsync(http, site, "/rounds/" + round.Key.RoundId, async () => await then(await site.Library.OpenAsync(visit, http.RequestAborted), round));
    }

    /// <summary>What stands in the way, that nothing was changed, and where to go on.</summary>
    private static async Task GuardedAsync(HttpContext http, Site site, string back, Func<Task> then)
    {
        try
        {
            await then();
        }
        catch (RoundRefusedException refused)
        {
            var page = await site.ContextAsync(http);
            await ShowAsync<FailurePage>(
                http,
                site,
                StatusCodes.Status409Conflict,
                ("Title", page.T("这一步不能做", "This cannot be done")),
                ("Explanation", page.T(refused.Words) + page.T("数据没有改动。", " No data were changed.")),
                ("Steps", Array.Empty<string>()),
                ("Back", page.To(back)),
                ("BackText", page.T("回到填报", "Back to the round")),
                ("Number", ""));
        }
    }
}
