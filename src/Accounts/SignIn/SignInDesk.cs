using Junheng.Accounts.Posts;
using Junheng.Accounts.Sessions;
using Junheng.Accounts.Storage;
using Junheng.Platform.Audit;
using Junheng.Platform.Watching;
using Microsoft.AspNetCore.Identity;

namespace Junheng.Accounts.SignIn;

/// <summary>What an attempt to sign in came to.</summary>
public enum SignInOutcome
{
    SignedIn,

    /// <summary>The password is right; a one-time code or a recovery code is needed too.</summary>
    NeedsCode,

    /// <summary>Name, password or code is wrong; which, is not told.</summary>
    Refused,

    /// <summary>Too many failures; see <see cref="SignInResult.LockedUntil"/>.</summary>
    Locked,
}

/// <param name="Key">For the browser's cookie; null unless signed in.</param>
public sealed record SignInResult(SignInOutcome Outcome, string? Key = null, DateTimeOffset? LockedUntil = null);

/// <summary>Signs people in and knows who is signed in.</summary>
public sealed class SignInDesk
{
    private readonly Users users;
    private readonly SessionBook sessions;
    private readonly PostBook posts;
    private readonly AuditLog audit;
    private readonly TimeProvider clock;
    private readonly Account nobody = new() { AccountId = "", UserName = "", DisplayName = "", CreatedAt = default, CreatedBy = "" };
    private readonly Lazy<string> nobodysHash;

    internal SignInDesk(Users users, SessionBook sessions, PostBook posts, AuditLog audit, TimeProvider clock)
    {
        (this.users, this.sessions, this.posts, this.audit, this.clock) = (users, sessions, posts, audit, clock);
        nobodysHash = new Lazy<string>(() => users.Hasher.HashPassword(nobody, Guid.NewGuid().ToString("N")));
    }

    /// <summary>An attempt. A wrong password, an unknown name and a closed account take as long and get the same answer.</summary>
    /// <param name="code">A one-time or recovery code; null or empty in the first step.</param>
    public async Task<SignInResult> SignInAsync(string userName, string password, string? code, string address, string browser, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await manager.FindByNameAsync(userName.Trim());
        if (account is null || account.ClosedAt is not null)
        {
            users.Hasher.VerifyHashedPassword(nobody, nobodysHash.Value, password);
            return await RefuseAsync(userName, address, cancellation);
        }

        if (account.LockedUntil is { } until && until > clock.GetUtcNow())
            return await LockedAsync(account, address, until, cancellation);
        if (!await manager.CheckPasswordAsync(account, password))
            return await FailAsync(manager, account, address, cancellation);
        if (account.TwoFactor)
        {
            if (string.IsNullOrWhiteSpace(code))
                return new SignInResult(SignInOutcome.NeedsCode);
            if (!await TakeCodeAsync(manager, account, code))
                return await FailAsync(manager, account, address, cancellation);
        }

        account = await AfterSuccessAsync(manager, account);
        var key = await sessions.BeginAsync(account, address, browser, cancellation);
        await audit.AppendAsync(new AuditEntry(AuditEntry.Installation, account.UserName, address, AuditKind.SignIn, $"account {account.UserName}"), cancellation);
        return new SignInResult(SignInOutcome.SignedIn, key);
    }

    /// <summary>Somebody whom the identity provider vouches for. An account with a second factor is not let in without one.</summary>
    /// <param name="subject">As the account names it.</param>
    /// <param name="hadSecondFactor">The provider asked for one and is believed.</param>
    /// <param name="code">A one-time or recovery code; null in the first step.</param>
    public async Task<SignInResult> SignInByProviderAsync(
        string subject, bool hadSecondFactor, string? code, string address, string browser, CancellationToken cancellation = default)
    {
        if (await users.Store().FindBySubjectAsync(subject, cancellation) is not { ClosedAt: null } found)
            return await RefuseAsync("oidc " + subject, address, cancellation);
        using var manager = users.Open();
        var account = (await manager.FindByIdAsync(found.AccountId))!;
        if (account.LockedUntil is { } until && until > clock.GetUtcNow())
            return await LockedAsync(account, address, until, cancellation);
        if (account.TwoFactor && !hadSecondFactor)
        {
            if (string.IsNullOrWhiteSpace(code))
                return new SignInResult(SignInOutcome.NeedsCode);
            if (!await TakeCodeAsync(manager, account, code))
                return await FailAsync(manager, account, address, cancellation);
            account = await AfterSuccessAsync(manager, account);
        }

        var key = await sessions.BeginAsync(account, address, browser, cancellation);
        var how = account.TwoFactor && hadSecondFactor ? "oidc with its second factor" : "oidc";
        await audit.AppendAsync(new AuditEntry(AuditEntry.Installation, account.UserName, address, AuditKind.SignIn, $"account {account.UserName} by {how}"), cancellation);
        return new SignInResult(SignInOutcome.SignedIn, key);
    }

    /// <summary>
    /// The password once more, before what somebody at a browser that was left open must not do. A wrong one counts as at sign-in.
    /// </summary>
    public async Task<bool> ConfirmAsync(string accountId, string password, string address, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        if (await manager.FindByIdAsync(accountId) is not { } account)
            return false;
        if (account.LockedUntil is { } until && until > clock.GetUtcNow())
            await LockedAsync(account, address, until, cancellation);
        else if (await manager.CheckPasswordAsync(account, password))
            return await AfterSuccessAsync(manager, account) is not null;
        else
            await FailAsync(manager, account, address, cancellation);
        return false;
    }

    /// <summary>Whose cookie this is; null if the session has ended.</summary>
    public async Task<(Person Person, Session Session)?> FindAsync(string key, CancellationToken cancellation = default)
    {
        if (await sessions.FindAsync(key, cancellation) is not { } found)
            return null;
        return (People.Of(found.Account, found.Posts), found.Session);
    }

    public async Task SignOutAsync(Person person, Session session, CancellationToken cancellation = default) =>
        await sessions.EndAsync(person.AccountId, session.SessionId, cancellation);

    /// <summary>A one-time code is good once, a recovery code is used up.</summary>
    private static async Task<bool> TakeCodeAsync(UserManager<Account> manager, Account account, string code)
    {
        var plain = string.Concat(code.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));
        var hash = AccountStore.HashOf(plain, account);
        if (await manager.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, plain))
        {
            if (account.LastCode == hash)
                return false;
            account.LastCode = hash;
            return (await manager.UpdateAsync(account)).Succeeded;
        }

        return (await manager.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim())).Succeeded;
    }

    /// <summary>Counts the failure even where several attempts come at once: whoever loses the race counts again.</summary>
    private async Task<SignInResult> FailAsync(UserManager<Account> manager, Account account, string address, CancellationToken cancellation)
    {
        while (!(await manager.AccessFailedAsync(account)).Succeeded)
            account = (await manager.FindByIdAsync(account.AccountId))!;
        return account.LockedUntil is { } until && until > clock.GetUtcNow()
            ? await LockedAsync(account, address, until, cancellation)
            : await RefuseAsync(account.UserName, address, cancellation);
    }

    private static async Task<Account> AfterSuccessAsync(UserManager<Account> manager, Account account)
    {
        while (account.FailedCount > 0 && !(await manager.ResetAccessFailedCountAsync(account)).Succeeded)
            account = (await manager.FindByIdAsync(account.AccountId))!;
        return account;
    }

    private async Task<SignInResult> LockedAsync(Account account, string address, DateTimeOffset until, CancellationToken cancellation)
    {
        await RefuseAsync(account.UserName, address, cancellation);
        return new SignInResult(SignInOutcome.Locked, LockedUntil: until);
    }

    private async Task<SignInResult> RefuseAsync(string userName, string address, CancellationToken cancellation)
    {
        Measures.SignInFailures.Add(1, new KeyValuePair<string, object?>("by", "password"));
        await audit.AppendAsync(new AuditEntry(AuditEntry.Installation, userName, address, AuditKind.FailedSignIn, "sign-in"), cancellation);
        return new SignInResult(SignInOutcome.Refused);
    }
}
