using System.Diagnostics;
using System.Text;

namespace Junheng.Cli.Tests;

/// <summary>What one run of the command line gave.</summary>
/// <param name="Out">Standard output, as bytes: a test may care that nothing else is in it.</param>
internal sealed record Outcome(int ExitCode, byte[] Out, string Error)
{
    public string Text => Encoding.UTF8.GetString(Out);
}

/// <summary>Runs the built program as a process of its own, as a user would.</summary>
internal static class Junheng
{
    public static async Task<Outcome> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "junheng.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, output.ToArray(), await error);
    }
}

/// <summary>A folder that goes when the test goes.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("junheng-test-").FullName;

    public string this[string name] => Path.Combine(path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text, new UTF8Encoding(false));
        return this[name];
    }

    public void Dispose() => Directory.Delete(path, recursive: true);

    public override string ToString() => path;
}
