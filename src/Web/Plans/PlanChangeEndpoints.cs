using Junheng.Accounts.Roles;
using Junheng.Plans.Storage;
using Junheng.Platform.Audit;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Plans;

/// <summary>What is done to a plan by a button: stop its computation, name it, keep it, drop it.</summary>
internal static class PlanChangeEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms, PlanRoom room)
    {
        var routes = all.Needs(Right.WritePlans);
        PlanRequest.MapPost(routes, site, forms, room, "/plans/{id}/stop", async (http, page, plan, _) =>
        {
            await room.Host.Store.StopAsync(plan.Job, http.RequestAborted);
            // One that nobody had begun has ended with this; what waits with it goes.
            if (await room.Host.Store.FindAsync(plan.Job, http.RequestAborted) is not { IsOpen: true })
                await room.Desk.Plans.ForgetInputAsync(plan.Key, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To("/plans/" + plan.Key.PlanId));
        });
        PlanRequest.MapPost(routes, site, forms, room, "/plans/{id}/name", async (http, page, plan, form) =>
        {
            var name = form["name"].ToString().Trim();
            if (name.Length > 0)
                await room.Desk.Plans.RenameAsync(plan.Key, name[..Math.Min(name.Length, 60)], http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To("/plans/" + plan.Key.PlanId));
        });
        PlanRequest.MapPost(routes, site, forms, room, "/plans/{id}/keep", async (http, page, plan, _) =>
        {
            await room.Desk.Plans.DecideAsync(plan.Key, PlanFate.Kept, by: AuditEntry.Actor, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To("/plans/" + plan.Key.PlanId));
        });
        PlanRequest.MapPost(routes, site, forms, room, "/plans/{id}/drop", async (http, page, plan, _) =>
        {
            await room.Host.Store.StopAsync(plan.Job, http.RequestAborted);
            await room.Desk.Plans.DropAsync(plan, by: AuditEntry.Actor, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To("/plans"));
        });
    }
}
