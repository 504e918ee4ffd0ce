using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Registry.Versions;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Assessments.Tests.Rounds;

public sealed class RoundTests(PostgresCluster postgres) : StoreTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task Open_GivesEverySchoolAReturn_WithWhoItIsAndLastYearsFigures(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));

        var returns = await county.Store.Rounds.WholeReturnsAsync(county.Key);

        Assert.Equal(county.Before.Schools.Select(school => school.Code).Order(StringComparer.Ordinal), returns.Select(each => each.Key.SchoolCode));
        foreach (var its in returns)
        {
            var school = county.Before.Schools.ToList().FindIndex(each => each.Code == its.Key.SchoolCode);
            Assert.Equal(county.Before.Schools[school].Name, its.Cell("school_name"));
            Assert.Equal("", its.Cell("area_teaching"));
            Assert.Equal(ReturnCells.Number(county.Before.Value("area_teaching", school)), its.LastYear.GetValueOrDefault("area_teaching", ""));
            Assert.Equal(ReturnStatus.Open, its.Summary.Status);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AllReturnsSignedAndApproved_BecomeADataVersion_WithTheVerdictOfTheSameWorkbook(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));
        for (var school = 0; school < county.Now.Schools.Count; school++)
            await county.FinishAsync(school);
        using var acting = RoundCounty.Bureau().Enter();

        var accepted = await county.Store.Rounds.CompileAsync(county.Key);
        var again = await county.Store.Rounds.CompileAsync(county.Key);

        Assert.True(again.AlreadyThere);
        Assert.Equal(new VersionKey(RoundCounty.Id, 2025, 1), accepted.Version.Key);
        var compiled = await county.Store.Versions.LoadAsync(accepted.Version);
        var pack = BuiltInPacks.Find("quality-2017")!;
        Assert.Equal(Figures(Evaluator.Evaluate(pack, county.Now)), Figures(Evaluator.Evaluate(pack, compiled)));
        Assert.Equal(RoundStatus.Compiled, (await county.Store.Rounds.GetAsync(county.Key)).Status);
    }

    private static IEnumerable<(string, string, double, int)> Figures(Assessment assessment) => assessment.Stages.SelectMany(stage =>
        stage.Indicators.Select(result => (stage.Stage.ToString(), result.Indicator.Id, Math.Round(result.Cv, 12), stage.SchoolsMeeting)));

    [Theory, MemberData(nameof(Engines))]
    public async Task Compile_WaitsForEverySchool_OrItsExcuse(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));
        // A school that no teaching point belongs to: its absence breaks nothing else.
        var absent = county.Now.Schools.ToList().FindIndex(school => county.Now.Schools.All(other => other.ParentCode != school.Code));
        for (var school = 0; school < county.Now.Schools.Count; school++)
        {
            if (school != absent)
                await county.FinishAsync(school);
        }

        using var acting = RoundCounty.Bureau().Enter();

        var refusal = await Assert.ThrowsAsync<RoundRefusedException>(() => county.Store.Rounds.CompileAsync(county.Key));
        await county.StepAsync(absent, ReturnStep.Excuse, Hand.County, "tongji", "本学年停办");
        var accepted = await county.Store.Rounds.CompileAsync(county.Key);

        Assert.Equal(RoundRefusals.NotAllApproved, refusal.Code);
        Assert.Equal(county.Now.Schools.Count - 1, accepted.Version.SchoolCount);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Submit_WithAnError_IsRefused_AndTheWrongCellIsKeptAsTyped(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));
        await county.FillAsync(0);
        using var acting = RoundCounty.School(county.Now.Schools[0].Code, "tianbao").Enter();
        var saved = await county.Store.Rounds.SaveAsync(county.Return(0), 2, new Dictionary<string, string> { ["area_teaching"] = "五十二" });

        var refusal = await Assert.ThrowsAsync<RoundRefusedException>(() => county.Store.Rounds.StepAsync(county.Return(0), ReturnStep.Submit, Hand.Reporter));

        Assert.Equal(RoundRefusals.Errors, refusal.Code);
        var finding = Assert.Single(saved.Report.Findings, each => each.RuleId == "number_expected");
        Assert.Equal(("area_teaching", "五十二", "52"), (finding.FieldId, finding.Value, finding.Suggestion));
        Assert.Equal("五十二", (await county.Store.Rounds.ReturnAsync(county.Return(0))).Cell("area_teaching"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ThreeSteps_TakeThreePersons(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));
        await county.FillAsync(0);
        await county.StepAsync(0, ReturnStep.Submit, Hand.Reporter, "tianbao");

        var review = await Assert.ThrowsAsync<RoundRefusedException>(() => county.StepAsync(0, ReturnStep.Review, Hand.Reviewer, "tianbao"));
        await county.StepAsync(0, ReturnStep.Review, Hand.Reviewer, "shenhe");
        var sign = await Assert.ThrowsAsync<RoundRefusedException>(() => county.StepAsync(0, ReturnStep.Sign, Hand.Principal, "shenhe"));

        Assert.Equal([RoundRefusals.SameHand, RoundRefusals.SameHand], [review.Code, sign.Code]);
        Assert.Equal(ReturnStatus.Signed, await county.StepAsync(0, ReturnStep.Sign, Hand.Principal, "xiaozhang"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task FewHands_TwoPersonsAreEnough_OneIsNot(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), fewHands: true);
        await county.FillAsync(0);
        await county.StepAsync(0, ReturnStep.Submit, Hand.Reporter, "tianbao");
        await county.StepAsync(0, ReturnStep.Review, Hand.Reviewer, "tianbao");

        var one = await Assert.ThrowsAsync<RoundRefusedException>(() => county.StepAsync(0, ReturnStep.Sign, Hand.Principal, "tianbao"));

        Assert.Equal(RoundRefusals.SameHand, one.Code);
        Assert.Equal(ReturnStatus.Signed, await county.StepAsync(0, ReturnStep.Sign, Hand.Principal, "xiaozhang"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Approved_IsLocked_ACorrectionIsANewSignedVersion_AndTheDifferenceIsKnown(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));
        await county.FinishAsync(0);
        var typed = new Dictionary<string, string> { ["books"] = "4321" };
        using (RoundCounty.School(county.Now.Schools[0].Code, "tianbao").Enter())
            Assert.Equal(RoundRefusals.Locked, (await Assert.ThrowsAsync<RoundRefusedException>(() => county.Store.Rounds.SaveAsync(county.Return(0), 6, typed))).Code);
        Assert.Equal(RoundRefusals.Reason, (await Assert.ThrowsAsync<RoundRefusedException>(() => county.StepAsync(0, ReturnStep.Unapprove, Hand.County, "tongji"))).Code);

        await county.StepAsync(0, ReturnStep.Unapprove, Hand.County, "tongji", "图书数填错");
        using (RoundCounty.School(county.Now.Schools[0].Code, "tianbao").Enter())
            await county.Store.Rounds.SaveAsync(county.Return(0), (await county.Store.Rounds.ReturnAsync(county.Return(0))).Summary.Revision, typed);
        await county.StepAsync(0, ReturnStep.Submit, Hand.Reporter, "tianbao");
        await county.StepAsync(0, ReturnStep.Review, Hand.Reviewer, "shenhe");
        await county.StepAsync(0, ReturnStep.Sign, Hand.Principal, "xiaozhang");

        var versions = await county.Store.Rounds.SignedAsync(county.Return(0));
        Assert.Equal([1, 2], versions.Select(version => version.VersionNo));
        var changed = versions[1].Cells.Where(cell => versions[0].Cells.GetValueOrDefault(cell.Key, "") != cell.Value).Select(cell => cell.Key);
        Assert.Equal(["books"], changed);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Unapproving_AfterCompiling_TakesTheRoundBack_SoThatNobodySignsOldFigures(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        for (var school = 0; school < county.Now.Schools.Count; school++)
            await county.FinishAsync(school);
        using var acting = RoundCounty.Bureau().Enter();
        await county.Store.Rounds.CompileAsync(county.Key);

        await county.StepAsync(0, ReturnStep.Unapprove, Hand.County, "tongji", "更正");

        var refusal = await Assert.ThrowsAsync<RoundRefusedException>(() => county.Store.Rounds.StepAsync(county.Key, RoundStep.Sign, Office.Leader));
        Assert.Equal(RoundRefusals.Step, refusal.Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task County_City_Province_ApproveInTurn_AndWhatIsSealedDoesNotChange(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        for (var school = 0; school < county.Now.Schools.Count; school++)
            await county.FinishAsync(school);
        var rounds = county.Store.Rounds;
        using var acting = RoundCounty.Bureau().Enter();
        await rounds.CompileAsync(county.Key);
        Assert.Equal(RoundRefusals.Step, (await Assert.ThrowsAsync<RoundRefusedException>(() => rounds.StepAsync(county.Key, RoundStep.ApproveByCity, Office.City))).Code);

        await rounds.StepAsync(county.Key, RoundStep.Sign, Office.Leader);
        Assert.Equal(RoundRefusals.Locked, (await Assert.ThrowsAsync<RoundRefusedException>(() => county.StepAsync(0, ReturnStep.Unapprove, Hand.County, "tongji", "x"))).Code);
        await rounds.StepAsync(county.Key, RoundStep.ApproveByCity, Office.City);
        await rounds.StepAsync(county.Key, RoundStep.ApproveByProvince, Office.Province);
        await rounds.StepAsync(county.Key, RoundStep.TakeBack, Office.Province, "抽查发现问题");
        Assert.Equal(RoundStatus.SentBack, await rounds.StepAsync(county.Key, RoundStep.SendBack, Office.Province, "两所学校的面积不符"));

        Assert.Equal(["open", "compile", "sign", "approve_by_city", "approve_by_province", "take_back", "send_back"], (await rounds.StepsAsync(county.Key)).Select(step => step.Step));
        Assert.Equal(ReturnStatus.Returned, await county.StepAsync(0, ReturnStep.Unapprove, Hand.County, "tongji", "按市里意见更正"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task School_SeesAndWritesItsOwnReturnOnly(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));
        using var acting = RoundCounty.School(county.Now.Schools[0].Code, "tianbao").Enter();

        var seen = await county.Store.Rounds.ReturnsAsync(county.Key);
        var foreign = await Assert.ThrowsAsync<RoundRefusedException>(() => county.Store.Rounds.SaveAsync(county.Return(1), 1, new Dictionary<string, string> { ["books"] = "1" }));

        Assert.Equal([county.Now.Schools[0].Code], seen.Select(each => each.Key.SchoolCode));
        Assert.Equal(RoundRefusals.NotFound, foreign.Code);
        await Assert.ThrowsAsync<AccessRefusedException>(() => county.Store.Rounds.StepAsync(county.Key, RoundStep.Close, Office.Bureau));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Severity_WarnThisYear_ErrorNextYear(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));
        using var acting = RoundCounty.Bureau().Enter();
        var rounds = county.Store.Rounds;
        await rounds.SetSeverityAsync(RoundCounty.Id, "cell_blank", 2026, Registry.Findings.Severity.Error);
        await rounds.StepAsync(county.Key, RoundStep.Close, Office.Bureau);
        var next = await rounds.OpenAsync(new NewRound(RoundCounty.Id, 2026, "2026 学年填报", ["quality-2017"], new(2026, 9, 1), new(2026, 10, 15)));

        Assert.Equal(0, (await rounds.ReturnsAsync(county.Key))[0].Errors);
        Assert.True((await rounds.ReturnsAsync(next))[0].Errors > 10);
        Assert.Equal(RoundRefusals.Setting, (await Assert.ThrowsAsync<RoundRefusedException>(() => rounds.SetSeverityAsync(RoundCounty.Id, "number_expected", 2026, null))).Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Answer_HoldsWhileTheCellHoldsItsValue(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine));
        await county.FillAsync(0);
        using var acting = RoundCounty.School(county.Now.Schools[0].Code, "tianbao").Enter();
        var (rounds, key) = (county.Store.Rounds, county.Return(0));
        var last = (await rounds.ReturnAsync(key)).LastYear["books"];
        var doubled = (double.Parse(last, System.Globalization.CultureInfo.InvariantCulture) * 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await rounds.SaveAsync(key, 2, new Dictionary<string, string> { ["books"] = doubled });
        await rounds.AnswerAsync(key, "changed_since_last_year", "books", "新购图书 3,000 册");

        var report = await rounds.ReportAsync(await rounds.GetAsync(county.Key), await rounds.ReturnAsync(key));
        var saved = await rounds.SaveAsync(key, 4, new Dictionary<string, string> { ["books"] = doubled + "0" });

        Assert.Equal("新购图书 3,000 册", Assert.Single(report.Findings, each => each is { RuleId: "changed_since_last_year", FieldId: "books" }).Answer?.Text);
        Assert.Null(Assert.Single(saved.Report.Findings, each => each is { RuleId: "changed_since_last_year", FieldId: "books" }).Answer);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task CheckAll_FindsWhatOnlyTheComparisonShows_AndTheSchoolSeesIt(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 30);
        for (var school = 0; school < county.Now.Schools.Count; school++)
            await county.FillAsync(school);
        using var acting = RoundCounty.Bureau().Enter();
        var (rounds, key) = (county.Store.Rounds, county.Return(5));
        var its = await rounds.ReturnAsync(key);
        await rounds.SaveAsync(key, its.Summary.Revision, new Dictionary<string, string> { ["books"] = its.Cell("books") + "00" });

        await rounds.CheckAllAsync(county.Key);

        var report = await rounds.ReportAsync(await rounds.GetAsync(county.Key), await rounds.ReturnAsync(key));
        Assert.Contains(report.Findings, each => each is { RuleId: "far_from_county", FieldId: "books" });
        Assert.Equal(its.Summary.Revision + 1, (await rounds.ReturnAsync(key)).Summary.Revision);
    }
}
