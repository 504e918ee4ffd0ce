using System.Globalization;
using Junheng.Plans;
using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Platform.Audit;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Plans;

/// <summary>Accepting a rotation plan, and what its orders are about.</summary>
internal static class AcceptRotationEndpoints
{
    public static async Task ConfirmAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page, StoredPlan plan)
    {
        if (await room.Desk.LoadJointAsync(plan, http.RequestAborted) is { } joint)
            await ConfirmAsync(http, site, forms, page, plan, joint);
        else if (await room.Desk.LoadRotationAsync(plan, http.RequestAborted) is not { } loaded)
            await site.NotFoundAsync(http);
        else if (plan is { IsSolved: true, Fate: not PlanFate.Accepted } && loaded is { Check.Holds: true, Result.Moves.Count: > 0 })
            await site.RespondAsync<AcceptRotationPage>(http, PlanEndpoints.Parameters(("View", new RotationView(page, loaded)), ("Token", DataEndpoints.Token(http, forms))));
        else
            DataEndpoints.SeeOther(http, page.To("/plans/" + plan.Key.PlanId));
    }

    private static async Task ConfirmAsync(HttpContext http, Site site, IAntiforgery forms, PageContext page, StoredPlan plan, LoadedJoint joint)
    {
        if (plan.Fate != PlanFate.Accepted && joint is { Check.Holds: true, Result.MeetsEveryRule: true })
            await site.RespondAsync<AcceptPlanPage>(http, PlanEndpoints.Parameters(("View", new PlanView(page, plan, joint)), ("Token", DataEndpoints.Token(http, forms))));
        else
            DataEndpoints.SeeOther(http, page.To("/plans/" + plan.Key.PlanId));
    }

    public static async Task AcceptAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page, StoredPlan plan, IFormCollection form)
    {
        if (await room.Desk.LoadJointAsync(plan, http.RequestAborted) is { } joint)
        {
            if (await OrderEndpoints.TermsAsync(http, site, forms, page, new PlanView(page, plan, joint), form) is not { } terms)
                return;
            await room.Desk.AcceptJointAsync(plan.Key, terms, by: AuditEntry.Actor, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To($"/plans/{plan.Key.PlanId}/orders"));
            return;
        }

        if (await room.Desk.LoadRotationAsync(plan, http.RequestAborted) is not { } loaded)
        {
            await site.NotFoundAsync(http);
            return;
        }

        var (office, day) = (form["office"].ToString().Trim(), form["due"].ToString());
        var isDay = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due);
        var message = office.Length == 0 ? page.T("没有责任股室。填上股室的名称。", "There is no office. Write its name.")
            : isDay ? "" : page.T($"期限“{day}”不是日期。写成 2026-08-31 的样子。", $"The deadline “{day}” is not a date. Write it like 2026-08-31.");
        if (message.Length > 0)
        {
            await site.RespondAsync<AcceptRotationPage>(
                http,
                PlanEndpoints.Parameters(
                    ("View", new RotationView(page, loaded)), ("Token", DataEndpoints.Token(http, forms)), ("Message", message), ("Office", office), ("Due", day)),
                StatusCodes.Status422UnprocessableEntity);
            return;
        }

        await room.Desk.AcceptRotationAsync(plan.Key, office[..Math.Min(office.Length, 40)], due, by: AuditEntry.Actor, http.RequestAborted);
        DataEndpoints.SeeOther(http, page.To($"/plans/{plan.Key.PlanId}/orders"));
    }

    /// <summary>Which teachers an order moves: the classes with their numbers, and the people where the plan names them; empty for other plans.</summary>
    public static async Task<IReadOnlyList<(string Name, string Text)>> DetailsAsync(PlanRoom room, PageContext page, StoredPlan plan, Order order, CancellationToken cancellation)
    {
        if (MoveOrder.Target(order) is not { } target)
            return [];
        var rotation = await room.Desk.LoadRotationAsync(plan, cancellation);
        var joint = rotation is null ? await room.Desk.LoadJointAsync(plan, cancellation) : null;
        var comma = page.T("，", ", ");
        var moves = (rotation?.Result.Moves ?? joint?.Result.Moves ?? []).Where(move => (move.From, move.To, move.Stage) == (order.School, target, order.Stage));
        var names = (rotation?.Result.Names ?? joint?.Result.Names ?? []).Where(name => (name.From, name.To, name.Stage) == (order.School, target, order.Stage)).ToList();
        var details = new List<(string, string)> { (page.T("教师", "Teachers"), string.Join(comma, moves.Select(move => page.T($"{move.Class.Name.Zh} {move.Count} 人", $"{move.Class.Name.En}: {move.Count}")))) };
        if (names.Count > 0)
            details.Add((page.T("名单", "Names"), string.Join(comma, names.Select(name => $"{name.Teacher} {name.Name}".Trim()))));
        return details;
    }
}
