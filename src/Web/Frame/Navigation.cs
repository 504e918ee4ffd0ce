using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Standards;
using Junheng.Web.Accounts;

namespace Junheng.Web.Frame;

/// <summary>One page that the rail leads to.</summary>
/// <param name="Rights">Who sees it: whoever has one of these.</param>
internal sealed record NavigationItem(string Path, Words Name, params IReadOnlyList<Right> Rights);

/// <summary>A heading of the rail and what stands under it; the first group has no heading.</summary>
internal sealed record NavigationGroup(Words? Name, IReadOnlyList<NavigationItem> Items);

/// <summary>The rail: only what works. Modules to come are not drawn until they do.</summary>
internal static class Navigation
{
    private static NavigationItem Tasks { get; } = new("/tasks", new("待办", "To do"), Right.ReadSchool);

    private static NavigationItem Roster { get; } = new("/roster", new("人员名册", "Teachers and pupils"), Right.ReadPeople);

    public static IReadOnlyList<NavigationGroup> Groups { get; } =
    [
        new(null, [new("/", new("总览", "Overview"), Right.ReadCounty), Tasks]),
        new(new("知差距", "Know the gap"),
        [
            new("/rounds", new("填报", "Collection"), Right.ReadCounty),
            new("/data", new("数据", "Data"), Right.ReadCounty),
            new("/indicators", new("指标", "Indicators"), Right.ReadCounty),
            new("/schools", new("学校", "Schools"), Right.ReadCounty),
            new("/map", new("地图", "Map"), Right.ReadCounty),
        ]),
        new(new("名册", "Register"), [Roster]),
        new(new("补短板", "Close the gap"), [new("/plans", new("规划", "Plans"), Right.ReadPlans)]),
        new(new("依据", "Rules"), [new("/standards", new("标准", "Standards"), Right.ReadCounty)]),
        new(new("系统", "System"), [new("/accounts", new("人员", "People"), Right.ManageAccounts, Right.ManagePosts), new("/audit", new("审计", "Audit"), Right.ReadAudit)]),
    ];

    /// <summary>Who sees single schools only has these.</summary>
    private static NavigationGroup OwnSchool(Visitor visitor) => new(null, visitor.Person?.Posts.FirstOrDefault(post => post.Place.Kind == PlaceKind.School) is { } post
        ? [Tasks, new("/schools/" + Uri.EscapeDataString(post.Place.Part), new("本校", "My school"), Right.ReadSchool), Roster]
        : [Tasks, Roster]);

    /// <summary>The groups with what a visitor may open; empty ones are left out.</summary>
    public static IEnumerable<NavigationGroup> For(Visitor visitor) => (visitor.May(Right.ReadSchool) && !visitor.May(Right.ReadCounty) ? [OwnSchool(visitor)] : Groups)
        .Select(group => group with { Items = [.. group.Items.Where(item => item.Rights.Any(visitor.May))] })
        .Where(group => group.Items.Count > 0);

    /// <summary>True if the page at <paramref name="path"/> belongs to the item.</summary>
    public static bool Contains(this NavigationItem item, string path) =>
        item.Path == "/" ? path == "/" : path == item.Path || (item.Path == "/tasks" && path.StartsWith("/returns/", StringComparison.Ordinal)) || path.StartsWith(item.Path + "/", StringComparison.Ordinal) || (item.Path == "/schools" && path.StartsWith("/register", StringComparison.Ordinal));
}
