using System.Data.Common;
using Junheng.Platform.BulkWriting;
using Junheng.Platform.Migrations;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Platform.Backup;

/// <summary>
/// Fills an empty database with rows of one schema version. Everything is one transaction: until <see cref="CommitAsync"/> the
/// database is as it was.
/// </summary>
public sealed class DatabaseLoad : IAsyncDisposable
{
    private readonly JunhengDatabase database;
    private readonly JunhengContext context;
    private readonly IDbContextTransaction transaction;
    private List<Trigger> triggers = [];

    private readonly int version;

    private DatabaseLoad(JunhengDatabase database, JunhengContext context, IDbContextTransaction transaction, int version)
    {
        this.version = version;
        this.database = database;
        this.context = context;
        this.transaction = transaction;
    }

    /// <summary>Makes the tables of a schema version in an empty database.</summary>
    /// <param name="aside">PostgreSQL only: what is there is kept in a schema of this name; null where nothing is there.</param>
    public static async Task<DatabaseLoad> BeginAsync(JunhengDatabase database, int version, string? aside, CancellationToken cancellation = default)
    {
        var opened = database.CreateContext();
        var load = new DatabaseLoad(database, opened, await opened.Database.BeginTransactionAsync(cancellation), version);
        if (aside is not null)
            await load.PutAsideAsync(aside, cancellation);
        await load.ExecuteAsync(Migrator.RecordTable, cancellation);
        foreach (var script in MigrationScripts.Of(database.Settings.Kind).Where(script => script.Number <= version))
            await load.ExecuteAsync(script.Sql, cancellation);
        // Triggers say how the program may go from one state to the next; here a whole state is put back, rows in the order of keys.
        await load.SwitchTriggersAsync(on: false, cancellation);
        return load;
    }

    /// <summary>Which tables of ours a database has; none for an empty one.</summary>
    public static async Task<IReadOnlyList<string>> TablesAsync(JunhengDatabase database, CancellationToken cancellation = default)
    {
        await using var asking = database.CreateContext();
        var names = database.Settings.Kind == DatabaseKind.Postgres
            ? asking.Database.SqlQuery<string>($"""SELECT tablename::text AS "Value" FROM pg_tables WHERE schemaname = current_schema()""")
            : asking.Database.SqlQuery<string>($"""SELECT name AS "Value" FROM sqlite_schema WHERE type = 'table'""");
        var ours = TableCatalog.Of(TableCatalog.NewestSchema).Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        return [.. (await names.ToListAsync(cancellation)).Where(ours.Contains)];
    }

    /// <summary>Writes a table's rows.</summary>
    /// <param name="rows">Values as <see cref="DatabaseDump.Rows"/> gives them.</param>
    /// <param name="sent">Told of each row as the engine keeps it: PostgreSQL knows times only to the microsecond.</param>
    public async Task WriteAsync(TableShape table, IEnumerable<object?[]> rows, Action<object?[]> sent, CancellationToken cancellation = default)
    {
        var open = transaction.GetDbTransaction();
        // The hashes of the scripts are the engine's own.
        var migrations = table.Name == "schema_migration" ? MigrationScripts.Of(database.Settings.Kind).ToDictionary(script => (long)script.Number, script => script.Hash) : null;
        var types = context.Database.IsNpgsql() ? TableRows.PostgresTypes(context, open, table) : null;
        var columns = table.Columns.Select(column => new BulkColumn($"\"{column}\"", types is null ? BulkType.Any : TypeOf(types[column]))).ToList();
        await database.Bulk.WriteAsync(open, new BulkTable(table.Name, columns), rows.Select(Converted), cancellation);

        object?[] Converted(object?[] row)
        {
            if (migrations is not null && row[0] is long number && migrations.TryGetValue(number, out var hash))
                row[table.Columns.ToList().IndexOf("hash")] = hash;
            if (types is null)
            {
                sent(row);
                return row;
            }

            var converted = new object?[row.Length];
            for (var i = 0; i < row.Length; i++)
            {
                converted[i] = Convert(row[i], columns[i].Type);
                row[i] = converted[i] is null ? null : PortableValue.From(converted[i]!);
            }

            sent(row);
            return converted;
        }
    }

    /// <summary>The rows as they now lie in the table, to be compared with what was sent.</summary>
    public IEnumerable<object?[]> Rows(TableShape table) => TableRows.Read(context, transaction.GetDbTransaction(), table);

    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        await SwitchTriggersAsync(on: true, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static object? Convert(object? value, BulkType type) => (value, type) switch
    {
        (long number, BulkType.Integer) => (int)number,
        (long number, BulkType.Boolean) => number != 0,
        (string text, BulkType.Time) => PortableValue.Time(text),
        (string text, BulkType.Day) => PortableValue.Day(text),
        _ => value,
    };

    private static BulkType TypeOf(string postgres) => postgres switch
    {
        "text" => BulkType.Text,
        "integer" => BulkType.Integer,
        "bigint" => BulkType.Long,
        "double precision" => BulkType.Real,
        "boolean" => BulkType.Boolean,
        "bytea" => BulkType.Bytes,
        "timestamp with time zone" => BulkType.Time,
        "date" => BulkType.Day,
        _ => throw new NotSupportedException($"A column of type {postgres} cannot be restored."),
    };

    private async Task SwitchTriggersAsync(bool on, CancellationToken cancellation)
    {
        if (context.Database.IsNpgsql())
        {
            foreach (var table in TableCatalog.Of(version))
                await ExecuteAsync($"ALTER TABLE {table.Name} {(on ? "ENABLE" : "DISABLE")} TRIGGER USER", cancellation);
            return;
        }

        if (!on)
        {
            triggers = await context.Database.SqlQuery<Trigger>($"""SELECT name AS "Name", sql AS "Sql" FROM sqlite_schema WHERE type = 'trigger'""").ToListAsync(cancellation);
            foreach (var trigger in triggers)
                await ExecuteAsync($"DROP TRIGGER {trigger.Name}", cancellation);
            return;
        }

        foreach (var trigger in triggers)
            await ExecuteAsync(trigger.Sql, cancellation);
    }

    private sealed record Trigger(string Name, string Sql);

    private async Task PutAsideAsync(string aside, CancellationToken cancellation)
    {
        var schema = await context.Database.SqlQuery<string>($"""SELECT current_schema()::text AS "Value" """).SingleAsync(cancellation);
        await ExecuteAsync($"ALTER SCHEMA \"{schema}\" RENAME TO \"{aside}\"; CREATE SCHEMA \"{schema}\"", cancellation);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await context.DisposeAsync();
    }
}
