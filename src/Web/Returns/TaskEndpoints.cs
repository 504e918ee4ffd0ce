using Junheng.Accounts.Notices;
using Junheng.Accounts.Roles;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Returns;

/// <summary>待办: what waits for the visitor, and the messages to them.</summary>
internal sealed class TaskEndpoints(Site site, IAntiforgery forms, NoticeBook notices)
{
    public void Map(IEndpointRouteBuilder all)
    {
        all.Needs(Right.ReadSchool).MapGet("/tasks", async http =>
        {
            var visitor = Visitor.Of(http);
            await site.RespondAsync<TasksPage>(http, new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Duties"] = await TaskList.OfAsync(site.Library.Store.Rounds, visitor, http.RequestAborted),
                ["Notices"] = await notices.OfAsync(visitor.Person!.AccountId, cancellation: http.RequestAborted),
                ["Token"] = DataEndpoints.Token(http, forms),
            });
        });
        all.Under(RoutePolicy.SignedIn).MapForm("/tasks/read", forms, async (http, _) =>
        {
            await notices.ReadAsync(Visitor.Of(http).Person!.AccountId, http.RequestAborted);
            DataEndpoints.SeeOther(http, "/tasks");
        });
    }
}
