using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Plans.Storage;

/// <summary>The tables of plans, orders and reports. Every key begins with the county.</summary>
public static class PlanTables
{
    public static TableSet Set { get; } = new("Plans", Configure);

    private static void Configure(ModelBuilder model)
    {
        // Its foreign key to data_version stands in the migration only: the Registry keeps that table to itself.
        model.Entity<PlanRow>(table => table.ToTable("plan").HasKey(row => new { row.CountyId, row.PlanId }));
        model.Entity<OrderRow>(table =>
        {
            table.ToTable("plan_order").HasKey(row => new { row.CountyId, row.PlanId, row.OrderNo });
            table.HasOne<PlanRow>().WithMany().HasForeignKey(row => new { row.CountyId, row.PlanId });
        });
        model.Entity<ReportRow>(table =>
        {
            table.ToTable("order_report").HasKey(row => new { row.CountyId, row.PlanId, row.OrderNo, row.ReportNo });
            table.HasOne<OrderRow>().WithMany().HasForeignKey(row => new { row.CountyId, row.PlanId, row.OrderNo });
        });
    }
}

/// <summary>A plan; see <see cref="StoredPlan"/> for what the columns mean.</summary>
internal sealed class PlanRow
{
    public required string CountyId { get; init; }
    public required string PlanId { get; init; }
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required int SchoolYear { get; init; }
    public required int VersionNo { get; init; }
    public required string DataHash { get; init; }
    public required string PackId { get; init; }
    public required string PackHash { get; init; }
    public required string OptionsText { get; init; }

    /// <summary>JSON of <see cref="SearchLimits"/>.</summary>
    public required string Target { get; init; }

    public string? BasedOn { get; init; }
    public required string JobId { get; init; }
    public string? Status { get; init; }
    public string? Cost { get; init; }
    public double? Bound { get; init; }
    public double? Gap { get; init; }
    public double? Seconds { get; init; }

    /// <summary>The result's JSON, compressed with Brotli; until it is computed, what the computation needs besides the options.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Of the key that encrypts the content; null where it is not encrypted. See <see cref="PlanSeal"/>.</summary>
    public string? KeyId { get; init; }

    public string? ContentHash { get; init; }
    public DateTimeOffset? ComputedAt { get; init; }
    public required string Fate { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
}

/// <summary>One action of an accepted plan, given to an office.</summary>
internal sealed class OrderRow
{
    public required string CountyId { get; init; }
    public required string PlanId { get; init; }
    public required int OrderNo { get; init; }
    public required string SchoolCode { get; init; }
    public string? Stage { get; init; }
    public required string Action { get; init; }
    public required int Count { get; init; }
    public required string Cost { get; init; }
    public required string Office { get; init; }

    /// <summary>ISO date.</summary>
    public required string Due { get; init; }
}

/// <summary>One report on an order; the newest counts.</summary>
internal sealed class ReportRow
{
    public required string CountyId { get; init; }
    public required string PlanId { get; init; }
    public required int OrderNo { get; init; }
    public required int ReportNo { get; init; }
    public required string State { get; init; }
    public required int DoneCount { get; init; }
    public required string Spent { get; init; }
    public required string Note { get; init; }
    public required string ReportedBy { get; init; }
    public required DateTimeOffset ReportedAt { get; init; }
}
