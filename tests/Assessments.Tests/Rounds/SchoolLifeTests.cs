using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Life;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Demo;
using Xunit;

namespace Junheng.Assessments.Tests.Rounds;

/// <summary>Schools open, close, merge, split and get other names; history stays right and codes are never used twice.</summary>
public sealed class SchoolLifeTests(PostgresCluster postgres) : StoreTests(postgres)
{
    private static readonly Decision Decided = new(new DateOnly(2025, 7, 1), "县政发〔2025〕7号");

    [Theory, MemberData(nameof(Engines))]
    public async Task Merged_TheOtherSchoolGoes_AndItsFiguresOfTheYearBeforeGoWithIt(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        var before = DemoCounty.Generate(new DemoOptions { Schools = 12, Years = 1, FirstYear = 2024, Seed = 3 }).Single();
        await store.Versions.AcceptFactsAsync("2024.xlsx", [before]);
        using var acting = RoundCounty.Bureau().Enter();
        var schools = store.Rounds.Schools;
        var (into, from) = (before.Schools[0], before.Schools[1]);

        await schools.MergeAsync(RoundCounty.Id, [from.Code], into.Code, Decided);
        var round = await store.Rounds.OpenAsync(new NewRound(RoundCounty.Id, 2025, "2025", ["quality-2017"], new(2025, 9, 1), new(2025, 10, 1)));

        var returns = await store.Rounds.WholeReturnsAsync(round);
        Assert.DoesNotContain(returns, each => each.Key.SchoolCode == from.Code);
        var its = returns.Single(each => each.Key.SchoolCode == into.Code);
        Assert.Equal(ReturnCells.Number(before.Value("equipment_value", 0) + before.Value("equipment_value", 1)), its.LastYear["equipment_value"]);
        Assert.Contains(await schools.ListAsync(RoundCounty.Id), school => school.Code == from.Code && school.ClosedOn == Decided.OnDate);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Split_TheParts_HaveNoFiguresOfTheYearBefore(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        var before = DemoCounty.Generate(new DemoOptions { Schools = 12, Years = 1, FirstYear = 2024, Seed = 3 }).Single();
        await store.Versions.AcceptFactsAsync("2024.xlsx", [before]);
        using var acting = RoundCounty.Bureau().Enter();

        await store.Rounds.Schools.SplitAsync(RoundCounty.Id, before.Schools[0].Code, [new NewSchool("2199999999", "东校区小学", "小学")], Decided);
        var round = await store.Rounds.OpenAsync(new NewRound(RoundCounty.Id, 2025, "2025", ["quality-2017"], new(2025, 9, 1), new(2025, 10, 1)));

        var returns = await store.Rounds.WholeReturnsAsync(round);
        foreach (var code in new[] { before.Schools[0].Code, "2199999999" })
            Assert.False(returns.Single(each => each.Key.SchoolCode == code).LastYear.ContainsKey("equipment_value"));
        Assert.Equal("东校区小学", returns.Single(each => each.Key.SchoolCode == "2199999999").Cell("school_name"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Code_OnceUsed_IsNeverUsedAgain(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        using var acting = RoundCounty.Bureau().Enter();
        var schools = store.Rounds.Schools;
        await schools.OpenAsync(RoundCounty.Id, new NewSchool("2199999998", "旧校", "小学"), Decided);
        await schools.CloseAsync(RoundCounty.Id, "2199999998", Decided with { OnDate = new(2025, 8, 1) });

        var refusal = await Assert.ThrowsAsync<RoundRefusedException>(() => schools.OpenAsync(RoundCounty.Id, new NewSchool("2199999998", "新校", "小学"), Decided with { OnDate = new(2025, 9, 1) }));

        Assert.Contains("旧校", refusal.Words.Zh, StringComparison.Ordinal);
        Assert.Equal([SchoolEventKind.Close, SchoolEventKind.Open], (await schools.EventsAsync(RoundCounty.Id)).Select(each => each.Kind));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task EveryChange_NamesItsDocument(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        using var acting = RoundCounty.Bureau().Enter();

        await Assert.ThrowsAsync<RoundRefusedException>(() => store.Rounds.Schools.OpenAsync(RoundCounty.Id, new NewSchool("2199999998", "新校", "小学"), Decided with { Document = " " }));

        Assert.Empty(await store.Rounds.Schools.ListAsync(RoundCounty.Id));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Renamed_KeepsItsCode_AndItsOldNameInTheHistory(DatabaseKind engine)
    {
        var store = await OpenAsync(engine);
        using var acting = RoundCounty.Bureau().Enter();
        var schools = store.Rounds.Schools;
        await schools.OpenAsync(RoundCounty.Id, new NewSchool("2199999998", "石桥小学", "小学"), Decided);

        await schools.RenameAsync(RoundCounty.Id, "2199999998", "石桥镇中心小学", "", Decided with { OnDate = new(2026, 7, 1) });

        Assert.Equal("石桥镇中心小学", (await schools.ListAsync(RoundCounty.Id)).Single().Name);
        var renamed = (await schools.EventsAsync(RoundCounty.Id))[0];
        Assert.Equal(("石桥小学", "石桥镇中心小学"), (renamed.NameBefore, renamed.NameAfter));
    }
}
