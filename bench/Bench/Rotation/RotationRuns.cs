using System.Diagnostics;
using System.Globalization;
using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;
using Junheng.Planning.Linear.Cbc;
using Junheng.Planning.Rotation;
using Junheng.Planning.Rotation.Cases;
using Junheng.Planning.Rotation.Model;
using Junheng.Registry.Demo;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Bench.Rotation;

/// <summary>
/// Rotation plans by Junheng's own solver and by CBC on the same model with the same lazy rows, county by county:
/// <c>dotnet run … -- rotation [own]</c>. The whole of a plan is timed: judging the county, building the model, solving.
/// </summary>
internal static class RotationRuns
{
    private const double PeerSeconds = 30;

    public static void Run(string[] args)
    {
        var withPeer = CbcSolver.IsAvailable && !args.Contains("own", StringComparer.Ordinal);
        Console.WriteLine("| county | seed | columns | target | Junheng, s | gap | points | CBC, s | gap | ratio |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        Series("100 schools", 100, [1, 2, 3, 4, 5], 1e-4, hard: false, withPeer);
        Series("300 schools", 300, [1, 2, 3], 1e-4, hard: false, withPeer);
        Series("1,000 schools", 1000, [1, 2], 2e-3, hard: false, withPeer);
        Series("100 schools, badly spread", 100, [1, 2, 3], 2e-3, hard: true, withPeer);
    }

    private static void Series(string name, int schools, int[] seeds, double gap, bool hard, bool withPeer)
    {
        foreach (var seed in seeds)
        {
            var facts = hard ? HardCounty.Create(schools, seed) : DemoCounty.GenerateYear(new DemoOptions { Schools = schools, Seed = seed }, 2025).First();
            Once(facts, new BranchAndBound(), gap);
            var (own, ownTime, columns) = Once(facts, new BranchAndBound(), gap);
            var line = FormattableString.Invariant($"| {name} | {seed} | {columns:#,0} | {gap:0.0e0} | {ownTime:0.00} | {own.Gap:0.0e0} | {own.Cost:0.##} |");
            if (!withPeer)
            {
                Console.WriteLine(line + " | | |");
                continue;
            }

            var (peer, peerTime, _) = Once(facts, new CbcSolver(PeerSeconds), gap);
            var peerGap = double.IsFinite(peer.Gap) ? peer.Gap.ToString("0.0e0", CultureInfo.InvariantCulture) : "no plan";
            Console.WriteLine(line + FormattableString.Invariant($" {peerTime:0.0} | {peerGap} | {peerTime / ownTime:0.0} |"));
            if (own.Bound > peer.Cost + 1e-6 * Math.Abs(peer.Cost))
                throw new InvalidOperationException($"The bound {own.Bound} is above the plan {peer.Cost} of the peer.");
        }
    }

    private static (MipResult Result, double Seconds, int Columns) Once(CountyFacts facts, IMipSolver solver, double gap)
    {
        var watch = Stopwatch.StartNew();
        var before = Evaluator.Evaluate(BuiltInPacks.Find("quality-2017")!, facts);
        var model = new RotationModel(CaseBuilder.Build(before, new RotationOptions(), null));
        var result = solver.Solve(model.Program, new MipOptions
        {
            Gap = gap,
            LazyRows = new ChordCuts(model).Add,
            Rounding = new FlowRounding(model).Round,
            Stop = () => watch.Elapsed.TotalSeconds > PeerSeconds,
        });
        return (result, watch.Elapsed.TotalSeconds, model.Program.Columns);
    }
}
