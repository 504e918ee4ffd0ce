using System.Diagnostics;
using System.Globalization;
using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Standards.Packs;

namespace Junheng.Bench.Plans;

/// <summary>Plans of hard counties: <c>plans SCHOOLS SEEDS GAP SECONDS [COUNTIES]</c>.</summary>
internal static class PlanRuns
{
    public static void Run(string[] args)
    {
        var schools = int.Parse(args[0], CultureInfo.InvariantCulture);
        var target = new PlanTarget(double.Parse(args[2], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(args[3], CultureInfo.InvariantCulture)));
        var pack = BuiltInPacks.Find("quality-2017")!;
        for (var seed = 1; seed <= int.Parse(args[1], CultureInfo.InvariantCulture); seed++)
        {
            foreach (var (facts, options) in PlanInstances.Of(schools, 1, seed))
            {
                if (seed == 1)
                    _ = CompliancePlanner.Plan(pack, facts, options, target);
                var watch = Stopwatch.StartNew();
                var plan = CompliancePlanner.Plan(pack, facts, options, target);
                var seconds = watch.Elapsed.TotalMilliseconds;
                var check = args.Length > 4 ? string.Join(';', PlanChecker.Check(pack, facts, plan).Refusals.Select(refusal => refusal.Text.En)) : "";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed,2}: {plan.Status,-10} cost {plan.Cost,9:f1} bound {plan.LowerBound,10:f2} gap {plan.Gap:p4} {seconds,7:f0} ms, {plan.Certificate?.Nodes.Count} nodes {check}"));
            }
        }
    }
}
