using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Audit;

/// <summary>
/// Reads all entries once, in order, and finds what was edited, removed, put in, exchanged or cut off. Time is linear in the
/// entries; memory holds one entry, the heads and the anchors.
/// </summary>
public sealed class AuditVerifier(JunhengDatabase database)
{
    /// <param name="anchors">What is known from outside; what was cut off with its head shows only by these.</param>
    /// <param name="report">Told of each fault as it is found.</param>
    public async Task<AuditSummary> VerifyAsync(IEnumerable<AnchoredHead> anchors, Action<AuditFault> report, CancellationToken cancellation = default)
    {
        // A chain is looked at whole, whoever asks: what is told are places and times, not the entries.
        await using var context = database.CreateContext();
        await using var moment = await Snapshot.BeginAsync(context, cancellation);
        var heads = (await AuditReader.HeadsAsync(context.Set<AuditHead>().IgnoreQueryFilters(), cancellation)).ToDictionary(head => head.CountyId, StringComparer.Ordinal);
        var anchored = anchors.GroupBy(anchor => anchor.CountyId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(anchor => anchor.Seq).ToArray(), StringComparer.Ordinal);
        var unseen = heads.Keys.Concat(anchored.Keys).ToHashSet(StringComparer.Ordinal);
        var (chains, entries, faults) = (0L, 0L, 0L);
        ChainCheck? chain = null;
        await foreach (var entry in AuditReader.Read(context.Set<RecordedEntry>().IgnoreQueryFilters(), new AuditQuery()).WithCancellation(cancellation))
        {
            if (chain?.CountyId != entry.CountyId)
            {
                chain?.End();
                chain = Begin(entry.CountyId);
            }

            chain.Next(entry);
            entries++;
        }

        chain?.End();
        // Chains without a single entry left.
        foreach (var county in unseen.Order(StringComparer.Ordinal).ToList())
            Begin(county).End();
        return new AuditSummary(chains, entries, faults);

        ChainCheck Begin(string county)
        {
            unseen.Remove(county);
            chains++;
            return new ChainCheck(county, heads.GetValueOrDefault(county), anchored.GetValueOrDefault(county) ?? [], Count);
        }

        void Count(AuditFault fault)
        {
            faults++;
            report(fault);
        }
    }
}
