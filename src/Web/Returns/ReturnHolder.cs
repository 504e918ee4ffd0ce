using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Workflow;

namespace Junheng.Web.Returns;

/// <summary>Who at the school has a return in hand.</summary>
internal static class ReturnHolder
{
    /// <summary>True of the post whose holder has the return now.</summary>
    /// <param name="status">One that is with the school.</param>
    public static Func<Post, bool> Of(ReturnKey key, ReturnStatus status)
    {
        var role = status switch { ReturnStatus.Submitted => Role.SchoolReviewer, ReturnStatus.Reviewed => Role.Principal, _ => Role.SchoolReporter };
        var place = new Place(PlaceKind.School, key.CountyId, key.SchoolCode);
        return post => post.Role == role && post.Place == place;
    }
}
