using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
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
/// Rotation plans by Junheng's own solver, by CBC and by HiGHS (npm, WebAssembly) on the same model with the same lazy rows, county by
/// county: <c>dotnet run … -- rotation [own]</c>. Processor time, which a busy machine does not lengthen as much; of Junheng and CBC the
/// whole of a plan (judging the county, building the model, solving), of HiGHS the solving.
/// </summary>
internal static class RotationRuns
{
    private const double PeerSeconds = 30;

    public static void Run(string[] args)
    {
        var withPeers = !args.Contains("own", StringComparer.Ordinal);
        Console.WriteLine("| county | seed | columns | target | Junheng, s | gap | points | CBC, s | gap | ÷ Junheng | HiGHS, s | points | ÷ Junheng |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        Series("100 schools", 100, [1, 2, 3, 4, 5], 1e-4, hard: false, withPeers);
        Series("300 schools", 300, [1, 2, 3], 1e-4, hard: false, withPeers);
        Series("1,000 schools", 1000, [1, 2], 2e-3, hard: false, withPeers);
        Series("100 schools, badly spread", 100, [1, 2, 3], 2e-3, hard: true, withPeers);
    }

    private static void Series(string name, int schools, int[] seeds, double gap, bool hard, bool withPeers)
    {
        foreach (var seed in seeds)
        {
            var facts = hard ? HardCounty.Create(schools, seed) : DemoCounty.GenerateYear(new DemoOptions { Schools = schools, Seed = seed }, 2025).First();
            Once(facts, new BranchAndBound(), gap);
            var (own, ownTime, columns) = Once(facts, new BranchAndBound(), gap);
            var line = FormattableString.Invariant($"| {name} | {seed} | {columns:#,0} | {gap:0.0e0} | {ownTime:0.00} | {own.Gap:0.0e0} | {own.Cost:0.##} |");
            Console.WriteLine(line + (withPeers ? Cbc(facts, own, ownTime, gap) + Highs(facts, own, ownTime, gap) : " | | | | | |"));
        }
    }

    private static string Cbc(CountyFacts facts, MipResult own, double ownTime, double gap)
    {
        if (!CbcSolver.IsAvailable)
            return " | | |";
        var (peer, time, _) = Once(facts, new CbcSolver(PeerSeconds), gap);
        if (own.Bound > peer.Cost + 1e-6 * Math.Abs(peer.Cost))
            throw new InvalidOperationException($"The bound {own.Bound} is above the plan {peer.Cost} of CBC.");
        var reached = double.IsFinite(peer.Gap) ? peer.Gap.ToString("0.0e0", CultureInfo.InvariantCulture) : "no plan";
        return FormattableString.Invariant($" {time:0.0} | {reached} | {time / ownTime:0.0} |");
    }

    private static string Highs(CountyFacts facts, MipResult own, double ownTime, double gap)
    {
        var before = Evaluator.Evaluate(BuiltInPacks.Find("quality-2017")!, facts);
        var file = Path.GetTempFileName();
        RotationExport.Write(new RotationModel(CaseBuilder.Build(before, new RotationOptions(), null)), file);
        using var peer = Process.Start(new ProcessStartInfo("node", [Path.Combine(Paths.Repository, "bench", "peers", "rotation.mjs"), file, gap.ToString(CultureInfo.InvariantCulture), PeerSeconds.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = peer.StandardOutput.ReadToEnd();
        peer.WaitForExit();
        File.Delete(file);
        if (text.Length == 0)
            return " failed | | |";
        var said = JsonDocument.Parse(text).RootElement;
        var time = said.GetProperty("seconds").GetDouble();
        var cost = said.GetProperty("cost") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : double.NaN;
        // HiGHS keeps rows to 1e-6 only, so its plan may be a little under the true least.
        if (own.Bound > cost + 1e-3 * Math.Abs(cost))
            throw new InvalidOperationException($"The bound {own.Bound} is above the plan {cost} of HiGHS.");
        return FormattableString.Invariant($" {time:0.0} | {(double.IsNaN(cost) ? "no plan" : cost.ToString("0.##", CultureInfo.InvariantCulture))} | {time / ownTime:0.0} |");
    }

    private static (MipResult Result, double Seconds, int Columns) Once(CountyFacts facts, IMipSolver solver, double gap)
    {
        using var process = Process.GetCurrentProcess();
        var began = process.TotalProcessorTime;
        double Elapsed()
        {
            process.Refresh();
            return (process.TotalProcessorTime - began).TotalSeconds;
        }

        var before = Evaluator.Evaluate(BuiltInPacks.Find("quality-2017")!, facts);
        var model = new RotationModel(CaseBuilder.Build(before, new RotationOptions(), null));
        var columns = model.Program.Columns;
        var result = solver.Solve(model.Program, new MipOptions
        {
            Gap = gap,
            LazyRows = new ChordCuts(model).Add,
            Rounding = new FlowRounding(model).Round,
            Stop = () => Elapsed() > PeerSeconds,
        });
        return (result, Elapsed(), columns);
    }
}
