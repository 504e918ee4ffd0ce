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
    private string options = "";
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

    /// <summary>Kills one process of the server that serves a client, without warning; the server restarts the others by itself.</summary>
    public void KillBackend()
    {
        using var connection = new NpgsqlConnection(connectionString + ";Database=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY backend_start DESC LIMIT 1", connection);
        using var backend = Process.GetProcessById((int)command.ExecuteScalar()!);
        backend.Kill();
    }

    /// <summary>Kills the server without warning; its other processes end when they notice.</summary>
    public void KillServer()
    {
        var id = File.ReadLines(Path.Combine(folder!, "data", "postmaster.pid")).First();
        using var server = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
        server.Kill();
        server.WaitForExit();
    }

    /// <summary>Starts the server that was killed, at its old address.</summary>
    public void Restart()
    {
        NpgsqlConnection.ClearAllPools();
        for (var i = 0; i < 100 && !TryStart(); i++)
            Thread.Sleep(100);
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
        options = string.Create(
            CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{folder}' -c fsync=off -c max_connections=400");
        Run("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "-s", "start");
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=junheng;Include Error Detail=true");
    }

    /// <summary>False while processes of the killed server still hold its memory.</summary>
    private bool TryStart()
    {
        try
        {
            Run("pg_ctl", "-D", Path.Combine(folder!, "data"), "-l", Path.Combine(folder!, "log"), "-o", options, "-w", "-s", "start");
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
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
