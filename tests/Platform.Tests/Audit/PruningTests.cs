using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Platform.Tests.Audit;

public sealed class PruningTests(PostgresCluster postgres) : AuditTests(postgres)
{
    private const string County = "610921";
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    [Theory, MemberData(nameof(Engines))]
    public async Task Prune_RemovesWhatIsOldAndAnchored_AndTheRestStillVerifies(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync(County, 6);
        var old = await AnchorAsync(County);
        Clock.Advance(Year);
        await FillAsync(County, 4);

        Assert.Equal(6, await PruneAsync(old));

        var rows = await ReadAsync();
        Assert.Equal([7, 8, 9, 10, 11], rows.Select(row => row.Seq));
        Assert.Equal("pruned", rows[^1].Kind);
        Assert.Equal(old.Hash, rows[0].PreviousHash);
        Assert.Empty(await FaultsAsync(old, await AnchorAsync(County)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Prune_GoesNoFurtherThanTheAnchor(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync(County, 4);
        var anchor = await AnchorAsync(County);
        await FillAsync(County, 4);
        Clock.Advance(Year);

        Assert.Equal(4, await PruneAsync(anchor));
        Assert.Equal(0, await PruneAsync(anchor));
        Assert.Equal(5, (await ReadAsync())[0].Seq);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Prune_WithoutAnAnchorThatAgrees_RemovesNothing(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync(County, 4);
        var anchor = await AnchorAsync(County);
        Clock.Advance(Year);

        Assert.Equal(0, await PruneAsync());
        Assert.Equal(0, await PruneAsync(anchor with { Hash = RecordedEntry.NoHash }));
        Assert.Equal(0, await PruneAsync(anchor with { CountyId = "610922" }));
        Assert.Equal(4, (await ReadAsync()).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Prune_LeavesTheLastEntry_HoweverOld(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync(County, 3);
        var anchor = await AnchorAsync(County);
        Clock.Advance(Year);

        Assert.Equal(2, await PruneAsync(anchor));
        Assert.Equal([3, 4], (await ReadAsync()).Select(row => row.Seq));
        Assert.Empty(await FaultsAsync(anchor));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Prune_ByAClockSetForward_ShowsByAnAnchorThatIsTooYoung(DatabaseKind engine)
    {
        await OpenAsync(engine);
        await FillAsync(County, 3);
        var early = await AnchorAsync(County);
        await FillAsync(County, 3);
        var anchor = await AnchorAsync(County);
        Clock.Advance(Year);
        await PruneAsync(anchor);

        var young = early with { At = Clock.GetUtcNow().AddDays(-30) };

        Assert.Equal((AuditFaultKind.EarlyPruning, 4, 5), (await FaultsAsync(young)).Select(fault => (fault.Kind, fault.Seq, fault.LastSeq)).Single());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Prune_ForLessThanSixMonths_IsRefused(DatabaseKind engine)
    {
        await OpenAsync(engine);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => new AuditPruning(Database, Log, Clock).PruneAsync(County, TimeSpan.FromDays(182), [], "auditor"));
    }

    private Task<long> PruneAsync(params AnchoredHead[] anchors) =>
        new AuditPruning(Database, Log, Clock).PruneAsync(County, AuditPruning.ShortestKeeping, anchors, "auditor");
}
