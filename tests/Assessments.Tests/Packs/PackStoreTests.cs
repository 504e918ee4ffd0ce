using Junheng.Assessments.Packs;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Assessments.Tests.Packs;

public sealed class PackStoreTests(PostgresCluster postgres) : StoreTests(postgres)
{
    private static readonly string Text = BuiltInPacks.Text("quality-2017")!;

    [Theory, MemberData(nameof(Engines))]
    public async Task List_OfACountyWithoutPacks_GivesTheBuiltInOnes(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;

        var list = await packs.ListAsync("610921");

        Assert.Equal(BuiltInPacks.Ids, list.Select(available => available.Pack.Id));
        Assert.All(list, available => Assert.True(available.BuiltIn));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Save_OfAnOwnPack_MakesItThatCountysOnly(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;
        await packs.SaveAsync("610921", Named("my-county"));

        var own = Assert.Single(await packs.ListAsync("610921"), available => !available.BuiltIn);

        Assert.Equal("my-county", own.Pack.Id);
        Assert.Equal("my-county", (await packs.FindAsync("610921", "my-county"))!.Id);
        Assert.Null(await packs.FindAsync("610922", "my-county"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Save_OfAnotherTextUnderTheSameId_KeepsTheEarlierByItsHash(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;
        var first = (await packs.SaveAsync("610921", Named("my-county"))).Pack!;
        var second = (await packs.SaveAsync("610921", Named("my-county") + "\n# 修订\n")).Pack!;

        Assert.NotEqual(first.Hash, second.Hash);
        Assert.Equal(second.Hash, (await packs.FindAsync("610921", "my-county"))!.Hash);
        Assert.Equal(first.Hash, (await packs.FindAsync("610921", "my-county", first.Hash))!.Hash);
        Assert.Single(await packs.ListAsync("610921"), available => !available.BuiltIn);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Save_OfAPackThatMeansSomethingElseByAColumn_IsRefused(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;
        await packs.SaveAsync("610921", WithField("one", "type: count, unit: count"));

        var refused = await packs.SaveAsync("610921", WithField("two", "type: number, unit: m2"));

        Assert.Null(refused.Pack);
        Assert.Equal(OwnPackReader.Clash, Assert.Single(refused.Problems, each => each.IsError).Code);
        Assert.Null(await packs.FindAsync("610921", "two"));
        // The same pack may change its mind, and another county its own.
        Assert.NotNull((await packs.SaveAsync("610921", WithField("one", "type: number, unit: m2"))).Pack);
        Assert.NotNull((await packs.SaveAsync("610922", WithField("two", "type: count, unit: count"))).Pack);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Save_OfABuiltInId_IsRefusedWhereTheIdStands(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;
        var lineOfId = Array.FindIndex(Text.Split('\n'), line => line.StartsWith("id: quality-2017", StringComparison.Ordinal)) + 1;

        var reading = await packs.SaveAsync("610921", Text);

        Assert.Null(reading.Pack);
        var problem = Assert.Single(reading.Problems, each => each.IsError);
        Assert.Equal((OwnPackReader.BuiltInId, lineOfId, 5), (problem.Code, problem.Line, problem.Column));
        Assert.Contains("quality-2017", problem.Message.Zh, StringComparison.Ordinal);
        Assert.All(await packs.ListAsync("610921"), available => Assert.True(available.BuiltIn));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Retire_TakesEveryTextOutOfUse_AndKeepsThemByTheirHash(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;
        var first = (await packs.SaveAsync("610921", Named("my-county"))).Pack!;
        var second = (await packs.SaveAsync("610921", Named("my-county") + "\n# 修订\n")).Pack!;
        await packs.SaveAsync("610922", Named("my-county"));

        Assert.True(await packs.RetireAsync("610921", "my-county"));

        Assert.All(await packs.ListAsync("610921"), available => Assert.True(available.BuiltIn));
        Assert.Null(await packs.FindAsync("610921", "my-county"));
        Assert.Equal(first.Hash, (await packs.FindAsync("610921", "my-county", first.Hash))!.Hash);
        Assert.Equal([second.Hash, first.Hash], (await packs.EditionsAsync("610921")).Select(edition => edition.PackHash));
        Assert.All(await packs.EditionsAsync("610921"), edition => Assert.True(edition is { RetiredAt: not null, IsCurrent: false }));
        Assert.False(await packs.RetireAsync("610921", "my-county"));
        // Another county keeps its own.
        Assert.NotNull(await packs.FindAsync("610922", "my-county"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Save_OfARetiredPack_PutsThatTextToUseAgain(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;
        var pack = (await packs.SaveAsync("610921", Named("my-county"))).Pack!;
        await packs.RetireAsync("610921", "my-county");

        await packs.SaveAsync("610921", Named("my-county"));

        Assert.Equal(pack.Hash, (await packs.FindAsync("610921", "my-county"))!.Hash);
        Assert.True(Assert.Single(await packs.EditionsAsync("610921")).IsCurrent);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Save_OfAPackWithErrors_KeepsNothing(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;

        var reading = await packs.SaveAsync("610921", "id: [1");

        Assert.Null(reading.Pack);
        Assert.Contains(reading.Problems, problem => problem.IsError);
        Assert.All(await packs.ListAsync("610921"), available => Assert.True(available.BuiltIn));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Find_OfAnAlteredPack_IsRefused(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        await (await OpenAsync(database)).Packs.SaveAsync("610921", Named("my-county"));
        await database.ExecuteAsync("UPDATE standard_pack SET yaml = replace(yaml, '4.2', '4.1')");
        var restarted = (await OpenAsync(database)).Packs;

        await Assert.ThrowsAsync<InvalidDataException>(() => restarted.FindAsync("610921", "my-county"));
    }

    private static string WithField(string id, string rest) => Named(id) + $"\nfields:\n  - {{id: labs, heading: 实验室数, {rest}}}\n";

    private static string Named(string id) => Text.Replace("id: quality-2017", "id: " + id, StringComparison.Ordinal);
}
