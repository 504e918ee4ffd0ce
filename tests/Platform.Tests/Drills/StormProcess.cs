using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Junheng.Platform.Storage;

namespace Junheng.Platform.Tests.Drills;

/// <summary>A storm in a process of its own, and what it said was committed.</summary>
internal sealed class StormProcess : IDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private volatile int failures;

    /// <param name="fileLimitKilobytes">No file may grow beyond this, as if the disk were full; 0 for no limit.</param>
    public StormProcess(DatabaseSettings settings, int first, int kilobytes = 1, int fileLimitKilobytes = 0)
    {
        var (setting, folder) = settings.Kind == DatabaseKind.Postgres
            ? (settings.ConnectionString, "")
            : ("", Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(settings.ConnectionString).DataSource)!);
        string[] arguments = [Storm.Word, setting, folder, first.ToString(CultureInfo.InvariantCulture), kilobytes.ToString(CultureInfo.InvariantCulture)];
        var program = Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            arguments = [typeof(Storm).Assembly.Location, .. arguments];
        // The signal of the limit is ignored, so that writing fails as on a full disk and does not end the process.
        var start = fileLimitKilobytes == 0
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("bash", ["-c", string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {fileLimitKilobytes}; exec \"$@\""), "bash", program, .. arguments]);
        // The runtime's own large file of code would fall under the limit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        (start.UseShellExecute, start.RedirectStandardOutput) = (false, true);
        process = Process.Start(start)!;
        reading = ReadAsync();
    }

    /// <summary>What was said to be committed, by writer and number.</summary>
    public ConcurrentBag<(int Writer, int Number)> Committed { get; } = [];

    public int Failures => failures;

    /// <summary>Waits for so many commits.</summary>
    public async Task CommitsAsync(int count)
    {
        for (var i = 0; Committed.Count < count; i++)
        {
            Assert.False(process.HasExited, $"The storm ended by itself with {(process.HasExited ? process.ExitCode : 0)}.");
            Assert.True(i < 6000, "The storm commits nothing.");
            await Task.Delay(10);
        }
    }

    public async Task FailuresAsync(int count)
    {
        for (var i = 0; failures < count; i++)
        {
            Assert.False(process.HasExited, "The storm ended by itself.");
            Assert.True(i < 6000, "Nothing failed.");
            await Task.Delay(10);
        }
    }

    /// <summary>Ends it without warning, and reads the rest of what it had said.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // The last line may be cut; a line that is whole ends with a number and was followed by its end.
            var words = line.Split(' ');
            if (words[0] == "failed")
                failures++;
            else if (words is ["committed", var writer, var number])
                Committed.Add((int.Parse(writer, CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture)));
        }
    }
}
