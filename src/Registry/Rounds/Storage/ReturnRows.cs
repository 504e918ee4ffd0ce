namespace Junheng.Registry.Rounds.Storage;

/// <summary>One school's return in a round.</summary>
internal sealed class ReturnRow
{
    public required string CountyId { get; init; }
    public required string RoundId { get; init; }
    public required string SchoolCode { get; init; }
    public required string Name { get; set; }

    /// <summary>Place in the county's list.</summary>
    public required int Ordinal { get; init; }

    public required string Status { get; set; }

    /// <summary>Grows with every change: the return's ETag.</summary>
    public required int Revision { get; set; }

    /// <summary>Field id → text, as a JSON object.</summary>
    public required string Cells { get; set; }

    /// <summary>Last year's values, the same way.</summary>
    public required string LastYear { get; init; }

    /// <summary>What was said to warnings, as JSON.</summary>
    public required string Answers { get; set; }

    /// <summary>Findings of the last check of the whole county that one school's figures cannot show, as JSON.</summary>
    public required string Batch { get; set; }

    public required int Errors { get; set; }
    public required int Warnings { get; set; }
    public required int Filled { get; set; }
    public required DateOnly DueOn { get; set; }

    /// <summary>Account names of who took the three steps; empty before.</summary>
    public required string Reporter { get; set; }

    public required string Reviewer { get; set; }
    public required string Principal { get; set; }

    /// <summary>The newest signed version; 0 before the first.</summary>
    public required int VersionNo { get; set; }

    public DateTimeOffset? HandedInAt { get; set; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public required string UpdatedBy { get; set; }
}

/// <summary>One cell that changed; only ever added.</summary>
internal sealed class ReturnChangeRow
{
    public required string CountyId { get; init; }
    public required string RoundId { get; init; }
    public required string SchoolCode { get; init; }

    /// <summary>The return's revision after the change.</summary>
    public required int Revision { get; init; }

    public required string FieldId { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>A step of a return; only ever added.</summary>
internal sealed class ReturnStepRow
{
    public required string CountyId { get; init; }
    public required string RoundId { get; init; }
    public required string SchoolCode { get; init; }
    public required int StepNo { get; init; }
    public required string Step { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
}

/// <summary>What a reviewer wrote on a cell.</summary>
internal sealed class ReturnRemarkRow
{
    public required string CountyId { get; init; }
    public required string RoundId { get; init; }
    public required string SchoolCode { get; init; }
    public required string RemarkId { get; init; }

    /// <summary>Empty for the return as a whole.</summary>
    public required string FieldId { get; init; }

    /// <summary>What stood in the cell.</summary>
    public required string Value { get; init; }

    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public DateTimeOffset? SettledAt { get; set; }
}

/// <summary>A return as it was signed; never changed.</summary>
internal sealed class ReturnVersionRow
{
    public required string CountyId { get; init; }
    public required string RoundId { get; init; }
    public required string SchoolCode { get; init; }
    public required int VersionNo { get; init; }
    public required string ContentHash { get; init; }
    public required string Cells { get; init; }
    public required string Answers { get; init; }
    public required string Reporter { get; init; }
    public required string Reviewer { get; init; }
    public required string Principal { get; init; }
    public required bool OnPaper { get; init; }
    public required DateTimeOffset SignedAt { get; init; }
}
