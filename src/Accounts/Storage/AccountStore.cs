using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Accounts.Storage;

/// <summary>Keeps accounts for the framework's user manager, in our own table and with the one-time key encrypted.</summary>
internal sealed partial class AccountStore(JunhengDatabase database, FieldCipher cipher) :
    IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>, IUserTwoFactorStore<Account>,
    IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        user.ConcurrencyStamp = Stamp();
        await using var context = database.CreateContext();
        if (await context.Set<Account>().AnyAsync(row => row.NormalizedName == user.NormalizedName, cancellationToken))
            return IdentityResult.Failed(new IdentityErrorDescriber().DuplicateUserName(user.UserName));
        context.Add(user);
        await context.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        context.Attach(user);
        user.ConcurrencyStamp = Stamp();
        context.Update(user);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is closed, never deleted: the audit names it.");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Set<Account>().FirstOrDefaultAsync(row => row.AccountId == userId, cancellationToken);
    }

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Set<Account>().FirstOrDefaultAsync(row => row.NormalizedName == normalizedUserName, cancellationToken);
    }

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is null ? null : cipher.Decrypt(user.AuthenticatorKey, KeyPlace(user)));

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = cipher.Encrypt(key, KeyPlace(user));
        return Task.CompletedTask;
    }

    /// <summary>The account of somebody at the identity provider; null if there is none.</summary>
    public async Task<Account?> FindBySubjectAsync(string subject, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return await context.Set<Account>().FirstOrDefaultAsync(row => row.OidcSubject == subject, cancellation);
    }

    /// <summary>Encrypts the one-time keys anew that an older field key encrypted.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RenewKeysAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var all = await context.Set<Account>().AsTracking().Where(row => row.AuthenticatorKey != null).ToListAsync(cancellation);
        var old = all.Where(row => cipher.IsOld(row.AuthenticatorKey!)).ToList();
        foreach (var account in old)
        {
            account.AuthenticatorKey = cipher.Encrypt(cipher.Decrypt(account.AuthenticatorKey!, KeyPlace(account)), KeyPlace(account));
            account.ConcurrencyStamp = Stamp();
        }

        await context.SaveChangesAsync(cancellation);
        return old.Count;
    }

    public void Dispose()
    {
        // Nothing is held between calls.
    }

    private static string KeyPlace(Account user) => $"account/authenticator_key/{user.AccountId}";

    private static string Stamp() => Guid.NewGuid().ToString("N");
}
