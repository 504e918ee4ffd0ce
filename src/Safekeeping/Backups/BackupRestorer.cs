using System.Globalization;
using System.Text.Json;
using Junheng.Platform.Audit;
using Junheng.Platform.Backup;
using Junheng.Platform.Storage;
using Junheng.Standards;

namespace Junheng.Safekeeping.Backups;

/// <summary>What to do with a backup.</summary>
public sealed record RestoreOptions
{
    /// <summary>Read and check everything, restore nothing.</summary>
    public bool VerifyOnly { get; init; }

    /// <summary>Put it in the place of data that are there; those are kept aside.</summary>
    public bool Replace { get; init; }

    /// <summary>Restore although the content had been altered before the backup was made.</summary>
    public bool AcceptFaults { get; init; }
}

/// <param name="Faults">What was wrong with the content already when the backup was made.</param>
/// <param name="Restored">False if it was only checked, or refused for its faults.</param>
/// <param name="Aside">Where the data are that were there before; null if there were none.</param>
public sealed record RestoreReport(BackupPreamble Preamble, BackupManifest Manifest, IReadOnlyList<Words> Faults, bool Restored, string? Aside);

/// <summary>
/// Restores a backup: everything is read and checked in a staged database first; then it takes the place of the real one in one
/// step. Whatever fails, the data are those from before or those from the backup, never half of each.
/// </summary>
public sealed class BackupRestorer(DatabaseSettings target, string dataFolder, TimeProvider clock)
{
    /// <exception cref="SafekeepingRefusedException">The backup cannot be used, or there are data and they are not to be replaced.</exception>
    public async Task<RestoreReport> RestoreAsync(string path, BackupSecret secret, RestoreOptions options, CancellationToken cancellation = default)
    {
        var occupied = !options.VerifyOnly && await DemandRoomAsync(options.Replace, cancellation);
        var stage = options.VerifyOnly
            ? Directory.CreateTempSubdirectory("junheng-restore-").FullName
            : Directory.CreateDirectory(Path.Combine(dataFolder, $"restore-{Stamp}.part")).FullName;
        try
        {
            var staged = new StagedBackup(stage, clock);
            var manifest = await staged.FillAsync(path, secret, cancellation);
            var faults = await staged.FaultsAsync(cancellation);
            if (options.VerifyOnly || (faults.Count > 0 && !options.AcceptFaults))
                return new RestoreReport(staged.Preamble, manifest, faults, Restored: false, Aside: null);
            var aside = occupied ? $"replaced-{Stamp}" : null;
            var put = target.Kind == DatabaseKind.Sqlite
                ? await PutFileAsync(staged, path, aside, cancellation)
                : await PutIntoServerAsync(staged, path, secret, aside, cancellation);
            return new RestoreReport(staged.Preamble, manifest, faults, Restored: true, put);
        }
        finally
        {
            SqliteFile.Settle(Path.Combine(stage, DatabaseSettings.FileName));
            Directory.Delete(stage, recursive: true);
        }
    }

    private string Stamp => clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private string DatabaseFile => Path.Combine(dataFolder, DatabaseSettings.FileName);

    /// <summary>True if there are data to be replaced.</summary>
    private async Task<bool> DemandRoomAsync(bool replace, CancellationToken cancellation)
    {
        var occupied = target.Kind == DatabaseKind.Sqlite
            ? SqliteFile.Settle(DatabaseFile) switch
            {
                SqliteFileState.InUse => throw new SafekeepingRefusedException(
                    $"{DatabaseFile} 正被程序使用，请先停止 junheng serve 和 junheng worker。",
                    $"{DatabaseFile} is in use; stop junheng serve and junheng worker first."),
                var state => state != SqliteFileState.Missing,
            }
            : (await DatabaseLoad.TablesAsync(new JunhengDatabase(target), cancellation)).Count > 0;
        if (occupied && !replace)
        {
            throw new SafekeepingRefusedException(
                "这里已经有数据，没有恢复任何东西。要用备份替换它们，请加 --replace（原来的会留在旁边）；或者用 --data 写一个空文件夹。",
                "There are data here already; nothing was restored. To put the backup in their place add --replace (they are kept aside), or name an empty folder with --data.");
        }

        return occupied;
    }

    private async Task<string?> PutFileAsync(StagedBackup staged, string path, string? aside, CancellationToken cancellation)
    {
        await NoteAsync(staged.Database, staged.Preamble, path, cancellation);
        if (SqliteFile.Settle(staged.DatabaseFile) != SqliteFileState.Alone)
            throw new InvalidOperationException("The staged database cannot be closed.");
        var kept = aside is null ? null : KeepAside(aside);
        KeyFolder.Write(dataFolder, staged.Files);
        SqliteFile.Replace(staged.DatabaseFile, DatabaseFile);
        return kept;
    }

    private async Task<string?> PutIntoServerAsync(StagedBackup staged, string path, BackupSecret secret, string? aside, CancellationToken cancellation)
    {
        var database = new JunhengDatabase(target, AuditTables.Set);
        using var content = BackupContent.Open(path, secret);
        await using (var load = await DatabaseLoad.BeginAsync(database, content.Preamble.Schema, aside, cancellation))
        {
            foreach (var table in content.Tables)
            {
                using var sent = new BackupTally().Begin(table);
                await load.WriteAsync(table, content.Rows(table), row => sent.Add(row, RowForm.Write(row)), cancellation);
                using var found = new BackupTally().Begin(table);
                foreach (var row in load.Rows(table))
                    found.Add(row, RowForm.Write(row));
                if (sent.End() != found.End())
                    throw new InvalidOperationException($"The server did not keep the rows of {table.Name} as they were sent.");
            }

            if (aside is not null)
                KeepAside(aside);
            KeyFolder.Write(dataFolder, staged.Files);
            await load.CommitAsync(cancellation);
        }

        await database.MigrateAsync(clock, cancellation);
        await NoteAsync(database, staged.Preamble, path, cancellation);
        return aside;
    }

    /// <summary>Copies what is about to be replaced; the original stays in its place until the new takes it.</summary>
    private string KeepAside(string aside)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, aside)).FullName;
        foreach (var file in (string[])[DatabaseFile, DatabaseFile + "-wal", DatabaseFile + "-shm"])
        {
            if (target.Kind == DatabaseKind.Sqlite && File.Exists(file))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        KeyFolder.Write(folder, KeyFolder.Read(dataFolder).ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal));
        return folder;
    }

    private async Task NoteAsync(JunhengDatabase database, BackupPreamble preamble, string path, CancellationToken cancellation) =>
        await new AuditLog(database, clock).AppendAsync(
            AuditEntry.ByActing(AuditEntry.Installation, AuditKind.Backup, $"restore {Path.GetFileName(path)}") with
            {
                After = JsonSerializer.Serialize(new { madeAt = preamble.At, preamble.Schema }, JsonSerializerOptions.Web),
            },
            cancellation);
}
