using Junheng.Platform.Access;

namespace Junheng.Platform.Audit;

/// <summary>What is to be written down. Number, time and hashes are added by <see cref="AuditLog"/>.</summary>
/// <param name="CountyId">The county whose chain it belongs to; <see cref="Installation"/> for what concerns all.</param>
/// <param name="Who">The account's name; the name that was tried where a sign-in failed; <c>system</c> for the program itself.</param>
/// <param name="Address">Where from: the client's address; empty for a command on the machine itself.</param>
/// <param name="Subject">What it was done to, by its key, e.g. <c>return 2025/3610921001</c>.</param>
public sealed record AuditEntry(string CountyId, string Who, string Address, AuditKind Kind, string Subject)
{
    /// <summary>The county id of the chain that belongs to the installation itself.</summary>
    public const string Installation = "";

    /// <summary>Who acts when nobody signed in does.</summary>
    public const string System = "system";

    /// <summary>By whom the work in hand is done, from where; by <see cref="System"/> where it is done for nobody.</summary>
    public static AuditEntry ByActing(string countyId, AuditKind kind, string subject) =>
        new(countyId, Actor, Acting.Current?.From ?? "", kind, subject);

    /// <summary>The account, or the part of the program, that does the work in hand.</summary>
    public static string Actor => Acting.Current?.Who is { Length: > 0 } who ? who : System;

    /// <summary>A small JSON text of the state before, personal data in it masked by the caller; null where there was none.</summary>
    public string? Before { get; init; }

    /// <summary>The same of the state after.</summary>
    public string? After { get; init; }

    /// <summary>The reason that the person gave; needed for <see cref="AuditKind.PersonalRead"/>.</summary>
    public string? Reason { get; init; }
}
