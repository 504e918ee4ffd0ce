using System.Diagnostics;
using Junheng.Platform.Storage;

namespace Junheng.Platform.Tests.Jobs;

/// <summary>A worker in a process of its own, to be killed without warning.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    public static async Task<WorkerProcess> StartAsync(DatabaseSettings settings)
    {
        var (setting, folder) = settings.Kind == DatabaseKind.Postgres
            ? (settings.ConnectionString, "")
            : ("", Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(settings.ConnectionString).DataSource)!);
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        // The tests run as their own program, or as `dotnet tests.dll`.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        foreach (var argument in (string[])[SampleWorker.Word, setting, folder])
            start.ArgumentList.Add(argument);
        var worker = new WorkerProcess(Process.Start(start)!);
        Assert.Equal("working", await worker.process.StandardOutput.ReadLineAsync());
        return worker;
    }

    public int Id => process.Id;

    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
