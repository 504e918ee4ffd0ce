using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Standards;

namespace Junheng.Accounts.Posts;

/// <summary>Which posts can be given: a role fits its place, and the three administrators are never one person nor have business of their own.</summary>
public static class PostRules
{
    /// <summary>Why the post cannot be given beside those that the account has; null if it can.</summary>
    public static Words? Refusal(Post post, IReadOnlyList<Post> has)
    {
        if (!Fits(post))
            return new($"“{post.Role.Name().Zh}”不能在这样的范围任职。", $"A {post.Role.Name().En} cannot act in such a place.");
        if (post.Role == Role.Clerk != post.Module is not null)
            return new("业务科员要写明业务，其他角色不写。", "A clerk needs a module, other roles have none.");
        if (has.Contains(post))
            return new("这个账号已有这个岗位。", "The account has this post already.");
        if (has.Any(other => other.Role != post.Role && (other.Role.IsAdministrator() || post.Role.IsAdministrator())))
        {
            return new(
                "系统管理员、安全管理员、审计管理员必须是不同的人，也不能兼任业务岗位。",
                "System, security and audit administrator are different persons and hold no other post.");
        }

        return null;
    }

    private static bool Fits(Post post) => post.Role switch
    {
        Role.SystemAdmin or Role.SecurityAdmin or Role.AuditAdmin => post.Place == new Place(PlaceKind.Installation),
        Role.ProvinceReviewer => post.Place.Kind == PlaceKind.Province && IsArea(post.Place),
        Role.CityReviewer => post.Place.Kind == PlaceKind.City && IsArea(post.Place),
        // Of a county's bureau, or of a city's or province's that keeps counties or schools of its own.
        Role.Leader or Role.Clerk => IsCounty(post.Place) || IsArea(post.Place),
        Role.Inspector => IsCounty(post.Place) || (post.Place.Kind is PlaceKind.InspectionArea or PlaceKind.SchoolDistrict && HasPart(post.Place)),
        _ => post.Place.Kind == PlaceKind.School && HasPart(post.Place),
    };

    private static bool IsCounty(Place place) => place is { Kind: PlaceKind.County, CountyId.Length: > 0, Part: "" };

    private static bool IsArea(Place place) =>
        place is { Kind: PlaceKind.Province, CountyId.Length: AccessScope.ProvinceDigits, Part: "" } or { Kind: PlaceKind.City, CountyId.Length: AccessScope.CityDigits, Part: "" };

    private static bool HasPart(Place place) => place is { CountyId.Length: > 0, Part.Length: > 0 };
}
