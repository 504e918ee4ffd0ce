using System.Data.Common;
using Junheng.Plans.Storage;
using Junheng.Planning.Compliance;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Plans.Tests.Storage;

public sealed class PlanStoreTests(PostgresCluster postgres) : PlanTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task NewPlan_IsRecordedTogetherWithItsJob(DatabaseKind engine)
    {
        await OpenAsync(engine);

        var key = await Desk.Plans.AddAsync(NewPlan() with { Limits = new SearchLimits(0.01, 5), BasedOn = "earlier" });

        var plan = (await Desk.Plans.FindAsync(key))!;
        var job = (await Store.Jobs.FindAsync(plan.Job))!;
        Assert.Equal(("方案一", Version.Key, Version.ContentHash, Pack.Hash, new SearchLimits(0.01, 5), "earlier"), (plan.Name, plan.Version, plan.DataHash, plan.PackHash, plan.Limits, plan.BasedOn));
        Assert.Equal((null, null, null, PlanFate.Open, false), (plan.Status, plan.Cost, plan.ContentHash, plan.Fate, plan.IsFeasible));
        Assert.Equal(("plan.compliance", JobState.Queued), (job.Kind, job.State));
        Assert.Null(await Desk.LoadAsync(plan));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ComputedPlan_ComesBackWhole(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var made = SamplePlan();

        var stored = await ComputedAsync(made);
        var loaded = (await new PlanDesk(Store, TimeProvider.System).LoadAsync(stored))!;

        Assert.Equal((PlanStatus.WithinGap, 45m, 44.0, 1.5), (stored.Status, stored.Cost, stored.Bound, stored.Seconds));
        Assert.Equal(made.Actions, loaded.Result.Actions);
        Assert.Equal(made.Rules, loaded.Result.Rules);
        Assert.Equal(made.Assumptions, loaded.Result.Assumptions);
        Assert.Equivalent(made.Certificate, loaded.Result.Certificate, strict: true);
        Assert.Equal(made.Options.Hash, loaded.Result.Options.Hash);
        Assert.Equal(made.After.Stages[0].Indicators.Select(result => result.Cv), loaded.Result.After.Stages[0].Indicators.Select(result => result.Cv));
        Assert.NotEqual(loaded.Result.Before.Stages[0].Indicators.Select(result => result.Cv), loaded.Result.After.Stages[0].Indicators.Select(result => result.Cv));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task List_IsNewestFirst_WithoutWhatWasDropped(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var first = await ComputedAsync(name: "一");
        var second = await ComputedAsync(name: "二");
        var third = await ComputedAsync(name: "三");

        await Desk.Plans.DecideAsync(second.Key, PlanFate.Dropped, "clerk");
        await Desk.Plans.DecideAsync(first.Key, PlanFate.Kept, "clerk");
        await Desk.Plans.RenameAsync(third.Key, "三之二");

        var list = await Desk.Plans.ListAsync(Version.Key.CountyId);
        Assert.Equal(["三之二", "一"], list.Select(plan => plan.Name));
        Assert.Equal((PlanFate.Kept, "clerk"), (list[1].Fate, list[1].DecidedBy));
        Assert.Empty(await Desk.Plans.ListAsync("none"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WhatWasComputed_CannotBeComputedOver(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var plan = await ComputedAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => PublishAsync(plan.Key, SamplePlan(bound: 40)));
        await Assert.ThrowsAnyAsync<DbException>(() => Test.ExecuteAsync("UPDATE plan SET options_text = ''"));

        Assert.Equal(44.0, (await Desk.Plans.FindAsync(plan.Key))!.Bound);
    }

    [Fact]
    public async Task ContentAlteredBehindOurBack_IsRefused()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var plan = await ComputedAsync();
        await Test.ExecuteAsync("DROP TRIGGER plan_no_other_content; UPDATE plan SET content = x'00'");

        await Assert.ThrowsAsync<PlanRefusedException>(() => Desk.Plans.ContentAsync(plan.Key));
    }
}
