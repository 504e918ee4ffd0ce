namespace Junheng.Registry.Rounds.Storage;

/// <summary>A collection round of a county.</summary>
internal sealed class RoundRow
{
    public required string CountyId { get; init; }
    public required string RoundId { get; init; }
    public required int SchoolYear { get; init; }
    public required string Title { get; init; }

    /// <summary>Ids of the standards whose fields it asks for, as a JSON list.</summary>
    public required string Packs { get; init; }

    /// <summary>Ids of the fields, as a JSON list.</summary>
    public required string Fields { get; init; }

    /// <summary>Severities that differ from the rules' own, as a JSON object.</summary>
    public required string Rules { get; init; }

    public required DateOnly OpensOn { get; init; }
    public required DateOnly ClosesOn { get; set; }

    /// <summary>True where one person of a school may take two of the three steps.</summary>
    public required bool FewHands { get; init; }

    public required string Status { get; set; }

    /// <summary>Grows with every change of the row.</summary>
    public required int Revision { get; set; }

    /// <summary>Code and name of the county as a JSON object.</summary>
    public required string County { get; init; }

    /// <summary>The county's own facts and items (sheet 县情) as a JSON object of texts.</summary>
    public required string Items { get; set; }

    /// <summary>The data version that it became; null before.</summary>
    public int? VersionNo { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
}

/// <summary>What was done with a round as a whole; only ever added.</summary>
internal sealed class RoundStepRow
{
    public required string CountyId { get; init; }
    public required string RoundId { get; init; }
    public required int StepNo { get; init; }
    public required string Step { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public int? VersionNo { get; init; }
}

/// <summary>From which school year on a rule is how grave in a county.</summary>
internal sealed class RuleSeverityRow
{
    public required string CountyId { get; init; }
    public required string RuleId { get; init; }
    public required int FromYear { get; init; }
    public required string Severity { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string By { get; set; }
}
