using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Audit;

/// <summary>The tables of the audit, for reading; written only by <see cref="AuditLog"/>.</summary>
public static class AuditTables
{
    public static TableSet Set { get; } = new("Platform.Audit", Configure);

    private static void Configure(ModelBuilder model)
    {
        model.Entity<RecordedEntry>(table => table.ToTable("audit_entry").HasKey(row => new { row.CountyId, row.Seq }));
        model.Entity<KeepingRow>(table => table.ToTable("audit_keeping").HasKey(row => row.CountyId));
        model.Entity<AuditHead>(table => table.ToTable("audit_head").HasKey(row => row.CountyId));
    }
}
