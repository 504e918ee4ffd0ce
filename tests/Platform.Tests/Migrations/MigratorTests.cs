using Junheng.Platform.Migrations;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Junheng.Platform.Tests.Migrations;

public sealed class MigratorTests(PostgresCluster postgres) : IDisposable
{
    private static readonly MigrationScript First = new(1, "first", "CREATE TABLE pupil (county_id text NOT NULL PRIMARY KEY);");
    private static readonly MigrationScript Second = new(2, "second", "ALTER TABLE pupil ADD COLUMN name text;");

    private TestDatabase? database;

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_OnAnEmptyDatabase_RunsAllInOrder_AndWritesThemDown(DatabaseKind engine)
    {
        Open(engine);

        await RunAsync(First, Second);

        Assert.Equal([(1, "first", First.Hash), (2, "second", Second.Hash)], await RecordedAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_Again_DoesNothing(DatabaseKind engine)
    {
        Open(engine);
        await RunAsync(First);

        await RunAsync(First);

        Assert.Single(await RecordedAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_WithOneMore_AddsThatOne_AndKeepsTheData(DatabaseKind engine)
    {
        Open(engine);
        await RunAsync(First);
        await database!.ExecuteAsync("INSERT INTO pupil VALUES ('610921')");

        await RunAsync(First, Second);

        await using var context = Context();
        Assert.Equal("610921", await context.Database.SqlQuery<string>($"""SELECT county_id AS "Value" FROM pupil WHERE name IS NULL""").SingleAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_WhereAnOldScriptWasAltered_IsRefused(DatabaseKind engine)
    {
        Open(engine);
        await RunAsync(First);

        var refusal = await Assert.ThrowsAsync<MigrationRefusedException>(
            () => RunAsync(First with { Sql = First.Sql + " " }, Second));

        Assert.Contains("0001_first", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await RecordedAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_OnANewerDatabase_IsRefused(DatabaseKind engine)
    {
        Open(engine);
        await RunAsync(First, Second);

        var refusal = await Assert.ThrowsAsync<MigrationRefusedException>(() => RunAsync(First));

        Assert.Contains("新版程序", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_WhereAScriptFails_LeavesNothingOfIt(DatabaseKind engine)
    {
        Open(engine);
        var broken = new MigrationScript(2, "broken", "CREATE TABLE half (county_id text); CREATE TABLE pupil (county_id text);");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RunAsync(First, broken));

        Assert.Equal([(1, "first", First.Hash)], await RecordedAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database!.ExecuteAsync("SELECT * FROM half"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Run_FromManySidesAtOnce_RunsEachOnce(DatabaseKind engine)
    {
        Open(engine);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(First, Second))));

        Assert.Equal(2, (await RecordedAsync()).Count);
    }

    [Fact]
    public void Hash_DoesNotDependOnLineEnds() =>
        Assert.Equal(new MigrationScript(1, "a", "x\ny").Hash, new MigrationScript(1, "a", "x\r\ny").Hash);

    [Fact]
    public void Scripts_ComeInPairs_NumberedWithoutGaps()
    {
        var sqlite = MigrationScripts.Of(DatabaseKind.Sqlite);
        var postgresql = MigrationScripts.Of(DatabaseKind.Postgres);

        Assert.NotEmpty(sqlite);
        Assert.Equal(Enumerable.Range(1, sqlite.Count), sqlite.Select(script => script.Number));
        Assert.Equal(sqlite.Select(script => (script.Number, script.Name)), postgresql.Select(script => (script.Number, script.Name)));
    }

    public void Dispose() => database?.Dispose();

    private void Open(DatabaseKind engine) => database = TestDatabase.Create(engine, postgres);

    private JunhengContext Context() => new JunhengDatabase(database!.Settings).CreateContext();

    private async Task RunAsync(params MigrationScript[] scripts)
    {
        await using var context = Context();
        await new Migrator(scripts, TimeProvider.System).RunAsync(context, CancellationToken.None);
    }

    private async Task<List<(int Number, string Name, string Hash)>> RecordedAsync()
    {
        await using var context = Context();
        var rows = await context.Database.SqlQuery<Recorded>($"SELECT number, name, hash FROM schema_migration ORDER BY number").ToListAsync();
        return [.. rows.Select(row => (row.Number, row.Name, row.Hash))];
    }

    private sealed record Recorded(int Number, string Name, string Hash);
}
