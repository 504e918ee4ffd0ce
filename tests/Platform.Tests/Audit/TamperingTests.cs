using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Platform.Tests.Audit;

/// <summary>Somebody with the database in hand changes it. The chain of ten entries says where.</summary>
public sealed class TamperingTests(PostgresCluster postgres) : AuditTests(postgres)
{
    private const string County = "610921";

    [Theory, MemberData(nameof(Engines))]
    public async Task NothingTouched_NothingFound(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync("", 3);
        await FillAsync(County, 10);

        Assert.Empty(await FaultsAsync(await AnchorAsync(""), await AnchorAsync(County)));
    }

    public static TheoryData<DatabaseKind, string> Edits => new(
        from engine in (DatabaseKind[])[DatabaseKind.Sqlite, DatabaseKind.Postgres]
        from edit in (string[])
        [
            "at = '2026-11-22T04:30:00.000001Z'", "who = 'nobody'", "address = ''", "kind = 'sign_in'", "subject = 'return 2025/9'",
            "before = NULL", "after = '{}'", "reason = ''", "previous_hash = hash", "hash = previous_hash",
        ]
        select (engine, edit));

    [Theory, MemberData(nameof(Edits))]
    public async Task AColumnEdited_IsNamed(DatabaseKind engine, string edit)
    {
        await PrepareAsync(engine);

        await ExecuteAsync($"UPDATE audit_entry SET {edit} WHERE seq = 5");

        var fault = Assert.Single(await FaultsAsync());
        Assert.Equal((AuditFaultKind.Altered, County, 5), (fault.Kind, fault.CountyId, fault.Seq));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnEntryMovedToAnotherNumberOrCounty_IsNamed(DatabaseKind engine)
    {
        await PrepareAsync(engine);

        await ExecuteAsync("UPDATE audit_entry SET county_id = '610922', seq = 1 WHERE seq = 5");

        Assert.Equal(
            [(AuditFaultKind.Removed, County, 5), (AuditFaultKind.Altered, "610922", 1), (AuditFaultKind.NoHead, "610922", 1)],
            (await FaultsAsync()).Select(fault => (fault.Kind, fault.CountyId, fault.Seq)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1, 1)]
    [InlineData(DatabaseKind.Sqlite, 4, 6)]
    [InlineData(DatabaseKind.Postgres, 1, 1)]
    [InlineData(DatabaseKind.Postgres, 4, 6)]
    public async Task EntriesRemoved_AreNamed(DatabaseKind engine, int first, int last)
    {
        await PrepareAsync(engine);

        await ExecuteAsync($"DELETE FROM audit_entry WHERE seq BETWEEN {first} AND {last}");

        var fault = Assert.Single(await FaultsAsync());
        Assert.Equal((AuditFaultKind.Removed, first, last), (fault.Kind, fault.Seq, fault.LastSeq));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheLastRemoved_IsSeenByTheHead(DatabaseKind engine)
    {
        await PrepareAsync(engine);

        await ExecuteAsync("DELETE FROM audit_entry WHERE seq = 10");

        var fault = Assert.Single(await FaultsAsync());
        Assert.Equal((AuditFaultKind.CutOff, 10, 10, "2026-11-22T04:38:00.000000Z"), (fault.Kind, fault.Seq, fault.LastSeq, fault.At));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TwoExchanged_AreBothNamed(DatabaseKind engine)
    {
        await PrepareAsync(engine);

        await ExecuteAsync("UPDATE audit_entry SET seq = 99 WHERE seq = 4; UPDATE audit_entry SET seq = 4 WHERE seq = 7; UPDATE audit_entry SET seq = 7 WHERE seq = 99");

        Assert.Equal([(AuditFaultKind.Altered, 4), (AuditFaultKind.Altered, 7)], (await FaultsAsync()).Select(fault => (fault.Kind, fault.Seq)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OneRewrittenWithItsHash_DoesNotFitTheNext(DatabaseKind engine)
    {
        await PrepareAsync(engine);
        var row = (await ReadAsync())[4];

        await RewriteAsync(row with { Who = "nobody" });

        var fault = Assert.Single(await FaultsAsync());
        Assert.Equal((AuditFaultKind.Replaced, 5), (fault.Kind, fault.Seq));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OnePutInWithItsHash_IsNamed(DatabaseKind engine)
    {
        await PrepareAsync(engine);
        var fifth = (await ReadAsync())[4];
        for (var seq = 10; seq >= 6; seq--)
            await ExecuteAsync($"UPDATE audit_entry SET seq = {seq + 1} WHERE seq = {seq}");

        await InsertAsync(fifth with { Seq = 6, Who = "put in", PreviousHash = fifth.Hash });

        // All that had to move to make room show their old numbers.
        var faults = await FaultsAsync();
        Assert.Equal([7, 8, 9, 10, 11], faults.Where(fault => fault.Kind == AuditFaultKind.Altered).Select(fault => fault.Seq));
        Assert.Contains(faults, fault => fault is { Kind: AuditFaultKind.HeadDiffers, Seq: 11 });
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OneAddedAtTheEndByHand_IsBeyondTheHead(DatabaseKind engine)
    {
        await PrepareAsync(engine);
        var last = (await ReadAsync())[^1];

        await InsertAsync(last with { Seq = 11, PreviousHash = last.Hash });

        var fault = Assert.Single(await FaultsAsync());
        Assert.Equal((AuditFaultKind.HeadDiffers, 11), (fault.Kind, fault.Seq));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheEndCutOffWithTheHead_IsSeenByTheAnchorAlone(DatabaseKind engine)
    {
        await PrepareAsync(engine);
        var anchor = await AnchorAsync(County);

        await ExecuteAsync("DELETE FROM audit_entry WHERE seq > 7; UPDATE audit_head SET seq = 7, hash = (SELECT hash FROM audit_entry WHERE seq = 7)");

        Assert.Empty(await FaultsAsync());
        var fault = Assert.Single(await FaultsAsync(anchor));
        Assert.Equal((AuditFaultKind.AnchorBeyond, 8, 10, "anchor"), (fault.Kind, fault.Seq, fault.LastSeq, fault.Anchor));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheWholeEndMadeAnew_IsSeenByTheAnchorAlone(DatabaseKind engine)
    {
        await PrepareAsync(engine);
        var anchor = await AnchorAsync(County);
        var rows = await ReadAsync();
        var previous = rows[6].Hash;
        foreach (var row in rows[7..])
            previous = await RewriteAsync(row with { Who = "nobody", PreviousHash = previous });
        await ExecuteAsync($"UPDATE audit_head SET hash = '{previous}'");

        Assert.Empty(await FaultsAsync());
        var fault = Assert.Single(await FaultsAsync(anchor));
        Assert.Equal((AuditFaultKind.AnchorDiffers, 10), (fault.Kind, fault.Seq));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AWholeChainRemoved_IsSeenByTheAnchor(DatabaseKind engine)
    {
        await PrepareAsync(engine);
        var anchor = await AnchorAsync(County);

        await ExecuteAsync("DELETE FROM audit_entry; DELETE FROM audit_head");

        Assert.Equal([AuditFaultKind.AnchorBeyond, AuditFaultKind.NoHead], (await FaultsAsync(anchor)).Select(fault => fault.Kind));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheBeginningRemovedAsIfTheTimeOfKeepingHadPassed_IsNamed(DatabaseKind engine)
    {
        await PrepareAsync(engine);

        await ExecuteAsync(
            "UPDATE audit_head SET pruned_seq = 3, pruned_hash = (SELECT hash FROM audit_entry WHERE seq = 3); DELETE FROM audit_entry WHERE seq <= 3");

        var fault = Assert.Single(await FaultsAsync());
        Assert.Equal((AuditFaultKind.UnrecordedPruning, 3), (fault.Kind, fault.LastSeq));
    }

    private async Task PrepareAsync(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync(County, 10);
        // Who holds the file takes off the seat belt first.
        await ExecuteAsync(engine == DatabaseKind.Sqlite
            ? "DROP TRIGGER audit_entry_no_update; DROP TRIGGER audit_entry_no_delete; DROP TRIGGER audit_head_no_delete; DROP TRIGGER audit_head_forward"
            : "ALTER TABLE audit_entry DISABLE TRIGGER USER; ALTER TABLE audit_head DISABLE TRIGGER USER");
    }

    private async Task<string> RewriteAsync(RecordedEntry row)
    {
        var hash = row.ComputeHash();
        await ExecuteAsync($"UPDATE audit_entry SET who = '{row.Who}', previous_hash = '{row.PreviousHash}', hash = '{hash}' WHERE seq = {row.Seq}");
        return hash;
    }

    private Task InsertAsync(RecordedEntry row) => ExecuteAsync(
        $$"""
        INSERT INTO audit_entry (county_id, seq, at, who, address, kind, subject, before, after, reason, previous_hash, hash)
        VALUES ('{{row.CountyId}}', {{row.Seq}}, '{{row.At}}', '{{row.Who}}', '{{row.Address}}', '{{row.Kind}}', '{{row.Subject}}',
            '{{row.Before}}', '{{row.After}}', NULL, '{{row.PreviousHash}}', '{{row.ComputeHash()}}')
        """);
}
