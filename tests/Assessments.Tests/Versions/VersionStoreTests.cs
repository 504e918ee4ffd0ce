using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Findings;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Xunit;

namespace Junheng.Assessments.Tests.Versions;

public sealed class VersionStoreTests(PostgresCluster postgres) : StoreTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task Accept_ThenLoad_GivesTheSameFacts(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        var facts = SampleFacts.County(schools: 300);
        var accepted = Assert.Single(await (await OpenAsync(database)).Versions.AcceptFactsAsync("学校.xlsx", [facts], warnings: 3));
        var restarted = (await OpenAsync(database)).Versions;

        var loaded = await restarted.LoadAsync(accepted.Version.Key);

        Assert.Equal(CanonicalFacts.Hash(facts), CanonicalFacts.Hash(loaded));
        Assert.Equal(facts.Schools, loaded.Schools);
        Assert.Equal(new VersionKey("610921", 2025, 1), accepted.Version.Key);
        var version = await restarted.GetAsync(accepted.Version.Key);
        Assert.Equal((300, 3, "学校.xlsx", "学校"), (version.SchoolCount, version.Warnings, version.FileName, version.Sheet));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Accept_OfTheSameContent_GivesTheVersionThatIsThere(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        var first = Assert.Single(await versions.AcceptFactsAsync("a.xlsx", [SampleFacts.County()]));

        var again = Assert.Single(await versions.AcceptFactsAsync("b.xlsx", [SampleFacts.County()]));

        Assert.False(first.AlreadyThere);
        Assert.True(again.AlreadyThere);
        Assert.Equal(first.Version.Key, again.Version.Key);
        Assert.Single(await versions.ListVersionsAsync("610921"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Accept_OfAnEarlierContent_IsANewVersion_SoThatAMistakeCanBeTakenBack(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        foreach (var area in new[] { 4.0, 5.0, 4.0 })
            await versions.AcceptFactsAsync("a.xlsx", [SampleFacts.County(area: area)]);

        var list = await versions.ListVersionsAsync("610921");

        Assert.Equal([3, 2, 1], list.Select(version => version.Key.VersionNo));
        Assert.Equal(list[2].ContentHash, list[0].ContentHash);
        Assert.Equal(3, (await versions.LatestAsync("610921"))!.Key.VersionNo);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Accept_OfManyCountiesAndYears_KeepsThemApart(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        await versions.AcceptFactsAsync("p.xlsx", [SampleFacts.County("610922"), SampleFacts.County("610921"), SampleFacts.County("610921", year: 2024)]);

        var counties = await versions.ListCountiesAsync();

        Assert.Equal(["610921", "610922"], counties.Select(county => county.Id));
        Assert.Equal([2025, 2024], counties[0].SchoolYears);
        Assert.Equal(2024, (await versions.LatestAsync("610921", 2024))!.Key.SchoolYear);
        Assert.Equal(2025, (await versions.LatestAsync("610921"))!.Key.SchoolYear);
        Assert.Null(await versions.LatestAsync("610921", 2023));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Accept_WhereOneCountyHasNoYear_KeepsNothing(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        var nameless = SampleFacts.County("610929");
        var noYear = new CountyFacts(
            nameless.County with { SchoolYear = null }, nameless.Schools, new Dictionary<string, double[]>(StringComparer.Ordinal), nameless.Sources, nameless.Items);

        var refusal = await Assert.ThrowsAsync<VersionRefusedException>(
            () => versions.AcceptFactsAsync("p.xlsx", [SampleFacts.County("610921"), noYear]));

        Assert.Contains("学年", refusal.Reason.Zh, StringComparison.Ordinal);
        Assert.Empty(await versions.ListCountiesAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    public async Task Accept_OfFactsWithoutCounty_IsRefused(string code)
    {
        var versions = (await OpenAsync(DatabaseKind.Sqlite)).Versions;
        var facts = SampleFacts.County(code);
        var nobody = new CountyFacts(
            facts.County with { Name = "" }, facts.Schools, new Dictionary<string, double[]>(StringComparer.Ordinal), facts.Sources, facts.Items);

        var refusal = await Assert.ThrowsAsync<VersionRefusedException>(() => versions.AcceptFactsAsync("a.xlsx", [nobody]));

        Assert.Contains("哪个县", refusal.Reason.Zh, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Accept_AtOnceFromManySides_NumbersEveryVersionOnce(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        var stores = new[] { await OpenAsync(database), await OpenAsync(database) };

        await Task.WhenAll(Enumerable.Range(1, 12).Select(i => Task.Run(() =>
            stores[i % 2].Versions.AcceptFactsAsync("a.xlsx", [SampleFacts.County("610922", area: i), SampleFacts.County("610921", area: i)]))));

        foreach (var county in new[] { "610921", "610922" })
        {
            var list = await stores[0].Versions.ListVersionsAsync(county);
            Assert.Equal(Enumerable.Range(1, 12).Reverse(), list.Select(version => version.Key.VersionNo));
            Assert.Equal(12, list.DistinctBy(version => version.ContentHash, StringComparer.Ordinal).Count());
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE data_school SET facts = replace(facts, '110', '111') WHERE ordinal = 1")]
    [InlineData(DatabaseKind.Sqlite, "UPDATE data_school SET name = '别的学校' WHERE ordinal = 1")]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM data_item WHERE item_id = 'satisfaction'")]
    [InlineData(DatabaseKind.Sqlite, "UPDATE data_version SET header = replace(header, '30', '31')")]
    [InlineData(DatabaseKind.Postgres, "UPDATE data_school SET facts = replace(facts, '110', '111') WHERE ordinal = 1")]
    [InlineData(DatabaseKind.Postgres, "UPDATE data_school SET name = '别的学校' WHERE ordinal = 1")]
    public async Task Load_OfAlteredRows_IsRefused(DatabaseKind engine, string sql)
    {
        var database = NewDatabase(engine);
        var accepted = Assert.Single(await (await OpenAsync(database)).Versions.AcceptFactsAsync("a.xlsx", [SampleFacts.County()]));
        await database.ExecuteAsync(engine == DatabaseKind.Sqlite
            ? $"DROP TRIGGER data_school_no_update; DROP TRIGGER data_item_no_delete; DROP TRIGGER data_version_no_update; {sql}"
            : $"ALTER TABLE data_school DISABLE TRIGGER ALL; {sql}");
        var restarted = (await OpenAsync(database)).Versions;

        var refusal = await Assert.ThrowsAsync<VersionRefusedException>(() => restarted.LoadAsync(accepted.Version.Key));

        Assert.Contains("被改动", refusal.Reason.Zh, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AcceptedRows_CannotBeChangedByPlainSql(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        await (await OpenAsync(database)).Versions.AcceptFactsAsync("a.xlsx", [SampleFacts.County()]);

        foreach (var table in new[] { "data_version", "data_school", "data_item" })
        {
            foreach (var sql in new[] { $"UPDATE {table} SET county_id = county_id", $"DELETE FROM {table}" })
            {
                var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.ExecuteAsync(sql));
                Assert.Contains("immutable", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Load_OfAVersionThatIsNotThere_SaysWhich(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;

        var refusal = await Assert.ThrowsAsync<VersionRefusedException>(() => versions.LoadAsync(new VersionKey("610921", 2025, 7)));

        Assert.Contains("第 7 版", refusal.Reason.Zh, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compare_TellsSchoolsThatCameAndWent_AndCellsThatChanged(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        var before = Assert.Single(await versions.AcceptFactsAsync("a.xlsx", [SampleFacts.County(schools: 3, area: 4)]));
        var after = Assert.Single(await versions.AcceptFactsAsync("b.xlsx", [SampleFacts.County(schools: 4, area: 5)]));

        var comparison = await versions.CompareAsync(before.Version.Key, after.Version.Key);

        Assert.Equal("3610000003", Assert.Single(comparison.Added).Code);
        Assert.Empty(comparison.Removed);
        Assert.Equal(
            [("3610000000", "area_teaching", "4", "5"), ("3610000001", "area_teaching", "8", "10")],
            comparison.Changes.Select(change => (change.SchoolCode, change.FieldId, change.Before, change.After)));
        var back = await versions.CompareAsync(after.Version.Key, before.Version.Key);
        Assert.Equal("3610000003", Assert.Single(back.Removed).Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Upload_IsADraftUntilAccepted_AndOnlyOnce(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        var id = await versions.SaveUploadAsync(new NewUpload("学校.xlsx", [1, 2, 3], "name: 教基", 2025, "王"));
        var draft = await versions.GetUploadAsync(id);
        var reading = Reading(SampleFacts.County());

        var accepted = Assert.Single(await versions.AcceptAsync(id, reading));

        Assert.Equal([1, 2, 3], draft!.Content);
        Assert.Equal(("name: 教基", 2025, "王", UploadStatus.Draft), (draft.MapYaml, draft.Summary.SchoolYear, draft.Summary.CreatedBy, draft.Summary.Status));
        Assert.Equal(id, accepted.Version.UploadId);
        Assert.Equal(1, accepted.Version.Warnings);
        Assert.Equal(id, Assert.Single(await versions.ListUploadsAsync(UploadStatus.Accepted)).Id);
        Assert.Empty(await versions.ListUploadsAsync(UploadStatus.Draft));
        await Assert.ThrowsAsync<VersionRefusedException>(() => versions.AcceptAsync(id, reading));
        await Assert.ThrowsAsync<VersionRefusedException>(() => versions.DiscardUploadAsync(id));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Accept_OfAFileWithoutYear_TakesTheYearOfTheUpload(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        var id = await versions.SaveUploadAsync(new NewUpload("学校.csv", [1]));
        await versions.SetReadingAsync(id, "name: x", 2023);
        var facts = SampleFacts.County();
        var noYear = new CountyFacts(
            facts.County with { SchoolYear = null },
            facts.Schools,
            facts.FieldIds.ToDictionary(field => field, field => facts.Column(field).ToArray(), StringComparer.Ordinal),
            facts.Sources,
            facts.Items);

        var accepted = Assert.Single(await versions.AcceptAsync(id, Reading(noYear)));

        Assert.Equal(2023, accepted.Version.Key.SchoolYear);
        Assert.Equal(2023, (await versions.LoadAsync(accepted.Version.Key)).County.SchoolYear);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Accept_OfAFileWithoutGoodCounty_IsRefused_AndTheDraftStays(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        var id = await versions.SaveUploadAsync(new NewUpload("坏.xlsx", [1]));

        await Assert.ThrowsAsync<VersionRefusedException>(() => versions.AcceptAsync(id, Reading()));

        Assert.Equal(UploadStatus.Draft, (await versions.GetUploadAsync(id))!.Summary.Status);
        await versions.DiscardUploadAsync(id);
        Assert.Equal(UploadStatus.Discarded, (await versions.GetUploadAsync(id))!.Summary.Status);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task HeadingMap_OfTheSameName_IsReplaced(DatabaseKind engine)
    {
        var versions = (await OpenAsync(engine)).Versions;
        await versions.SaveHeadingMapAsync("610921", "教基一", "a");
        await versions.SaveHeadingMapAsync("610921", "教基一", "b");
        await versions.SaveHeadingMapAsync("610922", "教基一", "c");

        var maps = await versions.ListHeadingMapsAsync("610921");

        Assert.Equal(("教基一", "b"), (Assert.Single(maps).Key, maps["教基一"]));
    }

    private static WorkbookReading Reading(params CountyFacts[] counties) => new()
    {
        FileName = "学校.xlsx",
        Counties = counties,
        Blocked = [],
        Findings = [.. counties.Select(county =>
            new Finding("spread", Severity.Warning, "学校.xlsx", CellAddress.None, "", Words.Same("偏离"), Words.Same("核对")) { CountyKey = county.County.Key })],
    };
}
