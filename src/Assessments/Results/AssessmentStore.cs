using System.IO.Compression;
using Junheng.Platform.Caching;
using Junheng.Platform.Storage;
using Junheng.Registry.Versions;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Assessments.Results;

/// <summary>
/// The assessments of accepted data versions. The first computation is stored; every later one, after a restart or on
/// another machine, is compared with it byte by byte. Safe to use from many threads.
/// </summary>
public sealed class AssessmentStore(JunhengDatabase database, VersionStore versions, TimeProvider clock)
{
    /// <summary>How many assessments are kept in memory; one of 300 schools takes about 300 KB.</summary>
    private const int AssessmentsKept = 128;

    private readonly BoundedCache<(VersionKey Version, string DataHash, string PackHash), StoredAssessment> cache = new(AssessmentsKept);

    /// <summary>The assessment of a version under a pack: from memory, or computed, stored if it is the first, and compared.</summary>
    /// <exception cref="VersionRefusedException">There is no such version, or its rows were altered.</exception>
    public async Task<StoredAssessment> GetAsync(VersionKey key, StandardPack pack, CancellationToken cancellation = default) =>
        await GetAsync(await versions.GetAsync(key, cancellation), pack, cancellation);

    /// <summary>The assessment of a version that is at hand.</summary>
    /// <exception cref="VersionRefusedException">Its rows were altered.</exception>
    public Task<StoredAssessment> GetAsync(DataVersion version, StandardPack pack, CancellationToken cancellation = default) =>
        cache.GetAsync((version.Key, version.ContentHash, pack.Hash), () => ComputeAsync(version, pack), cancellation);

    /// <summary>The verdicts on record of a county: newest year and version first, then by pack.</summary>
    public async Task<IReadOnlyList<RecordedVerdict>> ListAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<AssessmentRow>().Where(row => row.CountyId == countyId)
            .OrderByDescending(row => row.SchoolYear).ThenByDescending(row => row.VersionNo).ThenBy(row => row.PackId)
            .Select(row => new { row.SchoolYear, row.VersionNo, row.PackId, row.PackHash, row.DataHash, row.Verdict, row.ResultHash, row.ComputedAt })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new RecordedVerdict(
            new VersionKey(countyId, row.SchoolYear, row.VersionNo),
            row.PackId,
            row.PackHash,
            row.DataHash,
            Enum.Parse<Verdict>(row.Verdict),
            row.ResultHash,
            row.ComputedAt))];
    }

    /// <summary>The canonical bytes as first stored; null if that version was never assessed under that pack.</summary>
    public async Task<byte[]?> StoredBytesAsync(VersionKey key, StandardPack pack, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await FindAsync(context, key, pack, cancellation) is { } row ? Expand(row.Result) : null;
    }

    private async Task<StoredAssessment> ComputeAsync(DataVersion version, StandardPack pack)
    {
        var assessment = Evaluator.Evaluate(pack, await versions.LoadAsync(version));
        var bytes = CanonicalAssessment.ToBytes(assessment);
        var hash = CanonicalAssessment.Hash(bytes);
        var stored = await StoreAsync(version, pack, assessment.Verdict, bytes, hash);
        return new StoredAssessment(version, assessment, hash, stored.ResultHash, stored.ComputedAt)
        {
            Matches = stored.DataHash == version.ContentHash && stored.ResultHash == hash && Holds(stored.Result, bytes),
        };
    }

    /// <summary>The row on record: this one if it is the first.</summary>
    private async Task<AssessmentRow> StoreAsync(DataVersion version, StandardPack pack, Verdict verdict, byte[] bytes, string hash)
    {
        await using var context = database.CreateContext();
        if (await FindAsync(context, version.Key, pack, CancellationToken.None) is { } known)
            return known;
        var now = clock.GetUtcNow();
        var (county, year, number) = version.Key;
        // Two programs may compute it at once; whoever comes second compares with the first.
        await context.WriteDerivedAsync(
            county,
            $"""
            INSERT INTO assessment (county_id, school_year, version_no, pack_id, pack_hash, data_hash, verdict, result_hash, result, computed_at)
            VALUES ({county}, {year}, {number}, {pack.Id}, {pack.Hash}, {version.ContentHash}, {verdict.ToString()}, {hash}, {Compress(bytes)}, {now})
            ON CONFLICT (county_id, school_year, version_no, pack_id, pack_hash) DO NOTHING
            """);
        return (await FindAsync(context, version.Key, pack, CancellationToken.None))!;
    }

    private static Task<AssessmentRow?> FindAsync(JunhengContext context, VersionKey key, StandardPack pack, CancellationToken cancellation) =>
        context.Set<AssessmentRow>().FirstOrDefaultAsync(
            row => row.CountyId == key.CountyId && row.SchoolYear == key.SchoolYear && row.VersionNo == key.VersionNo
                && row.PackId == pack.Id && row.PackHash == pack.Hash,
            cancellation);

    private static bool Holds(byte[] compressed, byte[] bytes)
    {
        try
        {
            return Expand(compressed).AsSpan().SequenceEqual(bytes);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            // What is stored is no compressed text any more: it was changed.
            return false;
        }
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest))
            brotli.Write(bytes);
        return buffer.ToArray();
    }

    private static byte[] Expand(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        brotli.CopyTo(buffer);
        return buffer.ToArray();
    }
}
