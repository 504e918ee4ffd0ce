using Junheng.Accounts.Storage;
using Microsoft.AspNetCore.Identity;

namespace Junheng.Accounts;

/// <summary>The second factor: six digits from a phone (RFC 6238), and recovery codes for when the phone is gone.</summary>
public sealed partial class AccountDesk
{
    private const int RecoveryCodeCount = 10;

    /// <summary>A new key for the phone. It counts only after <see cref="TurnOnTwoFactorAsync"/>.</summary>
    /// <returns>The key in base 32, as the phone takes it.</returns>
    public async Task<string> NewAuthenticatorKeyAsync(string accountId)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        var key = manager.GenerateNewAuthenticatorKey();
        await users.Store().SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        Users.Demand(await manager.UpdateAsync(account));
        return key;
    }

    /// <summary>The key that waits to be confirmed; a new one where there is none. Loading the page again shows the same key.</summary>
    /// <exception cref="InvalidOperationException">The factor is on: its key is not shown again.</exception>
    public async Task<string> AuthenticatorKeyAsync(string accountId)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        if (account.TwoFactor)
            throw new InvalidOperationException("A key in use is not shown.");
        return await manager.GetAuthenticatorKeyAsync(account) ?? await NewAuthenticatorKeyAsync(accountId);
    }

    /// <summary>Turns the second factor on, after the phone showed that it has the key.</summary>
    /// <returns>Recovery codes, shown once.</returns>
    /// <exception cref="AccountRefusedException">The code is wrong.</exception>
    public async Task<IReadOnlyList<string>> TurnOnTwoFactorAsync(string accountId, string code, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        var plain = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await manager.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, plain))
            throw new AccountRefusedException(RefusalCodes.CodeWrong, RefusalCodes.Text(RefusalCodes.CodeWrong));
        account.LastCode = AccountStore.HashOf(plain, account);
        account.TwoFactor = true;
        Users.Demand(await manager.UpdateAsync(account));
        await NoteAsync(account, "second factor on", cancellation);
        return await NewRecoveryCodesAsync(accountId, cancellation);
    }

    /// <summary>Ten new codes; those of before no longer count.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(string accountId, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        var codes = await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount);
        await NoteAsync(account, "recovery codes made", cancellation);
        return [.. codes!];
    }

    /// <summary>For somebody whose phone and codes are gone: the security administrator takes the factor off, and every session ends.</summary>
    public async Task TurnOffTwoFactorAsync(string accountId, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        (account.TwoFactor, account.AuthenticatorKey, account.RecoveryCodes, account.LastCode) = (false, null, null, null);
        Users.Demand(await manager.UpdateSecurityStampAsync(account));
        await NoteAsync(account, "second factor off", cancellation);
    }
}
