using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Registry.Workbooks;

/// <summary>What packs let a workbook hold: their fields in 学校, their items in 县情.</summary>
public static class PackColumns
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> BuiltIn = new(() => ItemHeadings(BuiltInPacks.All));

    /// <summary>The built-in fields and those that the packs declare.</summary>
    public static FieldCatalog Fields(IEnumerable<StandardPack> packs) =>
        packs.Aggregate(FieldCatalog.BuiltIn, (known, pack) => known.With(pack.OwnFields));

    /// <summary>Every county item once, second conditions right after their items, in the order of the packs.</summary>
    public static IReadOnlyList<CountyItem> Items(IEnumerable<StandardPack> packs) =>
        [.. packs.SelectMany(pack => pack.CountyItems)
            .SelectMany(group => group.Items)
            .SelectMany(WithSecond)
            .DistinctBy(item => item.Id, StringComparer.Ordinal)];

    /// <summary>Chinese name of an item, as the template writes it, → its id.</summary>
    public static IReadOnlyDictionary<string, string> ItemHeadings(IEnumerable<StandardPack> packs) =>
        Items(packs).DistinctBy(item => item.Name.Zh, StringComparer.Ordinal).ToDictionary(item => item.Name.Zh, item => item.Id, StringComparer.Ordinal);

    /// <summary>The headings of the built-in standards' items.</summary>
    public static IReadOnlyDictionary<string, string> BuiltInItemHeadings => BuiltIn.Value;

    /// <summary>How to read a workbook for these packs.</summary>
    public static ReadOptions ReadOptions(IReadOnlyList<StandardPack> packs) => new()
    {
        Fields = Fields(packs),
        ItemHeadings = ItemHeadings(BuiltInPacks.All.Concat(packs)),
    };

    private static IEnumerable<CountyItem> WithSecond(CountyItem item)
    {
        for (var each = item; each is not null; each = each.Also)
            yield return each;
    }
}
