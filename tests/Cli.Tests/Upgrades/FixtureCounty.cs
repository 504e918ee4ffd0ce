using Junheng.Accounts;
using Junheng.Accounts.Notices;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.SignIn;
using Junheng.Accounts.Storage;
using Junheng.Accounts.Tests;
using Junheng.Accounts.Tokens;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Junheng.Plans.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Findings;
using Junheng.Registry.People;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Life;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;

namespace Junheng.Cli.Tests.Upgrades;

/// <summary>
/// A small county at work, in which every table of the present schema has rows: what a fixture holds. Who adds a table adds what fills it
/// here; <see cref="FixtureMaker"/> says which are empty.
/// </summary>
internal sealed class FixtureCounty
{
    public const string Id = "999901";
    public const string TokenName = "汇总程序";
    public const string RoundTitle = "2026 学年填报";
    private static readonly IReadOnlyList<CountyFacts> Years = [.. DemoCounty.Generate(new DemoOptions { Schools = 5, Years = 3, FirstYear = 2024, Seed = 5 })];
    private readonly JunhengStore store;
    private readonly AccountDesk desk;
    private readonly Dictionary<string, string> accounts = new(StringComparer.Ordinal);

    private FixtureCounty(JunhengStore store, AccountDesk desk) => (this.store, this.desk) = (store, desk);

    public static async Task FillAsync(DatabaseSettings settings)
    {
        var opened = await JunhengStore.OpenAsync(settings, TimeProvider.System, default, PlanTables.Set, AccountTables.Set);
        using var accountDesk = new AccountDesk(opened.Database, FieldKeys.Open(settings.KeyFolder!, TimeProvider.System), opened.Audit, TimeProvider.System);
        var county = new FixtureCounty(opened, accountDesk);
        await county.PeopleAsync();
        await county.DataAsync();
        using (Bureau("guihua"))
            await FixturePlans.MakeAsync(opened, (await opened.Versions.ListVersionsAsync(Id))[0]);
        await county.RoundAsync();
        await county.RestAsync();
    }

    private static IDisposable Bureau(string who) => new Acting(who, AccessScope.County(Id)).Enter();

    private async Task PeopleAsync()
    {
        foreach (var (name, post) in UpgradedAccounts.Everybody)
        {
            var (id, _) = await desk.CreateAsync(name, name, UpgradedAccounts.PasswordOf(name), AuditEntry.System, mustChange: false);
            accounts[name] = id;
            await desk.Posts.GiveAsync(id, post, by: "anquan");
            string? code = null;
            if (post.Role.IsAdministrator())
            {
                var secret = await desk.NewAuthenticatorKeyAsync(id);
                await desk.TurnOnTwoFactorAsync(id, OneTimeCode.Of(secret, -1));
                code = OneTimeCode.Of(secret, 0);
            }

            if (name == "juzhang")
                await desk.SignIn.SignInAsync(name, "mistyped", code, "127.0.0.1", "fixture");
            var session = await desk.SignIn.SignInAsync(name, UpgradedAccounts.PasswordOf(name), code, "127.0.0.1", "fixture");
            Assert.Equal(SignInOutcome.SignedIn, session.Outcome);
            if (name == "tianbao" && await desk.SignIn.FindAsync(session.Key!) is { } opened)
                await desk.SignIn.SignOutAsync(opened.Person, opened.Session);
        }

        var lost = new Post(Role.Principal, UpgradedAccounts.Everybody.First(each => each.Name == "tianbao").Post.Place);
        await desk.Posts.GiveAsync(accounts["tianbao"], lost, by: "anquan");
        await desk.Posts.TakeAsync(accounts["tianbao"], lost, by: "anquan");
    }

    private async Task DataAsync()
    {
        using var acting = Bureau("tongji");
        foreach (var year in Years.Take(2))
        {
            var workbook = Workbook(year);
            var reading = WorkbookReader.Read(new MemoryStream(workbook), "县.xlsx", new ReadOptions());
            await store.Versions.AcceptAsync(await store.Versions.SaveUploadAsync(new NewUpload("县.xlsx", workbook, CreatedBy: "tongji")), reading);
        }

        await store.Versions.SaveUploadAsync(new NewUpload("草稿.xlsx", Workbook(Years[2]), CreatedBy: "tongji"));
        await store.Versions.SaveHeadingMapAsync(Id, "本县表头", "columns: {}\n");
        var own = await store.Packs.SaveAsync(Id, OwnPack);
        Assert.NotNull(own.Pack);
        foreach (var version in await store.Versions.ListVersionsAsync(Id))
        {
            foreach (var pack in await store.Packs.ListAsync(Id))
                await store.Assessments.GetAsync(version, pack.Pack);
        }

        await store.People.ReplaceAsync(Id, PersonKind.Pupil, [School(0)], [new NewPerson(School(0), "G1", "王小明", "11010519491231002X", new Dictionary<string, string>(StringComparer.Ordinal))], "名单.xlsx");
    }

    /// <summary>A round in the middle: one return approved, one sent back with a remark and handed in no more, one excused, the others open.</summary>
    private async Task RoundAsync()
    {
        RoundKey key;
        using (Bureau("tongji"))
        {
            await store.Rounds.SetSeverityAsync(Id, "changed_since_last_year", 2027, Severity.Error);
            key = await store.Rounds.OpenAsync(new NewRound(Id, 2026, RoundTitle, ["quality-2017"], new(2026, 9, 1), new(2026, 10, 15)));
            await store.Rounds.SaveItemsAsync(key, (await store.Rounds.GetAsync(key)).Revision, new Dictionary<string, string>(StringComparer.Ordinal) { ["population"] = "312000" });
        }

        foreach (var school in (int[])[0, 1])
        {
            await TypeAsync(key, school);
            await StepAsync(key, school, ReturnStep.Submit, Hand.Reporter, "tianbao");
        }

        await StepAsync(key, 0, ReturnStep.Review, Hand.Reviewer, "shenhe");
        await StepAsync(key, 0, ReturnStep.Sign, Hand.Principal, "xiaozhang");
        await StepAsync(key, 0, ReturnStep.Approve, Hand.County, "tongji");
        await StepAsync(key, 1, ReturnStep.SendBack, Hand.Reviewer, "shenhe", "设备值有误");
        using (Bureau("tongji"))
            await store.Rounds.RemarkAsync(new(Id, key.RoundId, School(1)), "equipment_value", "核对设备台账");
        await StepAsync(key, 2, ReturnStep.Excuse, Hand.County, "tongji", "本学年停办");
        using var acting = Bureau("tongji");
        await store.Rounds.StepAsync(key, RoundStep.Close, Office.Bureau);
        await store.Rounds.StepAsync(key, RoundStep.Reopen, Office.Bureau, "补报");
    }

    private async Task RestAsync()
    {
        var tongji = (await desk.ListAsync()).First(person => person.UserName == "tongji");
        await desk.Tokens.MakeAsync(tongji, new NewToken(TokenName, [Right.ReadCounty, Right.ManageRounds], [], 30));
        await desk.SetMailAsync(accounts["tianbao"], "tianbao@example.invalid");
        await new NoticeBook(store.Database, TimeProvider.System).SendAsync(post => post.Role == Role.SchoolReporter, new("退回", "Sent back"), "/returns", "fixture");
        await new AuditKeeping(store.Database, store.Audit, TimeProvider.System).SetAsync(400);
        using var acting = Bureau("tongji");
        var decision = new Decision(new(2026, 9, 1), "县政发〔2026〕7号");
        await store.Rounds.Schools.OpenAsync(Id, new("2199999990", "新城小学", "小学"), decision);
        await store.Rounds.Schools.SplitAsync(Id, "2199999990", [new("2199999991", "新城一小", "小学"), new("2199999992", "新城二小", "小学")], decision);
    }

    private async Task TypeAsync(RoundKey key, int school)
    {
        using var acting = new Acting("tianbao", new AccessScope { Schools = [AccessScope.SchoolKey(Id, School(school))], MayWrite = true }).Enter();
        var round = await store.Rounds.GetAsync(key);
        var its = await store.Rounds.ReturnAsync(new(Id, key.RoundId, School(school)));
        var saved = await store.Rounds.SaveAsync(its.Key, its.Summary.Revision, ReturnCells.Of(Years[2], school, round.Fields.Where(field => !FormSections.IsOfRegister(field))));
        foreach (var warning in saved.Report.Findings.Where(finding => finding.Severity == Severity.Warning))
            await store.Rounds.AnswerAsync(its.Key, warning.RuleId, warning.FieldId, "已核对");
    }

    private async Task StepAsync(RoundKey key, int school, ReturnStep step, Hand hand, string who, string reason = "")
    {
        using var acting = new Acting(who, AccessScope.County(Id)).Enter();
        await store.Rounds.StepAsync(new(Id, key.RoundId, School(school)), step, hand, reason);
    }

    private const string OwnPack = """
        id: own-pack
        version: 1
        name: {zh: 某省办学标准, en: School standard of a province}
        short_name: {zh: 某省标准, en: Provincial standard}
        source: {document: 某教〔2024〕1号, confidence: verified}
        stages: [primary]
        indicators:
          - id: class_size
            name: {zh: 最大班额, en: Largest class}
            numerator: max_class
            denominator: 1
            direction: at_most
            cv: false
            thresholds: [{value: 45}]
        splitting: {fields: [books], weights: {primary: 1, middle: 1, high: 1}}
        school_rule: {at_most_failing: 0, text: {zh: 各项都要达标。, en: Every item must be met.}}

        """;

    private static string School(int number) => Years[2].Schools[number].Code;

    private static byte[] Workbook(CountyFacts facts)
    {
        using var stream = new MemoryStream();
        DemoWorkbook.Write(stream, [facts], withTeachers: facts == Years[1]);
        return stream.ToArray();
    }
}
