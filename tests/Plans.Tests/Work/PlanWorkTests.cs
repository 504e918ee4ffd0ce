using Junheng.Plans.Options;
using Junheng.Plans.Storage;
using Junheng.Plans.Work;
using Junheng.Planning.Compliance;
using Junheng.Planning.Linear;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Plans.Tests.Work;

/// <summary>Plans computed by jobs.</summary>
public sealed class PlanWorkTests(PostgresCluster postgres) : PlanTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task Job_ComputesThePlan_WhichTheCheckerAccepts_AndTheHashIsKeptUnderTheAttempt(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await using var host = await StartAsync();
        var key = await Desk.Plans.AddAsync(NewPlan());
        await host.FireAsync(new JobKey(key.CountyId, key.PlanId));

        var plan = await UntilAsync(key, job => job.State == JobState.Done);
        var loaded = (await Desk.LoadAsync(plan))!;

        Assert.True(plan.IsFeasible);
        Assert.True(loaded.Check.Accepted, string.Join(' ', loaded.Check.Refusals.Select(refusal => refusal.Text.Zh)));
        Assert.Equal(plan.Cost, loaded.Result.Actions.Sum(action => action.Cost));
        Assert.Equal(loaded.Result.After.Stages.Sum(stage => stage.SchoolsJudged), loaded.Result.After.Stages.Sum(stage => stage.SchoolsMeeting));
        Assert.Equal(plan.ContentHash, System.Text.Encoding.ASCII.GetString((await Store.Jobs.ResultAsync(plan.Job))!));
        Assert.Contains(loaded.Made.Curve!.Points, point => point.Limit == loaded.Made.Curve.Official && point.Cost == plan.Cost);
    }

    [Fact]
    public async Task TheSamePlanTwice_IsTheSameToTheByte()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        await using var host = await StartAsync();
        var plans = new List<StoredPlan>();
        for (var i = 0; i < 2; i++)
            plans.Add(await UntilAsync(await Desk.Plans.AddAsync(NewPlan()), job => job.State == JobState.Done));

        Assert.Equal(plans[0].ContentHash, plans[1].ContentHash);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rotation_IsKept_AndComesBackAsItWasMade(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await using var host = await StartAsync();
        var options = new RotationOptions { NearestSchools = 5, MostKilometres = 60 };

        var plan = await UntilAsync(
            await Desk.Plans.AddAsync(NewPlan(options: PlanDesk.Write(options)) with { Kind = PlanKind.Rotation }), job => job.State == JobState.Done);
        var loaded = (await Desk.LoadRotationAsync(plan))!;
        var made = RotationPlanner.Plan(Pack, Facts, options, search: new MipOptions { Gap = plan.Limits.Gap });

        Assert.True(loaded.Check.Holds);
        Assert.NotEmpty(loaded.Result.Moves);
        Assert.Equal(options, loaded.Result.Options);
        Assert.Equal(made.Moves, loaded.Result.Moves);
        Assert.Equal(made.After.Stages[0].Indicators.Select(result => result.Cv), loaded.Result.After.Stages[0].Indicators.Select(result => result.Cv));
        Assert.Null(await Desk.LoadAsync(plan));
        Assert.False(plan.IsFeasible);
    }

    [Fact]
    public async Task Locks_AreKept_AndPriced()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        await using var host = await StartAsync();
        var decided = new PlanLock(Facts.Schools[0].Code, null, "add_multimedia", 7);

        var plan = await UntilAsync(await Desk.Plans.AddAsync(NewPlan(options: OptionsText.Write(PlanDefaults.Options with { Locks = [decided] }))), job => job.State == JobState.Done);
        var loaded = (await Desk.LoadAsync(plan))!;

        Assert.Equal(7, loaded.Result.Actions.Single(action => action.School == decided.School && action.Action == decided.Action).Count);
        Assert.Equal(decided, Assert.Single(loaded.Made.Set.Locks!).Lock);
        Assert.True(loaded.Made.Set.Locks![0].Price > 0);
    }

    [Fact]
    public async Task NoMoney_IsAnAnswer()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        await using var host = await StartAsync();

        var plan = await UntilAsync(await Desk.Plans.AddAsync(NewPlan(options: OptionsText.Write(PlanDefaults.Options with { Budget = 0 }))), job => job.State == JobState.Done);

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.True((await Desk.LoadAsync(plan))!.Check.Accepted);
    }

    [Fact]
    public async Task OptionsThatCannotBeRead_EndTheJob_AndSayWhy()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        await using var host = await StartAsync();
        var key = await Desk.Plans.AddAsync(NewPlan(options: "actions: {}"));

        await UntilAsync(key, job => job.State == JobState.Failed);

        Assert.Contains("假设有错", (await Store.Jobs.FindAsync(new JobKey(key.CountyId, key.PlanId)))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StoppingClock_LeapsWhenAskedToStop()
    {
        using var stop = new CancellationTokenSource();
        var clock = new StoppingClock(TimeProvider.System, stop.Token);
        var begun = clock.GetTimestamp();
        Assert.True(clock.GetElapsedTime(begun) < TimeSpan.FromHours(1));

        stop.Cancel();

        Assert.True(clock.GetElapsedTime(begun) > TimeSpan.FromDays(300));
    }

    private async Task<JobHost> StartAsync()
    {
        var host = new JobHost(Store.Database, TimeProvider.System, new JobHostOptions { Sweep = TimeSpan.FromSeconds(1) }, PlanWork.Handlers(Desk, TimeProvider.System));
        await host.StartAsync();
        return host;
    }

    private async Task<StoredPlan> UntilAsync(PlanKey key, Func<Job, bool> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            var job = (await Store.Jobs.FindAsync(new JobKey(key.CountyId, key.PlanId)))!;
            if (holds(job))
                return (await Desk.Plans.FindAsync(key))!;
            Assert.True(job.IsOpen, job.Message);
            await Task.Delay(100);
        }

        throw new TimeoutException();
    }
}
