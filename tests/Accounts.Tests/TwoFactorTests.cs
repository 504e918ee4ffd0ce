using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Junheng.Accounts.SignIn;
using Junheng.Accounts.Storage;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Junheng.Accounts.Tests;

public sealed class TwoFactorTests(PostgresCluster postgres) : AccountTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task OnceTurnedOn_ThePasswordAloneIsNotEnough(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
        await Assert.ThrowsAsync<AccountRefusedException>(() => Desk.TurnOnTwoFactorAsync(id, "000000x", Stop));

        await Desk.TurnOnTwoFactorAsync(id, Code(key, -1), Stop);

        Assert.Equal(SignInOutcome.NeedsCode, (await SignInAsync()).Outcome);
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync(code: "12345")).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(code: Code(key, 0))).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ACode_IsGoodOnce(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        var code = Code(key, 0);
        await Desk.TurnOnTwoFactorAsync(id, code, Stop);

        Assert.Equal(SignInOutcome.Refused, (await SignInAsync(code: code)).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ARecoveryCode_IsUsedUp(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        var codes = await Desk.TurnOnTwoFactorAsync(id, Code(key, 0), Stop);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(code: codes[3].ToLower(CultureInfo.InvariantCulture))).Outcome);
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync(code: codes[3])).Outcome);
        Assert.Equal(9, (await Desk.FindAsync(id, Stop))!.RecoveryCodesLeft);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WrongCodes_LockLikeWrongPasswords(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        await Desk.TurnOnTwoFactorAsync(id, Code(await Desk.NewAuthenticatorKeyAsync(id), 0), Stop);
        for (var i = 0; i < 4; i++)
            await SignInAsync(code: "123");
        Assert.Equal(SignInOutcome.Locked, (await SignInAsync(code: "123")).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheKey_IsEncrypted_AndSurvivesNewFieldKeys(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        await Desk.TurnOnTwoFactorAsync(id, Code(key, -1), Stop);
        var before = await StoredKeyAsync();
        Assert.DoesNotContain(key, before, StringComparison.OrdinalIgnoreCase);

        Keys.Add(Clock);
        Assert.Equal(1, await Desk.RenewKeysAsync(Stop));
        Keys.ForgetOld();

        Assert.NotEqual(before, await StoredKeyAsync());
        Assert.Equal(0, await Desk.RenewKeysAsync(Stop));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(code: Code(key, 0))).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TurnedOff_ThePasswordIsEnough_AndSessionsEnd(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        await Desk.TurnOnTwoFactorAsync(id, Code(key, -1), Stop);
        var session = (await SignInAsync(code: Code(key, 0))).Key!;

        await Desk.TurnOffTwoFactorAsync(id, Stop);

        Assert.Null(await Desk.SignIn.FindAsync(session, Stop));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
    }

    private async Task<string> StoredKeyAsync()
    {
        await using var context = Database.CreateContext();
        return (await context.Set<Account>().Select(row => row.AuthenticatorKey).SingleAsync(Stop))!;
    }

    /// <summary>RFC 6238 with SHA-1 and 30 seconds, computed apart from the framework's.</summary>
    private static string Code(string base32, int steps)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(base32.Select(letter => Convert.ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + steps);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
