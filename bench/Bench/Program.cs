using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Junheng.Bench;
using Junheng.Bench.Joint;
using Junheng.Bench.Load;
using Junheng.Bench.Plans;
using Junheng.Bench.Rotation;
using Junheng.Bench.Rounds;

if (args is ["load", var address, var name, var password, var dataFolder, .. var workbooks])
{
    await LoadRun.RunAsync(address, name, password, dataFolder, workbooks);
    return;
}

if (args is ["rounds", var server, var process, var data, var seconds, .. var database])
{
    await RoundLoad.RunAsync(server, int.Parse(process, CultureInfo.InvariantCulture), data, int.Parse(seconds, CultureInfo.InvariantCulture), database.FirstOrDefault());
    return;
}

if (args is ["paging", var folder, .. var where])
{
    await PagingRun.RunAsync(folder, where.FirstOrDefault());
    return;
}

if (args is ["province", .. var province])
{
    PlanRuns.Province(province);
    return;
}

if (args is ["plans-export", var schools, var seed, var file])
{
    PeerExport.Write(int.Parse(schools, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), file);
    return;
}

if (args is ["plans", .. var rest])
{
    PlanRuns.Run(rest);
    return;
}

if (args is ["joint", .. var joint])
{
    JointRuns.Run(joint);
    return;
}

if (args is ["rotation", .. var which])
{
    RotationRuns.Run(which);
    return;
}

// The benchmark library is older than the framework, so it runs in this process instead of building one of its own.
var config = ManualConfig.CreateEmpty()
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddExporter(MarkdownExporter.GitHub)
    .WithArtifactsPath(Path.Combine(Paths.Repository, "bench", "results"))
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(8));
BenchmarkSwitcher.FromAssembly(typeof(Paths).Assembly).Run(args, config);
