using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Accounts;

namespace Junheng.Web.Rounds;

/// <summary>For which office a visitor acts in a county.</summary>
internal static class Offices
{
    public static IEnumerable<Office> Of(Visitor visitor, string countyId)
    {
        if (visitor.MayAt(Right.ManageRounds, countyId, ""))
            yield return Office.Bureau;
        if (visitor.MayAt(Right.SignRounds, countyId, ""))
            yield return Office.Leader;
        if (Reviews(visitor, Role.CityReviewer, countyId))
            yield return Office.City;
        if (Reviews(visitor, Role.ProvinceReviewer, countyId))
            yield return Office.Province;
    }

    /// <summary>Both reviewers have the same right; which of them somebody is, the post says.</summary>
    private static bool Reviews(Visitor visitor, Role role, string countyId) =>
        visitor.Person is { } person && PostScope.Of(person.Posts.Where(post => post.Role == role), Right.ApproveRounds, _ => [])?.Covers(countyId) == true;
}
