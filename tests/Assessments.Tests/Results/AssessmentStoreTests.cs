using System.Globalization;
using Junheng.Assessments.Results;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Versions;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Assessments.Tests.Results;

public sealed class AssessmentStoreTests(PostgresCluster postgres) : StoreTests(postgres)
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("quality-2017")!;

    [Theory, MemberData(nameof(Engines))]
    public async Task Get_AfterARestart_ComputesTheSameBytes(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        var first = await OpenAsync(database);
        var key = await AcceptAsync(first);
        var stored = await first.Assessments.GetAsync(key, Pack);
        var restarted = await OpenAsync(database);

        var again = await restarted.Assessments.GetAsync(key, Pack);

        Assert.True(stored.Matches);
        Assert.True(again.Matches);
        Assert.Equal(stored.ResultHash, again.ResultHash);
        Assert.Equal(CanonicalAssessment.ToBytes(again.Assessment), await restarted.Assessments.StoredBytesAsync(key, Pack));
        Assert.Equal((again.Version.ContentHash, Pack.Hash), (stored.Version.ContentHash, stored.Assessment.Pack.Hash));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Get_IsTheEvaluatorsResult(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);

        var stored = await store.Assessments.GetAsync(await AcceptAsync(store), Pack);

        var direct = Evaluator.Evaluate(Pack, SampleFacts.County());
        Assert.Equal(CanonicalAssessment.ToBytes(direct), CanonicalAssessment.ToBytes(stored.Assessment));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Get_ForTheSecondTime_ComesFromMemory(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        var key = await AcceptAsync(store);

        Assert.Same(await store.Assessments.GetAsync(key, Pack), await store.Assessments.GetAsync(key, Pack));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE assessment SET result_hash = 'x'")]
    [InlineData(DatabaseKind.Sqlite, "UPDATE assessment SET result = x'00'")]
    [InlineData(DatabaseKind.Sqlite, "UPDATE assessment SET data_hash = 'x'")]
    [InlineData(DatabaseKind.Postgres, "UPDATE assessment SET result = '\\x00'")]
    public async Task Get_WhereWhatIsStoredDiffers_SaysThatItDoesNotMatch(DatabaseKind engine, string sql)
    {
        var database = NewDatabase(engine);
        var store = await OpenAsync(database);
        var key = await AcceptAsync(store);
        await store.Assessments.GetAsync(key, Pack);
        await database.ExecuteAsync(sql);

        var again = await (await OpenAsync(database)).Assessments.GetAsync(key, Pack);

        Assert.False(again.Matches);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Get_FromManySidesAtOnce_StoresOne(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        var stores = new[] { await OpenAsync(database), await OpenAsync(database) };
        var key = await AcceptAsync(stores[0]);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => stores[i % 2].Assessments.GetAsync(key, Pack))));

        Assert.All(results, result => Assert.True(result.Matches));
        Assert.Single(await stores[0].Assessments.ListAsync("610921"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task List_TellsTheVerdictsOnRecord(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        var earlier = await AcceptAsync(store, year: 2024);
        var later = await AcceptAsync(store, year: 2025);
        await store.Assessments.GetAsync(earlier, Pack);
        var stored = await store.Assessments.GetAsync(later, Pack);

        var list = await store.Assessments.ListAsync("610921");

        Assert.Equal([later, earlier], list.Select(record => record.Version));
        Assert.Equal((stored.Assessment.Verdict, stored.ResultHash, Pack.Hash), (list[0].Verdict, list[0].ResultHash, list[0].PackHash));
    }

    [Fact]
    public async Task CanonicalBytes_AreTheSameInEveryCulture()
    {
        var bytes = CanonicalAssessment.ToBytes(Evaluator.Evaluate(Pack, SampleFacts.County()));

        var german = await Task.Run(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            return CanonicalAssessment.ToBytes(Evaluator.Evaluate(Pack, SampleFacts.County()));
        });

        Assert.Equal(bytes, german);
    }

    [Fact]
    public void CanonicalBytes_ChangeWithOneBitOfOneFact() => Assert.NotEqual(
        CanonicalAssessment.ToBytes(Evaluator.Evaluate(Pack, SampleFacts.County(area: 4.31))),
        CanonicalAssessment.ToBytes(Evaluator.Evaluate(Pack, SampleFacts.County(area: Math.BitIncrement(4.31)))));

    private static async Task<VersionKey> AcceptAsync(JunhengStore store, int year = 2025) =>
        (await store.Versions.AcceptFactsAsync("a.xlsx", [SampleFacts.County(year: year)]))[0].Version.Key;
}
