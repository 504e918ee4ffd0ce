using Junheng.Platform.Audit;
using Junheng.Platform.Caching;
using Junheng.Platform.Storage;
using Junheng.Registry.People;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Versions;

/// <summary>
/// The county's facts over time: files sent in, versions accepted from them. What is accepted never changes;
/// a correction is a new version. Safe to use from many threads.
/// </summary>
public sealed partial class VersionStore(JunhengDatabase database, TimeProvider clock)
{
    /// <summary>How many counties' facts are kept in memory; one of 300 schools takes about 300 KB.</summary>
    private const int FactsKept = 64;

    private readonly BoundedCache<string, CountyFacts> facts = new(FactsKept);
    private readonly AuditLog audit = new(database, clock);
    private readonly PersonRegister people = new(database, clock);

    /// <summary>All counties that have accepted facts, ordered by id.</summary>
    public async Task<IReadOnlyList<CountySummary>> ListCountiesAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var counties = await context.Set<CountyRow>().OrderBy(row => row.CountyId).ToListAsync(cancellation);
        var years = await context.Set<DataVersionRow>()
            .Select(row => new { row.CountyId, row.SchoolYear }).Distinct().ToListAsync(cancellation);
        var byCounty = years.ToLookup(row => row.CountyId, row => row.SchoolYear, StringComparer.Ordinal);
        return [.. counties.Select(row =>
            new CountySummary(row.CountyId, row.Code, row.Name, [.. byCounty[row.CountyId].OrderDescending()]))];
    }

    /// <summary>A county's versions: newest year first, within a year newest version first.</summary>
    public async Task<IReadOnlyList<DataVersion>> ListVersionsAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<DataVersionRow>().Where(row => row.CountyId == countyId)
            .OrderByDescending(row => row.SchoolYear).ThenByDescending(row => row.VersionNo).ToListAsync(cancellation);
        return [.. rows.Select(Version)];
    }

    /// <summary>The newest version of a year; of the newest year if none is given; null if there is none.</summary>
    public async Task<DataVersion?> LatestAsync(string countyId, int? schoolYear = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var row = await context.Set<DataVersionRow>()
            .Where(row => row.CountyId == countyId && (schoolYear == null || row.SchoolYear == schoolYear))
            .OrderByDescending(row => row.SchoolYear).ThenByDescending(row => row.VersionNo).FirstOrDefaultAsync(cancellation);
        return row is null ? null : Version(row);
    }

    /// <summary>One version; null if there is none of that key.</summary>
    public async Task<DataVersion?> FindAsync(VersionKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var row = await Row(context, key).FirstOrDefaultAsync(cancellation);
        return row is null ? null : Version(row);
    }

    /// <summary>One version that must be there.</summary>
    /// <exception cref="VersionRefusedException">There is no such version.</exception>
    public async Task<DataVersion> GetAsync(VersionKey key, CancellationToken cancellation = default) =>
        await FindAsync(key, cancellation) ?? throw NotFound(key);

    /// <summary>The facts of a version, checked against its content hash.</summary>
    /// <exception cref="VersionRefusedException">There is no such version, or its rows were altered.</exception>
    public async Task<CountyFacts> LoadAsync(VersionKey key, CancellationToken cancellation = default) =>
        await LoadAsync(await GetAsync(key, cancellation), cancellation);

    /// <summary>The facts of a version that is at hand.</summary>
    /// <exception cref="VersionRefusedException">Its rows were altered.</exception>
    public Task<CountyFacts> LoadAsync(DataVersion version, CancellationToken cancellation = default) =>
        facts.GetAsync(version.ContentHash, () => ReadAsync(version.Key), cancellation);

    /// <summary>What changed from one version of a county to another, of the same year or not.</summary>
    /// <exception cref="VersionRefusedException">One of them is not there or was altered.</exception>
    public async Task<VersionComparison> CompareAsync(VersionKey before, VersionKey after, CancellationToken cancellation = default) =>
        VersionComparison.Of(await LoadAsync(before, cancellation), await LoadAsync(after, cancellation));

    private async Task<CountyFacts> ReadAsync(VersionKey key)
    {
        await using var context = database.CreateContext();
        var version = await Row(context, key).FirstOrDefaultAsync() ?? throw NotFound(key);
        var schools = await context.Set<DataSchoolRow>()
            .Where(row => row.CountyId == key.CountyId && row.SchoolYear == key.SchoolYear && row.VersionNo == key.VersionNo)
            .OrderBy(row => row.Ordinal).ToListAsync();
        var items = await context.Set<DataItemRow>()
            .Where(row => row.CountyId == key.CountyId && row.SchoolYear == key.SchoolYear && row.VersionNo == key.VersionNo)
            .ToListAsync();
        var lines = new CanonicalLines(
            version.Header,
            [.. schools.Select(row => row.Facts)],
            [.. items.OrderBy(row => row.ItemId, StringComparer.Ordinal).Select(row => row.Facts)]);
        if (CanonicalFacts.Hash(lines) != version.ContentHash)
            throw Altered(key);
        var read = CanonicalFactsReader.Read(lines, version.FileName);
        var beside = schools.Select(row => (row.SchoolCode, row.Name));
        if (!beside.SequenceEqual(read.Schools.Select(school => (school.Code, school.Name))))
            throw Altered(key);
        return read;
    }

    private static IQueryable<DataVersionRow> Row(JunhengContext context, VersionKey key) => context.Set<DataVersionRow>()
        .Where(row => row.CountyId == key.CountyId && row.SchoolYear == key.SchoolYear && row.VersionNo == key.VersionNo);

    private static DataVersion Version(DataVersionRow row) => new(
        new VersionKey(row.CountyId, row.SchoolYear, row.VersionNo),
        row.ContentHash,
        row.FileName,
        row.Sheet,
        row.UploadId,
        row.AcceptedAt,
        row.SchoolCount,
        row.Warnings);

    private static VersionRefusedException NotFound(VersionKey key) => new(new Words(
        $"没有 {key.CountyId} {key.SchoolYear} 学年的第 {key.VersionNo} 版数据，请在“数据”页查看现有版本。",
        $"There is no version {key.VersionNo} of {key.CountyId} for {key.SchoolYear}; see the data page for those there are."));

    private static VersionRefusedException Altered(VersionKey key) => new(new Words(
        $"{key.CountyId} {key.SchoolYear} 学年第 {key.VersionNo} 版数据在数据库中被改动，与接受时的校验值不符，不能使用。请从备份恢复，或重新上传原文件。",
        $"Version {key.VersionNo} of {key.CountyId} for {key.SchoolYear} was altered in the database: it no longer matches its hash and is not used. Restore a backup or upload the file again."));
}
