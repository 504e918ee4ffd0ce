using BenchmarkDotNet.Attributes;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Bench.Country;

/// <summary>
/// A whole country (2,800 counties × 72 schools, both stages, seven indicators) against the same computation as one SQL
/// statement in DuckDB and in PostgreSQL, their rows already loaded. All three use both processors.
/// </summary>
[MemoryDiagnoser]
public class CountryBenchmarks
{
    private readonly StandardPack whole = BuiltInPacks.Find("quality-2017")!;

    /// <summary>What the SQL computes: indicators, CVs and school rule, without the county-level items.</summary>
    private readonly StandardPack pack = BuiltInPacks.Find("quality-2017")! with { CountyItems = [] };
    private CountyFacts[] country = [];
    private DuckDbPeer? duckDb;
    private PostgresPeer? postgres;

    [Params(280, 2800)]
    public int Counties { get; set; }

    [GlobalSetup]
    public void Load()
    {
        country = CountryData.Create(Counties, 72);
        duckDb = DuckDbPeer.Start(country);
        postgres = PostgresPeer.Start(country);
        var meeting = Junheng();
        if (duckDb is not null && duckDb.Run() != meeting)
            throw new InvalidOperationException("DuckDB counts other schools as meeting the standard.");
        if (postgres is not null && postgres.Run() != meeting)
            throw new InvalidOperationException("PostgreSQL counts other schools as meeting the standard.");
    }

    [GlobalCleanup]
    public void Stop()
    {
        duckDb?.Dispose();
        postgres?.Dispose();
    }

    /// <summary>Values, statuses, means, S, CV, school rule and verdict of every county.</summary>
    [Benchmark(Baseline = true)]
    public long Junheng() => Evaluate(pack);

    /// <summary>The county-level items besides (rooms, class sizes, rotation), which the databases are not asked for.</summary>
    [Benchmark]
    public long JunhengWithCountyItems() => Evaluate(whole);

    private long Evaluate(StandardPack standard)
    {
        long meeting = 0;
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(0, country.Length, 50),
            () => 0L,
            (range, _, sum) =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                {
                    foreach (var stage in Evaluator.Evaluate(standard, country[i]).Stages)
                        sum += stage.SchoolsMeeting;
                }

                return sum;
            },
            sum => Interlocked.Add(ref meeting, sum));
        return meeting;
    }

    [Benchmark]
    public long DuckDb() => duckDb?.Run() ?? throw new InvalidOperationException("DuckDB is not installed: npm install in bench/peers.");

    [Benchmark]
    public long PostgreSql() => postgres?.Run() ?? throw new InvalidOperationException("Set JUNHENG_BENCH_POSTGRES to a connection string.");
}
