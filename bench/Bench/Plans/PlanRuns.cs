using System.Diagnostics;
using System.Globalization;
using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Standards.Packs;

namespace Junheng.Bench.Plans;

/// <summary>Plans of hard counties: <c>plans SCHOOLS SEEDS GAP SECONDS [open] [check] [wall] [pack id]</c>; without <c>wall</c> the seconds are the processor's.</summary>
internal static class PlanRuns
{
    private const int FirstToWarm = 101, Warming = 48;

    /// <summary><c>province COUNTIES SCHOOLS GAP SECONDS</c>: counties one after another on all cores, as a province's run does.</summary>
    public static void Province(string[] args)
    {
        var counties = int.Parse(args[0], CultureInfo.InvariantCulture);
        var target = new PlanTarget(double.Parse(args[2], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(args[3], CultureInfo.InvariantCulture)));
        var pack = BuiltInPacks.Find("quality-2017")!;
        var all = PlanInstances.Of(int.Parse(args[1], CultureInfo.InvariantCulture), counties, 1).ToList();
        var clock = new ProcessorClock();
        for (var run = 0; run < 3; run++)
        {
            var watch = Stopwatch.StartNew();
            var began = clock.GetTimestamp();
            var cost = new double[counties];
            var bound = new double[counties];
            var none = 0;
            Parallel.For(0, counties, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            {
                var plan = CompliancePlanner.Plan(pack, all[i].Facts, all[i].Options, target with { Explain = false });
                (cost[i], bound[i]) = double.IsFinite(plan.LowerBound) ? ((double)plan.Cost, plan.LowerBound) : (0, 0);
                if (plan.Status == PlanStatus.Infeasible)
                    Interlocked.Increment(ref none);
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counties} counties: cost {cost.Sum():f1} bound {bound.Sum():f1} gap {(cost.Sum() - bound.Sum()) / cost.Sum():p4}, {none} without a plan, {clock.GetElapsedTime(began).TotalSeconds:f2} s of processor, {watch.Elapsed.TotalSeconds:f2} s, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        }
    }

    public static void Run(string[] args)
    {
        var schools = int.Parse(args[0], CultureInfo.InvariantCulture);
        var target = new PlanTarget(double.Parse(args[2], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(args[3], CultureInfo.InvariantCulture)));
        var pack = BuiltInPacks.All.FirstOrDefault(each => args.Contains(each.Id)) ?? BuiltInPacks.Find("quality-2017")!;
        var clock = new ProcessorClock();
        // A warm process: other counties are planned first.
        for (var seed = FirstToWarm; seed < FirstToWarm + Warming; seed++)
        {
            foreach (var (facts, options) in PlanInstances.Of(schools, 1, seed, capped: !args.Contains("open")))
                _ = CompliancePlanner.Plan(pack, facts, options, target with { Explain = false });
        }

        for (var seed = 1; seed <= int.Parse(args[1], CultureInfo.InvariantCulture); seed++)
        {
            foreach (var (facts, options) in PlanInstances.Of(schools, 1, seed, capped: !args.Contains("open")))
            {
                var watch = Stopwatch.StartNew();
                var began = clock.GetTimestamp();
                var plan = CompliancePlanner.Plan(pack, facts, options, args.Contains("wall") ? target : target with { Clock = clock });
                var own = clock.GetElapsedTime(began).TotalMilliseconds;
                var seconds = watch.Elapsed.TotalMilliseconds;
                var check = "";
                if (args.Contains("check"))
                {
                    var checking = clock.GetTimestamp();
                    var report = PlanChecker.Check(pack, facts, plan);
                    check = string.Create(CultureInfo.InvariantCulture, $"checked in {clock.GetElapsedTime(checking).TotalMilliseconds:f0} ms {string.Join(';', report.Refusals.Select(refusal => refusal.Text.En))}");
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed,2}: {plan.Status,-10} cost {plan.Cost,9:f1} bound {plan.LowerBound,10:f2} gap {plan.Gap:p4} {own,6:f0} ms of processor, {seconds,6:f0} ms, {plan.Certificate?.Nodes.Count} nodes {check}"));
            }
        }
    }
}
