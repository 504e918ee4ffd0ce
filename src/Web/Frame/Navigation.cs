using Junheng.Standards;

namespace Junheng.Web.Frame;

/// <summary>One page that the rail leads to.</summary>
internal sealed record NavigationItem(string Path, Words Name);

/// <summary>A heading of the rail and what stands under it; the first group has no heading.</summary>
internal sealed record NavigationGroup(Words? Name, IReadOnlyList<NavigationItem> Items);

/// <summary>The rail: only what works. Modules to come are not drawn until they do.</summary>
internal static class Navigation
{
    public static IReadOnlyList<NavigationGroup> Groups { get; } =
    [
        new(null, [new("/", new("总览", "Overview"))]),
        new(new("知差距", "Know the gap"),
        [
            new("/data", new("数据", "Data")),
            new("/indicators", new("指标", "Indicators")),
            new("/schools", new("学校", "Schools")),
            new("/map", new("地图", "Map")),
        ]),
        new(new("补短板", "Close the gap"), [new("/plans", new("规划", "Plans"))]),
        new(new("依据", "Rules"), [new("/standards", new("标准", "Standards"))]),
    ];

    public static IEnumerable<NavigationItem> Items => Groups.SelectMany(group => group.Items);

    /// <summary>True if the page at <paramref name="path"/> belongs to the item.</summary>
    public static bool Contains(this NavigationItem item, string path) =>
        item.Path == "/" ? path == "/" : path == item.Path || path.StartsWith(item.Path + "/", StringComparison.Ordinal);
}
