using System.Runtime.CompilerServices;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Audit;

/// <summary>Which entries to read; null means any.</summary>
public sealed record AuditQuery
{
    /// <summary>Only this chain; <see cref="AuditEntry.Installation"/> for the installation's own.</summary>
    public string? CountyId { get; init; }

    /// <summary>Not earlier than this.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Earlier than this.</summary>
    public DateTimeOffset? Until { get; init; }

    public AuditKind? Kind { get; init; }

    /// <summary>Only of this account.</summary>
    public string? Who { get; init; }

    /// <summary>Latest first, which needs a limit; else by chain and number.</summary>
    public int? Latest { get; init; }
}

/// <summary>Reads the audit, as far as the scope of the work reaches. Who may read it at all is decided by the caller.</summary>
public sealed class AuditReader(JunhengDatabase database)
{
    /// <summary>The entries, one after another: as many as there may be, they never lie in memory together.</summary>
    public async IAsyncEnumerable<RecordedEntry> ReadAsync(
        AuditQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await foreach (var row in Read(context.Set<RecordedEntry>(), query).WithCancellation(cancellation))
            yield return row;
    }

    /// <summary>
    /// A page of the entries by chain and number, beginning after the entry that the page before ended with: the last page costs what the first did.
    /// </summary>
    /// <param name="afterCounty">Chain of that entry; empty, with the number 0, for the first page.</param>
    public async Task<IReadOnlyList<RecordedEntry>> PageAsync(AuditQuery query, string afterCounty, long afterSeq, int most, CancellationToken cancellation = default)
    {
        var page = new List<RecordedEntry>();
        await using var context = database.CreateContext();
        // Chain by chain: over all chains at once neither engine would seek by the key.
        foreach (var chain in await HeadsAsync(context.Set<AuditHead>(), cancellation))
        {
            var order = string.CompareOrdinal(chain.CountyId, afterCounty);
            if (order < 0 || (query.CountyId is { } only && only != chain.CountyId))
                continue;
            var seq = order == 0 ? afterSeq : 0;
            page.AddRange(await Filter(context.Set<RecordedEntry>(), query with { CountyId = chain.CountyId }).Where(row => row.Seq > seq).OrderBy(row => row.Seq).Take(most - page.Count).ToListAsync(cancellation));
            if (page.Count == most)
                break;
        }

        return page;
    }

    /// <summary>The ends of all chains, ordered by county.</summary>
    public async Task<IReadOnlyList<AuditHead>> HeadsAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await HeadsAsync(context.Set<AuditHead>(), cancellation);
    }

    internal static IAsyncEnumerable<RecordedEntry> Read(IQueryable<RecordedEntry> entries, AuditQuery query)
    {
        var rows = Filter(entries, query);
        rows = query.Latest is { } most
            ? rows.OrderByDescending(row => row.At).ThenBy(row => row.CountyId).ThenByDescending(row => row.Seq).Take(most)
            : rows.OrderBy(row => row.CountyId).ThenBy(row => row.Seq);
        return rows.AsAsyncEnumerable();
    }

    internal static async Task<IReadOnlyList<AuditHead>> HeadsAsync(IQueryable<AuditHead> all, CancellationToken cancellation)
    {
        var heads = await all.ToListAsync(cancellation);
        return [.. heads.OrderBy(head => head.CountyId, StringComparer.Ordinal)];
    }

    private static IQueryable<RecordedEntry> Filter(IQueryable<RecordedEntry> rows, AuditQuery query)
    {
        if (query.CountyId is { } county)
            rows = rows.Where(row => row.CountyId == county);
        if (query.Since is { } since)
            rows = rows.Where(row => row.At.CompareTo(RecordedEntry.Time(since)) >= 0);
        if (query.Until is { } until)
            rows = rows.Where(row => row.At.CompareTo(RecordedEntry.Time(until)) < 0);
        if (query.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind.Id());
        if (query.Who is { } who)
            rows = rows.Where(row => row.Who == who);
        return rows;
    }
}
