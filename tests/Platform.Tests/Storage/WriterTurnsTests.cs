using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Junheng.Platform.Tests.Storage;

/// <summary>Writers of the embedded database wait for their turn.</summary>
public sealed class WriterTurnsTests : IDisposable
{
    /// <summary>Far less than a writer waits before it goes on without its turn.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private readonly string folder = Directory.CreateTempSubdirectory("junheng-turns-").FullName;

    [Fact]
    public async Task Writers_GoInTheOrderInWhichTheyCame()
    {
        var database = await OpenAsync();
        var order = new List<int>();
        await using var first = database.CreateContext();
        var begun = await first.Database.BeginTransactionAsync();

        // Each is in the queue once it gives the thread back; every other one writes without a transaction of its own.
        var waiting = Enumerable.Range(0, 8).Select(i => WriteAsync(i, i % 2 == 0)).ToList();
        Assert.Empty(order);
        await begun.CommitAsync();
        await Task.WhenAll(waiting).WaitAsync(Soon);

        Assert.Equal(Enumerable.Range(0, 8), order);

        async Task WriteAsync(int number, bool inTransaction)
        {
            await using var context = database.CreateContext();
            await using var transaction = inTransaction ? await context.Database.BeginTransactionAsync() : null;
            await context.Database.ExecuteSqlAsync($"INSERT INTO written VALUES ({number})");
            lock (order)
                order.Add(number);
            if (transaction is not null)
                await transaction.CommitAsync();
        }
    }

    [Fact]
    public async Task GivenUp_OrFailed_TheTurnIsTheNextOnes()
    {
        var database = await OpenAsync();
        await using (var context = database.CreateContext())
        {
            await using var givenUp = await context.Database.BeginTransactionAsync();
        }

        await using (var context = database.CreateContext())
        await using (var rolledBack = await context.Database.BeginTransactionAsync())
            await rolledBack.RollbackAsync();
        await using (var context = database.CreateContext())
            await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlAsync($"INSERT INTO nowhere VALUES (1)"));

        await using var next = database.CreateContext();
        await next.Database.ExecuteSqlAsync($"INSERT INTO written VALUES (1)").WaitAsync(Soon);
        await using var transaction = await next.Database.BeginTransactionAsync().WaitAsync(Soon);
        await transaction.CommitAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<JunhengDatabase> OpenAsync()
    {
        var database = new JunhengDatabase(DatabaseSettings.InFolder(folder), AuditTables.Set);
        await using var context = database.CreateContext();
        await context.Database.ExecuteSqlAsync($"CREATE TABLE written (number integer)");
        return database;
    }
}
