using Junheng.Accounts.SignIn;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Xunit;

namespace Junheng.Accounts.Tests;

public sealed class SignInTests(PostgresCluster postgres) : AccountTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task TheRightPassword_BeginsASession(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);

        var result = await SignInAsync(name: " ZHANG.LI ");

        Assert.Equal(SignInOutcome.SignedIn, result.Outcome);
        var found = await Desk.SignIn.FindAsync(result.Key!, Stop);
        Assert.Equal((id, "10.0.0.7"), (found!.Value.Person.AccountId, found.Value.Session.Address));
        Assert.Null(await Desk.SignIn.FindAsync(result.Key + "0", Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task UnknownNameClosedAccountAndWrongPassword_AnswerAlike(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);

        var wrong = await SignInAsync("完全不对的密码呀");
        var unknown = await SignInAsync(name: "nobody");
        await Desk.CloseAsync(id, Stop);
        var closed = await SignInAsync();

        Assert.Equal([new SignInResult(SignInOutcome.Refused), new SignInResult(SignInOutcome.Refused), new SignInResult(SignInOutcome.Refused)], new[] { wrong, unknown, closed });
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task FiveFailures_LockForAQuarterOfAnHour(DatabaseKind engine)
    {
        await OpenAsync(engine);
        for (var i = 0; i < 4; i++)
            Assert.Equal(SignInOutcome.Refused, (await SignInAsync("错")).Outcome);

        Assert.Equal(SignInOutcome.Locked, (await SignInAsync("错")).Outcome);
        Assert.Equal(SignInOutcome.Locked, (await SignInAsync()).Outcome);
        Clock.Now += TimeSpan.FromMinutes(16);
        // The framework's own lock is by the machine's clock; ours is what decides.
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task FailuresAtTheSameTime_AreAllCounted(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => SignInAsync("错"))));

        Assert.Equal(SignInOutcome.Locked, (await SignInAsync()).Outcome);
        await Desk.UnlockAsync(id, Stop);
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ASuccess_ForgetsTheFailures(DatabaseKind engine)
    {
        await OpenAsync(engine);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++)
                await SignInAsync("错");
            Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task IdleOrOldSessions_End(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = (await SignInAsync()).Key!;

        for (var minutes = 0; minutes < 11 * 60; minutes += 25)
        {
            Clock.Now += TimeSpan.FromMinutes(25);
            Assert.NotNull(await Desk.SignIn.FindAsync(key, Stop));
        }

        Clock.Now += TimeSpan.FromMinutes(29);
        Assert.NotNull(await Desk.SignIn.FindAsync(key, Stop));
        Clock.Now += TimeSpan.FromMinutes(29);
        Assert.Null(await Desk.SignIn.FindAsync(key, Stop));
        var idle = (await SignInAsync()).Key!;
        Clock.Now += TimeSpan.FromMinutes(31);
        Assert.Null(await Desk.SignIn.FindAsync(idle, Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnotherPassword_EndsEverySession(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = (await SignInAsync()).Key!;

        var refused = await Assert.ThrowsAsync<AccountRefusedException>(() => Desk.ChangePasswordAsync(id, "不是它不是它不是", "另一个足够长的密码句子", Stop));
        Assert.Equal(RefusalCodes.PasswordWrong, refused.Code);
        Assert.NotNull(await Desk.SignIn.FindAsync(key, Stop));
        await Desk.ChangePasswordAsync(id, Password, "另一个足够长的密码句子", Stop);

        Assert.Null(await Desk.SignIn.FindAsync(key, Stop));
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync()).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync("另一个足够长的密码句子")).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AResetPassword_MustBeChanged(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var key = (await SignInAsync()).Key!;

        var secret = await Desk.ResetPasswordAsync(id, Stop);

        Assert.Null(await Desk.SignIn.FindAsync(key, Stop));
        var signedIn = (await Desk.SignIn.FindAsync((await SignInAsync(secret)).Key!, Stop))!.Value.Person;
        Assert.True(signedIn.MustChangePassword);
        await Desk.ChangePasswordAsync(id, secret, "另一个足够长的密码句子", Stop);
        Assert.False((await Desk.FindAsync(id, Stop))!.MustChangePassword);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Sessions_AreListedAndEndedSingly(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var first = (await SignInAsync()).Key!;
        var second = (await SignInAsync()).Key!;

        var open = await Desk.Sessions.OpenAsync(id, Stop);
        Assert.Equal(2, open.Count);
        Assert.Equal(1, await Desk.Sessions.EndAsync(id, (await Desk.SignIn.FindAsync(first, Stop))!.Value.Session.SessionId, Stop));

        Assert.Null(await Desk.SignIn.FindAsync(first, Stop));
        Assert.NotNull(await Desk.SignIn.FindAsync(second, Stop));
        Assert.Equal(1, await Desk.Sessions.EndAsync(id, sessionId: null, Stop));
        Assert.Null(await Desk.SignIn.FindAsync(second, Stop));
    }
}
