using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Junheng.Accounts.Passwords;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Sessions;
using Junheng.Accounts.SignIn;
using Junheng.Accounts.Storage;
using Junheng.Accounts.Tokens;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Accounts;

/// <summary>The door to accounts: making and closing them, passwords, second factors, posts, sessions. One for the whole process.</summary>
public sealed partial class AccountDesk : IDisposable
{
    private readonly JunhengDatabase database;
    private readonly TimeProvider clock;
    private readonly AuditLog audit;
    private readonly Users users;

    public AccountDesk(JunhengDatabase database, FieldKeys keys, AuditLog audit, TimeProvider clock, TimeSpan? idle = null, int longestTokenDays = TokenBook.MostDays)
    {
        (this.database, this.audit, this.clock) = (database, audit, clock);
        users = new Users(database, new FieldCipher(keys));
        Posts = new PostBook(database, audit, clock);
        Sessions = idle is { } limit ? new SessionBook(database, audit, clock) { Idle = limit } : new SessionBook(database, audit, clock);
        Tokens = new TokenBook(database, audit, clock) { LongestDays = longestTokenDays };
        SignIn = new SignInDesk(users, Sessions, Posts, audit, clock);
    }

    public PostBook Posts { get; }
    public SessionBook Sessions { get; }
    public SignInDesk SignIn { get; }
    public TokenBook Tokens { get; }

    /// <summary>True before the first account was made.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return !await context.Set<Account>().AnyAsync(cancellation);
    }

    /// <summary>Everybody, by user name.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var accounts = await context.Set<Account>().OrderBy(row => row.NormalizedName).ToListAsync(cancellation);
        var posts = await Posts.AllAsync(cancellation);
        return [.. accounts.Select(account => People.Of(account, [.. posts[account.AccountId]]))];
    }

    public async Task<Person?> FindAsync(string accountId, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        return await manager.FindByIdAsync(accountId) is { } account ? People.Of(account, await Posts.OfAsync(accountId, cancellation)) : null;
    }

    /// <summary>Makes an account without any post.</summary>
    /// <param name="password">Null: a random one is made, which must be changed at the first sign-in.</param>
    /// <returns>The account's id and its password.</returns>
    /// <exception cref="AccountRefusedException">The name or the password will not do.</exception>
    public async Task<(string AccountId, string Password)> CreateAsync(
        string userName, string displayName, string? password, string by, bool mustChange = true, CancellationToken cancellation = default)
    {
        var name = userName.Trim();
        var secret = password ?? RandomPassword();
        DemandUsable(name, secret);
        var account = new Account
        {
            AccountId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            UserName = name,
            DisplayName = displayName.Trim() is { Length: > 0 and <= 40 } shown ? shown : name,
            MustChangePassword = mustChange,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = by,
        };
        using var manager = users.Open();
        Users.Demand(await manager.CreateAsync(account, secret));
        await NoteAsync(account, "created", cancellation);
        return (account.AccountId, secret);
    }

    /// <summary>The first accounts, each with its post; all of them or none.</summary>
    /// <exception cref="AccountRefusedException">There are accounts already, or a name or password will not do.</exception>
    public async Task SetUpAsync(IReadOnlyList<(Role Role, string UserName, string Password)> administrators, CancellationToken cancellation = default)
    {
        if (!await IsEmptyAsync(cancellation))
            throw new AccountRefusedException(RefusalCodes.AlreadySetUp, RefusalCodes.Text(RefusalCodes.AlreadySetUp));
        if (administrators.DistinctBy(each => each.UserName.Trim(), StringComparer.OrdinalIgnoreCase).Count() < administrators.Count)
            throw new AccountRefusedException(RefusalCodes.NameTaken, RefusalCodes.Text(RefusalCodes.NameTaken));
        foreach (var (_, name, password) in administrators)
            DemandUsable(name, password);
        foreach (var (role, name, password) in administrators)
        {
            var (id, _) = await CreateAsync(name, role.Name().Zh, password, AuditEntry.System, mustChange: false, cancellation);
            await Posts.GiveAsync(id, new Post(role, new Place(PlaceKind.Installation)), AuditEntry.System, cancellation);
        }
    }

    /// <summary>A password for somebody who forgot theirs; it must be changed at the next sign-in and ends every session.</summary>
    public async Task<string> ResetPasswordAsync(string accountId, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        var secret = RandomPassword();
        account.PasswordHash = users.Hasher.HashPassword(account, secret);
        account.MustChangePassword = true;
        Users.Demand(await manager.UpdateSecurityStampAsync(account));
        await NoteAsync(account, "password reset", cancellation);
        return secret;
    }

    /// <summary>A person's new password; their other sessions end.</summary>
    /// <exception cref="AccountRefusedException">The present one is wrong, or the new one will not do.</exception>
    public async Task ChangePasswordAsync(string accountId, string present, string next, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        account.MustChangePassword = false;
        Users.Demand(await manager.ChangePasswordAsync(account, present, next));
        await NoteAsync(account, "password changed", cancellation);
    }

    /// <summary>Says who the account is to the identity provider; null ends it.</summary>
    /// <exception cref="AccountRefusedException">Another account is that already, or there is no such account.</exception>
    public async Task LinkAsync(string accountId, string? subject, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        if (subject is not null && await users.Store().FindBySubjectAsync(subject, cancellation) is { } other && other.AccountId != accountId)
            throw new AccountRefusedException(RefusalCodes.SubjectTaken, RefusalCodes.Text(RefusalCodes.SubjectTaken));
        account.OidcSubject = subject;
        Users.Demand(await manager.UpdateSecurityStampAsync(account));
        await NoteAsync(account, subject is null ? "identity ended" : "identity given", cancellation);
    }

    /// <summary>Nobody can sign in with it any more; it stays on record.</summary>
    public async Task CloseAsync(string accountId, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        account.ClosedAt = clock.GetUtcNow();
        Users.Demand(await manager.UpdateSecurityStampAsync(account));
        await NoteAsync(account, "closed", cancellation);
    }

    public async Task UnlockAsync(string accountId, CancellationToken cancellation = default)
    {
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        (account.LockedUntil, account.FailedCount) = (null, 0);
        Users.Demand(await manager.UpdateAsync(account));
        await NoteAsync(account, "unlocked", cancellation);
    }

    /// <summary>Encrypts anew what older field keys encrypted.</summary>
    public Task<int> RenewKeysAsync(CancellationToken cancellation = default) => users.Store().RenewKeysAsync(cancellation);

    public void Dispose() => users.Dispose();

    /// <summary>Four groups of five characters that cannot be taken for each other: about 98 bits.</summary>
    internal static string RandomPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 5)));

    private static void DemandUsable(string userName, string password)
    {
        var name = userName.Trim();
        var code = UsableName().IsMatch(name)
            ? PasswordRules.Code(password, name)
            : RefusalCodes.NameNotUsable;
        if (code is not null)
            throw new AccountRefusedException(code, RefusalCodes.Text(code));
    }

    private static async Task<Account> GetAsync(UserManager<Account> manager, string accountId) =>
        await manager.FindByIdAsync(accountId) ?? throw new AccountRefusedException(RefusalCodes.AccountUnknown, RefusalCodes.Text(RefusalCodes.AccountUnknown));

    private Task NoteAsync(Account account, string what, CancellationToken cancellation) =>
        audit.AppendAsync(AuditEntry.ByActing(AuditEntry.Installation, AuditKind.Account, $"account {account.UserName}") with { After = $"{{\"did\":\"{what}\"}}" }, cancellation);

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{1,39}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsableName();
}
