using Junheng.Assessments.Packs;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;

namespace Junheng.Web.OwnPacks;

/// <summary>What adding a pack would change.</summary>
/// <param name="Pack">The pack to be added.</param>
/// <param name="InUse">The text of the same id that is in use now; null where there is none.</param>
/// <param name="WasRetired">True if the county took a pack of this id out of use.</param>
/// <param name="Outcome">The county's newest data under it, which is not stored; null without data.</param>
internal sealed record PackChange(StandardPack Pack, StandardPack? InUse, bool WasRetired, Assessment? Outcome)
{
    /// <summary>True if the county is judged by this very text already.</summary>
    public bool IsNothing => InUse?.Hash == Pack.Hash;

    public static PackChange Of(StandardPack pack, IReadOnlyList<StandardPack> packs, IReadOnlyList<PackEdition> editions, Assessment? outcome) => new(
        pack,
        packs.FirstOrDefault(each => each.Id == pack.Id),
        editions.Any(edition => edition.PackId == pack.Id && edition.RetiredAt is not null) && !packs.Any(each => each.Id == pack.Id),
        outcome);
}
