using Junheng.Registry.Findings;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;

namespace Junheng.Registry.Rounds.Returns;

/// <summary>A return as a list shows it.</summary>
/// <param name="Ordinal">Place in the county's list, from 0.</param>
/// <param name="Revision">Grows with every change: the return's ETag.</param>
/// <param name="Filled">Cells that hold something.</param>
/// <param name="VersionNo">The newest signed version; 0 before the first.</param>
public sealed record ReturnSummary(
    ReturnKey Key, string Name, int Ordinal, ReturnStatus Status, int Revision, int Errors, int Warnings, int Filled, DateOnly DueOn, int VersionNo,
    DateTimeOffset? HandedInAt, DateTimeOffset UpdatedAt, string UpdatedBy)
{
    /// <summary>True if it is not handed in and its day has passed.</summary>
    public bool IsLate(DateOnly today) => Status.IsWithSchool() && today > DueOn;
}

/// <summary>One school's return with everything in it.</summary>
/// <param name="Cells">Field id → text; what could not be read as a number stands there as it was typed.</param>
/// <param name="LastYear">Last year's values, the same way; those of merged schools taken together.</param>
/// <param name="Signers">Account names of who took the three steps; empty before.</param>
public sealed record SchoolReturn(
    ReturnSummary Summary,
    IReadOnlyDictionary<string, string> Cells,
    IReadOnlyDictionary<string, string> LastYear,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<Finding> Batch,
    (string Reporter, string Reviewer, string Principal) Signers)
{
    public ReturnKey Key => Summary.Key;

    public string Cell(string field) => Cells.GetValueOrDefault(field, "");
}

/// <summary>What the school said to a warning. It holds while the cell holds what it held.</summary>
public sealed record Answer(string RuleId, string FieldId, string Value, string Text, string By, DateTimeOffset At);

/// <summary>What a reviewer wrote on a cell, or on the return as a whole (empty field).</summary>
/// <param name="Value">What stood in the cell.</param>
public sealed record Remark(string Id, string FieldId, string Value, string Text, string By, DateTimeOffset At, DateTimeOffset? SettledAt);

/// <summary>A cell that somebody changed.</summary>
/// <param name="Revision">The return's revision after the change.</param>
public sealed record CellEdit(int Revision, string FieldId, string Before, string After, string By, DateTimeOffset At);

/// <summary>Two people changed the same cell to different values: nothing was saved of that cell, and both values are here.</summary>
/// <param name="Base">What the second started from.</param>
/// <param name="Stored">What the first made it.</param>
/// <param name="Yours">What the second wants.</param>
public sealed record CellConflict(string FieldId, string Base, string Stored, string Yours, string By, DateTimeOffset At);

/// <summary>What saving did.</summary>
/// <param name="Return">As it stands now.</param>
/// <param name="Conflicts">Cells that were not saved; all others were.</param>
/// <param name="Report">What the rules say of it now.</param>
public sealed record SaveResult(SchoolReturn Return, IReadOnlyList<CellConflict> Conflicts, ReturnReport Report)
{
    public int Revision => Return.Summary.Revision;
}

/// <summary>A return as it was signed: immutable.</summary>
/// <param name="OnPaper">True if the bureau entered it from a signed paper; the signers are then names of persons.</param>
public sealed record SignedVersion(
    ReturnKey Key, int VersionNo, string ContentHash, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<Answer> Answers,
    (string Reporter, string Reviewer, string Principal) Signers, bool OnPaper, DateTimeOffset SignedAt);

/// <summary>What checking a return found.</summary>
/// <param name="Findings">With the round's own severities: errors, then warnings, then notes.</param>
/// <param name="Filled">Cells that hold something.</param>
/// <param name="Asked">Cells that the form of this school has.</param>
public sealed record ReturnReport(IReadOnlyList<ReturnFinding> Findings, int Filled, int Asked)
{
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);
    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);
}

/// <summary>One thing that a rule says about a return.</summary>
/// <param name="FieldId">Empty where no single cell is meant.</param>
/// <param name="Suggestion">A value that would mend it; empty where it cannot be told.</param>
/// <param name="Answer">What the school said to it; null for nothing.</param>
public sealed record ReturnFinding(string RuleId, Severity Severity, string FieldId, string Value, Words Message, Words Advice, string Suggestion, Answer? Answer);
