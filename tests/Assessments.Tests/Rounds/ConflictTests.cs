using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Rounds;
using System.Globalization;
using Xunit;

namespace Junheng.Assessments.Tests.Rounds;

/// <summary>Two people at one form: nothing that either typed is lost.</summary>
public sealed class ConflictTests(PostgresCluster postgres) : StoreTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task DifferentCells_BothStand(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        using var acting = RoundCounty.Bureau().Enter();
        var (rounds, key) = (county.Store.Rounds, county.Return(0));

        await rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["books"] = "100" });
        var second = await rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["computers"] = "20" });

        Assert.Empty(second.Conflicts);
        var its = await rounds.ReturnAsync(key);
        Assert.Equal(("100", "20"), (its.Cell("books"), its.Cell("computers")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheSameCell_BothValuesComeBack_AndTheFirstStands(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        using var acting = RoundCounty.Bureau("zhang").Enter();
        var (rounds, key) = (county.Store.Rounds, county.Return(0));
        await rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["books"] = "100" });

        var second = await rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["books"] = "200", ["computers"] = "20" });

        var conflict = Assert.Single(second.Conflicts);
        Assert.Equal(("books", "", "100", "200", "zhang"), (conflict.FieldId, conflict.Base, conflict.Stored, conflict.Yours, conflict.By));
        var its = await rounds.ReturnAsync(key);
        Assert.Equal(("100", "20"), (its.Cell("books"), its.Cell("computers")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheSameValueTwice_IsNoConflict(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        using var acting = RoundCounty.Bureau().Enter();
        var (rounds, key) = (county.Store.Rounds, county.Return(0));
        await rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["books"] = "100" });

        var again = await rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["books"] = "１００" });

        Assert.Empty(again.Conflicts);
        Assert.Equal(2, again.Revision);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnOldFormThatRepeatsTheOldValue_UndoesNothing(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        using var acting = RoundCounty.Bureau().Enter();
        var (rounds, key) = (county.Store.Rounds, county.Return(0));
        await rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["books"] = "100" });
        await rounds.SaveAsync(key, 2, new Dictionary<string, string> { ["books"] = "300" });

        var old = await rounds.SaveAsync(key, 2, new Dictionary<string, string> { ["books"] = "100", ["computers"] = "20" });

        Assert.Empty(old.Conflicts);
        Assert.Equal("300", (await rounds.ReturnAsync(key)).Cell("books"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Strict_SavesNothingOfAnOldForm(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        using var acting = RoundCounty.Bureau().Enter();
        var (rounds, key) = (county.Store.Rounds, county.Return(0));
        await rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["books"] = "100" });

        var refusal = await Assert.ThrowsAsync<RoundRefusedException>(() => rounds.SaveAsync(key, 1, new Dictionary<string, string> { ["computers"] = "20" }, strict: true));

        Assert.Equal(RoundRefusals.Changed, refusal.Code);
        Assert.Equal("", (await rounds.ReturnAsync(key)).Cell("computers"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ManyAtOnce_OnOneReturn_NothingIsLostOrDoubled(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        var (rounds, key) = (county.Store.Rounds, county.Return(0));
        string[] fields = ["books", "computers", "area_teaching", "equipment_value", "music_rooms", "art_rooms"];

        await Parallel.ForEachAsync(fields, new ParallelOptions { MaxDegreeOfParallelism = fields.Length }, async (field, cancellation) =>
        {
            using var acting = RoundCounty.Bureau(field).Enter();
            await rounds.SaveAsync(key, 1, new Dictionary<string, string> { [field] = (field.Length * 100).ToString(CultureInfo.InvariantCulture) }, cancellation: cancellation);
        });

        var its = await rounds.ReturnAsync(key);
        Assert.All(fields, field => Assert.Equal((field.Length * 100).ToString(CultureInfo.InvariantCulture), its.Cell(field)));
        Assert.Equal(1 + fields.Length, its.Summary.Revision);
        Assert.Equal(fields.Order(StringComparer.Ordinal), (await rounds.ChangesAsync(key)).Select(change => change.FieldId).Order(StringComparer.Ordinal));
    }
}
