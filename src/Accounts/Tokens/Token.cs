using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;

namespace Junheng.Accounts.Tokens;

/// <summary>A key by which a program acts for an account.</summary>
/// <param name="Rights">What it carries of the account's rights; what the account loses, it loses too.</param>
/// <param name="Places">Where it acts; empty for everywhere that the account does.</param>
public sealed record Token(
    string TokenId, string AccountId, string Name, IReadOnlyList<Right> Rights, IReadOnlyList<Place> Places,
    DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);

/// <summary>A token that is to be made.</summary>
/// <param name="Places">Empty for everywhere that the account acts.</param>
/// <param name="Days">How long it lasts.</param>
public sealed record NewToken(string Name, IReadOnlyList<Right> Rights, IReadOnlyList<Place> Places, int Days);

/// <summary>What came of a secret that a program showed.</summary>
public enum TokenOutcome
{
    Valid,

    /// <summary>There never was such a token.</summary>
    Unknown,
    Expired,

    /// <summary>Revoked by its owner, or ended by a closed account or another password.</summary>
    Revoked,
}

/// <param name="Person">The account with no more than the token's rights and places; null unless valid.</param>
/// <param name="Token">Null where it is unknown.</param>
/// <param name="UserName">Of the account; empty where the token is unknown.</param>
public sealed record TokenUse(TokenOutcome Outcome, Person? Person = null, Token? Token = null, string UserName = "");
