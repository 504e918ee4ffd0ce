using System.Diagnostics;
using System.Globalization;
using Junheng.Standards.Facts;

namespace Junheng.Bench.Country;

/// <summary>DuckDB in a Node process: loads a CSV once, then answers each "run" with the time, rows and schools meeting.</summary>
internal sealed class DuckDbPeer : IDisposable
{
    private readonly Process process;
    private readonly string csv;

    private DuckDbPeer(Process process, string csv)
    {
        this.process = process;
        this.csv = csv;
    }

    /// <summary>Null where Node's DuckDB is not installed.</summary>
    public static DuckDbPeer? Start(IEnumerable<CountyFacts> country)
    {
        var peers = Paths.Peers;
        if (!Directory.Exists(Path.Combine(peers, "node_modules", "@duckdb")))
            return null;
        var file = Path.Combine(Path.GetTempPath(), $"junheng-country-{Environment.ProcessId}.csv");
        using (var writer = new StreamWriter(file))
            CountryData.WriteCsv(country, writer);
        var node = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(peers, "duckdb.mjs"), file, Path.Combine(peers, "country.sql"), "2" },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var ready = node.StandardOutput.ReadLine();
        return ready == "ready" ? new DuckDbPeer(node, file) : throw new InvalidOperationException("DuckDB did not load: " + ready);
    }

    /// <summary>Runs the statement; returns how many schools meet the standard.</summary>
    public long Run()
    {
        process.StandardInput.WriteLine("run");
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("DuckDB stopped.");
        return long.Parse(answer.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(5000);
        process.Dispose();
        File.Delete(csv);
    }
}
