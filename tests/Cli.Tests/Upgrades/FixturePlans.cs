using Junheng.Assessments;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Plans;
using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;
using Junheng.Plans.Work;
using Junheng.Platform.Jobs;
using Junheng.Registry.Teachers;
using Junheng.Registry.Versions;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Tests.Upgrades;

/// <summary>The plans of a fixture: one accepted with a report on its first order, one that moves teachers of a list, one that waits.</summary>
internal static class FixturePlans
{
    public const string OfTeachers = "轮岗方案";
    private const string Office = "计财股";

    public static async Task MakeAsync(JunhengStore store, DataVersion version)
    {
        var desk = new PlanDesk(store, TimeProvider.System);
        await using var host = new JobHost(store.Database, TimeProvider.System, new JobHostOptions { Threads = 1, Worker = "fixture" }, PlanWork.Handlers(desk, TimeProvider.System));
        await host.StartAsync();
        var pack = BuiltInPacks.Find("quality-2017")!;
        NewPlan New(PlanKind kind, string name, string options) => new(kind, name, version, pack.Id, pack.Hash, options, new SearchLimits(Seconds: 20), "guihua");

        var bought = await ComputedAsync(desk, store, host, New(PlanKind.Compliance, "达标方案", PlanDefaults.Text));
        var actions = (await desk.LoadAsync(bought))!.Decided;
        await desk.AcceptAsync(bought.Key, [.. actions.Select(action => action.Action).Distinct(StringComparer.Ordinal).Select(action => new OrderTerms(action, Office, new(2026, 8, 31)))], "juzhang");
        await desk.Orders.ReportAsync(bought.Key, 1, new OrderReport(OrderState.UnderWay, 0, 0, "已招标", "juzhang", TimeProvider.System.GetUtcNow()));

        var upload = (await store.Versions.GetUploadAsync(version.UploadId!))!;
        var facts = await store.Versions.LoadAsync(version);
        var teachers = TeacherList.Of(
            TeacherReader.Read(new MemoryStream(upload.Content), upload.Summary.FileName, schoolCodes: null).Teachers, facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal));
        Assert.NotEmpty(teachers);
        var moved = New(PlanKind.Rotation, OfTeachers, PlanDesk.Write(new RotationOptions { NearestSchools = 4, MostKilometres = 60 })) with { Input = TeacherList.Write(teachers) };
        await ComputedAsync(desk, store, host, moved);
        await desk.Plans.AddAsync(moved with { Name = "等待计算" });
    }

    private static async Task<StoredPlan> ComputedAsync(PlanDesk desk, JunhengStore store, JobHost host, NewPlan plan)
    {
        var key = await desk.Plans.AddAsync(plan);
        var job = new JobKey(key.CountyId, key.PlanId);
        await host.FireAsync(job);
        while (await store.Jobs.FindAsync(job) is { IsOpen: true })
            await Task.Delay(100);
        Assert.Equal(JobState.Done, (await store.Jobs.FindAsync(job))!.State);
        return (await desk.Plans.FindAsync(key))!;
    }
}
