using System.Diagnostics;
using System.Globalization;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Versions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Junheng.Assessments.Tests.Killing;

/// <summary>An import that is killed leaves the earlier state: every version whole, for all counties of its file, or not there.</summary>
public sealed class KillTests(PostgresCluster postgres) : StoreTests(postgres)
{
    private const int Kills = 10;

    [Theory, MemberData(nameof(Engines))]
    public async Task Import_KilledAtAnyMoment_LeavesWholeVersionsOnly(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        await OpenAsync(database);
        var chance = new Random(8);
        var inTheMiddle = 0;
        var seen = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var (committed, begun) = await ImportAndKillAsync(database, TimeSpan.FromMilliseconds(chance.Next(0, 100)));
            if (begun > committed)
                inTheMiddle++;
            seen = await CheckAsync(database, seen, committed, begun);
        }

        Assert.True(inTheMiddle >= Kills / 4, $"Only {inTheMiddle} of {Kills} kills fell into an import; the test proves too little.");
        Assert.True(seen > 0);
    }

    /// <summary>Starts the importer, waits for its first commit, then a while, and kills it without warning.</summary>
    private static async Task<(int Committed, int Begun)> ImportAndKillAsync(TestDatabase database, TimeSpan patience)
    {
        var (setting, folder) = database.Settings.Kind == DatabaseKind.Sqlite
            ? ("", Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.Settings.ConnectionString).DataSource)!)
            : (database.Settings.ConnectionString, ".");
        using var importer = Process.Start(new ProcessStartInfo("dotnet", [typeof(Importer).Assembly.Location, Importer.Word, setting, folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var committed = 0;
        var begun = 0;
        var killing = Task.CompletedTask;
        while (await importer.StandardOutput.ReadLineAsync() is { } line)
        {
            var number = int.Parse(line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
            if (line.StartsWith("begin", StringComparison.Ordinal))
            {
                begun = number;
                continue;
            }

            if (committed == 0)
                killing = KillAsync(importer, patience);
            committed = number;
        }

        await killing;
        await importer.WaitForExitAsync();
        return (committed, begun);
    }

    private static async Task KillAsync(Process process, TimeSpan patience)
    {
        await Task.Delay(patience);
        process.Kill();
    }

    /// <summary>A server may still be finishing or undoing what the killed process began.</summary>
    private static async Task ServerNoticedAsync(JunhengDatabase database)
    {
        if (database.Settings.Kind == DatabaseKind.Sqlite)
            return;
        await using var context = database.CreateContext();
        while (await context.Database.SqlQuery<int>(
            $"""
            SELECT COUNT(*)::int AS "Value" FROM pg_stat_activity
            WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()
            """).SingleAsync() > 0)
        {
            await Task.Delay(20);
        }
    }

    /// <returns>The newest version now.</returns>
    private static async Task<int> CheckAsync(TestDatabase database, int seen, int committed, int begun)
    {
        var store = await OpenAsync(database);
        await ServerNoticedAsync(store.Database);
        // The commit may have reached the disk without its announcement reaching us; more than that is wrong.
        var newest = (await store.Versions.LatestAsync(Importer.Counties[0]))!.Key.VersionNo;
        Assert.InRange(newest, committed, begun);
        foreach (var county in Importer.Counties)
        {
            var versions = await store.Versions.ListVersionsAsync(county);
            Assert.Equal(Enumerable.Range(1, newest).Reverse(), versions.Select(version => version.Key.VersionNo));
            foreach (var version in versions.Where(version => version.Key.VersionNo > seen))
            {
                var facts = await store.Versions.LoadAsync(version);
                Assert.Equal(CanonicalFacts.Hash(SampleFacts.County(county, schools: Importer.SchoolsPerCounty, area: version.Key.VersionNo)), CanonicalFacts.Hash(facts));
            }
        }

        await using var context = store.Database.CreateContext();
        var schools = await context.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM data_school""").SingleAsync();
        Assert.Equal(newest * Importer.Counties.Count * Importer.SchoolsPerCounty, schools);
        return newest;
    }
}
