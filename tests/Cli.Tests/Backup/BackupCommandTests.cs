using System.Diagnostics;

namespace Junheng.Cli.Tests.Backup;

/// <summary>The drill: a running server is backed up, the machine is lost, an empty one takes over.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public async Task ARunningServer_IsBackedUp_AndAnotherMachineTakesOver()
    {
        using (var server = await ServerAsync(folder["old"]))
        {
            var backup = await RunAsync("backup", folder["b.jhb"], "--data", folder["old"]);
            Assert.Equal(0, backup.ExitCode);
            Assert.Contains("个数据版本", backup.Text, StringComparison.Ordinal);
            var inUse = await RunAsync("restore", folder["b.jhb"], "--data", folder["old"], "--replace");
            Assert.Equal(2, inUse.ExitCode);
            Assert.Contains("正被程序使用", inUse.Error, StringComparison.Ordinal);
            server.Kill();
            await server.WaitForExitAsync();
        }

        Directory.Delete(folder["old"], recursive: true);
        var checkedOnly = await RunAsync("restore", folder["b.jhb"], "--data", folder["new"], "--verify-only");
        Assert.Equal(0, checkedOnly.ExitCode);
        Assert.False(Directory.Exists(folder["new"]));

        var restored = await RunAsync("restore", folder["b.jhb"], "--data", folder["new"], "--lang", "en");

        Assert.Equal(0, restored.ExitCode);
        Assert.Contains("0 faults", restored.Text, StringComparison.Ordinal);
        Assert.Contains("Restored into", restored.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("audit", "verify", "--data", folder["new"])).ExitCode);
        Assert.Contains("restore b.jhb", (await RunAsync("audit", "show", "--data", folder["new"])).Text, StringComparison.Ordinal);
        // The forms' keys came along, and the server starts on what was restored.
        Assert.NotEmpty(Directory.GetFiles(folder[Path.Combine("new", "keys")]));
        using var again = await ServerAsync(folder["new"]);
        again.Kill();
        await again.WaitForExitAsync();
    }

    [Fact]
    public async Task WrongRequests_AreAnsweredInWords()
    {
        await File.WriteAllTextAsync(folder["no.jhb"], "something else, and long enough to be read as a header of a backup");
        await File.WriteAllBytesAsync(folder["short"], new byte[8]);

        foreach (var (arguments, answer) in ((string[], string)[])
        [
            (["restore", folder["missing"]], "没有备份文件"),
            (["restore", folder["no.jhb"]], "不是均衡的备份文件"),
            (["restore", folder["no.jhb"], "--key-file", folder["short"]], "不能用作密钥文件"),
            (["backup", folder["x.jhb"], "--data", folder["nothing"]], "没有数据库"),
            (["backup"], "缺少"),
        ])
        {
            var run = await RunAsync(arguments.Contains("--data") || arguments.Length == 1 ? arguments : [.. arguments, "--data", folder["nothing"]]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(answer, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(folder["x.jhb"]));
    }

    public void Dispose() => folder.Dispose();

    private static Task<Outcome> RunAsync(params string[] arguments)
    {
        // Only these commands read it.
        Environment.SetEnvironmentVariable("JUNHENG_BACKUP_PASSPHRASE", "口令 for the drill 2026");
        return Junheng.RunAsync(arguments);
    }

    private static async Task<Process> ServerAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "junheng.dll"), "serve", "--data", data, "--urls", "http://127.0.0.1:0"])
            start.ArgumentList.Add(argument);
        var server = Process.Start(start)!;
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("127.0.0.1", StringComparison.Ordinal))
                return server;
        }

        await server.WaitForExitAsync();
        throw new InvalidOperationException($"The server ended with {server.ExitCode}.");
    }
}
