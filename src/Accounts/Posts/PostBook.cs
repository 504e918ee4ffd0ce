using Junheng.Accounts.Roles;
using Junheng.Accounts.Storage;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Accounts.Posts;

/// <summary>Who has which post; every giving and taking stands in the audit.</summary>
public sealed class PostBook(JunhengDatabase database, AuditLog audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<Post>> OfAsync(string accountId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return [.. (await Held(context, accountId).ToListAsync(cancellation)).Select(Read)];
    }

    /// <summary>The posts of all accounts, by account id.</summary>
    public async Task<ILookup<string, Post>> AllAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await Held(context.Set<PostRow>()).ToListAsync(cancellation);
        return rows.ToLookup(row => row.AccountId, Read, StringComparer.Ordinal);
    }

    /// <exception cref="AccountRefusedException">The post does not fit its place or the posts that the account has.</exception>
    public async Task GiveAsync(string accountId, Post post, string by, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var account = await context.Set<Account>().FirstOrDefaultAsync(row => row.AccountId == accountId, cancellation)
            ?? throw new AccountRefusedException(RefusalCodes.AccountUnknown, RefusalCodes.Text(RefusalCodes.AccountUnknown));
        var has = (await Held(context, accountId).ToListAsync(cancellation)).ConvertAll(Read);
        if (PostRules.Refusal(post, has) is { } refusal)
            throw new AccountRefusedException(RefusalCodes.PostRefused, refusal);
        var now = clock.GetUtcNow();
        context.Add(new PostRow
        {
            AccountId = accountId,
            PostId = Guid.CreateVersion7(now).ToString("N"),
            Role = post.Role.ToString(),
            Module = post.Module?.ToString(),
            PlaceKind = post.Place.Kind.ToString(),
            PlaceCounty = post.Place.CountyId,
            PlacePart = post.Place.Part,
            GivenAt = now,
            GivenBy = by,
        });
        await context.SaveChangesAsync(cancellation);
        await audit.AppendAsync(context, Entry(account, null, post), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Ends a post. It stays on record.</summary>
    /// <returns>False if the account does not have it.</returns>
    public async Task<bool> TakeAsync(string accountId, Post post, string by, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var rows = await Held(context.Set<PostRow>().AsTracking(), accountId).ToListAsync(cancellation);
        if (rows.Find(row => Read(row) == post) is not { } held)
            return false;
        (held.TakenAt, held.TakenBy) = (clock.GetUtcNow(), by);
        await context.SaveChangesAsync(cancellation);
        var account = await context.Set<Account>().FirstAsync(row => row.AccountId == accountId, cancellation);
        await audit.AppendAsync(context, Entry(account, post, null), cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static AuditEntry Entry(Account account, Post? before, Post? after) =>
        AuditEntry.ByActing(AuditEntry.Installation, AuditKind.Account, $"account {account.UserName}") with { Before = Text(before), After = Text(after) };

    private static string? Text(Post? post) => post is null ? null : System.Text.Json.JsonSerializer.Serialize(new
    {
        role = post.Role.ToString(),
        module = post.Module?.ToString(),
        place = post.Place.Kind.ToString(),
        county = post.Place.CountyId,
        part = post.Place.Part,
    });

    private static IQueryable<PostRow> Held(JunhengContext context, string accountId) => Held(context.Set<PostRow>(), accountId);

    private static IQueryable<PostRow> Held(IQueryable<PostRow> rows, string accountId) => Held(rows).Where(row => row.AccountId == accountId);

    /// <summary>The posts that are held, for questions that join them with who holds them.</summary>
    internal static IQueryable<PostRow> Held(IQueryable<PostRow> rows) => rows.Where(row => row.TakenAt == null).OrderBy(row => row.PostId);

    internal static Post Read(PostRow row) => new(
        Enum.Parse<Role>(row.Role),
        new Place(Enum.Parse<PlaceKind>(row.PlaceKind), row.PlaceCounty, row.PlacePart),
        row.Module is null ? null : Enum.Parse<Module>(row.Module));
}
