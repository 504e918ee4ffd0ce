using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Junheng.Platform.BulkWriting;

/// <summary>COPY in its binary form.</summary>
internal sealed class PostgresBulkWriter : IBulkWriter
{
    public async Task<long> WriteAsync(
        DbTransaction transaction, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation = default)
    {
        var connection = ((NpgsqlTransaction)transaction).Connection!;
        var copy = $"COPY {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)";
        await using var writer = await connection.BeginBinaryImportAsync(copy, cancellation);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellation);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                    await writer.WriteAsync(value, TypeOf(table.Columns[i].Type), cancellation);
                else
                    await writer.WriteNullAsync(cancellation);
            }
        }

        return (long)await writer.CompleteAsync(cancellation);
    }

    private static NpgsqlDbType TypeOf(BulkType type) => type switch
    {
        BulkType.Text => NpgsqlDbType.Text,
        BulkType.Integer => NpgsqlDbType.Integer,
        BulkType.Long => NpgsqlDbType.Bigint,
        BulkType.Real => NpgsqlDbType.Double,
        BulkType.Boolean => NpgsqlDbType.Boolean,
        BulkType.Time => NpgsqlDbType.TimestampTz,
        BulkType.Day => NpgsqlDbType.Date,
        _ => NpgsqlDbType.Bytea,
    };
}
