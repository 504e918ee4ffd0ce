using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Sessions;
using Junheng.Accounts.Storage;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Standards;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Accounts.Tokens;

/// <summary>Keys for programs: made by their owner, shown once, good for a time. A token never gives more than its account has now.</summary>
public sealed class TokenBook(JunhengDatabase database, AuditLog audit, TimeProvider clock)
{
    /// <summary>No setting allows a longer life.</summary>
    public const int MostDays = 366;

    /// <summary>Open tokens of one account.</summary>
    public const int Most = 20;

    /// <summary>By this beginning a secret that lies about is known for one.</summary>
    private const string Beginning = "junheng_";

    private const int SecretBytes = 32;
    private const int LongestName = 60;

    /// <summary>Kinds of places by name: what is stored outlives their order.</summary>
    private static readonly JsonSerializerOptions Stored = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>A token is written as used at most this often.</summary>
    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(10);

    /// <summary>The longest life that may be asked for, in days.</summary>
    public int LongestDays { get; init; } = MostDays;

    /// <summary>What a token may carry: what the interface asks for, and nothing about accounts.</summary>
    public static IReadOnlyList<Right> Carried { get; } =
    [
        Right.ReadCounty, Right.ReadSchool, Right.FillReturn, Right.ReviewReturn, Right.SignReturn, Right.ManageRounds, Right.SignRounds, Right.ApproveRounds,
        Right.ReadAudit, Right.ReadMetrics,
    ];

    /// <returns>The token's secret; only its hash is kept.</returns>
    /// <exception cref="AccountRefusedException">The wish goes beyond the account or the settings.</exception>
    public async Task<(string Secret, Token Token)> MakeAsync(Person person, NewToken wish, CancellationToken cancellation = default)
    {
        Demand(person, wish);
        var now = clock.GetUtcNow();
        var secret = Beginning + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var context = database.CreateContext();
        // Times are compared here: the embedded database keeps them as text.
        var ends = await context.Set<TokenRow>().Where(row => row.AccountId == person.AccountId && row.RevokedAt == null).Select(row => row.ExpiresAt).ToListAsync(cancellation);
        if (ends.Count(end => end > now) >= Most)
            throw Refused(new($"最多 {Most} 个令牌。先停用不用的。", $"There are {Most} tokens; revoke one that is not used."));
        var stamp = await context.Set<Account>().Where(row => row.AccountId == person.AccountId).Select(row => row.SecurityStamp).FirstAsync(cancellation);
        var row = new TokenRow
        {
            TokenId = Guid.CreateVersion7(now).ToString("N"),
            AccountId = person.AccountId,
            Name = wish.Name.Trim(),
            SecretHash = SessionBook.HashOf(secret),
            SecurityStamp = stamp,
            Rights = string.Join(',', wish.Rights.Distinct().Order()),
            Places = JsonSerializer.Serialize(wish.Places.Distinct(), Stored),
            CreatedAt = now,
            ExpiresAt = now.AddDays(wish.Days),
        };
        context.Add(row);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        await audit.AppendAsync(context, Entry(row, person.UserName) with { After = AuditJson.Of(new { rights = row.Rights, places = wish.Places.Count, until = row.ExpiresAt }) }, cancellation);
        await transaction.CommitAsync(cancellation);
        return (secret, Read(row));
    }

    /// <summary>The tokens of an account that are not revoked, newest first; expired ones too, so that their owner sees why a program stopped.</summary>
    public async Task<IReadOnlyList<Token>> ListAsync(string accountId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<TokenRow>().Where(row => row.AccountId == accountId && row.RevokedAt == null).OrderByDescending(row => row.TokenId).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    /// <returns>False if the account has no such open token.</returns>
    public async Task<bool> RevokeAsync(Person person, string tokenId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        if (await context.Set<TokenRow>().FirstOrDefaultAsync(row => row.AccountId == person.AccountId && row.TokenId == tokenId && row.RevokedAt == null, cancellation) is not { } row)
            return false;
        return await audit.WriteAsync(context, Entry(row, person.UserName) with { Before = AuditJson.Of(new { until = row.ExpiresAt }), After = AuditJson.Of(new { revoked = true }) }, () =>
            context.Set<TokenRow>().Where(each => each.TokenId == tokenId && each.RevokedAt == null).ExecuteUpdateAsync(each => each.SetProperty(token => token.RevokedAt, now), cancellation), cancellation) > 0;
    }

    /// <summary>Whose secret this is, and what it may do now.</summary>
    public async Task<TokenUse> FindAsync(string secret, CancellationToken cancellation = default)
    {
        if (!secret.StartsWith(Beginning, StringComparison.Ordinal))
            return new TokenUse(TokenOutcome.Unknown);
        var hash = SessionBook.HashOf(secret);
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        var held = PostBook.Held(context.Set<PostRow>());
        var found = await (
            from token in context.Set<TokenRow>()
            join owner in context.Set<Account>() on token.AccountId equals owner.AccountId
            where token.SecretHash == hash
            select new { token, owner, posts = held.Where(post => post.AccountId == owner.AccountId).ToList() })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
            return new TokenUse(TokenOutcome.Unknown);
        var (row, account, its) = (found.token, found.owner, Read(found.token));
        if (row.RevokedAt is not null || account.ClosedAt is not null || row.SecurityStamp != account.SecurityStamp)
            return new TokenUse(TokenOutcome.Revoked, Token: its, UserName: account.UserName);
        if (row.ExpiresAt <= now)
            return new TokenUse(TokenOutcome.Expired, Token: its, UserName: account.UserName);
        if (row.LastUsedAt is not { } last || last + UsedEvery <= now)
            await context.Set<TokenRow>().Where(each => each.TokenId == row.TokenId).ExecuteUpdateAsync(each => each.SetProperty(token => token.LastUsedAt, now), cancellation);
        return new TokenUse(TokenOutcome.Valid, People.Of(account, Cut([.. found.posts.Select(PostBook.Read)], its)), its, account.UserName);
    }

    /// <summary>What is left of an account's posts under a token.</summary>
    private static IReadOnlyList<Post> Cut(IReadOnlyList<Post> has, Token token)
    {
        var only = token.Rights.ToHashSet();
        return [.. has.Where(post => token.Places.Count == 0 || token.Places.Contains(post.Place)).Select(post => post with { Only = only })];
    }

    private void Demand(Person person, NewToken wish)
    {
        if (wish.Name.Trim() is not { Length: > 0 and <= LongestName })
            throw Refused(new($"写一个名称，不超过 {LongestName} 个字，说明给哪个程序用。", $"Give it a name of at most {LongestName} characters that says which program uses it."));
        if (wish.Rights.Count == 0 || !wish.Rights.All(right => Carried.Contains(right) && person.Rights.Contains(right)))
            throw Refused(new("选至少一项权限，不能超出账号自己的权限。", "Choose at least one right, and none that the account does not have."));
        if (!wish.Places.All(place => person.Posts.Any(post => post.Place == place)))
            throw Refused(new("范围不能超出账号自己的岗位。", "The places cannot go beyond the account's own posts."));
        if (wish.Days < 1 || wish.Days > Math.Min(LongestDays, MostDays))
            throw Refused(new($"有效期写 1 到 {Math.Min(LongestDays, MostDays)} 天。", $"It lasts 1 to {Math.Min(LongestDays, MostDays)} days."));
    }

    private static AccountRefusedException Refused(Words words) => new(RefusalCodes.TokenRefused, words);

    private static AuditEntry Entry(TokenRow row, string userName) =>
        AuditEntry.ByActing(AuditEntry.Installation, AuditKind.Account, $"token {row.TokenId} “{row.Name}” of account {userName}");

    private static Token Read(TokenRow row) => new(
        row.TokenId, row.AccountId, row.Name,
        // A right that a later program no longer has gives nothing.
        [.. row.Rights.Split(',').Select(name => Enum.TryParse<Right>(name, out var right) ? right : (Right?)null).OfType<Right>()],
        JsonSerializer.Deserialize<List<Place>>(row.Places, Stored)!, row.CreatedAt, row.ExpiresAt, row.LastUsedAt, row.RevokedAt);
}
