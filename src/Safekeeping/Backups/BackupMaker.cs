using System.IO.Compression;
using System.Reflection;
using Junheng.Platform.Backup;
using Junheng.Platform.Storage;

namespace Junheng.Safekeeping.Backups;

/// <summary>Writes everything that an installation holds into one locked file, while it runs.</summary>
public sealed class BackupMaker(JunhengDatabase database, string dataFolder, TimeProvider clock)
{
    /// <summary>Makes the backup. The file appears when it is whole and on the disk.</summary>
    /// <exception cref="SafekeepingRefusedException">The file is there already, or there is nothing to back up.</exception>
    public async Task<BackupManifest> WriteAsync(string path, BackupSecret secret, CancellationToken cancellation = default)
    {
        if (Path.Exists(path))
            throw new SafekeepingRefusedException($"已经有 {path} 了，备份不覆盖旧的；请换个文件名，例如加上日期。", $"{path} is there already, and a backup never replaces another; choose another name, e.g. with the date.");
        await using var dump = await DatabaseDump.OpenAsync(database, cancellation);
        if (dump.Version == 0)
            throw new SafekeepingRefusedException("数据库是空的，没有什么可备份。", "The database is empty; there is nothing to back up.");
        using var file = new WholeFile(path, secret: true);
        using var sealing = new SealingStream(file.Stream, secret);
        var tally = new BackupTally();
        using (var content = new ZLibStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
            WriteContent(content, dump, tally, cancellation);
        sealing.Complete();
        file.Commit(overwrite: false);
        return tally.Manifest;
    }

    private void WriteContent(Stream content, DatabaseDump dump, BackupTally tally, CancellationToken cancellation)
    {
        BackupFrames.WriteJson(content, new BackupPreamble(
            BackupPreamble.FormatName,
            typeof(BackupMaker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            dump.Version,
            database.Settings.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres",
            clock.GetUtcNow(),
            [.. dump.Tables.Select(table => new BackupTable(table.Name, table.Columns))]));
        foreach (var table in dump.Tables)
        {
            using var sum = tally.Begin(table);
            foreach (var row in dump.Rows(table))
            {
                cancellation.ThrowIfCancellationRequested();
                var bytes = RowForm.Write(row);
                BackupFrames.Write(content, bytes);
                sum.Add(row, bytes);
            }

            BackupFrames.WriteEnd(content);
            sum.End();
        }

        foreach (var (name, bytes) in KeyFolder.Read(dataFolder))
        {
            BackupFrames.Write(content, System.Text.Encoding.UTF8.GetBytes(name));
            BackupFrames.Write(content, bytes);
            tally.File(name, bytes);
        }

        BackupFrames.WriteEnd(content);
        BackupFrames.WriteJson(content, tally.Manifest);
    }
}
