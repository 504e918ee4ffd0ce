using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Checking;

/// <summary>Whatever county, standard and means: what the planner says, the checker accepts.</summary>
public class EveryPlanIsAcceptedTests(ITestOutputHelper output)
{
    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var pack in BuiltInPacks.Ids)
        {
            for (var seed = 1; seed <= 12; seed++)
                cases.Add(pack, seed);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Plan_OfARandomCounty_IsAccepted(string id, int seed)
    {
        var pack = BuiltInPacks.Find(id)!;
        var facts = Counties.Random(seed, 4 + seed * 3, complete: seed % 2 == 0);

        Accepted(pack, facts, Means(seed, facts));
    }

    [Theory]
    [InlineData(0.12)]
    [InlineData(0.18)]
    [InlineData(0.25)]
    public void Plan_ForATightComposite_IsAccepted(double limit)
    {
        var pack = PackReader.Read(BuiltInPacks.Text("basic-2012")!.Replace("limits: {primary: 0.65, middle: 0.55}", FormattableString.Invariant($"limits: {{primary: {limit}, middle: {limit}}}"), StringComparison.Ordinal)).Pack!;
        Assert.Equal((decimal)limit, pack.CvRule!.Limits.Values.First());

        Accepted(pack, Counties.Random(3, 8, complete: true), PlanDefaults.Options);
    }

    private void Accepted(StandardPack pack, CountyFacts facts, PlanOptions options)
    {
        var plan = CompliancePlanner.Plan(pack, facts, options, new PlanTarget(0.001, TimeSpan.FromSeconds(0.5)));

        var report = PlanChecker.Check(pack, facts, plan);

        output.WriteLine($"{plan.Status} {plan.Cost} {plan.LowerBound:R} {plan.Actions.Count} {plan.Certificate?.Nodes.Count} {string.Join(' ', plan.Infeasible?.SmallestConflict.Select(rule => rule.Text.Zh) ?? [])}");
        Assert.Empty(report.Refusals.Select(refusal => refusal.Text.En));
    }

    /// <summary>Options with or without quota, budget, locks and caps.</summary>
    private static PlanOptions Means(int seed, CountyFacts facts)
    {
        var random = new Random(seed);
        var code = facts.Schools[random.Next(facts.Schools.Count)].Code;
        return PlanDefaults.Options with
        {
            Quota = random.Next(3) == 0 ? random.Next(0, 40) : null,
            Budget = random.Next(3) == 0 ? random.Next(200, 20_000) : null,
            Locks = random.Next(3) == 0 ? [new PlanLock(code, null, null, 0)] : [],
            Caps = random.Next(2) == 0 ? [.. facts.Schools.Select(school => new SchoolCap(school.Code, null, "build_sports", random.Next(0, 200)))] : [],
        };
    }
}
