namespace Junheng.Accounts.Storage;

/// <summary>A key for programs.</summary>
internal sealed class TokenRow
{
    public required string TokenId { get; init; }
    public required string AccountId { get; init; }
    public required string Name { get; init; }

    /// <summary>Who reads this table cannot use a token.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The account's stamp when it was made; another password ends it.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Names of rights, parted by commas.</summary>
    public required string Rights { get; init; }

    /// <summary>JSON; an empty array for all places of the account.</summary>
    public required string Places { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
