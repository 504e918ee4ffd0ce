using Junheng.Planning.Options;
using Junheng.Registry.Demo;
using Junheng.Standards.Facts;

namespace Junheng.Bench.Plans;

/// <summary>Hard made-up counties: the same for Junheng and its peers.</summary>
internal static class PlanInstances
{
    /// <param name="capped">With caps on land and rooms, as sheet 规划约束 gives them; without, building is unlimited.</param>
    public static IEnumerable<(CountyFacts Facts, PlanOptions Options)> Of(int schools, int counties, int seed, bool capped = true) =>
        DemoCounty.Generate(new DemoOptions { Schools = schools, Counties = counties, Years = 1, FirstYear = capped ? 2023 : 2025, Seed = seed, Hard = true })
            .Select(facts => (facts, capped ? PlanDefaults.Options with { Caps = [.. DemoCaps.Of(facts, seed).Select(cap => new SchoolCap(cap.School, null, cap.Action, cap.Most))] } : PlanDefaults.Options));
}
