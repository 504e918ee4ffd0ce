using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Registry.Versions;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Plans;

/// <summary>Requests that name a county, and mostly one of its plans.</summary>
internal static class PlanRequest
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>A page of a county; without data there is none.</summary>
    public static void MapCounty(IEndpointRouteBuilder routes, Site site, string pattern, Func<HttpContext, PageContext, CountySummary?, Task> show) =>
        routes.MapMethods(pattern, Reading, http => OpenAsync(http, site, show));

    /// <summary>A page of one plan.</summary>
    public static void MapGet(IEndpointRouteBuilder routes, Site site, PlanRoom room, string pattern, Func<HttpContext, PageContext, StoredPlan, Task> show) =>
        routes.MapMethods(pattern, Reading, http => OpenAsync(http, site, (_, page, county) => WithPlanAsync(http, site, room, county, plan => show(http, page, plan))));

    /// <summary>A form about one plan, ours and not another site's.</summary>
    public static void MapPost(
        IEndpointRouteBuilder routes, Site site, IAntiforgery forms, PlanRoom room, string pattern, Func<HttpContext, PageContext, StoredPlan, IFormCollection, Task> act) =>
        routes.MapPost(pattern, async http =>
        {
            await forms.ValidateRequestAsync(http);
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            await OpenAsync(http, site, (_, page, county) => WithPlanAsync(http, site, room, county, plan => act(http, page, plan, form)));
        });

    public static async Task OpenAsync(HttpContext http, Site site, Func<HttpContext, PageContext, CountySummary?, Task> then)
    {
        var visit = await site.Library.VisitAsync(http);
        if (visit.IsAstray)
            await site.NotFoundAsync(http);
        else
            await then(http, await site.Library.OpenAsync(visit, http.RequestAborted), visit.County);
    }

    private static async Task WithPlanAsync(HttpContext http, Site site, PlanRoom room, CountySummary? county, Func<StoredPlan, Task> then)
    {
        var plan = county is null ? null : await room.Desk.Plans.FindAsync(new PlanKey(county.Id, (string)http.Request.RouteValues["id"]!), http.RequestAborted);
        if (plan is null || plan.Fate == PlanFate.Dropped)
        {
            await site.NotFoundAsync(http);
            return;
        }

        try
        {
            await then(plan);
        }
        catch (Exception error) when (error is PlanRefusedException or VersionRefusedException)
        {
            await RefuseAsync(http, site, plan, error);
        }
    }

    /// <summary>What stands in the way, that nothing was changed, and where to go on.</summary>
    private static async Task RefuseAsync(HttpContext http, Site site, StoredPlan plan, Exception error)
    {
        var page = await site.ContextAsync(http);
        await site.RespondAsync<FailurePage>(
            http,
            PlanEndpoints.Parameters(
                ("Title", page.T("这一步不能做", "This cannot be done")),
                ("Explanation", (error is PlanRefusedException refused ? page.T(refused.Text) : error.Message) + page.T("数据没有改动。", " No data were changed.")),
                ("Steps", Array.Empty<string>()),
                ("Back", page.To("/plans/" + plan.Key.PlanId)),
                ("BackText", page.T("回到方案", "Back to the plan")),
                ("Number", "")),
            StatusCodes.Status409Conflict);
    }
}
