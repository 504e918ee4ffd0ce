using Junheng.Accounts;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;

namespace Junheng.Web.Accounts;

/// <summary>Where somebody begins who does not see a whole county.</summary>
internal static class Landing
{
    public static string Of(Person person)
    {
        if (person.Rights.Contains(Right.ReadCounty))
            return "/";
        if (person.Posts.FirstOrDefault(post => post.Place.Kind == PlaceKind.School) is { } post)
            return "/schools/" + Uri.EscapeDataString(post.Place.Part);
        if (person.Rights.Contains(Right.ReadAudit))
            return "/audit";
        return person.Rights.Contains(Right.ManageAccounts) || person.Rights.Contains(Right.ManagePosts) ? "/accounts" : "/account";
    }
}
