using Junheng.Accounts.Roles;
using Junheng.Plans;
using Junheng.Plans.Effects;
using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Platform.Audit;
using Junheng.Registry.Versions;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Globalization;

namespace Junheng.Web.Plans;

/// <summary>Accepting a plan, its orders, the reports on them, and the effect a year later.</summary>
internal static class OrderEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms, PlanRoom room)
    {
        var routes = all.Needs(Right.ReadPlans);
        var accepting = all.Needs(Right.AcceptPlans);
        PlanRequest.MapGet(accepting, site, room, "/plans/{id}/accept", (http, page, plan) => plan.Kind == PlanKind.Rotation
            ? AcceptRotationEndpoints.ConfirmAsync(http, site, forms, room, page, plan)
            : ConfirmAsync(http, site, forms, room, page, plan));
        PlanRequest.MapPost(accepting, site, forms, room, "/plans/{id}/accept", (http, page, plan, form) => plan.Kind == PlanKind.Rotation
            ? AcceptRotationEndpoints.AcceptAsync(http, site, forms, room, page, plan, form)
            : AcceptAsync(http, site, forms, room, page, plan, form));
        PlanRequest.MapGet(routes, site, room, "/plans/{id}/orders", (http, page, plan) => WithAcceptedAsync(http, site, room, page, plan, async book =>
            await site.RespondAsync<OrdersPage>(http, PlanEndpoints.Parameters(("Book", book), ("Orders", await room.Desk.Orders.ListAsync(plan.Key, http.RequestAborted))))));
        PlanRequest.MapGet(routes, site, room, "/plans/{id}/orders/{number:int}", (http, page, plan) => OrderAsync(http, site, forms, room, page, plan));
        PlanRequest.MapPost(all.Needs(Right.ReportOrders), site, forms, room, "/plans/{id}/orders/{number:int}", (http, page, plan, form) => ReportAsync(http, site, forms, room, page, plan, form));
        PlanRequest.MapGet(routes, site, room, "/plans/{id}/effect", (http, page, plan) => EffectAsync(http, site, room, page, plan));
    }

    private static async Task WithAcceptedAsync(HttpContext http, Site site, PlanRoom room, PageContext page, StoredPlan plan, Func<OrderBook, Task> then)
    {
        if (plan.Fate != PlanFate.Accepted)
            await site.NotFoundAsync(http);
        else if (await room.Desk.LoadRotationAsync(plan, http.RequestAborted) is { } rotation)
            await then(OrderBook.Of(new RotationView(page, rotation), page));
        else if (await room.Desk.LoadJointAsync(plan, http.RequestAborted) is { } joint)
            await then(OrderBook.Of(new PlanView(page, plan, joint), page));
        else
            await PlanEndpoints.WithResultAsync(http, site, room, plan, loaded => then(OrderBook.Of(new PlanView(page, loaded), page)));
    }

    private static Task ConfirmAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page, StoredPlan plan) =>
        PlanEndpoints.WithResultAsync(http, site, room, plan, loaded =>
        {
            if (plan.IsFeasible && plan.Fate != PlanFate.Accepted && loaded is { Check.Accepted: true, Made.Set.Years: null or { Unpaid.Count: 0 } })
                return site.RespondAsync<AcceptPlanPage>(http, PlanEndpoints.Parameters(("View", new PlanView(page, loaded)), ("Token", DataEndpoints.Token(http, forms))));
            DataEndpoints.SeeOther(http, page.To("/plans/" + plan.Key.PlanId));
            return Task.CompletedTask;
        });

    private static Task AcceptAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page, StoredPlan plan, IFormCollection form) =>
        PlanEndpoints.WithResultAsync(http, site, room, plan, async loaded =>
        {
            var view = new PlanView(page, loaded);
            if (await TermsAsync(http, site, forms, page, view, form) is not { } terms)
                return;
            await room.Desk.AcceptAsync(plan.Key, terms, by: AuditEntry.Actor, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To($"/plans/{plan.Key.PlanId}/orders"));
        });

    /// <summary>Offices and deadlines as typed, of the moves too where there are any; null where the page was shown again with what is wrong.</summary>
    public static async Task<IReadOnlyList<OrderTerms>?> TermsAsync(HttpContext http, Site site, IAntiforgery forms, PageContext page, PlanView view, IFormCollection form)
    {
        var terms = new List<OrderTerms>();
        var message = "";
        var tasks = view.ByTask.Select(sum => (sum.Key, sum.Name));
        foreach (var (key, name) in view.Ways > 0 ? tasks.Prepend((MoveOrder.Action, page.T("教师交流", "Teachers move"))) : tasks)
        {
            var office = form["office." + key].ToString().Trim();
            var day = form["due." + key].ToString();
            if (office.Length == 0)
                message = page.T($"“{name}”没有责任股室。填上股室的名称。", $"“{name}” has no office. Write its name.");
            else if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
                message = page.T($"“{name}”的期限“{day}”不是日期。写成 2026-08-31 的样子。", $"The deadline “{day}” of “{name}” is not a date. Write it like 2026-08-31.");
            else
                terms.Add(new OrderTerms(PlanView.TaskOf(key).Action, office[..Math.Min(office.Length, 40)], due, PlanView.TaskOf(key).Year));
        }

        if (message.Length == 0)
            return terms;
        var typed = form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        await site.RespondAsync<AcceptPlanPage>(
            http, PlanEndpoints.Parameters(("View", view), ("Token", DataEndpoints.Token(http, forms)), ("Message", message), ("Typed", typed)), StatusCodes.Status422UnprocessableEntity);
        return null;
    }

    private static Task OrderAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page, StoredPlan plan) =>
        WithOrderAsync(http, site, room, page, plan, async (book, order) => await site.RespondAsync<OrderPage>(http, PlanEndpoints.Parameters(
            ("Book", book), ("O", order), ("Details", await AcceptRotationEndpoints.DetailsAsync(room, page, plan, order, http.RequestAborted)), ("Token", DataEndpoints.Token(http, forms)))));

    private static Task ReportAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page, StoredPlan plan, IFormCollection form) =>
        WithOrderAsync(http, site, room, page, plan, async (book, order) =>
        {
            var message = "";
            if (!int.TryParse(form["done"], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var done))
                message = page.T($"累计完成“{form["done"]}”不是整数。", $"“{form["done"]}” done is not a whole number.");
            if (!decimal.TryParse(form["spent"], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var spent) || spent > 1_000_000_000)
                message = page.T($"累计用款“{form["spent"]}”不是可用的数。", $"“{form["spent"]}” spent cannot be used.");
            if (!Enum.TryParse<OrderState>(form["state"], out var state) || state == OrderState.Given)
                message = page.T("没有选状态。", "No state was chosen.");
            try
            {
                if (message.Length == 0)
                {
                    var report = new OrderReport(state, done, spent, Short(form["note"], 200), AuditEntry.Actor, page.Now);
                    await room.Desk.Orders.ReportAsync(plan.Key, order.Number, report, http.RequestAborted);
                    DataEndpoints.SeeOther(http, page.To($"/plans/{plan.Key.PlanId}/orders/{order.Number}"));
                    return;
                }
            }
            catch (PlanRefusedException refused)
            {
                message = page.T(refused.Text);
            }

            var typed = form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
            await site.RespondAsync<OrderPage>(
                http,
                PlanEndpoints.Parameters(
                    ("Book", book), ("O", order), ("Details", await AcceptRotationEndpoints.DetailsAsync(room, page, plan, order, http.RequestAborted)), ("Token", DataEndpoints.Token(http, forms)), ("Message", message), ("Typed", typed)),
                StatusCodes.Status422UnprocessableEntity);
        });

    private static Task WithOrderAsync(HttpContext http, Site site, PlanRoom room, PageContext page, StoredPlan plan, Func<OrderBook, Order, Task> then) =>
        WithAcceptedAsync(http, site, room, page, plan, async book =>
        {
            var number = int.Parse((string)http.Request.RouteValues["number"]!, CultureInfo.InvariantCulture);
            if ((await room.Desk.Orders.ListAsync(plan.Key, http.RequestAborted)).FirstOrDefault(order => order.Number == number) is { } order)
                await then(book, order);
            else
                await site.NotFoundAsync(http);
        });

    /// <summary>The newest version of the first later year, or the one that the address asks for.</summary>
    private static async Task EffectAsync(HttpContext http, Site site, PlanRoom room, PageContext page, StoredPlan plan)
    {
        var later = page.Versions.Where(version => version.Key.SchoolYear > plan.Version.SchoolYear).OrderBy(version => version.Key.SchoolYear).ThenByDescending(version => version.Key.VersionNo).ToList();
        var measured = later.Find(version => string.Create(CultureInfo.InvariantCulture, $"{version.Key.SchoolYear}.{version.Key.VersionNo}") == page.Asked("with")) ?? (later.Count > 0 ? later[0] : null);
        if (await room.Desk.LoadRotationAsync(plan, http.RequestAborted) is { } rotation)
            await ShowAsync(OrderBook.Of(new RotationView(page, rotation), page), version => room.Desk.EffectAsync(rotation, version, http.RequestAborted));
        else if (await room.Desk.LoadJointAsync(plan, http.RequestAborted) is { } joint)
            await ShowAsync(OrderBook.Of(new PlanView(page, plan, joint), page), version => room.Desk.EffectAsync(joint, version, http.RequestAborted));
        else
            await PlanEndpoints.WithResultAsync(http, site, room, plan, loaded => ShowAsync(OrderBook.Of(new PlanView(page, loaded), page), version => room.Desk.EffectAsync(loaded, version, http.RequestAborted)));

        async Task ShowAsync(OrderBook book, Func<DataVersion, Task<PlanEffect>> measure) =>
            await site.RespondAsync<EffectPage>(http, PlanEndpoints.Parameters(("Book", book), ("Effect", measured is null ? null : await measure(measured))));
    }

    private static string Short(string? text, int most) => text is { Length: > 0 } given ? given.Trim()[..Math.Min(given.Trim().Length, most)] : "";
}
