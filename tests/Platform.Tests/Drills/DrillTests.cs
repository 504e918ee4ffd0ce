using System.Diagnostics;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Tests.Drills;

/// <summary>
/// What may happen to a machine, done on purpose. After each: everything that was said to be committed is there, nothing half
/// written is visible, the audit is whole, and the program works again in well under a minute.
/// </summary>
public sealed class DrillTests(PostgresCluster postgres) : IDisposable
{
    private static readonly TimeSpan LongestRestart = TimeSpan.FromSeconds(60);
    private readonly HashSet<(int Writer, int Number)> committed = [];
    private TestDatabase? open;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task TheProgramKilled_AtRandomPoints_LosesNothing(DatabaseKind engine)
    {
        await OpenAsync(TestDatabase.Create(engine, postgres));
        var chance = new Random(20261122);
        for (var kill = 0; kill < 5; kill++)
        {
            using var storm = new StormProcess(open!.Settings, first: (kill + 1) * 100_000);
            await storm.CommitsAsync(chance.Next(1, 40));
            await Task.Delay(chance.Next(30));
            await KillAsync(storm);
            await CheckAsync();
        }
    }

    [Fact]
    public async Task ABackendOfPostgresKilled_AndThenTheWholeServer_LosesNothing()
    {
        if (PostgresCluster.Missing is { } reason)
            Assert.Skip(reason);
        using var own = new PostgresCluster();
        await OpenAsync(TestDatabase.Create(DatabaseKind.Postgres, own));
        using var storm = new StormProcess(open!.Settings, first: 1);
        await storm.CommitsAsync(30);

        own.KillBackend();
        await storm.FailuresAsync(1);
        var before = storm.Committed.Count;
        await storm.CommitsAsync(before + 30);
        own.KillServer();
        await storm.FailuresAsync(storm.Failures + 1);
        await KillAsync(storm);
        own.Restart();

        await CheckAsync();
    }

    [Fact]
    public async Task ADiskThatIsFull_RefusesWrites_LosesNothing_AndGoesOnWhenThereIsRoom()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("限制文件大小要有 ulimit。/ Limiting the size of files needs ulimit.");
        await OpenAsync(TestDatabase.Create(DatabaseKind.Sqlite, postgres));
        using (var storm = new StormProcess(open!.Settings, first: 1, kilobytes: 16, fileLimitKilobytes: 3000))
        {
            await storm.FailuresAsync(20);
            Assert.True(storm.Committed.Count > 10);
            await KillAsync(storm);
        }

        await CheckAsync();
        using var roomy = new StormProcess(open.Settings, first: 100_000, kilobytes: 16);
        await roomy.CommitsAsync(50);
        await KillAsync(roomy);
        await CheckAsync();
    }

    [Fact]
    public async Task ALogWithATornEnd_LosesNothingThatWasCommitted()
    {
        await OpenAsync(TestDatabase.Create(DatabaseKind.Sqlite, postgres));
        var chance = new Random(5);
        for (var round = 0; round < 4; round++)
        {
            using var storm = new StormProcess(open!.Settings, first: (round + 1) * 100_000, kilobytes: 40);
            await storm.CommitsAsync(chance.Next(3, 12));
            await KillAsync(storm);
            // The power went while the next transaction was on its way: some of its pages, the last of them in part.
            var log = new WriteAheadLog(DatabaseFile + "-wal");
            await log.TearAsync(chance);

            await CheckAsync();
        }
    }

    [Fact]
    public async Task ALogCutInTheMiddle_LeavesAStateThatWas_AndTheAnchorShowsTheLoss()
    {
        await OpenAsync(TestDatabase.Create(DatabaseKind.Sqlite, postgres));
        using var storm = new StormProcess(open!.Settings, first: 1);
        await storm.CommitsAsync(40);
        await KillAsync(storm);
        var aside = DatabaseFile + ".aside";
        foreach (var ending in (string[])["", "-wal"])
            File.Copy(DatabaseFile + ending, aside + ending);
        var anchor = await AnchorAsync(DatabaseFile);
        SqliteConnection.ClearAllPools();
        var log = new WriteAheadLog(aside + "-wal");
        Assert.True(log.Commits.Count > 10, "There is too little in the log for the drill.");
        log.Cut(log.Commits[log.Commits.Count / 2] + 100);

        var database = new JunhengDatabase(DatabaseSettings.File(aside), AuditTables.Set);
        var rows = await RowsAsync(database);

        // No half transaction, an unbroken chain: the state after an earlier commit. That something is missing, only the anchor says.
        Assert.InRange(rows.Count, 1, committed.Count - 1);
        Assert.All(rows.Values, parts => Assert.Equal(Storm.Parts, parts));
        Assert.Empty(await FaultsAsync(database));
        Assert.Equal([AuditFaultKind.AnchorBeyond], (await FaultsAsync(database, anchor)).Select(fault => fault.Kind));
    }

    public void Dispose() => open?.Dispose();

    private string DatabaseFile => new SqliteConnectionStringBuilder(open!.Settings.ConnectionString).DataSource;

    private async Task OpenAsync(TestDatabase database)
    {
        open = database;
        var made = new JunhengDatabase(open.Settings, AuditTables.Set);
        await made.MigrateAsync(TimeProvider.System);
        await Storm.CreateTableAsync(made);
        SqliteConnection.ClearAllPools();
    }

    private async Task KillAsync(StormProcess storm)
    {
        await storm.KillAsync();
        committed.UnionWith(storm.Committed);
    }

    /// <summary>Starts as the program starts, and looks.</summary>
    private async Task CheckAsync()
    {
        var watch = Stopwatch.StartNew();
        var database = new JunhengDatabase(open!.Settings, AuditTables.Set);
        await database.MigrateAsync(TimeProvider.System);
        var rows = await RowsAsync(database);
        Assert.True(watch.Elapsed < LongestRestart, $"The restart took {watch.Elapsed}.");

        Assert.Empty(committed.Except(rows.Keys));
        Assert.All(rows.Values, parts => Assert.Equal(Storm.Parts, parts));
        Assert.Empty(await FaultsAsync(database));
        var entries = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in new AuditReader(database).ReadAsync(new AuditQuery()))
            Assert.True(entries.Add(entry.Subject));
        Assert.Equal(rows.Keys.Select(key => $"{key.Writer}/{key.Number}").Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
        SqliteConnection.ClearAllPools();
    }

    private static async Task<Dictionary<(int Writer, int Number), int>> RowsAsync(JunhengDatabase database)
    {
        await using var context = database.CreateContext();
        if (database.Settings.Kind == DatabaseKind.Sqlite)
            Assert.Equal("ok", await context.Database.SqlQuery<string>($"""SELECT integrity_check AS "Value" FROM pragma_integrity_check""").SingleAsync());
        var rows = await context.Database.SqlQuery<StormRow>($"""SELECT writer AS "Writer", number AS "Number", part AS "Part" FROM storm""").ToListAsync();
        return rows.GroupBy(row => (row.Writer, row.Number)).ToDictionary(group => group.Key, group => group.Select(row => row.Part).Distinct().Count());
    }

    private static async Task<AnchoredHead> AnchorAsync(string file)
    {
        var head = Assert.Single(await new AuditReader(new JunhengDatabase(DatabaseSettings.File(file), AuditTables.Set)).HeadsAsync());
        return new AnchoredHead("anchor", DateTimeOffset.UnixEpoch, head.CountyId, head.Seq, head.Hash);
    }

    private static async Task<List<AuditFault>> FaultsAsync(JunhengDatabase database, params AnchoredHead[] anchors)
    {
        var faults = new List<AuditFault>();
        await new AuditVerifier(database).VerifyAsync(anchors, faults.Add);
        return faults;
    }

    private sealed record StormRow(int Writer, int Number, int Part);
}
