using System.Data.Common;
using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Planning.Compliance;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Standards.Fields;

namespace Junheng.Plans.Tests.Orders;

public sealed class OrderTests(PostgresCluster postgres) : PlanTests(postgres)
{
    private static readonly DateOnly Due = new(2026, 8, 31);
    private static readonly OrderTerms[] Terms = [new("recruit_pe_art", "人事股", Due), new("add_multimedia", "装备站", Due.AddMonths(1))];

    [Theory, MemberData(nameof(Engines))]
    public async Task Accepting_MakesOneOrderForEachAction(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var plan = await ComputedAsync();

        await AcceptAsync(plan);

        var orders = await Desk.Orders.ListAsync(plan.Key);
        Assert.Equal([(1, Stage.Primary, "recruit_pe_art", 1, 30m, "人事股", Due), (2, (Stage?)null, "add_multimedia", 3, 15m, "装备站", Due.AddMonths(1))],
            orders.Select(order => (order.Number, order.Stage, order.Action, order.Count, order.Cost, order.Office, order.Due)));
        Assert.All(orders, order => Assert.Equal(OrderState.Given, order.State));
        var accepted = (await Desk.Plans.FindAsync(plan.Key))!;
        Assert.Equal((PlanFate.Accepted, "局长"), (accepted.Fate, accepted.DecidedBy));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AcceptedPlan_IsImmutable(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var plan = await ComputedAsync();
        await AcceptAsync(plan);

        await Assert.ThrowsAsync<PlanRefusedException>(() => AcceptAsync(plan));
        await Assert.ThrowsAsync<PlanRefusedException>(() => Desk.Plans.RenameAsync(plan.Key, "x"));
        await Assert.ThrowsAsync<PlanRefusedException>(() => Desk.Plans.DecideAsync(plan.Key, PlanFate.Dropped, "x"));
        foreach (var sql in (string[])["UPDATE plan SET name = 'x'", "DELETE FROM plan", "UPDATE plan_order SET count = 9", "DELETE FROM plan_order"])
            await Assert.ThrowsAnyAsync<DbException>(() => Test.ExecuteAsync(sql));

        Assert.Equal(2, (await Desk.Orders.ListAsync(plan.Key)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WithoutAnOffice_NothingIsAccepted(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var plan = await ComputedAsync();

        await Assert.ThrowsAsync<PlanRefusedException>(() => Desk.Orders.AcceptAsync(plan.Key, SamplePlan().Actions, [Terms[0]], "局长"));

        Assert.Equal(PlanFate.Open, (await Desk.Plans.FindAsync(plan.Key))!.Fate);
        Assert.Empty(await Desk.Orders.ListAsync(plan.Key));
    }

    [Theory]
    [InlineData(PlanStatus.Infeasible)]
    [InlineData(PlanStatus.Unknown)]
    public async Task APlanThatDoesNotReachTheStandard_CannotBeAccepted(PlanStatus status)
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var plan = await ComputedAsync(SamplePlan() with { Status = status });

        await Assert.ThrowsAsync<PlanRefusedException>(() => AcceptAsync(plan));

        Assert.Empty(await Desk.Orders.ListAsync(plan.Key));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Reports_AreOnlyAdded_AndTheNewestCounts(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var plan = await ComputedAsync();
        await AcceptAsync(plan);
        var at = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        await Desk.Orders.ReportAsync(plan.Key, 2, new OrderReport(OrderState.UnderWay, 1, 4.5m, "已装 1 间", "装备站", at));
        await Desk.Orders.ReportAsync(plan.Key, 2, new OrderReport(OrderState.Done, 3, 14.2m, "", "装备站", at.AddDays(9)));

        var order = (await Desk.Orders.ListAsync(plan.Key))[1];
        Assert.Equal((OrderState.Done, 3, 14.2m), (order.State, order.Latest!.DoneCount, order.Latest.Spent));
        Assert.Equal(["已装 1 间", ""], order.Reports.Select(report => report.Note));
        await Assert.ThrowsAnyAsync<DbException>(() => Test.ExecuteAsync("UPDATE order_report SET spent = '0'"));
    }

    [Fact]
    public async Task Reports_ThatCannotBe_AreRefused()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var plan = await ComputedAsync();
        await AcceptAsync(plan);
        var report = new OrderReport(OrderState.UnderWay, 1, 1, "", "x", TimeProvider.System.GetUtcNow());

        foreach (var (order, bad) in ((int, OrderReport)[])[(9, report), (1, report with { DoneCount = -1 }), (1, report with { Spent = -1 }), (1, report with { State = OrderState.Stopped })])
            await Assert.ThrowsAsync<PlanRefusedException>(() => Desk.Orders.ReportAsync(plan.Key, order, bad));

        Assert.All(await Desk.Orders.ListAsync(plan.Key), order => Assert.Empty(order.Reports));
    }

    [Fact]
    public async Task APlanThatTheCheckerRefuses_CannotBeAccepted()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var plan = await ComputedAsync();
        Assert.False((await Desk.LoadAsync(plan))!.Check.Accepted);

        await Assert.ThrowsAsync<PlanRefusedException>(() => Desk.AcceptAsync(plan.Key, Terms, "局长"));

        Assert.Equal(PlanFate.Open, (await Desk.Plans.FindAsync(plan.Key))!.Fate);
    }

    [Fact]
    public void Late_IsAnOrderPastItsDay_UntilItIsDoneOrStopped()
    {
        var order = new Order(new PlanKey("1", "2"), 1, "s", null, "a", 1, 1, "x", Due, []);
        OrderReport Report(OrderState state) => new(state, 0, 0, "n", "x", default);

        Assert.Equal(0, order.DaysLate(Due));
        Assert.Equal(3, order.DaysLate(Due.AddDays(3)));
        Assert.Equal(3, (order with { Reports = [Report(OrderState.UnderWay)] }).DaysLate(Due.AddDays(3)));
        Assert.Equal(0, (order with { Reports = [Report(OrderState.Done)] }).DaysLate(Due.AddDays(3)));
        Assert.Equal(0, (order with { Reports = [Report(OrderState.Stopped)] }).DaysLate(Due.AddDays(3)));
    }

    /// <summary>Past the checker, which would refuse a plan made by hand.</summary>
    private Task AcceptAsync(StoredPlan plan) => Desk.Orders.AcceptAsync(plan.Key, SamplePlan().Actions, Terms, "局长");
}
