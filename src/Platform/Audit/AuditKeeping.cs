using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Audit;

/// <summary>How long entries are kept: one setting for the installation, three years where nobody set it, never less than six months.</summary>
public sealed class AuditKeeping(JunhengDatabase database, AuditLog audit, TimeProvider clock)
{
    public const int UsualDays = 1095;

    /// <summary>A hundred years: long enough for whoever wants to keep everything.</summary>
    public const int MostDays = 36500;

    public static int LeastDays => AuditPruning.ShortestKeeping.Days;

    /// <summary>How many days entries are kept.</summary>
    public async Task<int> DaysAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Set<KeepingRow>().Where(row => row.CountyId == AuditEntry.Installation).Select(row => (int?)row.Days).FirstOrDefaultAsync(cancellation) ?? UsualDays;
    }

    /// <summary>Sets it; the change is an entry itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than six months, or more than a hundred years.</exception>
    public async Task SetAsync(int days, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, LeastDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        var before = await DaysAsync(cancellation);
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        await audit.WriteAsync(
            context,
            AuditEntry.ByActing(AuditEntry.Installation, AuditKind.Configuration, "audit keeping") with { Before = AuditJson.Of(new { days = before }), After = AuditJson.Of(new { days }) },
            () => context.WriteAsync(
                AuditEntry.Installation,
                $"""
                INSERT INTO audit_keeping (county_id, days, set_at, set_by) VALUES ({AuditEntry.Installation}, {days}, {now}, {AuditEntry.Actor})
                ON CONFLICT (county_id) DO UPDATE SET days = excluded.days, set_at = excluded.set_at, set_by = excluded.set_by
                """,
                cancellation),
            cancellation);
    }
}

/// <summary>The setting; its county is that of the installation's own chain.</summary>
internal sealed class KeepingRow
{
    public required string CountyId { get; init; }
    public required int Days { get; init; }
    public required DateTimeOffset SetAt { get; init; }
    public required string SetBy { get; init; }
}
