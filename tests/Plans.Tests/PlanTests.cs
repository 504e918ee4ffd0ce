using Junheng.Assessments;
using Junheng.Plans.Effects;
using Junheng.Plans.Storage;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Demo;
using Junheng.Registry.Versions;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Plans.Tests;

/// <summary>What tests of plans share: a desk on a database of the engine in hand, a small county, a plan made by hand.</summary>
public abstract class PlanTests(PostgresCluster postgres) : IDisposable
{
    private readonly List<TestDatabase> opened = [];

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    private protected static StandardPack Pack { get; } = BuiltInPacks.Find("quality-2017")!;
    private protected TestDatabase Test { get; private set; } = null!;
    private protected JunhengStore Store { get; private set; } = null!;
    private protected PlanDesk Desk { get; private set; } = null!;
    private protected DataVersion Version { get; private set; } = null!;
    private protected CountyFacts Facts { get; private set; } = null!;

    private protected async Task OpenAsync(DatabaseKind engine)
    {
        Test = TestDatabase.Create(engine, postgres);
        opened.Add(Test);
        Store = await JunhengStore.OpenAsync(Test.Settings, TimeProvider.System, default, PlanTables.Set);
        Desk = new PlanDesk(Store, TimeProvider.System);
        Facts = DemoCounty.GenerateYear(new DemoOptions { Schools = 12, Seed = 5 }, 2025).First();
        Version = (await Store.Versions.AcceptFactsAsync("p.xlsx", [Facts]))[0].Version;
    }

    private protected NewPlan NewPlan(string name = "方案一", string? options = null) => new(
        PlanKind.Compliance, name, Version, Pack.Id, Pack.Hash, options ?? PlanDefaults.Text, new SearchLimits(), "clerk");

    /// <summary>Two actions at the first primary school: one recruit, three multimedia rooms.</summary>
    private protected CompliancePlan SamplePlan(double bound = 44)
    {
        var school = Facts.Schools.First(each => each.Kind == SchoolKind.Primary).Code;
        PlannedAction[] actions =
        [
            new(school, Stage.Primary, "recruit_pe_art", 1, 30, ActionReason.Threshold),
            new(school, null, "add_multimedia", 3, 15, ActionReason.Dispersion),
        ];
        return new CompliancePlan
        {
            Status = PlanStatus.WithinGap,
            Cost = 45,
            LowerBound = bound,
            Gap = (45 - bound) / 45,
            Actions = actions,
            Rules = [new PlanRule(PlanRuleKind.Cv, Stage.Primary, "teachers_pe_art", 0.5, 0.62, double.NaN, Active: true, 0.83, 1.5)],
            Before = Evaluator.Evaluate(Pack, Facts),
            After = Evaluator.Evaluate(Pack, PlanFacts.Apply(Facts, Pack, PlanDefaults.Options, actions)),
            Certificate = new PlanCertificate(bound,
            [
                new CountSplit(school, Stage.Primary, "recruit_pe_art", 0, 1, 2),
                new CertificateLeaf(bound, 0.25, 0, [new ConePrice(Stage.Primary, "teachers_pe_art", 1.5, [0.1, -0.2])]),
                new ThresholdSplit(school, Stage.Primary, "multimedia", 3, 4),
                new CertificateLeaf(double.PositiveInfinity, 0, 0, []) { Empty = true },
                new CertificateLeaf(bound + 1, 0, 0, []),
            ]),
            Options = PlanDefaults.Options,
            Assumptions = [new Words("没有上限表。", "No table of caps.")],
        };
    }

    /// <summary>Records a plan and what a job would have computed for it.</summary>
    private protected async Task<StoredPlan> ComputedAsync(CompliancePlan? plan = null, string name = "方案一")
    {
        var key = await Desk.Plans.AddAsync(NewPlan(name));
        await PublishAsync(key, plan ?? SamplePlan());
        return (await Desk.Plans.FindAsync(key))!;
    }

    private protected async Task PublishAsync(PlanKey key, CompliancePlan plan)
    {
        await using var context = Store.Database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await Desk.Plans.PublishAsync(
            context, key, new ComputedPlan(plan.Status, plan.Cost, plan.LowerBound, plan.Gap, 1.5, PlanContent.Write(new ScenarioSet(plan))), CancellationToken.None);
        await transaction.CommitAsync();
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        foreach (var database in opened)
            database.Dispose();
    }
}
