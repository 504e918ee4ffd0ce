using Junheng.Accounts.Posts;
using Junheng.Accounts.Storage;
using Junheng.Platform.Storage;
using Junheng.Standards;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Accounts.Notices;

/// <summary>A message to one account.</summary>
/// <param name="Link">Path of the page that it is about.</param>
/// <param name="ReadAt">Null while nobody has opened it.</param>
public sealed record Notice(string Id, Words Text, string Link, DateTimeOffset At, DateTimeOffset? ReadAt);

/// <summary>A message that waits to go out as mail.</summary>
public sealed record WaitingMail(string AccountId, string NoticeId, string Address, string Name, Words Text, string Link);

/// <summary>Messages to people: who holds a post is told, once for each occasion.</summary>
public sealed class NoticeBook(JunhengDatabase database, TimeProvider clock)
{
    /// <summary>Tells everybody with a post that fits. Who was told of the same occasion before is not told again.</summary>
    /// <param name="whom">The posts whose holders are meant.</param>
    /// <param name="about">Names the occasion, e.g. <c>return 2025/2199000001 returned 7</c>.</param>
    /// <returns>How many people were told.</returns>
    public async Task<int> SendAsync(Func<Post, bool> whom, Words text, string link, string about, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        var posts = await new PostBook(database, new(database, clock), clock).AllAsync(cancellation);
        var accounts = await context.Set<Account>().Where(account => account.ClosedAt == null).ToListAsync(cancellation);
        var told = (await context.Set<NoticeRow>().Where(row => row.About == about).Select(row => row.AccountId).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var count = 0;
        foreach (var account in accounts.Where(account => posts[account.AccountId].Any(whom) && !told.Contains(account.AccountId)))
        {
            context.Add(new NoticeRow
            {
                AccountId = account.AccountId, NoticeId = Guid.CreateVersion7(now).ToString("N"), TextZh = text.Zh, TextEn = text.En, Link = link, About = about, At = now,
                MailState = string.IsNullOrEmpty(account.Mail) ? "none" : "waiting",
            });
            count++;
        }

        await context.SaveChangesAsync(cancellation);
        return count;
    }

    /// <summary>An account's messages, newest first.</summary>
    public async Task<IReadOnlyList<Notice>> OfAsync(string accountId, int most = 100, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<NoticeRow>().Where(row => row.AccountId == accountId).OrderByDescending(row => row.NoticeId).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(row => new Notice(row.NoticeId, new Words(row.TextZh, row.TextEn), row.Link, row.At, row.ReadAt))];
    }

    public async Task<int> UnreadAsync(string accountId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Set<NoticeRow>().CountAsync(row => row.AccountId == accountId && row.ReadAt == null, cancellation);
    }

    /// <summary>Marks an account's messages as read.</summary>
    public async Task ReadAsync(string accountId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        foreach (var row in await context.Set<NoticeRow>().Where(row => row.AccountId == accountId && row.ReadAt == null).AsTracking().ToListAsync(cancellation))
            row.ReadAt = now;
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Messages that are to go out as mail, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingMail>> WaitingAsync(int most, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<NoticeRow>().Where(row => row.MailState == "waiting").OrderBy(row => row.NoticeId).Take(most)
            .Join(context.Set<Account>(), row => row.AccountId, account => account.AccountId, (row, account) => new { row, account.Mail, account.DisplayName }).ToListAsync(cancellation);
        return [.. rows.Where(pair => pair.Mail is not null)
            .Select(pair => new WaitingMail(pair.row.AccountId, pair.row.NoticeId, pair.Mail!, pair.DisplayName, new Words(pair.row.TextZh, pair.row.TextEn), pair.row.Link))];
    }

    /// <summary>Notes that a mail went out, or could not.</summary>
    public async Task MailedAsync(WaitingMail mail, bool sent, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var row = await context.Set<NoticeRow>().AsTracking().FirstAsync(each => each.AccountId == mail.AccountId && each.NoticeId == mail.NoticeId, cancellation);
        row.MailState = sent ? "sent" : "failed";
        await context.SaveChangesAsync(cancellation);
    }
}
