using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Assessments;

/// <summary>The tables of stored assessments and of the packs that users brought. Every key begins with the county.</summary>
public static class AssessmentTables
{
    public static TableSet Set { get; } = new("Assessments", Configure);

    private static void Configure(ModelBuilder model)
    {
        model.Entity<StandardPackRow>(table =>
            table.ToTable("standard_pack").HasKey(row => new { row.CountyId, row.PackId, row.PackHash }));
        // Its foreign key leads to data_version, which the Registry keeps to itself: it stands in the migration only.
        model.Entity<AssessmentRow>(table => table.ToTable("assessment")
            .HasKey(row => new { row.CountyId, row.SchoolYear, row.VersionNo, row.PackId, row.PackHash }));
    }
}

/// <summary>A pack that a county uploaded.</summary>
internal sealed class StandardPackRow
{
    public required string CountyId { get; init; }
    public required string PackId { get; init; }
    public required string PackHash { get; init; }
    public required string Yaml { get; init; }

    /// <summary>When this text was last added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the county took it out of use; null while it is in use or was replaced by a later text.</summary>
    public DateTimeOffset? RetiredAt { get; init; }
}

/// <summary>The first computation of a data version under a pack; later ones are compared with it.</summary>
internal sealed class AssessmentRow
{
    public required string CountyId { get; init; }
    public required int SchoolYear { get; init; }
    public required int VersionNo { get; init; }
    public required string PackId { get; init; }
    public required string PackHash { get; init; }
    public required string DataHash { get; init; }
    public required string Verdict { get; init; }

    /// <summary>SHA-256 of the canonical bytes before compression.</summary>
    public required string ResultHash { get; init; }

    /// <summary>The canonical bytes, compressed with Brotli.</summary>
    public required byte[] Result { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }
}
