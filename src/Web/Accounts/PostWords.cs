using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Standards;

namespace Junheng.Web.Accounts;

/// <summary>Posts in words.</summary>
internal static class PostWords
{
    public static string Role(Post post, Language language) =>
        post.Module is { } module ? $"{post.Role.Name().In(language)}（{module.Name().In(language)}）" : post.Role.Name().In(language);

    public static string Place(Place place, Language language)
    {
        var zh = language == Language.Zh;
        return place.Kind switch
        {
            PlaceKind.Installation => zh ? "整个系统" : "the whole system",
            PlaceKind.Province => zh ? $"省 {place.CountyId}" : $"province {place.CountyId}",
            PlaceKind.City => zh ? $"市 {place.CountyId}" : $"city {place.CountyId}",
            PlaceKind.County => zh ? $"县 {place.CountyId}" : $"county {place.CountyId}",
            PlaceKind.InspectionArea => zh ? $"县 {place.CountyId} 责任区 {place.Part}" : $"county {place.CountyId}, inspection area {place.Part}",
            PlaceKind.SchoolDistrict => zh ? $"县 {place.CountyId} 学区 {place.Part}" : $"county {place.CountyId}, district {place.Part}",
            _ => zh ? $"县 {place.CountyId} 学校 {place.Part}" : $"county {place.CountyId}, school {place.Part}",
        };
    }
}
