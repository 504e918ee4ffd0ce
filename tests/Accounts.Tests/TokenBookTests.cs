using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Tokens;
using Junheng.Platform.Audit;
using Junheng.Platform.Backup;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Xunit;

namespace Junheng.Accounts.Tests;

/// <summary>Keys for programs: how long they are good, what they carry, what of them is kept.</summary>
public sealed class TokenBookTests(PostgresCluster postgres) : AccountTests(postgres)
{
    private static readonly Place OtherCounty = new(PlaceKind.County, "610922");

    [Theory, MemberData(nameof(Engines))]
    public async Task AToken_IsGoodUntilTheMomentThatItEnds(DatabaseKind engine)
    {
        var (secret, token) = await MakeAsync(engine, days: 30);
        Assert.Equal(Clock.Now.AddDays(30), token.ExpiresAt);

        Clock.Now = token.ExpiresAt - TimeSpan.FromSeconds(1);
        Assert.Equal(TokenOutcome.Valid, (await Desk.Tokens.FindAsync(secret, Stop)).Outcome);
        Clock.Now = token.ExpiresAt;

        var after = await Desk.Tokens.FindAsync(secret, Stop);
        Assert.Equal((TokenOutcome.Expired, "zhang.li"), (after.Outcome, after.UserName));
        Assert.Null(after.Person);
        // Its owner still sees why the program stopped.
        Assert.Equal(token.TokenId, Assert.Single(await Desk.Tokens.ListAsync(token.AccountId, Stop)).TokenId);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Revoking_EndsItAtOnce_AndOnlyItsOwnerMay(DatabaseKind engine)
    {
        var (secret, token) = await MakeAsync(engine);
        var (strangerId, _) = await Desk.CreateAsync("wang", "王", Password, "test", mustChange: false, Stop);
        Assert.False(await Desk.Tokens.RevokeAsync((await Desk.FindAsync(strangerId, Stop))!, token.TokenId, Stop));
        Assert.Equal(TokenOutcome.Valid, (await Desk.Tokens.FindAsync(secret, Stop)).Outcome);

        Assert.True(await Desk.Tokens.RevokeAsync(await PersonAsync(token.AccountId), token.TokenId, Stop));

        Assert.Equal(TokenOutcome.Revoked, (await Desk.Tokens.FindAsync(secret, Stop)).Outcome);
        Assert.Empty(await Desk.Tokens.ListAsync(token.AccountId, Stop));
        Assert.False(await Desk.Tokens.RevokeAsync(await PersonAsync(token.AccountId), token.TokenId, Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnotherPassword_OrAClosedAccount_EndsEveryToken(DatabaseKind engine)
    {
        var (first, token) = await MakeAsync(engine);
        await Desk.ChangePasswordAsync(token.AccountId, Password, "另一个-长长的-密码", Stop);
        Assert.Equal(TokenOutcome.Revoked, (await Desk.Tokens.FindAsync(first, Stop)).Outcome);

        var (second, _) = await Desk.Tokens.MakeAsync(await PersonAsync(token.AccountId), Wish(), Stop);
        Assert.Equal(TokenOutcome.Valid, (await Desk.Tokens.FindAsync(second, Stop)).Outcome);
        await Desk.CloseAsync(token.AccountId, Stop);
        Assert.Equal(TokenOutcome.Revoked, (await Desk.Tokens.FindAsync(second, Stop)).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AToken_CarriesWhatWasChosen_AndNeverMoreThanItsOwnerHasNow(DatabaseKind engine)
    {
        var (secret, token) = await MakeAsync(engine);
        var person = (await Desk.Tokens.FindAsync(secret, Stop)).Person!;
        Assert.Equal([Right.ReadSchool], person.Rights);
        Assert.Equal(2, (await PersonAsync(token.AccountId)).Posts.Count);

        var (narrow, _) = await Desk.Tokens.MakeAsync(await PersonAsync(token.AccountId), Wish(OtherCounty), Stop);
        Assert.Equal([OtherCounty], (await Desk.Tokens.FindAsync(narrow, Stop)).Person!.Posts.Select(post => post.Place));

        // What the account loses, its tokens lose with it.
        await Desk.Posts.TakeAsync(token.AccountId, new Post(Role.Clerk, OtherCounty, Module.Data), "test", Stop);
        Assert.Empty((await Desk.Tokens.FindAsync(narrow, Stop)).Person!.Posts);
        Assert.Single((await Desk.Tokens.FindAsync(secret, Stop)).Person!.Posts);
    }

    [Fact]
    public async Task AWishBeyondTheAccount_IsRefused_AndNothingIsMade()
    {
        var (_, token) = await MakeAsync(DatabaseKind.Sqlite);
        var person = await PersonAsync(token.AccountId);
        NewToken[] wishes =
        [
            Wish() with { Rights = [Right.ApproveRounds] },
            Wish() with { Rights = [Right.ManageAccounts] },
            Wish() with { Rights = [] },
            Wish(new Place(PlaceKind.County, "610999")),
            Wish() with { Days = 0 },
            Wish() with { Days = TokenBook.MostDays + 1 },
            Wish() with { Name = " " },
        ];

        foreach (var wish in wishes)
            await Assert.ThrowsAsync<AccountRefusedException>(() => Desk.Tokens.MakeAsync(person, wish, Stop));
        Assert.Single(await Desk.Tokens.ListAsync(token.AccountId, Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OnlyTheHashOfASecret_IsKept(DatabaseKind engine)
    {
        var (secret, _) = await MakeAsync(engine);
        await Desk.Tokens.FindAsync(secret, Stop);

        await using var dump = await DatabaseDump.OpenAsync(Database, Stop);
        foreach (var table in dump.Tables)
        {
            foreach (var row in dump.Rows(table))
                Assert.All(row.OfType<string>(), text => Assert.DoesNotContain(secret["junheng_".Length..], text, StringComparison.Ordinal));
        }

        // 256 bits from the system's generator: neither the one nor the next tells the other.
        Assert.Equal("junheng_".Length + 64, secret.Length);
        var other = (await Desk.Tokens.MakeAsync((await Desk.Tokens.FindAsync(secret, Stop)).Person!, Wish(), Stop)).Secret;
        Assert.NotEqual(secret[..20], other[..20]);
    }

    [Fact]
    public async Task AnySecretThatDiffers_IsUnknown_WhereverItDiffers()
    {
        // A guess is found by its hash or not at all: how much of it is right makes no difference to anything.
        var (secret, _) = await MakeAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < secret.Length; i++)
        {
            var guess = secret[..i] + (secret[i] == 'a' ? 'b' : 'a') + secret[(i + 1)..];
            Assert.Equal(new TokenUse(TokenOutcome.Unknown), await Desk.Tokens.FindAsync(guess, Stop));
        }

        Assert.Equal(TokenOutcome.Unknown, (await Desk.Tokens.FindAsync(secret + "0", Stop)).Outcome);
        Assert.Equal(TokenOutcome.Unknown, (await Desk.Tokens.FindAsync("", Stop)).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task MakingAndRevoking_StandInTheAudit_WithoutTheSecret(DatabaseKind engine)
    {
        var (secret, token) = await MakeAsync(engine);
        await Desk.Tokens.RevokeAsync(await PersonAsync(token.AccountId), token.TokenId, Stop);

        var entries = new List<RecordedEntry>();
        await foreach (var entry in new AuditReader(new JunhengDatabase(Made.Settings, AuditTables.Set)).ReadAsync(new AuditQuery()))
            entries.Add(entry);
        var own = entries.Where(entry => entry.Subject.Contains(token.TokenId, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, own.Count);
        Assert.Contains("ReadSchool", own[0].After, StringComparison.Ordinal);
        Assert.Contains("revoked", own[1].After, StringComparison.Ordinal);
        Assert.DoesNotContain(entries, entry => $"{entry.Subject}{entry.Before}{entry.After}".Contains(secret[8..], StringComparison.Ordinal));
    }

    private static NewToken Wish(params IReadOnlyList<Place> places) => new("教务系统", [Right.ReadSchool], places, 30);

    private async Task<(string Secret, Token Token)> MakeAsync(DatabaseKind engine, int days = 30)
    {
        var id = await OpenAsync(engine);
        await Desk.Posts.GiveAsync(id, County(Role.Clerk, Module.Data), "test", Stop);
        await Desk.Posts.GiveAsync(id, new Post(Role.Clerk, OtherCounty, Module.Data), "test", Stop);
        return await Desk.Tokens.MakeAsync(await PersonAsync(id), Wish() with { Days = days }, Stop);
    }

    private async Task<Person> PersonAsync(string id) => (await Desk.FindAsync(id, Stop))!;
}
