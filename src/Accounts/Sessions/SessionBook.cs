using System.Security.Cryptography;
using System.Text;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Storage;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Accounts.Sessions;

/// <summary>One browser that is signed in.</summary>
public sealed record Session(string SessionId, string AccountId, string Address, string Browser, DateTimeOffset CreatedAt, DateTimeOffset SeenAt);

/// <summary>Who is signed in where. A session ends by signing out, by idling, after a day, by a new password, or when somebody ends it.</summary>
public sealed class SessionBook(JunhengDatabase database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Nobody is signed in for longer without giving the password again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>A session is written as seen at most this often.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private const int KeyBytes = 32;
    private const int LongestBrowser = 200;

    /// <summary>Minutes without a request after which a session ends.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Begins a session.</summary>
    /// <returns>The key for the browser's cookie; only its hash is kept.</returns>
    internal async Task<string> BeginAsync(Account account, string address, string browser, CancellationToken cancellation)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        context.Add(new SessionRow
        {
            SessionId = HashOf(key),
            AccountId = account.AccountId,
            SecurityStamp = account.SecurityStamp,
            Address = address,
            Browser = browser.Length <= LongestBrowser ? browser : browser[..LongestBrowser],
            CreatedAt = now,
            SeenAt = now,
            ExpiresAt = now + Longest,
        });
        await context.SaveChangesAsync(cancellation);
        return key;
    }

    /// <summary>The open session of a cookie's key with its account and posts; null if it has ended.</summary>
    internal async Task<(Session Session, Account Account, IReadOnlyList<Post> Posts)?> FindAsync(string key, CancellationToken cancellation)
    {
        var id = HashOf(key);
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        var held = PostBook.Held(context.Set<PostRow>());
        var found = await (
            from session in context.Set<SessionRow>()
            join owner in context.Set<Account>() on session.AccountId equals owner.AccountId
            where session.SessionId == id && session.EndedAt == null
            select new { session, owner, posts = held.Where(post => post.AccountId == owner.AccountId).ToList() })
            .FirstOrDefaultAsync(cancellation);
        if (found is null || found.session.ExpiresAt <= now || found.session.SeenAt + Idle <= now)
            return null;
        var (row, account) = (found.session, found.owner);
        if (account.ClosedAt is not null || account.SecurityStamp != row.SecurityStamp)
            return null;
        if (row.SeenAt + SeenEvery <= now)
            await context.Set<SessionRow>().Where(session => session.SessionId == id).ExecuteUpdateAsync(session => session.SetProperty(each => each.SeenAt, now), cancellation);
        return (Read(row), account, [.. found.posts.Select(PostBook.Read)]);
    }

    /// <summary>The sessions of an account that are open, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> OpenAsync(string accountId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        var stamp = await context.Set<Account>().Where(each => each.AccountId == accountId).Select(each => each.SecurityStamp).FirstOrDefaultAsync(cancellation);
        var rows = await context.Set<SessionRow>().Where(row => row.AccountId == accountId && row.EndedAt == null).ToListAsync(cancellation);
        return [.. rows.Where(row => row.SecurityStamp == stamp && row.ExpiresAt > now && row.SeenAt + Idle > now).OrderByDescending(row => row.CreatedAt).Select(Read)];
    }

    /// <summary>Ends one session of an account, or all.</summary>
    /// <param name="sessionId">Null for all.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> EndAsync(string accountId, string? sessionId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var ended = await context.Set<SessionRow>()
            .Where(row => row.AccountId == accountId && row.EndedAt == null && (sessionId == null || row.SessionId == sessionId))
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.EndedAt, now), cancellation);
        if (ended == 0)
            return 0;
        var name = await context.Set<Account>().Where(each => each.AccountId == accountId).Select(each => each.UserName).FirstAsync(cancellation);
        await audit.AppendAsync(context, AuditEntry.ByActing(AuditEntry.Installation, AuditKind.SignOut, $"account {name}"), cancellation);
        await transaction.CommitAsync(cancellation);
        return ended;
    }

    internal static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static Session Read(SessionRow row) => new(row.SessionId, row.AccountId, row.Address, row.Browser, row.CreatedAt, row.SeenAt);
}
