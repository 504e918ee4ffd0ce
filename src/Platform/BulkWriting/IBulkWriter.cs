using System.Data.Common;

namespace Junheng.Platform.BulkWriting;

/// <summary>What a column of a bulk write holds. Any value may be null.</summary>
public enum BulkType
{
    Text,
    Integer,
    Long,
    Real,
    Boolean,
    Bytes,

    /// <summary>A moment, as <see cref="DateTimeOffset"/> in UTC.</summary>
    Time,

    /// <summary>A day without a time.</summary>
    Day,

    /// <summary>SQLite only: whatever the value itself is.</summary>
    Any,
}

/// <param name="Name">The column's name in the database.</param>
public sealed record BulkColumn(string Name, BulkType Type);

/// <summary>The table and columns of a bulk write. The names come from code, never from users.</summary>
public sealed record BulkTable(string Name, params IReadOnlyList<BulkColumn> Columns);

/// <summary>Adds many rows inside a transaction of the caller's, by the fastest way that the engine has.</summary>
public interface IBulkWriter
{
    /// <param name="rows">One value a column, in the order of the columns; null for NULL. An array may be reused by the caller for the next row.</param>
    /// <returns>How many rows were written. They count only when the transaction is committed.</returns>
    Task<long> WriteAsync(DbTransaction transaction, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation = default);
}
