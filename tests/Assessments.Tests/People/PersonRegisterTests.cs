using System.Security.Cryptography;
using System.Text;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Demo;
using Junheng.Registry.People;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Xunit;

namespace Junheng.Assessments.Tests.People;

/// <summary>The register: what lies in the database, who is shown what, and what becomes of it with another key.</summary>
public sealed class PersonRegisterTests(PostgresCluster postgres) : StoreTests(postgres)
{
    private const string County = "610921";
    private const string School = "2161000001";
    private const string Number = "11010519491231002X";

    private static NewPerson Pupil(string code, string name, string number = "", string school = School) =>
        new(school, code, name, number, new Dictionary<string, string>(StringComparer.Ordinal) { ["grade"] = "三年级" });

    [Theory, MemberData(nameof(Engines))]
    public async Task Names_AreReadableNowhereInTheDatabase_AndMaskedInTheList(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        var store = await OpenAsync(database);
        await store.People.ReplaceAsync(County, PersonKind.Pupil, [School], [Pupil("G1", "王小明", Number)], "名单.xlsx");

        var shown = Assert.Single(await store.People.ListAsync(new PersonQuery(County)));
        Assert.Equal(("王＊＊", "110105********002X", "三年级"), (shown.Name, shown.IdNumber, shown.Attributes["grade"]));
        var rows = await RowsAsync(store, "person");
        Assert.DoesNotContain(rows, row => row.Contains("王小明", StringComparison.Ordinal) || row.Contains(Number, StringComparison.Ordinal));
        // A name moved to another row does not open there.
        await store.People.ReplaceAsync(County, PersonKind.Pupil, [School], [Pupil("G1", "王小明"), Pupil("G2", "李丽")], "名单.xlsx");
        await database.ExecuteAsync("UPDATE person SET name = (SELECT p.name FROM person p WHERE p.code = 'G1') WHERE code = 'G2'");
        await Assert.ThrowsAnyAsync<CryptographicException>(() => store.People.ListAsync(new PersonQuery(County)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Revealing_IsWrittenDownWithItsReason_AndTakesOne(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        await store.People.ReplaceAsync(County, PersonKind.Pupil, [School], [Pupil("G1", "王小明", Number), Pupil("G2", "李丽")], "名单.xlsx");
        var id = (await store.People.ListAsync(new PersonQuery(County)))[0].PersonId;

        await Assert.ThrowsAsync<ArgumentException>(() => store.People.RevealAsync([id], " 看看 "));
        using var acting = new Acting("tongji", AccessScope.County(County, mayWrite: false), "10.1.2.3").Enter();
        var shown = Assert.Single(await store.People.RevealAsync([id], "核对学籍变动"));

        Assert.Equal(("王小明", Number), (shown.Name, shown.IdNumber));
        using var program = Acting.EnterProgram();
        var entry = Assert.Single(await EntriesAsync(store, AuditKind.PersonalRead));
        Assert.Equal((County, "tongji", "10.1.2.3", "核对学籍变动"), (entry.CountyId, entry.Who, entry.Address, entry.Reason));
        Assert.Contains("G1", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", entry.After, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ASchool_SeesAndWritesItsOwn_AndNobodyElses(DatabaseKind engine)
    {
        const string Other = "2161000002";
        var store = await OpenAsync(engine);
        await store.People.ReplaceAsync(County, PersonKind.Pupil, [School, Other], [Pupil("G1", "王小明"), Pupil("G2", "李丽", school: Other)], "名单.xlsx");
        var others = (await store.People.ListAsync(new PersonQuery(County, SchoolCode: Other)))[0].PersonId;
        using var acting = new Acting("xuexiao", new AccessScope { Schools = [AccessScope.SchoolKey(County, School)], MayWrite = true }).Enter();

        Assert.Equal("G1", Assert.Single(await store.People.ListAsync(new PersonQuery())).Code);
        Assert.Empty(await store.People.RevealAsync([others], "想看看别的学校"));
        await store.People.ReplaceAsync(County, PersonKind.Pupil, [School], [Pupil("G3", "赵一")], "名单.xlsx");
        await Assert.ThrowsAsync<AccessRefusedException>(() => store.People.ReplaceAsync(County, PersonKind.Pupil, [Other], [], "名单.xlsx"));
        await Assert.ThrowsAsync<AccessRefusedException>(() => store.People.ReplaceAsync(County, PersonKind.Pupil, [], [Pupil("G4", "钱二", school: Other)], "名单.xlsx"));

        using var program = Acting.EnterProgram();
        Assert.Equal(["G3", "G2"], (await store.People.ListAsync(new PersonQuery(County))).Select(person => person.Code));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheSameNumber_IsSeenTwice_AndAListReplacesItsSchools(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        await store.People.ReplaceAsync(County, PersonKind.Pupil, [School], [Pupil("G1", "王小明", Number), Pupil("G2", "王晓明", Number), Pupil("G3", "李丽")], "名单.xlsx");
        Assert.Equal([true, true, false], (await store.People.ListAsync(new PersonQuery(County))).Select(person => person.IsTwice));
        var before = (await store.People.ListAsync(new PersonQuery(County)))[0].PersonId;

        await store.People.ReplaceAsync(County, PersonKind.Pupil, [School], [Pupil("G1", "王小明", Number)], "名单.xlsx");

        var left = Assert.Single(await store.People.ListAsync(new PersonQuery(County)));
        Assert.Equal((before, false), (left.PersonId, left.IsTwice));
        Assert.Equal(1, await store.People.CountAsync(new PersonQuery(County, PersonKind.Pupil)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnotherKey_OpensEverything_AndTheOldOneIsNotNeeded(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        var store = await OpenAsync(database);
        await store.People.ReplaceAsync(County, PersonKind.Pupil, [School], [Pupil("G1", "王小明", Number), Pupil("G2", "王晓明", Number)], "名单.xlsx");
        var upload = await store.Versions.SaveUploadAsync(new NewUpload("名单.csv", "张三,李四"u8.ToArray()));
        var old = (await RowsAsync(store, "person"))[0];

        // Another program changes the keys while this one has them open.
        var keys = FieldKeys.Open(database.Settings.KeyFolder!, TimeProvider.System);
        keys.Add(TimeProvider.System);
        Assert.Equal((2, 1), (await store.People.RenewKeysAsync(), await store.Versions.SealUploadsAsync()));
        keys.ForgetOld();

        Assert.Equal((0, 0), (await store.People.RenewKeysAsync(), await store.Versions.SealUploadsAsync()));
        Assert.NotEqual(old, (await RowsAsync(store, "person"))[0]);
        Assert.All(await store.People.ListAsync(new PersonQuery(County)), person => Assert.Equal(("王＊＊", true), (person.Name, person.IsTwice)));
        Assert.Equal("张三,李四", Encoding.UTF8.GetString((await store.Versions.GetUploadAsync(upload))!.Content));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AFileFromBeforeItWasEncrypted_IsReadAsBefore_AndEncryptedOnce(DatabaseKind engine)
    {
        var database = NewDatabase(engine);
        var store = await OpenAsync(database);
        var id = await store.Versions.SaveUploadAsync(new NewUpload("名单.csv", "x"u8.ToArray()));
        await database.ExecuteAsync($"UPDATE upload SET key_id = NULL, content = {(engine == DatabaseKind.Sqlite ? "x'E5BCA0E4B889'" : "'\\xE5BCA0E4B889'::bytea")}");
        Assert.Equal("张三", Encoding.UTF8.GetString((await store.Versions.GetUploadAsync(id))!.Content));

        Assert.Equal(1, await store.Versions.SealUploadsAsync());

        Assert.DoesNotContain(await RowsAsync(store, "upload"), row => row.Contains("张三", StringComparison.Ordinal));
        Assert.Equal("张三", Encoding.UTF8.GetString((await store.Versions.GetUploadAsync(id))!.Content));
    }

    [Fact]
    public async Task AnAcceptedWorkbook_BringsItsTeachers_AndAnEarlierYearLeavesThem()
    {
        var store = await OpenAsync(DatabaseKind.Sqlite);
        var counties = DemoCounty.Generate(new DemoOptions { Schools = 8, Years = 2 }).ToList();
        var count = await AcceptAsync(store, counties[1]);
        Assert.True(count > 20);

        Assert.Equal(count, await AcceptAsync(store, counties[0]));
        Assert.All(await store.People.ListAsync(new PersonQuery(counties[1].County.Key)), teacher => Assert.Contains(counties[1].Schools, school => school.Code == teacher.SchoolCode));
    }

    private static async Task<int> AcceptAsync(JunhengStore store, Junheng.Standards.Facts.CountyFacts county)
    {
        using var file = new MemoryStream();
        DemoWorkbook.Write(file, [county], withTeachers: true);
        var id = await store.Versions.SaveUploadAsync(new NewUpload("数据.xlsx", file.ToArray()));
        file.Position = 0;
        await store.Versions.AcceptAsync(id, WorkbookReader.Read(file, "数据.xlsx", new ReadOptions()));
        return await store.People.CountAsync(new PersonQuery(county.County.Key, PersonKind.Teacher));
    }

    private static async Task<List<RecordedEntry>> EntriesAsync(JunhengStore store, AuditKind kind)
    {
        var entries = new List<RecordedEntry>();
        await foreach (var entry in new AuditReader(store.Database).ReadAsync(new AuditQuery { Kind = kind }))
            entries.Add(entry);
        return entries;
    }

    /// <summary>A table's rows as somebody sees them who holds the database and no key.</summary>
    private static async Task<List<string>> RowsAsync(JunhengStore store, string table)
    {
        await using var dump = await Junheng.Platform.Backup.DatabaseDump.OpenAsync(store.Database);
        return [.. dump.Rows(dump.Tables.Single(each => each.Name == table)).Select(row => string.Join('|', row.Select(value => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}")))];
    }
}
