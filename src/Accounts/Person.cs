using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;

namespace Junheng.Accounts;

/// <summary>Somebody with an account, as the rest of the program sees them.</summary>
public sealed record Person(string AccountId, string UserName, string DisplayName, IReadOnlyList<Post> Posts)
{
    public bool TwoFactor { get; init; }
    public bool MustChangePassword { get; init; }
    public bool IsClosed { get; init; }

    /// <summary>Null where sign-in is open.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Where messages go besides the program itself; empty for nowhere.</summary>
    public string Mail { get; init; } = "";

    /// <summary>Who the account is to the identity provider; null where it signs in by password alone.</summary>
    public string? OidcSubject { get; init; }

    public int RecoveryCodesLeft { get; init; }

    /// <summary>Administrators sign in with a second factor or set one up before anything else.</summary>
    public bool MustHaveTwoFactor => Posts.Any(post => post.Role.IsAdministrator());

    public IReadOnlySet<Right> Rights => Posts.SelectMany(post => post.Rights).ToHashSet();
}
