using Junheng.Registry.Workbooks;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Input;

/// <summary>What the packs in use let a workbook hold: their fields in 学校, their items in 县情.</summary>
internal static class PackColumns
{
    public static FieldCatalog Fields(IEnumerable<StandardPack> packs) =>
        packs.Aggregate(FieldCatalog.BuiltIn, (known, pack) => known.With(pack.OwnFields));

    /// <summary>Every county item once, in the order of the packs.</summary>
    public static IReadOnlyList<CountyItem> Items(IEnumerable<StandardPack> packs) =>
        [.. packs.SelectMany(pack => pack.CountyItems).SelectMany(group => group.Items).DistinctBy(item => item.Id, StringComparer.Ordinal)];

    /// <summary>How to read a workbook for these packs: items are known by their Chinese names as the template writes them.</summary>
    public static ReadOptions ReadOptions(IReadOnlyList<StandardPack> packs) => new()
    {
        Fields = Fields(packs),
        ItemHeadings = Items(packs).DistinctBy(item => item.Name.Zh, StringComparer.Ordinal).ToDictionary(item => item.Name.Zh, item => item.Id, StringComparer.Ordinal),
    };
}
