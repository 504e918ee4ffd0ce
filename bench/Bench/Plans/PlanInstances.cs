using Junheng.Planning.Options;
using Junheng.Registry.Demo;
using Junheng.Standards.Facts;

namespace Junheng.Bench.Plans;

/// <summary>Hard made-up counties with caps on land and rooms: the same for Junheng and its peers.</summary>
internal static class PlanInstances
{
    public static IEnumerable<(CountyFacts Facts, PlanOptions Options)> Of(int schools, int counties, int seed) =>
        DemoCounty.Generate(new DemoOptions { Schools = schools, Counties = counties, Years = 1, Seed = seed, Hard = true })
            .Select(facts => (facts, PlanDefaults.Options with { Caps = [.. DemoCaps.Of(facts, seed).Select(cap => new SchoolCap(cap.School, null, cap.Action, cap.Most))] }));
}
