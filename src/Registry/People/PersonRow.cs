using Junheng.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.People;

/// <summary>Somebody in the register, as stored. What names a person is encrypted.</summary>
internal sealed class PersonRow
{
    public required string CountyId { get; init; }
    public required string PersonId { get; init; }
    public required string SchoolCode { get; set; }
    public required string Kind { get; init; }
    public required string Code { get; init; }

    /// <summary>Encrypted.</summary>
    public required string Name { get; set; }

    /// <summary>Encrypted; null where none was given.</summary>
    public string? IdNumber { get; set; }

    /// <summary>Keyed hash of the number, by which the same person is found twice.</summary>
    public string? IdHash { get; set; }

    /// <summary>JSON of what plans and statistics need.</summary>
    public required string Attributes { get; set; }

    /// <summary>The upload that it came with.</summary>
    public required string Source { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
    public required string UpdatedBy { get; set; }

    public string NamePlace => $"person/name/{CountyId}/{PersonId}";

    public string NumberPlace => $"person/id_number/{CountyId}/{PersonId}";

    internal static void Configure(ModelBuilder model) =>
        model.Entity<PersonRow>(table => table.OwnedBySchool().ToTable("person").HasKey(row => new { row.CountyId, row.PersonId }));
}
