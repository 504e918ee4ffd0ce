using Junheng.Platform.Migrations;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Storage;

/// <summary>Whether the database can be worked with, and how large it is.</summary>
public static class DatabaseHealth
{
    /// <summary>True if it answers and has the shape that this program needs.</summary>
    public static async Task<bool> IsReadyAsync(this JunhengDatabase database, CancellationToken cancellation = default)
    {
        try
        {
            return await database.SchemaVersionAsync(cancellation) == MigrationScripts.Newest;
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException or TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Bytes that it takes.</summary>
    public static async Task<long> SizeAsync(this JunhengDatabase database, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await (context.Database.IsNpgsql()
            ? context.Database.SqlQuery<long>($"""SELECT pg_database_size(current_database()) AS "Value" """)
            : context.Database.SqlQuery<long>($"""SELECT page_count * page_size AS "Value" FROM pragma_page_count(), pragma_page_size()""")).SingleAsync(cancellation);
    }
}
