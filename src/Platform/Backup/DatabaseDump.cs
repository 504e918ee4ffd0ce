using System.Data.Common;
using Junheng.Platform.Migrations;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Platform.Backup;

/// <summary>Everything that a database holds, as it was at one moment; others go on writing meanwhile.</summary>
public sealed class DatabaseDump : IAsyncDisposable
{
    private readonly JunhengContext context;
    private readonly IDbContextTransaction moment;

    private DatabaseDump(JunhengContext context, IDbContextTransaction moment, int version)
    {
        this.context = context;
        this.moment = moment;
        Version = version;
        Tables = TableCatalog.Of(version);
    }

    /// <summary>The schema version; 0 for a database without any.</summary>
    public int Version { get; }

    public IReadOnlyList<TableShape> Tables { get; }

    /// <exception cref="MigrationRefusedException">The database is newer than the program.</exception>
    public static async Task<DatabaseDump> OpenAsync(JunhengDatabase database, CancellationToken cancellation = default)
    {
        var opened = database.CreateContext();
        var now = await Snapshot.BeginAsync(opened, cancellation);
        var version = await Migrator.VersionAsync(opened, cancellation);
        if (version <= MigrationScripts.Newest)
            return new DatabaseDump(opened, now, version);
        await opened.DisposeAsync();
        throw Migrator.TooNew(version, MigrationScripts.Newest);
    }

    /// <summary>A table's rows in the order of its key, text by its bytes. One array is used for all rows.</summary>
    public IEnumerable<object?[]> Rows(TableShape table) => TableRows.Read(context, moment.GetDbTransaction(), table);

    public async ValueTask DisposeAsync()
    {
        await moment.DisposeAsync();
        await context.DisposeAsync();
    }
}

/// <summary>Reads tables in the order of their keys, alike on both engines.</summary>
internal static class TableRows
{
    public static IEnumerable<object?[]> Read(JunhengContext context, DbTransaction transaction, TableShape table)
    {
        // The server's own order of text depends on its language; bytes do not.
        var binary = context.Database.IsNpgsql() ? " COLLATE \"C\"" : "";
        var texts = TextColumns(context, transaction, table);
        using var command = Command(context, transaction);
        command.CommandText = $"SELECT {Names(table.Columns)} FROM {table.Name} ORDER BY "
            + string.Join(", ", table.Key.Select(column => $"\"{column}\"{(texts.Contains(column) ? binary : "")}"));
        using var reader = command.ExecuteReader();
        var row = new object?[table.Columns.Count];
        while (reader.Read())
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = PortableValue.From(reader.GetValue(i));
            yield return row;
        }
    }

    public static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    /// <summary>A table's columns with the types that the server gives them.</summary>
    public static Dictionary<string, string> PostgresTypes(JunhengContext context, DbTransaction transaction, TableShape table)
    {
        using var command = Command(context, transaction);
        command.CommandText = $"SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table.Name}'";
        using var reader = command.ExecuteReader();
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            types.Add(reader.GetString(0), reader.GetString(1));
        return types;
    }

    private static HashSet<string> TextColumns(JunhengContext context, DbTransaction transaction, TableShape table) => context.Database.IsNpgsql()
        ? [.. PostgresTypes(context, transaction, table).Where(column => column.Value == "text").Select(column => column.Key)]
        : [];

    private static DbCommand Command(JunhengContext context, DbTransaction transaction)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        return command;
    }
}
