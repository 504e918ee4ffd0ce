using Junheng.Platform.Storage;
using Junheng.Registry.People;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Versions;

/// <summary>The tables of uploads and data versions. Every key begins with the county.</summary>
public static class VersionTables
{
    public static TableSet Set { get; } = new("Registry.Versions", Configure);

    private static void Configure(ModelBuilder model)
    {
        model.Entity<CountyRow>(table => table.ToTable("county").HasKey(row => row.CountyId));
        model.Entity<UploadRow>(table => table.ToTable("upload").HasKey(row => new { row.CountyId, row.UploadId }));
        model.Entity<HeadingMapRow>(table => table.ToTable("heading_map").HasKey(row => new { row.CountyId, row.Name }));
        PersonRow.Configure(model);
        model.Entity<DataVersionRow>(table =>
        {
            table.ToTable("data_version").HasKey(row => new { row.CountyId, row.SchoolYear, row.VersionNo });
            table.HasOne<CountyRow>().WithMany().HasForeignKey(row => row.CountyId);
        });
        model.Entity<DataSchoolRow>(table =>
        {
            table.ToTable("data_school").HasKey(row => new { row.CountyId, row.SchoolYear, row.VersionNo, row.Ordinal });
            table.HasOne<DataVersionRow>().WithMany().HasForeignKey(row => new { row.CountyId, row.SchoolYear, row.VersionNo });
        });
        model.Entity<DataItemRow>(table =>
        {
            table.ToTable("data_item").HasKey(row => new { row.CountyId, row.SchoolYear, row.VersionNo, row.ItemId });
            table.HasOne<DataVersionRow>().WithMany().HasForeignKey(row => new { row.CountyId, row.SchoolYear, row.VersionNo });
        });
    }
}

/// <summary>A county that has at least one accepted version.</summary>
internal sealed class CountyRow
{
    public required string CountyId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
}

/// <summary>A file that was sent in.</summary>
internal sealed class UploadRow
{
    public required string CountyId { get; init; }
    public required string UploadId { get; init; }
    public required string FileName { get; init; }
    /// <summary>The file, encrypted; as it is where <see cref="KeyId"/> is null.</summary>
    public required byte[] Content { get; set; }

    /// <summary>The key that it is encrypted with; null for one from before files were encrypted.</summary>
    public string? KeyId { get; set; }

    public string? MapYaml { get; init; }
    public int? SchoolYear { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public required string Status { get; init; }
}

/// <summary>An accepted version; never changed afterwards.</summary>
internal sealed class DataVersionRow
{
    public required string CountyId { get; init; }
    public required int SchoolYear { get; init; }
    public required int VersionNo { get; init; }
    public required string ContentHash { get; init; }

    /// <summary>The first canonical line: county, sheet, fields, columns.</summary>
    public required string Header { get; init; }

    public required string FileName { get; init; }
    public required string Sheet { get; init; }
    public string? UploadId { get; init; }
    public required DateTimeOffset AcceptedAt { get; init; }
    public required int SchoolCount { get; init; }
    public required int Warnings { get; init; }
}

/// <summary>One school of a version. Code and name stand beside the canonical line for whoever asks in SQL.</summary>
internal sealed class DataSchoolRow
{
    public required string CountyId { get; init; }
    public required int SchoolYear { get; init; }
    public required int VersionNo { get; init; }
    public required int Ordinal { get; init; }
    public required string SchoolCode { get; init; }
    public required string Name { get; init; }
    public required string Facts { get; init; }
}

/// <summary>One county item of a version.</summary>
internal sealed class DataItemRow
{
    public required string CountyId { get; init; }
    public required int SchoolYear { get; init; }
    public required int VersionNo { get; init; }
    public required string ItemId { get; init; }
    public required string Facts { get; init; }
}

/// <summary>A binding of headings that somebody saved, as YAML.</summary>
internal sealed class HeadingMapRow
{
    public required string CountyId { get; init; }
    public required string Name { get; init; }
    public required string Yaml { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
}
