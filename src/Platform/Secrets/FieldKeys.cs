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

    private FieldKeys(string path, IReadOnlyList<FieldKey> all) => (this.path, All) = (path, all);

    /// <summary>The oldest first; the last is in use.</summary>
    public IReadOnlyList<FieldKey> All { get; private set; }

    public FieldKey Current => All[^1];

    /// <summary>Reads the keys of a folder; makes the first one where there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there and cannot be used. A new one would make encrypted fields unreadable, so none is made.</exception>
    public static FieldKeys Open(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            var first = new FieldKeys(file, []);
            first.Add(clock);
            return first;
        }

        try
        {
            var keys = JsonSerializer.Deserialize<List<FieldKey>>(File.ReadAllBytes(file)) ?? [];
            if (keys.Count > 0 && keys.TrueForAll(key => key.Secret.Length == KeyBytes && key.Id.Length > 0))
                return new FieldKeys(file, keys);
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new InvalidDataException(
            $"字段密钥文件 {FileName} 损坏，加密的字段不能读取。请从备份恢复这个文件，不要删除它。 / The file of field keys {FileName} is damaged; restore it from a backup and do not delete it.");
    }

    /// <summary>Adds a key, which is in use from now on.</summary>
    public void Add(TimeProvider clock)
    {
        var key = new FieldKey(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), clock.GetUtcNow(), RandomNumberGenerator.GetBytes(KeyBytes));
        Write([.. All, key]);
    }

    /// <summary>Forgets all but the key in use; only after every field was encrypted anew.</summary>
    public void ForgetOld() => Write([Current]);

    private void Write(IReadOnlyList<FieldKey> keys)
    {
        var next = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(next, options))
        {
            JsonSerializer.Serialize(file, keys);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
        All = keys;
    }
}

/// <summary>One key.</summary>
/// <param name="Secret">32 bytes.</param>
public sealed record FieldKey(string Id, DateTimeOffset MadeAt, byte[] Secret);
