using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Workflow;

namespace Junheng.Web.Api.Rounds;

/// <summary>A collection round.</summary>
/// <param name="Revision">The number in its tag.</param>
/// <param name="Fields">The cells that it asks for.</param>
/// <param name="VersionNo">The data version that it became; null before.</param>
internal sealed record RoundResource(
    string Id, string County, int SchoolYear, string Title, IReadOnlyList<string> Packs, IReadOnlyList<string> Fields, DateOnly OpensOn, DateOnly ClosesOn, bool FewHands,
    RoundStatus Status, int Revision, int? VersionNo, DateTimeOffset CreatedAt, string CreatedBy)
{
    public static RoundResource Of(Round round) => new(
        round.Key.RoundId, round.Key.CountyId, round.SchoolYear, round.Title, round.Packs, round.Fields, round.OpensOn, round.ClosesOn, round.FewHands, round.Status, round.Revision,
        round.VersionNo, round.CreatedAt, round.CreatedBy);
}

/// <summary>A round that is to be opened.</summary>
/// <param name="Schools">Codes of the schools that must return; null for every open school of the register.</param>
internal sealed record RoundWish(
    string County, int SchoolYear, string Title, IReadOnlyList<string> Packs, DateOnly OpensOn, DateOnly ClosesOn, bool FewHands = false, IReadOnlyList<string>? Schools = null);

/// <summary>A step with a round.</summary>
/// <param name="Reason">Needed by some steps.</param>
internal sealed record RoundStepWish(RoundStep Step, string Reason = "");
