using Junheng.Plans.Effects;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Plans.Tests.Effects;

public sealed class EffectTests(PostgresCluster postgres) : PlanTests(postgres)
{
    [Fact]
    public async Task Promise_AddsWhatTheActionsAdd_AndNothingElse()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var plan = SamplePlan();
        var school = Row(Facts, plan.Actions[0].School);

        var promised = plan.After.Facts;

        foreach (var field in Facts.FieldIds)
        {
            for (var i = 0; i < Facts.Schools.Count; i++)
            {
                var added = i != school ? 0 : field switch
                {
                    "teachers_primary" or "teachers_pe_art_primary" or "teachers_above_degree_primary" => 1,
                    "multimedia_rooms" => 3,
                    _ => 0,
                };
                Assert.Equal(Facts.Value(field, i) + added, promised.Value(field, i), 9);
            }
        }
    }

    [Fact]
    public async Task WhatIsMissing_StaysMissing()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var plan = SamplePlan();
        var row = Row(Facts, plan.Actions[0].School);
        var gap = With(Facts, "multimedia_rooms", row, double.NaN);

        Assert.True(double.IsNaN(PlanFacts.Apply(gap, Pack, PlanDefaults.Options, plan.Actions).Value("multimedia_rooms", row)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task NextYear_StandsBesideThePromise(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var plan = SamplePlan();
        var loaded = (await Desk.LoadAsync(await ComputedAsync(plan)))!;
        var row = Row(Facts, plan.Actions[0].School);
        // The teacher came; of three rooms one is missing.
        var next = With(plan.After.Facts, "multimedia_rooms", row, Facts.Value("multimedia_rooms", row) + 2);
        var year = new CountyFacts(next.County with { SchoolYear = 2026 }, next.Schools, Columns(next), next.Sources, next.Items);
        var version = (await Store.Versions.AcceptFactsAsync("n.xlsx", [year]))[0].Version;

        var effect = await Desk.EffectAsync(loaded, version);

        var teachers = effect.Fields.Single(field => field.Field == "teachers_pe_art_primary");
        var rooms = effect.Fields.Single(field => field.Field == "multimedia_rooms");
        Assert.Equal((1.0, 0.0), (teachers.Promised - teachers.Before, teachers.Lacking));
        Assert.Equal((3.0, 2.0, 1.0), (rooms.Promised - rooms.Before, rooms.Reported - rooms.Before, rooms.Lacking));
        Assert.Equal(2026, effect.Measured.Key.SchoolYear);
        var kept = effect.Indicators.Single(each => each.Stage == Stage.Primary && each.Indicator == "teachers_pe_art");
        Assert.Equal(kept.Promised, kept.Reported);
        Assert.NotEqual(kept.Before, kept.Promised);
    }

    [Fact]
    public async Task ASchoolThatIsGone_HasNothingReported()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var plan = SamplePlan();
        var loaded = (await Desk.LoadAsync(await ComputedAsync(plan)))!;
        var keep = Enumerable.Range(0, Facts.Schools.Count).Where(i => i != Row(Facts, plan.Actions[0].School)).ToArray();
        var without = new CountyFacts(
            Facts.County with { SchoolYear = 2026 },
            [.. keep.Select(i => Facts.Schools[i])],
            Facts.FieldIds.ToDictionary(field => field, field => keep.Select(i => Facts.Value(field, i)).ToArray(), StringComparer.Ordinal),
            FactSources.None,
            Facts.Items);
        var version = (await Store.Versions.AcceptFactsAsync("n.xlsx", [without]))[0].Version;

        var effect = await Desk.EffectAsync(loaded, version);

        Assert.All(effect.Fields, field => Assert.True(double.IsNaN(field.Reported) && double.IsNaN(field.Lacking)));
    }

    [Fact]
    public async Task Difference_NamesOnlyWhatDiffers()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var first = SamplePlan();
        var second = first with { Actions = [first.Actions[0], first.Actions[1] with { Count = 5, Cost = 25 }] };

        var difference = Assert.Single(PlanDifference.Of(first, second).Actions);

        Assert.Equal(("add_multimedia", 3, 5, 15m, 25m), (difference.Action, difference.First, difference.Second, difference.FirstCost, difference.SecondCost));
        Assert.Empty(PlanDifference.Of(first, first).Actions);
        Assert.Equal(2, PlanDifference.Of(first, first with { Actions = [] }).Actions.Count);
    }

    private static int Row(CountyFacts facts, string school) => facts.Schools.ToList().FindIndex(each => each.Code == school);

    private static Dictionary<string, double[]> Columns(CountyFacts facts) =>
        facts.FieldIds.ToDictionary(field => field, field => facts.Column(field).ToArray(), StringComparer.Ordinal);

    private static CountyFacts With(CountyFacts facts, string field, int row, double value)
    {
        var columns = Columns(facts);
        columns[field][row] = value;
        return new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
    }
}
