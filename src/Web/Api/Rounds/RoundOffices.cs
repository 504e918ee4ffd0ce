using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Accounts;

namespace Junheng.Web.Api.Rounds;

/// <summary>For which offices somebody acts in a county's round.</summary>
internal static class RoundOffices
{
    public static IEnumerable<Office> Of(Visitor visitor, string countyId)
    {
        if (visitor.MayAt(Right.ManageRounds, countyId, ""))
            yield return Office.Bureau;
        if (visitor.MayAt(Right.SignRounds, countyId, ""))
            yield return Office.Leader;
        var above = (visitor.Person?.Posts ?? []).Where(post => post.Rights.Contains(Right.ApproveRounds) && countyId.StartsWith(post.Place.CountyId, StringComparison.Ordinal)).ToList();
        if (above.Exists(post => post.Place.Kind == PlaceKind.City))
            yield return Office.City;
        if (above.Exists(post => post.Place.Kind == PlaceKind.Province))
            yield return Office.Province;
    }
}
