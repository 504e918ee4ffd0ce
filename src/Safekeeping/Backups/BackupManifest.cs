namespace Junheng.Safekeeping.Backups;

/// <summary>What a backup says of itself before its rows.</summary>
/// <param name="Schema">The schema version of the database.</param>
/// <param name="Engine"><c>sqlite</c> or <c>postgres</c>; it can be restored into either.</param>
/// <param name="At">When it was begun; it holds the state of that moment.</param>
public sealed record BackupPreamble(string Format, string Product, int Schema, string Engine, DateTimeOffset At, IReadOnlyList<BackupTable> Tables)
{
    public const string FormatName = "junheng-backup-1";
}

/// <summary>A table in a backup, with its columns in the order of the rows' values.</summary>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns);

/// <summary>What a backup says of itself after its rows; on reading, all of it is computed again and compared.</summary>
/// <param name="Tables">Number of rows and SHA-256 over them, for each table.</param>
/// <param name="Versions">Content hash of each data version by <c>county/year/number</c>.</param>
/// <param name="AuditHeads">The end of each audit chain: number and hash.</param>
/// <param name="Files">SHA-256 of each file of the folder of keys.</param>
public sealed record BackupManifest(
    IReadOnlyDictionary<string, TableSum> Tables,
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyDictionary<string, AuditEnd> AuditHeads,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>All rows of all tables.</summary>
    public long Rows => Tables.Values.Sum(table => table.Rows);
}

/// <param name="Hash">SHA-256, lower-case hex, over the rows in the order of their key, each as its length in 4 bytes and its bytes.</param>
public sealed record TableSum(long Rows, string Hash);

/// <summary>The end of an audit chain.</summary>
public sealed record AuditEnd(long Seq, string Hash);
