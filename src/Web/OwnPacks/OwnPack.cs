using Junheng.Standards.Packs;

namespace Junheng.Web.OwnPacks;

/// <summary>Tells a county's own packs from the built-in ones.</summary>
internal static class OwnPack
{
    public static bool IsOwn(StandardPack pack) => BuiltInPacks.Find(pack.Id)?.Hash != pack.Hash;
}
