namespace Junheng.Accounts.Storage;

/// <summary>Somebody who can sign in. What they may do stands in their posts.</summary>
public sealed class Account
{
    public required string AccountId { get; init; }
    public required string UserName { get; set; }

    /// <summary>The name as it is compared; one account a name.</summary>
    public string NormalizedName { get; set; } = "";

    /// <summary>The person's name, as colleagues see it.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Where messages go besides the program itself; null for nowhere.</summary>
    public string? Mail { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and the second factor, and ends every session of before.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Changes with every write, so that two writers do not undo each other.</summary>
    public string ConcurrencyStamp { get; set; } = "";

    public int FailedCount { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>True once a one-time code was entered with the key below.</summary>
    public bool TwoFactor { get; set; }

    /// <summary>Encrypted; null before a second factor is set up.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Hashes of the recovery codes that are left, parted by spaces.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>Hash of the one-time code used last: a code is good once.</summary>
    public string? LastCode { get; set; }

    /// <summary>Who the account is to the identity provider; null for one that signs in by password alone.</summary>
    public string? OidcSubject { get; set; }

    /// <summary>True for a password that somebody else chose.</summary>
    public bool MustChangePassword { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    /// <summary>Since when nobody can sign in with it; accounts are closed, never deleted, because the audit names them.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
