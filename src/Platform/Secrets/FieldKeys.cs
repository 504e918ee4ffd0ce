using System.Security.Cryptography;
using System.Text.Json;

namespace Junheng.Platform.Secrets;

/// <summary>
/// The keys that encrypt single fields: a file in the data folder, never in the database. The last one encrypts; older ones still open
/// what they closed, until everything was encrypted anew.
/// </summary>
public sealed class FieldKeys
{
    private const string FileName = "field-keys.json";
    private const int KeyBytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string path;
    private Known known;

    private FieldKeys(string path, IReadOnlyList<FieldKey> all) => (this.path, known) = (path, new Known(all, File.GetLastWriteTimeUtc(path)));

    /// <summary>
    /// The oldest first; the last is in use. Another program may change the keys while this one runs: what was written since is read
    /// before anything is encrypted with a key that is about to be forgotten.
    /// </summary>
    public IReadOnlyList<FieldKey> All
    {
        get
        {
            if (File.GetLastWriteTimeUtc(path) is var writtenAt && writtenAt != known.WrittenAt && File.Exists(path))
                known = new Known(Read(path), writtenAt);
            return known.Keys;
        }
    }

    public FieldKey Current => All[^1];

    /// <summary>Reads the keys of a folder; makes the first one where there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there and cannot be used. A new one would make encrypted fields unreadable, so none is made.</exception>
    public static FieldKeys Open(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            new FieldKeys(file, []).Write([New(clock)], isFirst: true);
        return new FieldKeys(file, Read(file));
    }

    private static List<FieldKey> Read(string file)
    {
        try
        {
            var keys = JsonSerializer.Deserialize<List<FieldKey>>(File.ReadAllBytes(file)) ?? [];
            if (keys.Count > 0 && keys.TrueForAll(key => key.Secret.Length == KeyBytes && key.Id.Length > 0))
                return keys;
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new InvalidDataException(
            $"字段密钥文件 {FileName} 损坏，加密的字段不能读取。请从备份恢复这个文件，不要删除它。 / The file of field keys {FileName} is damaged; restore it from a backup and do not delete it.");
    }

    /// <summary>Adds a key, which is in use from now on.</summary>
    public void Add(TimeProvider clock) => Write([.. All, New(clock)]);

    /// <summary>Forgets all but the key in use; only after every field was encrypted anew.</summary>
    public void ForgetOld() => Write([Current]);

    private static FieldKey New(TimeProvider clock) =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), clock.GetUtcNow(), RandomNumberGenerator.GetBytes(KeyBytes));

    /// <param name="isFirst">Where two programs start at once, the keys of the first one stay.</param>
    private void Write(IReadOnlyList<FieldKey> keys, bool isFirst = false)
    {
        var next = $"{path}.{Guid.NewGuid():N}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(next, options))
        {
            JsonSerializer.Serialize(file, keys);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(next, path, overwrite: !isFirst);
        }
        catch (IOException) when (isFirst && File.Exists(path))
        {
            File.Delete(next);
        }

        known = new Known(keys, File.GetLastWriteTimeUtc(path));
    }

    private sealed record Known(IReadOnlyList<FieldKey> Keys, DateTime WrittenAt);
}

/// <summary>One key.</summary>
/// <param name="Secret">32 bytes.</param>
public sealed record FieldKey(string Id, DateTimeOffset MadeAt, byte[] Secret);
