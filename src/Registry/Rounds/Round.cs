using Junheng.Registry.Findings;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Rounds;

/// <summary>Names a collection round of a county.</summary>
public sealed record RoundKey(string CountyId, string RoundId);

/// <summary>Names one school's return in a round.</summary>
public sealed record ReturnKey(string CountyId, string RoundId, string SchoolCode)
{
    public RoundKey Round => new(CountyId, RoundId);
}

/// <summary>A collection round: one school year's facts, asked of every school once.</summary>
/// <param name="SchoolYear">2025 is 2025-09 to 2026-08.</param>
/// <param name="Packs">Ids of the standards whose fields it asks for.</param>
/// <param name="Fields">Ids of the fields that it asks for, in the order of the form.</param>
/// <param name="Rules">Severities that differ from the rules' own; null for a rule that is switched off.</param>
/// <param name="FewHands">True where one person of a school may take two of the three steps of signing.</param>
/// <param name="Revision">Grows with every change of the round: its ETag.</param>
/// <param name="Items">The county's own facts and items (sheet 县情), as texts by id.</param>
/// <param name="VersionNo">The data version that it became; null before.</param>
public sealed record Round(
    RoundKey Key,
    int SchoolYear,
    string Title,
    CountyIdentity County,
    IReadOnlyList<string> Packs,
    IReadOnlyList<string> Fields,
    IReadOnlyDictionary<string, Severity?> Rules,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    bool FewHands,
    RoundStatus Status,
    int Revision,
    IReadOnlyDictionary<string, string> Items,
    int? VersionNo,
    DateTimeOffset CreatedAt,
    string CreatedBy)
{
    /// <summary>True if a return of this status can be filled in: while the round is open; what was sent back is mended after the close too.</summary>
    public bool Takes(ReturnStatus status) => status.CanBeFilled() && !Status.IsSealed() && (Status == RoundStatus.Open || status == ReturnStatus.Returned);
}

/// <summary>A round that is to be opened.</summary>
/// <param name="Packs">Ids of the standards whose fields it asks for; at least one.</param>
/// <param name="Schools">Codes of the schools that must return; null for every open school of the register.</param>
public sealed record NewRound(
    string CountyId, int SchoolYear, string Title, IReadOnlyList<string> Packs, DateOnly OpensOn, DateOnly ClosesOn, bool FewHands = false, IReadOnlyList<string>? Schools = null);

/// <summary>Something that was done with a round or a return.</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="By">Account name.</param>
/// <param name="Reason">What was given as reason; empty for none.</param>
/// <param name="VersionNo">The data version or signed version that came of it; null for none.</param>
public sealed record StepTaken(int Number, string Step, DateTimeOffset At, string By, string Reason, int? VersionNo = null);
