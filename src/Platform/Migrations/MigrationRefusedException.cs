namespace Junheng.Platform.Migrations;

/// <summary>The database cannot be used by this program as it is; the message says why and what to do.</summary>
public sealed class MigrationRefusedException(string message) : InvalidOperationException(message);
