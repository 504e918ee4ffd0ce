using Junheng.Platform.Audit;
using Junheng.Platform.Caching;
using Junheng.Platform.Storage;
using Junheng.Standards.Packs;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Assessments.Packs;

/// <summary>A pack that can be chosen.</summary>
/// <param name="BuiltIn">False for one that a county uploaded.</param>
public sealed record AvailablePack(StandardPack Pack, bool BuiltIn);

/// <summary>One text of a county's own pack.</summary>
/// <param name="CreatedAt">When it was last added.</param>
/// <param name="RetiredAt">When it was taken out of use; null where it was not.</param>
/// <param name="IsCurrent">True for the text that the county is judged by today.</param>
public sealed record PackEdition(string PackId, string PackHash, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt, bool IsCurrent);

/// <summary>
/// The standards a county can be judged by: those that come with the program and those it uploaded. An uploaded pack
/// is never changed; uploading another text under the same id makes that the current one and keeps the earlier.
/// </summary>
public sealed class PackStore(JunhengDatabase database, TimeProvider clock)
{
    private const int PacksKept = 64;

    private readonly BoundedCache<string, StandardPack> parsed = new(PacksKept);
    private readonly AuditLog audit = new(database, clock);

    /// <summary>Checks a pack's text and keeps it, if it has no error, for one county.</summary>
    /// <returns>The pack, or null, and every problem found; with an error nothing is kept.</returns>
    public async Task<PackReading> SaveAsync(string countyId, string yaml, CancellationToken cancellation = default)
    {
        var reading = OwnPackReader.Read(yaml, (await ListAsync(countyId, cancellation)).Select(available => available.Pack));
        if (reading.Pack is not { } pack)
            return reading;
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        await audit.WriteAsync(
            context,
            await EntryAsync(context, countyId, pack.Id, AuditJson.Of(new { hash = pack.Hash }), cancellation),
            () => context.WriteAsync(
                countyId,
                $"""
                INSERT INTO standard_pack (county_id, pack_id, pack_hash, yaml, created_at)
                VALUES ({countyId}, {pack.Id}, {pack.Hash}, {yaml}, {now})
                ON CONFLICT (county_id, pack_id, pack_hash) DO UPDATE SET created_at = excluded.created_at, retired_at = NULL
                """,
                cancellation),
            cancellation);
        return reading;
    }

    /// <summary>
    /// Takes every text of a county's own pack out of use. Nothing is deleted, because assessments name its hash; adding
    /// a text of it anew puts it to use again.
    /// </summary>
    /// <returns>False if the county has no such pack in use.</returns>
    public async Task<bool> RetireAsync(string countyId, string packId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        return await audit.WriteAsync(
            context,
            await EntryAsync(context, countyId, packId, after: null, cancellation),
            () => context.WriteAsync(
                countyId,
                $"UPDATE standard_pack SET retired_at = {now} WHERE county_id = {countyId} AND pack_id = {packId} AND retired_at IS NULL",
                cancellation),
            cancellation) > 0;
    }

    /// <summary>With the text that was in use before.</summary>
    private static async Task<AuditEntry> EntryAsync(JunhengContext context, string countyId, string packId, string? after, CancellationToken cancellation)
    {
        var rows = await context.Set<StandardPackRow>().Where(row => row.CountyId == countyId && row.PackId == packId && row.RetiredAt == null)
            .Select(row => new { row.PackHash, row.CreatedAt }).ToListAsync(cancellation);
        var before = rows.MaxBy(row => row.CreatedAt)?.PackHash;
        return AuditEntry.ByActing(countyId, AuditKind.Configuration, "standard " + packId) with { Before = before is null ? null : AuditJson.Of(new { hash = before }), After = after };
    }

    /// <summary>Every text that a county added, by id, the newest first.</summary>
    public async Task<IReadOnlyList<PackEdition>> EditionsAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<StandardPackRow>().Where(row => row.CountyId == countyId)
            .Select(row => new { row.PackId, row.PackHash, row.CreatedAt, row.RetiredAt })
            .ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.PackId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.OrderByDescending(row => row.CreatedAt)
                .Select((row, i) => new PackEdition(row.PackId, row.PackHash, row.CreatedAt, row.RetiredAt, i == 0 && row.RetiredAt is null)))];
    }

    /// <summary>The YAML of a county's own pack: of a hash, or the newest; null if there is none.</summary>
    public async Task<string?> TextAsync(string countyId, string packId, string? packHash = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<StandardPackRow>()
            .Where(row => row.CountyId == countyId && row.PackId == packId && (packHash == null || row.PackHash == packHash))
            .ToListAsync(cancellation);
        return rows.MaxBy(row => row.CreatedAt)?.Yaml;
    }

    /// <summary>
    /// The built-in packs, then the county's own by id, each in its current text, without those out of use. An own pack
    /// hides a built-in one of the same id, which can be where the built-in one came later.
    /// </summary>
    public async Task<IReadOnlyList<AvailablePack>> ListAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<StandardPackRow>().Where(row => row.CountyId == countyId).ToListAsync(cancellation);
        var current = rows.GroupBy(row => row.PackId, StringComparer.Ordinal)
            .Select(group => group.MaxBy(row => row.CreatedAt)!)
            .Where(row => row.RetiredAt is null)
            .OrderBy(row => row.PackId, StringComparer.Ordinal);
        var own = new List<AvailablePack>();
        foreach (var row in current)
            own.Add(new AvailablePack(await ParseAsync(row, cancellation), BuiltIn: false));
        var builtIn = BuiltInPacks.All.Where(pack => own.TrueForAll(other => other.Pack.Id != pack.Id));
        return [.. builtIn.Select(pack => new AvailablePack(pack, BuiltIn: true)), .. own];
    }

    /// <summary>A pack by its id, in its current text or in that of a hash, which may be out of use; null if there is none.</summary>
    public async Task<StandardPack?> FindAsync(string countyId, string packId, string? packHash = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<StandardPackRow>()
            .Where(row => row.CountyId == countyId && row.PackId == packId && (packHash == null || row.PackHash == packHash))
            .ToListAsync(cancellation);
        if (rows.MaxBy(row => row.CreatedAt) is { } row && (packHash is not null || row.RetiredAt is null))
            return await ParseAsync(row, cancellation);
        return BuiltInPacks.Find(packId) is { } pack && (packHash is null || pack.Hash == packHash) ? pack : null;
    }

    private Task<StandardPack> ParseAsync(StandardPackRow row, CancellationToken cancellation) => parsed.GetAsync(
        row.PackHash,
        () => Task.FromResult(Parse(row)),
        cancellation);

    private static StandardPack Parse(StandardPackRow row) =>
        PackReader.Read(row.Yaml).Pack is { } pack && pack.Hash == row.PackHash
            ? pack
            : throw new InvalidDataException(
                $"标准包 {row.PackId} 在数据库中被改动，或本程序已不能读它，请重新上传。"
                + $" / The pack {row.PackId} was altered in the database, or this program can no longer read it: upload it again.");
}
