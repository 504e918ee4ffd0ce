using System.Data.Common;
using System.Globalization;
using Junheng.Platform.BulkWriting;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;

namespace Junheng.Platform.Tests.BulkWriting;

public sealed class BulkWriterTests(PostgresCluster postgres) : IDisposable
{
    private static readonly BulkTable Table = new(
        "reading",
        new("county_id", BulkType.Text),
        new("ordinal", BulkType.Integer),
        new("serial", BulkType.Long),
        new("amount", BulkType.Real),
        new("open", BulkType.Boolean),
        new("content", BulkType.Bytes));

    private TestDatabase? database;

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Write_OfAHundredThousandRows_KeepsEveryValue(DatabaseKind engine)
    {
        const int Count = 100_000;
        await CreateTableAsync(engine);

        var written = await WriteAsync(Enumerable.Range(0, Count).Select(Row), commit: true);

        Assert.Equal(Count, written);
        await using var context = Context();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT county_id, ordinal, serial, amount, open, content FROM reading ORDER BY ordinal";
        await using var reader = await command.ExecuteReaderAsync();
        for (var i = 0; i < Count; i++)
        {
            Assert.True(await reader.ReadAsync());
            AssertRow(Row(i), reader);
        }

        Assert.False(await reader.ReadAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Write_WithoutCommit_LeavesNothing(DatabaseKind engine)
    {
        await CreateTableAsync(engine);

        await WriteAsync(Enumerable.Range(0, 1000).Select(Row), commit: false);

        Assert.Equal(0, await CountAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Write_WhereALaterRowBreaksAKey_LeavesNothing(DatabaseKind engine)
    {
        await CreateTableAsync(engine);

        await Assert.ThrowsAnyAsync<DbException>(() => WriteAsync([Row(1), Row(2), Row(1)], commit: true));

        Assert.Equal(0, await CountAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Write_WhenTheRowsThemselvesFail_LeavesNothing(DatabaseKind engine)
    {
        await CreateTableAsync(engine);

        await Assert.ThrowsAsync<FormatException>(() => WriteAsync(Broken(), commit: true));

        Assert.Equal(0, await CountAsync());

        static IEnumerable<object?[]> Broken()
        {
            yield return Row(1);
            throw new FormatException("the source broke off");
        }
    }

    public void Dispose() => database?.Dispose();

    private static object?[] Row(int i) =>
    [
        i % 2 == 0 ? "610921" : "汉阴",
        i,
        i * 10_000_000_000L,
        i % 3 == 0 ? null : i / 7.0,
        i % 2 == 0,
        i % 5 == 0 ? null : new byte[] { (byte)(i % 256), 0, 255 },
    ];

    private static void AssertRow(object?[] expected, DbDataReader reader)
    {
        Assert.Equal(expected[0], reader.GetString(0));
        Assert.Equal(expected[1], reader.GetInt32(1));
        Assert.Equal(expected[2], reader.GetInt64(2));
        Assert.Equal(expected[3], reader.IsDBNull(3) ? null : reader.GetDouble(3));
        Assert.Equal(expected[4], Convert.ToBoolean(reader.GetValue(4), CultureInfo.InvariantCulture));
        Assert.Equal((byte[]?)expected[5], reader.IsDBNull(5) ? null : (byte[])reader.GetValue(5));
    }

    private async Task CreateTableAsync(DatabaseKind engine)
    {
        database = TestDatabase.Create(engine, postgres);
        var types = engine == DatabaseKind.Sqlite
            ? (Long: "integer", Real: "real", Bool: "integer", Bytes: "blob")
            : (Long: "bigint", Real: "double precision", Bool: "boolean", Bytes: "bytea");
        await database.ExecuteAsync(
            $"CREATE TABLE reading (county_id text NOT NULL, ordinal integer NOT NULL, serial {types.Long} NOT NULL, "
            + $"amount {types.Real}, open {types.Bool} NOT NULL, content {types.Bytes}, PRIMARY KEY (county_id, ordinal))");
    }

    private async Task<long> WriteAsync(IEnumerable<object?[]> rows, bool commit)
    {
        await using var context = Context();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var written = await new JunhengDatabase(database!.Settings).Bulk.WriteAsync(transaction.GetDbTransaction(), Table, rows);
        if (commit)
            await transaction.CommitAsync();
        return written;
    }

    private JunhengContext Context() => new JunhengDatabase(database!.Settings).CreateContext();

    private async Task<int> CountAsync()
    {
        await using var context = Context();
        return await context.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM reading""").SingleAsync();
    }
}
