using System.Diagnostics;
using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Checking;

public class LargeCountyTests(ITestOutputHelper output)
{
    /// <summary>The time is for people to read; a limit here would fail on a busy machine, so only a hang does.</summary>
    [Fact]
    public void ThousandSchools_AreCheckedInOnePass()
    {
        var pack = BuiltInPacks.Find("quality-2017")!;
        var facts = Counties.Random(7, 1000, complete: true);
        var today = new ExactSchools(pack, facts, (_, _) => null);
        var county = new ProofCounty(today, new DecisionTable(today, PlanDefaults.Options), PlanDefaults.Options);
        var cones = county.Cones.Select(cone =>
        {
            var u = cone.Amounts.Select((_, i) => (cone.Indicator == "equipment_value" ? 1e-5 : 1e-2) * (1 + i % 7 / 10.0)).ToArray();
            var squares = u.Zip(cone.Amounts).Sum(pair => pair.First * pair.First * pair.Second.Weight.ToDouble());
            var limit = cone.Limit.ToDouble();
            return new ConePrice(cone.Stage, cone.Indicator, Math.Sqrt(squares * (1 + limit * limit) / cone.Amounts.Sum(each => each.Weight.ToDouble())) * (1 + 1e-12), u);
        }).ToArray();
        var leaf = new CertificateLeaf(-1e12, 0, 0, cones);
        for (var round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            var report = PlanChecker.Check(pack, facts, PlanDefaults.Options, [], PlanStatus.Unknown, 0, -1e12, new PlanCertificate(-1e12, [leaf]));
            output.WriteLine($"{clock.Elapsed.TotalSeconds:F3} s, {cones.Length} cones, {string.Join(' ', report.Refusals.Select(refusal => refusal.Text.En))}");
            Assert.Empty(report.Refusals);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
        }
    }
}
