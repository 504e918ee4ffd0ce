using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Junheng.Platform.Storage;

/// <summary>
/// SQLite has one writer at a time, and who finds it busy may only ask again and again. Here the writers of this process wait for their turn in
/// the order in which they came, without holding a thread, so that a burst is a queue. Another process's writer is still met by asking again.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Lasts as long as its database; a semaphore whose wait handle nobody asks for holds nothing.")]
internal sealed class WriterTurns : DbCommandInterceptor, IDbTransactionInterceptor, IDbConnectionInterceptor
{
    /// <summary>Who has waited for this long goes on and lets the engine decide, as if there were no turns.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(DatabaseSettings.WaitSeconds);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConditionalWeakTable<DbConnection, Turn> held = [];

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (!Holds(connection) && turn.Wait(Longest))
            Hold(connection);
        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await TakeAsync(connection, command: null, cancellationToken);
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context?.Database.GetDbConnection());

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context?.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context?.Database.GetDbConnection());

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context?.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    // A transaction that is given up without a word, or could not begin, ends with its connection.
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => End(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        End(connection);
        return Task.CompletedTask;
    }

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => End(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        End(connection);
        return Task.CompletedTask;
    }

    // A statement outside of any transaction is one of its own.
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null)
            await TakeAsync(command.Connection!, command, cancellationToken);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        End(command);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        End(command);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(command);
        return Task.CompletedTask;
    }

    private bool Holds(DbConnection connection) => held.TryGetValue(connection, out _);

    private async Task TakeAsync(DbConnection connection, DbCommand? command, CancellationToken cancellation)
    {
        if (!Holds(connection) && await turn.WaitAsync(Longest, cancellation))
            Hold(connection, command);
    }

    private void Hold(DbConnection connection, DbCommand? command = null) => held.Add(connection, new Turn(command));

    private void End(DbCommand command)
    {
        if (command.Connection is { } connection && held.TryGetValue(connection, out var its) && its.Command == command)
            End(connection);
    }

    private void End(DbConnection? connection)
    {
        if (connection is not null && held.Remove(connection))
            turn.Release();
    }

    /// <param name="Command">The single statement that it is for; null where it is for a transaction.</param>
    private sealed record Turn(DbCommand? Command);
}
