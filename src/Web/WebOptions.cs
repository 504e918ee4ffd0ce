using Junheng.Accounts.Notices;
using Junheng.Web.Accounts;

namespace Junheng.Web;

/// <summary>What the web app needs to know to start.</summary>
public sealed record WebOptions
{
    /// <summary>Where to listen; only this machine by default.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Folder of the embedded database, the drafts and the keys of the forms.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string; null or empty for SQLite in <see cref="DataFolder"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Put the demo county into an empty database.</summary>
    public bool LoadDemo { get; init; }

    /// <summary>Told the accounts of the demo county, once, when they were made. Their passwords are kept nowhere else.</summary>
    public Action<IReadOnlyList<MadeAccount>>? AccountsMade { get; init; }

    /// <summary>Told the path of the set-up page, with its key, where there is no account yet.</summary>
    public Action<string>? SetupWaits { get; init; }

    /// <summary>After how long without a request somebody is signed out; null for half an hour.</summary>
    public TimeSpan? Idle { get; init; }

    /// <summary>How often one network address may try to sign in within a minute.</summary>
    public int SignInsAMinute { get; init; } = 60;

    /// <summary>Address of the server in front that keeps the certificate; only it is believed about who asks. Null where there is none.</summary>
    public System.Net.IPAddress? Proxy { get; init; }

    /// <summary>The mail server for messages, as <see cref="MailSettings.Variable"/> gives it; null for none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The identity provider that people may sign in with; null for none.</summary>
    public Junheng.Accounts.Oidc.OidcSettings? Oidc { get; init; }

    /// <summary>The longest life of a token, in days; a year at most.</summary>
    public int LongestTokenDays { get; init; } = Junheng.Accounts.Tokens.TokenBook.MostDays;

    /// <summary>Where figures about the running program are sent by OTLP; null for nowhere.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How many jobs (plans) this process computes at once; 0 leaves them to <c>junheng worker</c>.</summary>
    public int JobThreads { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Largest file that may be uploaded, in bytes.</summary>
    public long MaxUploadBytes { get; init; } = 64L << 20;
}
