using System.Security.Cryptography;
using Junheng.Platform.Audit;
using Junheng.Platform.Backup;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Demo;
using Junheng.Registry.Versions;
using Junheng.Safekeeping.Backups;
using Microsoft.Data.Sqlite;

namespace Junheng.Safekeeping.Tests.Backups;

/// <summary>Backups of real data versions and audit chains, from each engine into each.</summary>
public sealed class BackupTests(PostgresCluster postgres) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-backup-").FullName;
    private readonly List<TestDatabase> databases = [];
    private BackupSecret? secret;

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Postgres)]
    public async Task Backup_IsRestoredRowForRow_OnEitherEngine(DatabaseKind from, DatabaseKind into)
    {
        var source = await SourceAsync(from);
        var manifest = await MakeAsync(source);
        var target = Open(into);

        var report = await RestoreAsync(target);

        Assert.True(report.Restored);
        Assert.Empty(report.Faults);
        Assert.Equal(manifest.Tables, report.Manifest.Tables);
        Assert.Equal(2, manifest.Versions.Count);
        Assert.Equal(["", "610900", "999901"], manifest.AuditHeads.Keys.Order(StringComparer.Ordinal));
        var restored = new JunhengDatabase(target, VersionTables.Set, AuditTables.Set);
        var versions = new VersionStore(restored, TimeProvider.System);
        var originals = await new VersionStore(source, TimeProvider.System).ListVersionsAsync((await versions.ListCountiesAsync())[0].Id);
        Assert.Equal(2, originals.Count);
        foreach (var version in originals)
            Assert.Equal(version.ContentHash, CanonicalFacts.Hash(await versions.LoadAsync(version.Key)));
        // The chain goes on in the restored database: the restore is its newest entry.
        Assert.Equal(0, (await new AuditVerifier(restored).VerifyAsync([], fault => Assert.Fail(fault.ToString()))).Faults);
        Assert.Equal("restore backup.jhb", (await LatestAsync(restored)).Subject);
        Assert.Equal("secret key", await File.ReadAllTextAsync(Path.Combine(DataFolder, "keys", "sub", "key.txt")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Backup_IsTheStateOfOneMoment_WhileOthersWrite(DatabaseKind engine)
    {
        var source = await SourceAsync(engine);
        var log = new AuditLog(source, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await log.AppendAsync(new AuditEntry("610900", "w", "", AuditKind.Write, "x"));
        });

        for (var i = 0; i < 3; i++)
        {
            var path = Path.Combine(folder, $"{i}.jhb");
            await new BackupMaker(source, DataFolder, TimeProvider.System).WriteAsync(path, Secret);
            var report = await new BackupRestorer(Open(DatabaseKind.Sqlite), DataFolder, TimeProvider.System)
                .RestoreAsync(path, Secret, new RestoreOptions { VerifyOnly = true });
            Assert.Empty(report.Faults);
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Restore_OverData_IsRefused_AndWithReplaceKeepsThemAside()
    {
        await MakeAsync(await SourceAsync(DatabaseKind.Sqlite));
        var target = DatabaseSettings.InFolder(DataFolder);
        await RestoreAsync(target);
        await new AuditLog(new JunhengDatabase(target, AuditTables.Set), TimeProvider.System).AppendAsync(new AuditEntry("", "later", "", AuditKind.Write, "later"));
        SqliteConnection.ClearAllPools();

        await Assert.ThrowsAsync<SafekeepingRefusedException>(() => RestoreAsync(target));
        var report = await RestoreAsync(target, new RestoreOptions { Replace = true });

        Assert.Equal("later", (await LatestAsync(new JunhengDatabase(DatabaseSettings.InFolder(report.Aside!), AuditTables.Set))).Who);
        Assert.NotEqual("later", (await LatestAsync(new JunhengDatabase(target, AuditTables.Set))).Who);
        Assert.True(File.Exists(Path.Combine(report.Aside!, "keys", "sub", "key.txt")));
        Assert.Empty(Directory.GetDirectories(DataFolder, "*.part"));
    }

    [Fact]
    public async Task Restore_OverDataOnPostgres_KeepsThemInASchemaOfTheirOwn()
    {
        await MakeAsync(await SourceAsync(DatabaseKind.Sqlite));
        var target = Open(DatabaseKind.Postgres);
        await RestoreAsync(target);

        await Assert.ThrowsAsync<SafekeepingRefusedException>(() => RestoreAsync(target));
        var report = await RestoreAsync(target, new RestoreOptions { Replace = true });

        Assert.StartsWith("replaced-", report.Aside, StringComparison.Ordinal);
        await databases[^1].ExecuteAsync($"SELECT 1 / count(*) FROM \"{report.Aside}\".data_version");
        await databases[^1].ExecuteAsync("SELECT 1 / count(*) FROM data_version");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => databases[^1].ExecuteAsync("UPDATE audit_entry SET who = 'x'"));
    }

    [Fact]
    public async Task Restore_WhileAProgramHasTheDatabaseOpen_IsRefused()
    {
        await MakeAsync(await SourceAsync(DatabaseKind.Sqlite));
        var target = DatabaseSettings.InFolder(DataFolder);
        await RestoreAsync(target);
        await using var open = new SqliteConnection(target.ConnectionString + ";Pooling=False");
        await open.OpenAsync();
        await using var command = open.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; SELECT count(*) FROM county";
        await command.ExecuteScalarAsync();

        var refusal = await Assert.ThrowsAsync<SafekeepingRefusedException>(() => RestoreAsync(target, new RestoreOptions { Replace = true }));

        Assert.Contains("请先停止", refusal.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OverABrokenDatabase_KeepsTheWreck()
    {
        await MakeAsync(await SourceAsync(DatabaseKind.Sqlite));
        var target = DatabaseSettings.InFolder(DataFolder);
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "junheng.db"), new string('x', 5000));

        var report = await RestoreAsync(target, new RestoreOptions { Replace = true });

        Assert.Equal(5000, new FileInfo(Path.Combine(report.Aside!, "junheng.db")).Length);
        Assert.Equal("restore backup.jhb", (await LatestAsync(new JunhengDatabase(target, AuditTables.Set))).Subject);
    }

    [Theory]
    [InlineData("DROP TRIGGER data_school_no_update; UPDATE data_school SET facts = replace(facts, '\"name\":\"', '\"name\":\"x') WHERE ordinal = 0", "校验值不符")]
    [InlineData("DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET who = 'x' WHERE county_id = '610900' AND seq = 1", "610900 第 1 条")]
    public async Task WhatWasAlteredBeforeTheBackup_IsTold_AndNotRestoredWithoutSayingSo(string sql, string told)
    {
        var source = await SourceAsync(DatabaseKind.Sqlite);
        await databases[^1].ExecuteAsync(sql);
        await MakeAsync(source);
        var target = DatabaseSettings.InFolder(DataFolder);

        var report = await RestoreAsync(target);

        Assert.False(report.Restored);
        Assert.Contains(report.Faults, fault => fault.Zh.Contains(told, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(DataFolder, "junheng.db")));
        Assert.True((await RestoreAsync(target, new RestoreOptions { AcceptFaults = true })).Restored);
    }

    [Fact]
    public async Task ABackupInAnyWayDamaged_RestoresNothing()
    {
        await MakeAsync(await SourceAsync(DatabaseKind.Sqlite));
        var whole = await File.ReadAllBytesAsync(BackupFile);
        var random = new Random(11);
        for (var i = 0; i < 12; i++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(BackupFile, i % 2 == 0 ? bytes : whole[..random.Next(whole.Length)]);
            await Assert.ThrowsAsync<SafekeepingRefusedException>(() => RestoreAsync(DatabaseSettings.InFolder(DataFolder)));
        }

        Assert.False(File.Exists(Path.Combine(DataFolder, "junheng.db")));
        Assert.Empty(Directory.GetDirectories(DataFolder, "*.part"));
    }

    [Fact]
    public async Task Backup_NeverReplacesAnother_AndLeavesNoHalfFile()
    {
        var source = await SourceAsync(DatabaseKind.Sqlite);
        await MakeAsync(source);
        var before = await File.ReadAllBytesAsync(BackupFile);

        await Assert.ThrowsAsync<SafekeepingRefusedException>(() => MakeAsync(source));
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new BackupMaker(source, DataFolder, TimeProvider.System).WriteAsync(BackupFile + "2", Secret, stopped.Token));

        Assert.Equal(before, await File.ReadAllBytesAsync(BackupFile));
        Assert.Equal([BackupFile], Directory.GetFiles(folder, "*.jhb*"));
    }

    [Fact]
    public async Task Backup_SaysNothingInTheOpen()
    {
        await MakeAsync(await SourceAsync(DatabaseKind.Sqlite));

        var text = System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(BackupFile));

        Assert.DoesNotContain("610900", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret key", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_HasEveryTable_EachAfterThoseItRefersTo()
    {
        var names = TableCatalog.Of(TableCatalog.NewestSchema).Select(table => table.Name).ToList();

        Assert.True(names.IndexOf("county") < names.IndexOf("data_version"));
        Assert.True(names.IndexOf("data_version") < names.IndexOf("data_school"));
        Assert.Contains("schema_migration", names);
        Assert.DoesNotContain("audit_entry", TableCatalog.Of(4).Select(table => table.Name));
        Assert.All(TableCatalog.Of(TableCatalog.NewestSchema), table => Assert.NotEmpty(table.Key));
    }

    public void Dispose()
    {
        databases.ForEach(database => database.Dispose());
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string DataFolder => Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;

    private string BackupFile => Path.Combine(folder, "backup.jhb");

    private BackupSecret Secret => secret ??= MakeSecret();

    private BackupSecret MakeSecret()
    {
        var path = Path.Combine(folder, "key");
        File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(32));
        return BackupSecret.KeyFile(path);
    }

    private DatabaseSettings Open(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
            return DatabaseSettings.InFolder(DataFolder);
        databases.Add(TestDatabase.Create(kind, postgres));
        return databases[^1].Settings;
    }

    private async Task<JunhengDatabase> SourceAsync(DatabaseKind kind)
    {
        databases.Add(TestDatabase.Create(kind, postgres));
        var database = new JunhengDatabase(databases[^1].Settings, VersionTables.Set, AuditTables.Set);
        await database.MigrateAsync(TimeProvider.System);
        var versions = new VersionStore(database, TimeProvider.System);
        foreach (var year in (int[])[2024, 2025])
            await versions.AcceptFactsAsync("demo.xlsx", [.. DemoCounty.GenerateYear(new DemoOptions { Schools = 12, Seed = 3 }, year)]);
        var log = new AuditLog(database, TimeProvider.System);
        for (var i = 0; i < 5; i++)
            await log.AppendAsync(new AuditEntry(i % 2 == 0 ? "610900" : "", "王", "", AuditKind.Write, $"return {i}") { After = "{}" });
        Directory.CreateDirectory(Path.Combine(DataFolder, "keys", "sub"));
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "keys", "sub", "key.txt"), "secret key");
        return database;
    }

    private Task<BackupManifest> MakeAsync(JunhengDatabase source) => new BackupMaker(source, DataFolder, TimeProvider.System).WriteAsync(BackupFile, Secret);

    private Task<RestoreReport> RestoreAsync(DatabaseSettings target, RestoreOptions? options = null) =>
        new BackupRestorer(target, DataFolder, TimeProvider.System).RestoreAsync(BackupFile, Secret, options ?? new RestoreOptions());

    private static async Task<RecordedEntry> LatestAsync(JunhengDatabase database)
    {
        await foreach (var entry in new AuditReader(database).ReadAsync(new AuditQuery { CountyId = "", Latest = 1 }))
            return entry;
        throw new InvalidOperationException("There is no entry.");
    }
}
