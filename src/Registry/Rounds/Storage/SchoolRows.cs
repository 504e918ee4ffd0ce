namespace Junheng.Registry.Rounds.Storage;

/// <summary>A school of the register; never deleted, so that its code is not used again.</summary>
internal sealed class RegisteredSchoolRow
{
    public required string CountyId { get; init; }
    public required string SchoolCode { get; init; }
    public required string Name { get; set; }
    public required string Kind { get; set; }

    /// <summary>Null where the register does not know.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }
}

/// <summary>Something that happened to schools; only ever added.</summary>
internal sealed class SchoolEventRow
{
    public required string CountyId { get; init; }
    public required string EventId { get; init; }
    public required string Kind { get; init; }
    public required DateOnly OnDate { get; init; }

    /// <summary>Number of the document that decided it.</summary>
    public required string Document { get; init; }

    public required string Reason { get; init; }
    public required string NameBefore { get; init; }
    public required string NameAfter { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>From which school to which; empty for none.</summary>
internal sealed class SchoolLinkRow
{
    public required string CountyId { get; init; }
    public required string EventId { get; init; }
    public required string FromCode { get; init; }
    public required string ToCode { get; init; }
}
