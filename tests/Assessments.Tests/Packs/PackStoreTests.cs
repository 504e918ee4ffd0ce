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
    public async Task Save_OfABuiltInId_HidesTheBuiltInPack(DatabaseKind engine)
    {
        var packs = (await OpenAsync(engine)).Packs;
        var own = (await packs.SaveAsync("610921", Text + "\n# 本县的注\n")).Pack!;

        var list = await packs.ListAsync("610921");

        Assert.Equal(own.Hash, Assert.Single(list, available => available.Pack.Id == "quality-2017").Pack.Hash);
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

    private static string Named(string id) => Text.Replace("id: quality-2017", "id: " + id, StringComparison.Ordinal);
}
