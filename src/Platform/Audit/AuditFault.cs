namespace Junheng.Platform.Audit;

/// <summary>What is wrong with a chain at one place.</summary>
public enum AuditFaultKind
{
    /// <summary>The entry's columns are not those that its hash was made of: it was edited, or its number was changed.</summary>
    Altered,

    /// <summary>Entries are gone from the middle: <see cref="AuditFault.Seq"/> is the first of them, <see cref="AuditFault.LastSeq"/> the last.</summary>
    Removed,

    /// <summary>The entry is whole by itself, but the next does not continue from it: it was replaced or put in, with a hash made anew.</summary>
    Replaced,

    /// <summary>The head names entries that are not there: the end was cut off.</summary>
    CutOff,

    /// <summary>There are entries beyond the head, or the head has another hash than the last entry.</summary>
    HeadDiffers,

    /// <summary>The chain has no head.</summary>
    NoHead,

    /// <summary>An anchor kept outside has another hash for this number: everything up to it was made anew.</summary>
    AnchorDiffers,

    /// <summary>An anchor kept outside names a number that the chain does not reach: its end was cut off, head and all.</summary>
    AnchorBeyond,

    /// <summary>The beginning is gone, and no entry says that it was removed after the time of keeping.</summary>
    UnrecordedPruning,

    /// <summary>The beginning was removed, although an anchor shows that some of it was younger than the time of keeping.</summary>
    EarlyPruning,
}

/// <param name="Seq">Number of the entry.</param>
/// <param name="LastSeq">For a run of entries, the last; else the same number.</param>
/// <param name="At">The time in the entry, or in the entry before a gap; empty where there is none.</param>
/// <param name="Anchor">The anchor that shows it; null where the chain shows it by itself.</param>
public sealed record AuditFault(AuditFaultKind Kind, string CountyId, long Seq, long LastSeq, string At, string? Anchor = null);

/// <summary>What an anchor outside the database says of one chain.</summary>
/// <param name="Source">The anchor's name, for messages.</param>
/// <param name="At">When the anchor was made.</param>
public sealed record AnchoredHead(string Source, DateTimeOffset At, string CountyId, long Seq, string Hash);

/// <summary>How much was looked at, and how much of it is wrong.</summary>
public sealed record AuditSummary(long Chains, long Entries, long Faults);
