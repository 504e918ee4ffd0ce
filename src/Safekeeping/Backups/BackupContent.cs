using System.IO.Compression;
using System.Text;
using Junheng.Platform.Backup;

namespace Junheng.Safekeeping.Backups;

/// <summary>
/// Reads a backup from its beginning to its end, once. All counts and hashes are computed again; <see cref="End"/> says whether they
/// are those of the manifest.
/// </summary>
internal sealed class BackupContent : IDisposable
{
    private readonly FileStream file;
    private readonly UnsealingStream opened;
    private readonly ZLibStream content;
    private readonly BackupTally tally = new();

    private BackupContent(FileStream file, UnsealingStream opened)
    {
        this.file = file;
        this.opened = opened;
        content = new ZLibStream(opened, CompressionMode.Decompress);
        Preamble = Guarded(() => BackupFrames.ReadJson<BackupPreamble>(content));
        CheckPreamble();
        Tables = TableCatalog.Of(Preamble.Schema);
        if (!Tables.Select(Columns).SequenceEqual(Preamble.Tables.Select(table => $"{table.Name}({string.Join(',', table.Columns)})"), StringComparer.Ordinal))
            throw new SafekeepingRefusedException("备份里的表与它写明的版本不符，不能恢复。", "The tables in the backup are not those of the version that it names; it cannot be restored.");
    }

    public BackupPreamble Preamble { get; }

    /// <summary>In the order in which their rows come.</summary>
    public IReadOnlyList<TableShape> Tables { get; }

    /// <exception cref="SafekeepingRefusedException">It is not there, is no backup, does not open with this secret, is damaged or is newer than this program.</exception>
    public static BackupContent Open(string path, BackupSecret secret)
    {
        if (!File.Exists(path))
            throw new SafekeepingRefusedException($"没有备份文件 {path}。", $"There is no backup {path}.");
        var raw = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        UnsealingStream? unsealing = null;
        try
        {
            unsealing = new UnsealingStream(raw, secret);
            return new BackupContent(raw, unsealing);
        }
        catch
        {
            unsealing?.Dispose();
            raw.Dispose();
            throw;
        }
    }

    /// <summary>The rows of the next table. One array is used for all.</summary>
    public IEnumerable<object?[]> Rows(TableShape table)
    {
        var row = new object?[table.Columns.Count];
        using var sum = tally.Begin(table);
        while (Guarded(() => BackupFrames.Read(content)) is { } bytes)
        {
            Guarded(() => RowForm.Read(bytes, row));
            sum.Add(row, bytes);
            yield return row;
        }

        sum.End();
    }

    /// <summary>What comes after the rows: the files of the folder of keys.</summary>
    public IReadOnlyDictionary<string, byte[]> Files()
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (Guarded(() => BackupFrames.Read(content)) is { } name)
        {
            var text = Encoding.UTF8.GetString(name);
            var bytes = Guarded(() => BackupFrames.Read(content));
            if (!KeyFolder.IsSafe(text) || bytes is null)
                throw new SafekeepingRefusedException($"备份里有不该有的文件名“{text}”，不能恢复。", $"The backup holds a file name that it must not: \"{text}\". It cannot be restored.");
            files.Add(text, bytes);
            tally.File(text, bytes);
        }

        return files;
    }

    /// <summary>The manifest, after all rows and files.</summary>
    /// <exception cref="SafekeepingRefusedException">What was read is not what the manifest says.</exception>
    public BackupManifest End()
    {
        var manifest = Guarded(() => BackupFrames.ReadJson<BackupManifest>(content));
        var read = tally.Manifest;
        var wrong = manifest.Tables.Keys.Union(read.Tables.Keys, StringComparer.Ordinal)
            .FirstOrDefault(name => manifest.Tables.GetValueOrDefault(name) != read.Tables.GetValueOrDefault(name))
            ?? (Same(manifest.Versions, read.Versions) ? null : "data_version") ?? (Same(manifest.AuditHeads, read.AuditHeads) ? null : "audit_head")
            ?? (Same(manifest.Files, read.Files) ? null : KeyFolder.Name);
        if (wrong is not null)
            throw new SafekeepingRefusedException($"备份的“{wrong}”与它的清单不符，不能恢复。", $"\"{wrong}\" in the backup is not what its manifest says; it cannot be restored.");
        if (Guarded(() => content.ReadByte()) >= 0)
            throw UnsealingStream.Damaged(0);
        return manifest;
    }

    public void Dispose()
    {
        content.Dispose();
        opened.Dispose();
        file.Dispose();
    }

    private static bool Same<T>(IReadOnlyDictionary<string, T> left, IReadOnlyDictionary<string, T> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var other) && Equals(pair.Value, other));

    private static string Columns(TableShape table) => $"{table.Name}({string.Join(',', table.Columns)})";

    private void CheckPreamble()
    {
        if (Preamble.Format != BackupPreamble.FormatName)
            throw new SafekeepingRefusedException($"备份的格式是“{Preamble.Format}”，本程序不认得。", $"The backup has the form \"{Preamble.Format}\", which this program does not know.");
        if (Preamble.Schema > TableCatalog.NewestSchema)
        {
            throw new SafekeepingRefusedException(
                FormattableString.Invariant($"备份来自更新的程序（{Preamble.Product}，数据库版本 {Preamble.Schema}；本程序到 {TableCatalog.NewestSchema}）。请用那个版本或更新的程序恢复。"),
                FormattableString.Invariant($"The backup comes from a newer program ({Preamble.Product}, schema {Preamble.Schema}; this one knows {TableCatalog.NewestSchema}). Restore it with that program or a newer one."));
        }
    }

    /// <summary>Everything inside was authenticated; what is wrong now was written wrongly.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw new SafekeepingRefusedException($"备份的内容读不通：{exception.Message}", $"The content of the backup cannot be read: {exception.Message}");
        }
    }

    private static void Guarded(Action read) => Guarded(() =>
    {
        read();
        return 0;
    });
}
