using System.Diagnostics;
using System.Globalization;
using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Registry.Demo;
using Junheng.Standards.Packs;

namespace Junheng.Bench.Joint;

/// <summary>Buy or move, on demo counties, ordinary and hard: <c>dotnet run … -- joint [SCHOOLS SEEDS SECONDS]</c>.</summary>
internal static class JointRuns
{
    public static void Run(string[] args)
    {
        int Number(int at, int usual) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : usual;
        var (schools, seeds, seconds) = (Number(0, 100), Number(1, 3), Number(2, 20));
        Console.WriteLine("| county | seed | s | buy only | teachers by moves | both | bound | gap | movers | |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (var hard in new[] { false, true })
        {
            for (var seed = 1; seed <= seeds; seed++)
                One(schools, seed, hard, seconds);
        }
    }

    private static void One(int schools, int seed, bool hard, int seconds)
    {
        var facts = DemoCounty.GenerateYear(new DemoOptions { Schools = schools, Seed = seed, Hard = hard }, 2025).First();
        var watch = Stopwatch.StartNew();
        var plan = JointPlanner.Plan(BuiltInPacks.Find("quality-2017")!, facts, new RotationOptions(), PlanDefaults.Options, target: new PlanTarget(0.001, TimeSpan.FromSeconds(seconds)));
        Console.WriteLine(FormattableString.Invariant(
            $"| {schools} schools{(hard ? ", hard" : "")} | {seed} | {watch.Elapsed.TotalSeconds:0.0} | {plan.BuyOnly.Cost:0.#} | {plan.MoveOnly.Cost:0.#} | {plan.Cost:0.##} | {plan.LowerBound:0.##} | {100 * plan.Gap:0.000} % | {plan.Movers} | {plan.Method} |"));
    }
}
