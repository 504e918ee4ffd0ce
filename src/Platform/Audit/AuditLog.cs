using System.Text;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Audit;

/// <summary>
/// Writes the audit: one chain a county, each entry with the hash of the one before. Entries are only ever added.
/// One for the whole process; safe to use from many threads.
/// </summary>
public sealed class AuditLog(JunhengDatabase database, TimeProvider clock)
{
    /// <summary>Names and subjects longer than this are cut: a hostile sign-in name must not fill the disk.</summary>
    private const int LongestName = 500;

    /// <summary>
    /// Adds an entry inside the caller's open transaction: what was done and its entry are committed together or not at all.
    /// </summary>
    /// <remarks>
    /// Call it last before the commit: the chain of the county is held from here to the end of the transaction, and other writers of
    /// that county wait. Who adds to several chains adds to them in the order of the county ids.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The context has no transaction open.</exception>
    public async Task AppendAsync(JunhengContext context, AuditEntry entry, CancellationToken cancellation = default)
    {
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("An audit entry is written in the transaction of what it tells of; begin one first.");
        var head = await HoldAsync(context, entry.CountyId, cancellation);
        var recorded = new RecordedEntry(
            entry.CountyId,
            head.Seq + 1,
            RecordedEntry.Time(clock.GetUtcNow()),
            Name(entry.Who),
            Name(entry.Address),
            entry.Kind.Id(),
            Name(entry.Subject),
            Text(entry.Before),
            Text(entry.After),
            Text(entry.Reason),
            head.Hash,
            "");
        recorded = recorded with { Hash = recorded.ComputeHash() };
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO audit_entry (county_id, seq, at, who, address, kind, subject, before, after, reason, previous_hash, hash)
            VALUES ({recorded.CountyId}, {recorded.Seq}, {recorded.At}, {recorded.Who}, {recorded.Address}, {recorded.Kind}, {recorded.Subject},
                {recorded.Before}, {recorded.After}, {recorded.Reason}, {recorded.PreviousHash}, {recorded.Hash});
            UPDATE audit_head SET seq = {recorded.Seq}, hash = {recorded.Hash} WHERE county_id = {recorded.CountyId}
            """,
            cancellation);
    }

    /// <summary>Adds an entry in a transaction of its own: for sign-ins, reads and exports, which write nothing else.</summary>
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await AppendAsync(context, entry, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Does a write and adds its entry in one transaction of their own; no entry where the write touched nothing.</summary>
    /// <param name="write">Writes on the context and tells how many rows it touched.</param>
    /// <returns>How many rows were touched.</returns>
    public async Task<int> WriteAsync(JunhengContext context, AuditEntry entry, Func<Task<int>> write, CancellationToken cancellation = default)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var touched = await write();
        if (touched > 0)
            await AppendAsync(context, entry, cancellation);
        await transaction.CommitAsync(cancellation);
        return touched;
    }

    /// <summary>The end of a chain, held against other writers until the transaction ends; a new chain where there is none.</summary>
    internal static async Task<AuditHead> HoldAsync(JunhengContext context, string countyId, CancellationToken cancellation)
    {
        while (true)
        {
            // SQLite has one writer at a time, who holds everything from BEGIN on.
            var head = context.Database.IsNpgsql()
                ? await HeadAsync(context, $"{HeadSql} FOR UPDATE", countyId, cancellation)
                : await HeadAsync(context, HeadSql, countyId, cancellation);
            if (head is not null)
                return head;
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO audit_head (county_id, seq, hash, pruned_seq, pruned_hash)
                VALUES ({countyId}, 0, {RecordedEntry.NoHash}, 0, {RecordedEntry.NoHash}) ON CONFLICT DO NOTHING
                """,
                cancellation);
        }
    }

    private const string HeadSql =
        """
        SELECT county_id AS "CountyId", seq AS "Seq", hash AS "Hash", pruned_seq AS "PrunedSeq", pruned_hash AS "PrunedHash"
        FROM audit_head WHERE county_id = {0}
        """;

    private static async Task<AuditHead?> HeadAsync(JunhengContext context, string sql, string countyId, CancellationToken cancellation)
    {
        var rows = await context.Database.SqlQueryRaw<AuditHead>(sql, countyId).ToListAsync(cancellation);
        return rows.Count == 0 ? null : rows[0];
    }

    private static string Name(string text)
    {
        var clean = Text(text)!;
        return clean.Length <= LongestName ? clean : Text(clean[..LongestName]) + "…";
    }

    /// <summary>Text that both engines keep as it is: no NUL, no half of a surrogate pair.</summary>
    private static string? Text(string? text) => text is null
        ? null
        : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
