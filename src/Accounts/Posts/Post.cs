using Junheng.Accounts.Roles;

namespace Junheng.Accounts.Posts;

/// <summary>The kinds of places that a role can act in.</summary>
public enum PlaceKind
{
    /// <summary>The installation itself, for its administrators.</summary>
    Installation,
    Province,
    City,
    County,

    /// <summary>督学责任区 within a county.</summary>
    InspectionArea,

    /// <summary>学区 within a county.</summary>
    SchoolDistrict,
    School,
}

/// <summary>Where a role acts.</summary>
/// <param name="CountyId">The county; two digits for a province, four for a city; empty for the installation.</param>
/// <param name="Part">Name of the area or district, or code of the school; empty for the others.</param>
public sealed record Place(PlaceKind Kind, string CountyId = "", string Part = "");

/// <summary>A role in a place.</summary>
/// <param name="Module">Of a clerk; null for other roles.</param>
public sealed record Post(Role Role, Place Place, Module? Module = null)
{
    /// <summary>What a token carries of the post's rights; null where nobody cut them.</summary>
    public IReadOnlySet<Right>? Only { get; init; }

    public IReadOnlyList<Right> Rights => Only is { } only ? [.. RoleRights.Of(Role, Module).Where(only.Contains)] : RoleRights.Of(Role, Module);
}
