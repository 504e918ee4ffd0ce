using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Platform.Storage;

/// <summary>Reading everything as it was at one moment, while others go on writing.</summary>
internal static class Snapshot
{
    /// <summary>Begins a transaction that only reads. It holds nobody up: the state is that of its first statement.</summary>
    public static async Task<IDbContextTransaction> BeginAsync(JunhengContext context, CancellationToken cancellation = default)
    {
        if (context.Database.IsNpgsql())
            return await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await context.Database.OpenConnectionAsync(cancellation);
        // The mapper's own way to begin would take SQLite's one place for writers.
        var deferred = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await context.Database.UseTransactionAsync(deferred, cancellation))!;
    }
}
