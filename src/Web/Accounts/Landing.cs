using Junheng.Accounts;
using Junheng.Accounts.Roles;

namespace Junheng.Web.Accounts;

/// <summary>Where somebody begins who does not see a whole county.</summary>
internal static class Landing
{
    public static string Of(Person person)
    {
        if (person.Rights.Contains(Right.ReadCounty))
            return "/";
        if (person.Rights.Contains(Right.ReadSchool))
            return "/tasks";
        if (person.Rights.Contains(Right.ReadAudit))
            return "/audit";
        return person.Rights.Contains(Right.ManageAccounts) || person.Rights.Contains(Right.ManagePosts) ? "/accounts" : "/account";
    }
}
