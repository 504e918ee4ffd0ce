using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Audit;

/// <summary>Removes the oldest part of a chain after the time of keeping; the rest still continues from its hash.</summary>
public sealed class AuditPruning(JunhengDatabase database, AuditLog log, TimeProvider clock)
{
    /// <summary>The shortest time that entries are kept, whatever the setting: six months.</summary>
    public static TimeSpan ShortestKeeping => PruningNote.ShortestKeeping;

    /// <summary>
    /// Removes the entries older than the time of keeping, as far as an anchor outside the database bears witness to them, and
    /// writes down that it did. The last entry of a chain always stays.
    /// </summary>
    /// <param name="anchors">Anchors whose signatures were checked. One that does not agree with the chain counts for nothing.</param>
    /// <returns>How many entries were removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time of keeping is shorter than six months.</exception>
    public async Task<long> PruneAsync(
        string countyId, TimeSpan keep, IEnumerable<AnchoredHead> anchors, string who, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, ShortestKeeping);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var head = await AuditLog.HoldAsync(context, countyId, cancellation);
        var oldest = RecordedEntry.Time(clock.GetUtcNow() - keep);
        var chain = context.Set<RecordedEntry>().IgnoreQueryFilters().Where(row => row.CountyId == countyId);
        var firstKept = await chain.Where(row => row.At.CompareTo(oldest) >= 0).MinAsync(row => (long?)row.Seq, cancellation) ?? head.Seq;
        var last = await LastAnchoredAsync(chain, Math.Min(firstKept, head.Seq) - 1, anchors.Where(anchor => anchor.CountyId == countyId), cancellation);
        if (last is null || last.Seq <= head.PrunedSeq)
            return 0;
        await context.Database.ExecuteSqlAsync(
            $"UPDATE audit_head SET pruned_seq = {last.Seq}, pruned_hash = {last.Hash} WHERE county_id = {countyId}", cancellation);
        var removed = await chain.Where(row => row.Seq <= last.Seq).ExecuteDeleteAsync(cancellation);
        await log.AppendAsync(
            context,
            new AuditEntry(countyId, who, "", AuditKind.Pruned, $"audit ..{last.Seq}") { After = new PruningNote(last.Seq, last.Hash, last.At).ToJson() },
            cancellation);
        await transaction.CommitAsync(cancellation);
        return removed;
    }

    /// <summary>The last entry up to a number that an anchor covers: one at it or after it, with the hash that the chain has there.</summary>
    private static async Task<RecordedEntry?> LastAnchoredAsync(
        IQueryable<RecordedEntry> chain, long most, IEnumerable<AnchoredHead> anchors, CancellationToken cancellation)
    {
        foreach (var anchor in anchors.OrderByDescending(anchor => anchor.Seq))
        {
            if (await chain.AnyAsync(row => row.Seq == anchor.Seq && row.Hash == anchor.Hash, cancellation))
                return await chain.FirstOrDefaultAsync(row => row.Seq == Math.Min(most, anchor.Seq), cancellation);
        }

        return null;
    }
}
