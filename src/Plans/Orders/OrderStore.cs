using System.Globalization;
using Junheng.Planning.Compliance;
using Junheng.Plans.Storage;
using Junheng.Platform.Audit;
using Junheng.Platform.BulkWriting;
using Junheng.Platform.Storage;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Plans.Orders;

/// <summary>The orders of accepted plans and the reports on them.</summary>
public sealed class OrderStore(JunhengDatabase database, TimeProvider clock)
{
    private static readonly BulkTable Table = new(
        "plan_order",
        new("county_id", BulkType.Text), new("plan_id", BulkType.Text), new("order_no", BulkType.Integer), new("school_code", BulkType.Text),
        new("stage", BulkType.Text), new("action", BulkType.Text), new("count", BulkType.Integer), new("cost", BulkType.Text),
        new("office", BulkType.Text), new("due", BulkType.Text));

    private readonly AuditLog audit = new(database, clock);

    /// <summary>Accepts a plan: it becomes immutable, and every action an order. All or nothing.</summary>
    /// <param name="actions">The plan's actions, in its order.</param>
    /// <param name="terms">One for every action id in the plan.</param>
    /// <exception cref="PlanRefusedException">It is not computed, has no solution, or is accepted already; or an action has no office.</exception>
    public Task AcceptAsync(PlanKey plan, IReadOnlyList<PlannedAction> actions, IReadOnlyList<OrderTerms> terms, string by, CancellationToken cancellation = default) =>
        AcceptAsync(plan, Of(actions, terms), by, cancellation);

    /// <summary>Every action an order.</summary>
    /// <exception cref="PlanRefusedException">An action has no office.</exception>
    internal static IReadOnlyList<NewOrder> Of(IReadOnlyList<PlannedAction> actions, IReadOnlyList<OrderTerms> terms)
    {
        OrderTerms Terms(PlannedAction action) =>
            terms.FirstOrDefault(each => each.Action == action.Action && each.Year == action.Year)
            ?? terms.FirstOrDefault(each => each.Action == action.Action && each.Year is null)
            ?? new OrderTerms(action.Action, "", default);
        if (actions.FirstOrDefault(action => Terms(action).Office.Length == 0) is { Action: var without })
            throw new PlanRefusedException(new Words($"“{without}”没有责任股室，请填上。", $"{without} has no responsible office: name one."));
        return [.. actions.Select(action => new NewOrder(action.School, action.Stage, action.Action, action.Count, action.Cost, Terms(action).Office, Terms(action).Due))];
    }

    /// <summary>Accepts a plan and gives these orders. All or nothing.</summary>
    /// <exception cref="PlanRefusedException">It is not computed, has no solution, or is accepted already.</exception>
    public async Task AcceptAsync(PlanKey plan, IReadOnlyList<NewOrder> orders, string by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var accepted = await context.WriteAsync(
            plan.CountyId,
            $"""
            UPDATE plan SET fate = 'accepted', decided_at = {now}, decided_by = {by}
            WHERE county_id = {plan.CountyId} AND plan_id = {plan.PlanId} AND fate <> 'accepted' AND status IN ('optimal', 'within_gap', 'feasible')
            """,
            cancellation);
        if (accepted == 0)
        {
            throw new PlanRefusedException(new Words(
                "这个方案不能采纳：还没有算完，或没有达标的做法，或已经采纳。", "This plan cannot be accepted: it is not computed, has no solution, or is accepted already."));
        }

        await database.Bulk.WriteAsync(transaction.GetDbTransaction(), Table, orders.Select((order, i) => Row(plan, i + 1, order)), cancellation);
        await audit.AppendAsync(
            context,
            PlanStore.Entry(plan) with { Kind = AuditKind.Approval, After = AuditJson.Of(new { fate = "accepted", orders = orders.Count, cost = orders.Sum(order => order.Cost) }) },
            cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The orders of a plan with their reports, in the plan's order.</summary>
    public async Task<IReadOnlyList<Order>> ListAsync(PlanKey plan, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var orders = await context.Set<OrderRow>().Where(row => row.CountyId == plan.CountyId && row.PlanId == plan.PlanId)
            .OrderBy(row => row.OrderNo).ToListAsync(cancellation);
        var reports = await context.Set<ReportRow>().Where(row => row.CountyId == plan.CountyId && row.PlanId == plan.PlanId)
            .OrderBy(row => row.ReportNo).ToListAsync(cancellation);
        var byOrder = reports.ToLookup(row => row.OrderNo, row => new OrderReport(
            PlanCodes.State(row.State), row.DoneCount, Money(row.Spent), row.Note, row.ReportedBy, row.ReportedAt));
        return [.. orders.Select(row => new Order(
            plan,
            row.OrderNo,
            row.SchoolCode,
            row.Stage is { } stage && Stages.TryParse(stage, out var parsed) ? parsed : null,
            row.Action,
            row.Count,
            Money(row.Cost),
            row.Office,
            DateOnly.ParseExact(row.Due, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. byOrder[row.OrderNo]]))];
    }

    /// <summary>Adds a report on an order. Reports are never changed; the newest counts.</summary>
    /// <exception cref="PlanRefusedException">There is no such order, or the figures cannot be.</exception>
    public async Task ReportAsync(PlanKey plan, int order, OrderReport report, CancellationToken cancellation = default)
    {
        if (report.DoneCount < 0 || report.Spent < 0 || report.State == OrderState.Given)
            throw new PlanRefusedException(new Words("完成数和已用资金不能是负数。", "Neither what is done nor what is spent can be negative."));
        if (report is { State: OrderState.Stopped, Note.Length: 0 })
            throw new PlanRefusedException(new Words("停办要写明原因。", "To stop an order, say why."));
        var (state, spent) = (report.State.Code(), report.Spent.ToString(CultureInfo.InvariantCulture));
        await using var context = database.CreateContext();
        var entry = AuditEntry.ByActing(plan.CountyId, AuditKind.Write, FormattableString.Invariant($"order {plan.PlanId}/{order}")) with
        {
            After = AuditJson.Of(new { state, done = report.DoneCount, spent = report.Spent, note = report.Note }),
        };
        var added = await audit.WriteAsync(
            context,
            entry,
            () => context.WriteAsync(
                plan.CountyId,
                $"""
                INSERT INTO order_report (county_id, plan_id, order_no, report_no, state, done_count, spent, note, reported_by, reported_at)
                SELECT o.county_id, o.plan_id, o.order_no,
                    1 + (SELECT COUNT(*) FROM order_report r WHERE r.county_id = o.county_id AND r.plan_id = o.plan_id AND r.order_no = o.order_no),
                    {state}, {report.DoneCount}, {spent}, {report.Note}, {report.By}, {report.At}
                FROM plan_order o WHERE o.county_id = {plan.CountyId} AND o.plan_id = {plan.PlanId} AND o.order_no = {order}
                """,
                cancellation),
            cancellation);
        if (added == 0)
            throw new PlanRefusedException(new Words($"没有第 {order} 号任务。", $"There is no order {order}."));
    }

    private static object?[] Row(PlanKey plan, int number, NewOrder order) =>
    [
        plan.CountyId, plan.PlanId, number, order.School, order.Stage?.Id(), order.Action, order.Count,
        order.Cost.ToString(CultureInfo.InvariantCulture), order.Office, order.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ];

    private static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
