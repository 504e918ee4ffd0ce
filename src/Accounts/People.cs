using Junheng.Accounts.Posts;
using Junheng.Accounts.Storage;

namespace Junheng.Accounts;

/// <summary>From the row to the person.</summary>
internal static class People
{
    public static Person Of(Account account, IReadOnlyList<Post> posts) => new(account.AccountId, account.UserName, account.DisplayName, posts)
    {
        TwoFactor = account.TwoFactor,
        MustChangePassword = account.MustChangePassword,
        IsClosed = account.ClosedAt is not null,
        Mail = account.Mail ?? "",
        LockedUntil = account.LockedUntil,
        OidcSubject = account.OidcSubject,
        RecoveryCodesLeft = (account.RecoveryCodes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
    };
}
