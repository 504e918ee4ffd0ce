using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Junheng.Platform.BulkWriting;

/// <summary>One prepared INSERT, run for each row.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    public async Task<long> WriteAsync(
        DbTransaction transaction, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation = default)
    {
        var open = (SqliteTransaction)transaction;
        await using var command = open.Connection!.CreateCommand();
        command.Transaction = open;
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => Parameter(i)))})";
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Type == BulkType.Any)
                command.Parameters.Add(new SqliteParameter { ParameterName = Parameter(i) });
            else
                command.Parameters.Add(Parameter(i), TypeOf(table.Columns[i].Type));
        }

        command.Prepare();
        var count = 0L;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            // SQLite works in the process: there is nothing to wait for, and the asynchronous form does the same.
            command.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    private static string Parameter(int i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}");

    private static SqliteType TypeOf(BulkType type) => type switch
    {
        BulkType.Text or BulkType.Time => SqliteType.Text,
        BulkType.Real => SqliteType.Real,
        BulkType.Bytes => SqliteType.Blob,
        _ => SqliteType.Integer,
    };
}
