using Junheng.Assessments;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Plans.Work;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary>
/// Works on jobs until it is stopped. Apart from the command's definition, so that no other command loads the database's and the
/// scheduler's libraries.
/// </summary>
internal static class WorkerRun
{
    public static async Task<int> RunAsync(string data, string? database, int? threads, Language language, CancellationToken cancellation)
    {
        var settings = DatabaseSettings.Parse(database ?? Environment.GetEnvironmentVariable(DatabaseSettings.Variable), Path.GetFullPath(data));
        var store = await JunhengStore.OpenAsync(settings, TimeProvider.System, cancellation, PlanTables.Set);
        var options = new JobHostOptions();
        if (threads is { } asked)
            options = options with { Threads = asked };
        var desk = new PlanDesk(store, TimeProvider.System);
        await using var host = new JobHost(store.Database, TimeProvider.System, options, PlanWork.Handlers(desk, TimeProvider.System));
        await host.StartAsync(cancellation);
        Terminal.Out.WriteLine(language == Language.Zh
            ? $"计算程序 {options.Worker} 已启动，同时做 {options.Threads} 件（按 Ctrl+C 停止）"
            : $"Worker {options.Worker} is running, {options.Threads} at once (Ctrl+C stops it)");
        Terminal.Flush();
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCodes.Passes;
    }
}
