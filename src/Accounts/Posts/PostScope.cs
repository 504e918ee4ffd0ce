using Junheng.Accounts.Roles;
using Junheng.Platform.Access;

namespace Junheng.Accounts.Posts;

/// <summary>From posts to what may be read and written with a right.</summary>
public static class PostScope
{
    /// <param name="schoolsOf">The codes of the schools in an area or a district of a county.</param>
    /// <returns>The scope of all posts that give the right together; null if none gives it.</returns>
    public static AccessScope? Of(IEnumerable<Post> posts, Right right, Func<Place, IReadOnlyList<string>> schoolsOf)
    {
        AccessScope? scope = null;
        foreach (var post in posts.Where(post => post.Rights.Contains(right)))
        {
            var one = Of(post.Place, schoolsOf) with { MayWrite = right.Writes() };
            scope = scope is null ? one : scope.And(one);
        }

        return scope;
    }

    private static AccessScope Of(Place place, Func<Place, IReadOnlyList<string>> schoolsOf) => place.Kind switch
    {
        PlaceKind.Province or PlaceKind.City => new AccessScope { Areas = [place.CountyId] },
        PlaceKind.County => AccessScope.County(place.CountyId),
        PlaceKind.InspectionArea or PlaceKind.SchoolDistrict => new AccessScope { Schools = [.. schoolsOf(place).Select(code => AccessScope.SchoolKey(place.CountyId, code))] },
        PlaceKind.School => new AccessScope { Schools = [AccessScope.SchoolKey(place.CountyId, place.Part)] },
        _ => AccessScope.Nothing,
    };
}
