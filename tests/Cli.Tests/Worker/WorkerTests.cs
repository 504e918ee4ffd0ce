using System.Diagnostics;
using System.Globalization;
using System.Text;
using Junheng.Assessments;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Planning.Options;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Demo;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Tests.Worker;

/// <summary><c>junheng worker</c> on three "machines" that share a PostgreSQL.</summary>
public sealed class WorkerTests(PostgresCluster postgres)
{
    private const int Plans = 6;

    [Fact]
    public async Task ThreeWorkers_OneKilledInTheMiddle_EveryPlanIsPublishedOnce()
    {
        using var database = TestDatabase.Create(DatabaseKind.Postgres, postgres);
        var store = await JunhengStore.OpenAsync(database.Settings, TimeProvider.System, default, PlanTables.Set);
        var desk = new PlanDesk(store, TimeProvider.System);
        var facts = DemoCounty.GenerateYear(new DemoOptions { Schools = 40, Seed = 9 }, 2025).First();
        var version = (await store.Versions.AcceptFactsAsync("p.xlsx", [facts]))[0].Version;
        var pack = BuiltInPacks.Find("quality-2017")!;
        var keys = new List<PlanKey>();
        for (var i = 0; i < Plans; i++)
            keys.Add(await desk.Plans.AddAsync(new NewPlan(PlanKind.Compliance, "p", version, pack.Id, pack.Hash, PlanDefaults.Text, new SearchLimits(), "")));
        var workers = Enumerable.Range(0, 3).Select(_ => Start(database.Settings.ConnectionString)).ToList();
        try
        {
            (await VictimAsync(store.Jobs, keys, workers)).Kill();
            foreach (var key in keys)
                await UntilDoneAsync(store.Jobs, key);
        }
        finally
        {
            workers.ForEach(Stop);
        }

        foreach (var key in keys)
        {
            var plan = (await desk.Plans.FindAsync(key))!;
            var job = (await store.Jobs.FindAsync(plan.Job))!;
            Assert.True(plan.IsFeasible);
            Assert.Equal(job.Attempt, job.ResultAttempt);
            Assert.Equal(plan.ContentHash, Encoding.ASCII.GetString((await store.Jobs.ResultAsync(plan.Job))!));
            Assert.True((await desk.LoadAsync(plan))!.Check.Accepted);
        }

        // Whoever computed it, it is the same plan.
        Assert.Single((await desk.Plans.ListAsync(version.Key.CountyId)).Select(plan => plan.Cost).Distinct());
    }

    private static Process Start(string connection)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "junheng.dll"), "worker", "--database", connection, "--threads", "1"])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static void Stop(Process worker)
    {
        if (!worker.HasExited)
            worker.Kill();
        worker.WaitForExit();
        worker.Dispose();
    }

    /// <summary>A worker that has a job in hand.</summary>
    private static async Task<Process> VictimAsync(JobStore jobs, List<PlanKey> keys, List<Process> workers)
    {
        for (var i = 0; i < 6000; i++)
        {
            foreach (var key in keys)
            {
                var job = (await jobs.FindAsync(new JobKey(key.CountyId, key.PlanId)))!;
                if (job.State == JobState.Running)
                    return workers.First(worker => job.Worker!.Contains($"-{worker.Id.ToString(CultureInfo.InvariantCulture)}-", StringComparison.Ordinal));
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("No worker began anything.");
    }

    private static async Task UntilDoneAsync(JobStore jobs, PlanKey key)
    {
        for (var i = 0; i < 3000; i++)
        {
            var job = (await jobs.FindAsync(new JobKey(key.CountyId, key.PlanId)))!;
            if (job.State == JobState.Done)
                return;
            Assert.True(job.IsOpen, job.Message);
            await Task.Delay(100);
        }

        throw new TimeoutException(key.PlanId);
    }
}
