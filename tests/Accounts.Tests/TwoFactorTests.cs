using System.Globalization;
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

        await Desk.TurnOnTwoFactorAsync(id, OneTimeCode.Of(key, -1), Stop);

        Assert.Equal(SignInOutcome.NeedsCode, (await SignInAsync()).Outcome);
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync(code: "12345")).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(code: OneTimeCode.Of(key, 0))).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ACode_IsGoodOnce(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        var code = OneTimeCode.Of(key, 0);
        await Desk.TurnOnTwoFactorAsync(id, code, Stop);

        Assert.Equal(SignInOutcome.Refused, (await SignInAsync(code: code)).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ARecoveryCode_IsUsedUp(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        var codes = await Desk.TurnOnTwoFactorAsync(id, OneTimeCode.Of(key, 0), Stop);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(code: codes[3].ToLower(CultureInfo.InvariantCulture))).Outcome);
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync(code: codes[3])).Outcome);
        Assert.Equal(9, (await Desk.FindAsync(id, Stop))!.RecoveryCodesLeft);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WrongCodes_LockLikeWrongPasswords(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        await Desk.TurnOnTwoFactorAsync(id, OneTimeCode.Of(await Desk.NewAuthenticatorKeyAsync(id), 0), Stop);
        for (var i = 0; i < 4; i++)
            await SignInAsync(code: "123");
        Assert.Equal(SignInOutcome.Locked, (await SignInAsync(code: "123")).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TheKey_IsEncrypted_AndSurvivesNewFieldKeys(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        await Desk.TurnOnTwoFactorAsync(id, OneTimeCode.Of(key, -1), Stop);
        var before = await StoredKeyAsync();
        Assert.DoesNotContain(key, before, StringComparison.OrdinalIgnoreCase);

        Keys.Add(Clock);
        Assert.Equal(1, await Desk.RenewKeysAsync(Stop));
        Keys.ForgetOld();

        Assert.NotEqual(before, await StoredKeyAsync());
        Assert.Equal(0, await Desk.RenewKeysAsync(Stop));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(code: OneTimeCode.Of(key, 0))).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TurnedOff_ThePasswordIsEnough_AndSessionsEnd(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = await Desk.NewAuthenticatorKeyAsync(id);
        await Desk.TurnOnTwoFactorAsync(id, OneTimeCode.Of(key, -1), Stop);
        var session = (await SignInAsync(code: OneTimeCode.Of(key, 0))).Key!;

        await Desk.TurnOffTwoFactorAsync(id, Stop);

        Assert.Null(await Desk.SignIn.FindAsync(session, Stop));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
    }

    private async Task<string> StoredKeyAsync()
    {
        await using var context = Database.CreateContext();
        return (await context.Set<Account>().Select(row => row.AuthenticatorKey).SingleAsync(Stop))!;
    }
}
