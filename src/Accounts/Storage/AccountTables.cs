using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Accounts.Storage;

/// <summary>
/// The tables of accounts. They belong to the installation, not to a county: a name is looked up before anybody knows where its owner
/// acts. See ADR 0012.
/// </summary>
public static class AccountTables
{
    public static TableSet Set { get; } = new("Accounts", Configure);

    private static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(table =>
        {
            table.ToTable("account").HasKey(row => row.AccountId);
            table.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        });
        model.Entity<PostRow>(table =>
        {
            table.ToTable("account_post").HasKey(row => new { row.AccountId, row.PostId });
            table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
        model.Entity<SessionRow>(table =>
        {
            table.ToTable("account_session").HasKey(row => row.SessionId);
            table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
        model.Entity<TokenRow>(table =>
        {
            table.ToTable("api_token").HasKey(row => row.TokenId);
            table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
        model.Entity<NoticeRow>(table =>
        {
            table.ToTable("notice").HasKey(row => new { row.AccountId, row.NoticeId });
            table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
    }
}

/// <summary>A message to one account.</summary>
internal sealed class NoticeRow
{
    public required string AccountId { get; init; }
    public required string NoticeId { get; init; }
    public required string TextZh { get; init; }
    public required string TextEn { get; init; }

    /// <summary>Path of the page that it is about.</summary>
    public required string Link { get; init; }

    /// <summary>What it is about and for which day: the same message is not sent twice.</summary>
    public required string About { get; init; }

    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary><c>none</c>, <c>waiting</c>, <c>sent</c> or <c>failed</c>.</summary>
    public required string MailState { get; set; }
}

/// <summary>A post that an account has or had.</summary>
internal sealed class PostRow
{
    public required string AccountId { get; init; }
    public required string PostId { get; init; }
    public required string Role { get; init; }
    public string? Module { get; init; }
    public required string PlaceKind { get; init; }

    /// <summary>County, city or province of the place; empty for the installation.</summary>
    public required string PlaceCounty { get; init; }

    public required string PlacePart { get; init; }
    public required DateTimeOffset GivenAt { get; init; }
    public required string GivenBy { get; init; }
    public DateTimeOffset? TakenAt { get; set; }
    public string? TakenBy { get; set; }
}

/// <summary>Somebody being signed in at one browser.</summary>
internal sealed class SessionRow
{
    /// <summary>Hash of the key in the browser's cookie: who reads this table cannot take over a session.</summary>
    public required string SessionId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The account's stamp when it signed in; another stamp ends the session.</summary>
    public required string SecurityStamp { get; init; }

    public required string Address { get; init; }
    public required string Browser { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset SeenAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}
