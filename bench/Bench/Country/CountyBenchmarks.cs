using BenchmarkDotNet.Attributes;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Bench.Country;

/// <summary>One county, by number of schools: the cost must grow in proportion.</summary>
[MemoryDiagnoser]
public class CountyBenchmarks
{
    private readonly StandardPack pack = BuiltInPacks.Find("quality-2017")!;
    private CountyFacts county = CountryData.Create(1, 1)[0];

    [Params(75, 300, 1200)]
    public int Schools { get; set; }

    [GlobalSetup]
    public void Load() => county = CountryData.Create(1, Schools)[0];

    [Benchmark]
    public Assessment Evaluate() => Evaluator.Evaluate(pack, county);
}
