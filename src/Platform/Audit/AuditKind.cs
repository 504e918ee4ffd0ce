using Junheng.Platform.Storage;

namespace Junheng.Platform.Audit;

/// <summary>What sort of thing happened. Stored by its name in snake_case, e.g. <c>failed_sign_in</c>; names are never reused.</summary>
public enum AuditKind
{
    /// <summary>Somebody signed in.</summary>
    SignIn,

    /// <summary>Somebody tried to sign in and was refused; <c>who</c> is the name that was tried.</summary>
    FailedSignIn,

    /// <summary>Somebody signed out, or a session was ended for them.</summary>
    SignOut,

    /// <summary>Personal data were shown unmasked; the reason given stands in the entry.</summary>
    PersonalRead,

    /// <summary>Data were changed.</summary>
    Write,

    /// <summary>A return, a version or a plan was approved, sent back or un-approved.</summary>
    Approval,

    /// <summary>Data left the program as a file, a paper or through the interface.</summary>
    Export,

    /// <summary>A setting, a standard pack or a round was changed.</summary>
    Configuration,

    /// <summary>An account, a role, a scope or a second factor was changed.</summary>
    Account,

    /// <summary>Something was refused to somebody signed in: it lies outside their rights or scope, or a form was not ours.</summary>
    Refused,

    /// <summary>A backup was made, or the data were restored from one.</summary>
    Backup,

    /// <summary>The oldest part of this chain was removed after the time of keeping.</summary>
    Pruned,
}

/// <summary>Kinds as they are stored.</summary>
public static class AuditKinds
{
    private static readonly Dictionary<AuditKind, string> Ids = Enum.GetValues<AuditKind>().ToDictionary(kind => kind, kind => Names.SnakeCase(kind.ToString()));

    /// <summary>The name in the table, e.g. <c>sign_in</c>.</summary>
    public static string Id(this AuditKind kind) => Ids[kind];

    /// <summary>The kind of a stored name; false for a name that this program does not know.</summary>
    public static bool TryParse(string id, out AuditKind kind)
    {
        (kind, var stored) = Ids.FirstOrDefault(pair => pair.Value == id);
        return stored is not null;
    }
}
