using Junheng.Platform.Audit;
using Junheng.Platform.Backup;
using Junheng.Platform.Storage;
using Junheng.Registry.Versions;
using Junheng.Standards;

namespace Junheng.Safekeeping.Backups;

/// <summary>A backup put into a database of its own beside the real one, brought to this program's schema and checked there.</summary>
internal sealed class StagedBackup(string folder, TimeProvider clock)
{
    public string DatabaseFile => Path.Combine(folder, DatabaseSettings.FileName);

    public JunhengDatabase Database { get; } = new(DatabaseSettings.InFolder(folder), VersionTables.Set, AuditTables.Set);

    public IReadOnlyDictionary<string, byte[]> Files { get; private set; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    public BackupPreamble Preamble { get; private set; } = null!;

    /// <summary>Reads the whole backup into the staged database.</summary>
    /// <exception cref="SafekeepingRefusedException">The backup is not whole.</exception>
    public async Task<BackupManifest> FillAsync(string path, BackupSecret secret, CancellationToken cancellation)
    {
        using var content = BackupContent.Open(path, secret);
        Preamble = content.Preamble;
        await using (var load = await DatabaseLoad.BeginAsync(Database, content.Preamble.Schema, aside: null, cancellation))
        {
            foreach (var table in content.Tables)
                await load.WriteAsync(table, content.Rows(table), _ => { }, cancellation);
            Files = content.Files();
            var manifest = content.End();
            await load.CommitAsync(cancellation);
            await Database.MigrateAsync(clock, cancellation);
            return manifest;
        }
    }

    /// <summary>What is wrong with the content of a backup that is whole: it was wrong when the backup was made.</summary>
    public async Task<List<Words>> FaultsAsync(CancellationToken cancellation)
    {
        var faults = new List<Words>();
        await foreach (var refusal in new VersionStore(Database, clock).CheckAllAsync(cancellation))
            faults.Add(refusal.Reason);
        await new AuditVerifier(Database).VerifyAsync([], fault => faults.Add(AuditWords.Of(fault)), cancellation);
        return faults;
    }
}
