using System.Security.Cryptography;
using System.Text;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Tests.Audit;

public sealed class AuditLogTests(PostgresCluster postgres) : AuditTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task Append_LinksEachEntryToTheOneBefore_OneChainACounty(DatabaseKind engine)
    {
        await OpenAsync(engine);

        await FillAsync("610921", 2);
        await FillAsync(AuditEntry.Installation, 1);

        var rows = await ReadAsync();
        Assert.Equal([("", 1), ("610921", 1), ("610921", 2)], rows.Select(row => (row.CountyId, row.Seq)));
        Assert.Equal([RecordedEntry.NoHash, RecordedEntry.NoHash, rows[1].Hash], rows.Select(row => row.PreviousHash));
        Assert.All(rows, row => Assert.Equal(row.ComputeHash(), row.Hash));
        Assert.Equal("2026-11-22T04:31:00.000000Z", rows[2].At);
        Assert.Equal("write", rows[2].Kind);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_InATransactionThatIsUndone_LeavesNothing_AndNoGap(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await using (var context = Database.CreateContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await Log.AppendAsync(context, Entry("610921", 1));
        }

        await Log.AppendAsync(Entry("610921", 2));

        Assert.Equal((1, "user2"), (await ReadAsync()).Select(row => (row.Seq, row.Who)).Single());
        Assert.Empty(await FaultsAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_WithoutATransaction_IsRefused(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await using var context = Database.CreateContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Log.AppendAsync(context, Entry("610921", 1)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_FromManyThreads_GivesOneUnbrokenChain(DatabaseKind engine)
    {
        await OpenAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => FillFromOneThreadAsync(10))));

        Assert.Equal(Enumerable.Range(1, 80).Select(i => (long)i), (await ReadAsync()).Select(row => row.Seq));
        Assert.Empty(await FaultsAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_OfHostileText_IsKeptAndStillVerifies(DatabaseKind engine)
    {
        await OpenAsync(engine);

        await Log.AppendAsync(new AuditEntry("610921", "a\0b\ud800'; DROP TABLE audit_entry; --", new string('长', 9000), AuditKind.FailedSignIn, "😀") { Reason = "=1+1" });

        var row = Assert.Single(await ReadAsync());
        Assert.StartsWith("a\uFFFDb\uFFFD'; DROP", row.Who, StringComparison.Ordinal);
        Assert.Equal(501, row.Address.Length);
        Assert.Equal("😀", row.Subject);
        Assert.Empty(await FaultsAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rows_RefuseToBeChangedByPlainSql(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync("610921", 3);

        foreach (var sql in (string[])["UPDATE audit_entry SET who = 'x' WHERE seq = 2", "DELETE FROM audit_entry WHERE seq = 3", "DELETE FROM audit_head", "UPDATE audit_head SET seq = 1"])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ExecuteAsync(sql));
        Assert.Empty(await FaultsAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_ChoosesByTimeKindAndPerson_AndTheLatestFirst(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync("610921", 3);
        await Log.AppendAsync(new AuditEntry("", "admin", "::1", AuditKind.SignIn, "session"));
        var reader = new AuditReader(Database);

        Assert.Equal(["user3", "admin"], await WhoAsync(new AuditQuery { Since = Clock.GetUtcNow().AddMinutes(-1) }, sorted: true));
        Assert.Equal(["user1"], await WhoAsync(new AuditQuery { Until = Clock.GetUtcNow().AddMinutes(-2) }));
        Assert.Equal(["admin"], await WhoAsync(new AuditQuery { Kind = AuditKind.SignIn }));
        Assert.Equal(["user2"], await WhoAsync(new AuditQuery { Who = "user2" }));
        Assert.Equal(["admin", "user3"], await WhoAsync(new AuditQuery { Latest = 2 }));

        async Task<List<string>> WhoAsync(AuditQuery query, bool sorted = false)
        {
            var who = new List<string>();
            await foreach (var row in reader.ReadAsync(query))
                who.Add(row.Who);
            return sorted ? [.. who.OrderDescending(StringComparer.Ordinal)] : who;
        }
    }

    /// <summary>The bytes of ADR 0010, put together by hand.</summary>
    [Fact]
    public void Hash_IsThatOfTheDocumentedBytes()
    {
        var row = new RecordedEntry("610921", 7, "2026-11-22T04:30:00.000000Z", "王", "::1", "write", "s", Before: null, "", "r", RecordedEntry.NoHash, "");
        byte[] bytes =
        [
            .. Field("junheng-audit-1"), .. Field("610921"), .. Field("7"), .. Field("2026-11-22T04:30:00.000000Z"), 0, 0, 0, 3, 0xE7, 0x8E, 0x8B,
            .. Field("::1"), .. Field("write"), .. Field("s"), 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, .. Field("r"), .. Field(new string('0', 64)),
        ];

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), row.ComputeHash());

        static byte[] Field(string ascii) => [0, 0, 0, (byte)ascii.Length, .. Encoding.ASCII.GetBytes(ascii)];
    }

    [Fact]
    public void Kinds_AreReadBackFromTheirNames()
    {
        foreach (var kind in Enum.GetValues<AuditKind>())
        {
            Assert.True(AuditKinds.TryParse(kind.Id(), out var read));
            Assert.Equal(kind, read);
        }

        Assert.False(AuditKinds.TryParse("nothing", out _));
        Assert.Equal("failed_sign_in", AuditKind.FailedSignIn.Id());
    }

    private async Task FillFromOneThreadAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await Log.AppendAsync(Entry("610921", i));
    }
}
