using System.Globalization;
using Junheng.Accounts.Roles;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Platform.Audit;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Plans;

/// <summary>A near-best alternative beside its plan, and saving it as a plan of its own.</summary>
internal static class OtherEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms, PlanRoom room)
    {
        PlanRequest.MapGet(all.Needs(Right.ReadPlans), site, room, "/plans/{id}/others/{number:int}", (http, page, plan) => WithOtherAsync(http, site, room, plan, (loaded, number) =>
            site.RespondAsync<OtherPage>(http, PlanEndpoints.Parameters(("View", new PlanView(page, loaded)), ("Number", number), ("Token", DataEndpoints.Token(http, forms))))));
        PlanRequest.MapPost(all.Needs(Right.WritePlans), site, forms, room, "/plans/{id}/others/{number:int}", (http, page, plan, form) => WithOtherAsync(http, site, room, plan, async (loaded, number) =>
        {
            var name = form["name"].ToString().Trim() is { Length: > 0 } given ? given : plan.Name;
            var key = await room.Desk.TakeAsync(loaded, number - 1, name[..Math.Min(name.Length, 60)], by: AuditEntry.Actor, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To("/plans/" + key.PlanId));
        }));
    }

    private static Task WithOtherAsync(HttpContext http, Site site, PlanRoom room, StoredPlan plan, Func<LoadedPlan, int, Task> then) =>
        PlanEndpoints.WithResultAsync(http, site, room, plan, async loaded =>
        {
            var number = int.Parse((string)http.Request.RouteValues["number"]!, CultureInfo.InvariantCulture);
            if (loaded.Check.Accepted && number >= 1 && number <= (loaded.Made.Set.Alternatives?.Count ?? 0))
                await then(loaded, number);
            else
                await site.NotFoundAsync(http);
        });
}
