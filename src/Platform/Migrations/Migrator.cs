using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Platform.Migrations;

/// <summary>
/// Runs the scripts that a database does not have yet, each in a transaction of its own, and writes them down in
/// <c>schema_migration</c> with their hashes.
/// </summary>
internal sealed class Migrator(IReadOnlyList<MigrationScript> scripts, TimeProvider clock)
{
    /// <summary>Any fixed number: two programs that start at once on PostgreSQL take turns by it.</summary>
    private const long TurnKey = 0x4A756E68656E67;

    /// <summary>Makes the table that the scripts are written down in.</summary>
    public const string RecordTable =
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
            number integer NOT NULL PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at text NOT NULL)
        """;

    /// <exception cref="MigrationRefusedException">The database is newer than the program, or an old script was altered.</exception>
    public async Task RunAsync(DbContext context, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        while (await RunNextAsync(context, cancellation))
        {
            // One script a turn, so that each is committed or undone as a whole.
        }
    }

    /// <summary>The number of the newest script that ran; 0 where none did.</summary>
    public static async Task<int> VersionAsync(DbContext context, CancellationToken cancellation)
    {
        var tables = context.Database.IsNpgsql()
            ? context.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migration'""")
            : context.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'""");
        if (await tables.SingleAsync(cancellation) == 0)
            return 0;
        return await context.Database.SqlQuery<int>($"""SELECT coalesce(max(number), 0) AS "Value" FROM schema_migration""").SingleAsync(cancellation);
    }

    public static MigrationRefusedException TooNew(int found, int newest) => new(
        $"数据库的版本是 {found}，本程序只认得到 {newest}：数据库由更新的程序建立，请换用新版程序。"
        + $" / The database is at version {found}, this program knows up to {newest}: use the newer program.");

    private async Task<bool> RunNextAsync(DbContext context, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (context.Database.IsNpgsql())
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({TurnKey})", cancellation);
        var applied = await AppliedAsync(context, cancellation);
        Check(applied);
        var next = scripts.FirstOrDefault(script => !applied.ContainsKey(script.Number));
        if (next is null)
            return false;
        var connection = context.Database.GetDbConnection();
        await ExecuteAsync(connection, transaction.GetDbTransaction(), next.Sql, [], cancellation);
        await ExecuteAsync(
            connection,
            transaction.GetDbTransaction(),
            "INSERT INTO schema_migration (number, name, hash, applied_at) VALUES (@p0, @p1, @p2, @p3)",
            [next.Number, next.Name, next.Hash, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)],
            cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(DbContext context, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlRawAsync(RecordTable, cancellation);
        var connection = context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "SELECT number, hash FROM schema_migration";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancellation))
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        return applied;
    }

    private void Check(Dictionary<int, string> applied)
    {
        var newest = scripts.Count == 0 ? 0 : scripts[^1].Number;
        if (applied.Count > 0 && applied.Keys.Max() is var found && found > newest)
            throw TooNew(found, newest);

        foreach (var script in scripts)
        {
            if (applied.TryGetValue(script.Number, out var hash) && hash != script.Hash)
            {
                throw new MigrationRefusedException(
                    $"迁移 {script.Number:0000}_{script.Name} 与数据库中登记的内容不同：已执行的迁移不能再改，请恢复原文件，另加新的迁移。"
                    + $" / Migration {script.Number:0000}_{script.Name} differs from what ran on this database: restore it and add a new one.");
            }
        }
    }

    private static async Task ExecuteAsync(
        DbConnection connection, DbTransaction transaction, string sql, object[] values, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }
}
