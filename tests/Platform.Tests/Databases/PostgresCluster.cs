using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Junheng.Platform.Tests.Databases.PostgresCluster))]

namespace Junheng.Platform.Tests.Databases;

/// <summary>
/// A PostgreSQL of this test run's own: made in a temporary folder at the first need, stopped and deleted at the end.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly Lock gate = new();
    private string? folder;
    private string? connectionString;
    private int databases;

    /// <summary>Why there is none; null if there is one.</summary>
    public static string? Missing => FindProgram("initdb") is null || FindProgram("pg_ctl") is null
        ? "PostgreSQL 没有安装，跳过它的测试（Debian: apt install postgresql）。/ PostgreSQL is not installed."
        : null;

    /// <summary>Connects to a new, empty database.</summary>
    public string CreateDatabase()
    {
        lock (gate)
        {
            connectionString ??= Start();
            var name = string.Create(CultureInfo.InvariantCulture, $"test_{++databases}");
            using var connection = new NpgsqlConnection(connectionString + ";Database=postgres");
            connection.Open();
            using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            command.ExecuteNonQuery();
            return $"{connectionString};Database={name}";
        }
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (folder is null)
            return;
        if (connectionString is not null)
            Run("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "-s", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private string Start()
    {
        folder = Directory.CreateTempSubdirectory("junheng-pg-").FullName;
        if (RunsAsRoot)
            RunProgram("chown", [Unprivileged, folder]);
        var data = Path.Combine(folder, "data");
        var port = FreePort();
        Run("initdb", "-D", data, "-U", "junheng", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        // Tests need no safety from power cuts.
        var options = string.Create(
            CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{folder}' -c fsync=off");
        Run("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "-s", "start");
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=junheng;Include Error Detail=true");
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static bool RunsAsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    private static string Unprivileged => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
        ? "postgres"
        : "nobody";

    private static void Run(string program, params string[] arguments)
    {
        var path = FindProgram(program)!;
        var quiet = program == "initdb";
        if (RunsAsRoot)
            RunProgram("runuser", ["-u", Unprivileged, "--", path, .. arguments], quiet);
        else
            RunProgram(path, arguments, quiet);
    }

    /// <param name="quiet">Takes its output. Not for what starts the server, which would keep the pipe open for ever.</param>
    private static void RunProgram(string path, IEnumerable<string> arguments, bool quiet = false)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardOutput = quiet })!;
        if (quiet)
            process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{path} ended with {process.ExitCode}.");
    }

    private static string? FindProgram(string name)
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return folders.Concat(path).Select(candidate => Path.Combine(candidate, file)).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
