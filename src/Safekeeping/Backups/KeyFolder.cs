using Junheng.Platform.Storage;

namespace Junheng.Safekeeping.Backups;

/// <summary>The folder of keys: they open encrypted fields, sign anchors and protect cookies. Without them a restored database is half of one.</summary>
internal static class KeyFolder
{
    public const string Name = "keys";
    private const long LargestFile = 1 << 20;

    /// <summary>All files in it, by names with slashes.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Read(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, Name);
        if (!Directory.Exists(folder))
            yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (path.EndsWith(".part", StringComparison.Ordinal))
                continue;
            if (new FileInfo(path).Length > LargestFile)
                throw new SafekeepingRefusedException($"{path} 太大，不像密钥；请把它移出 keys 文件夹。", $"{path} is too large to be a key; move it out of the folder of keys.");
            yield return (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path));
        }
    }

    /// <summary>Puts files into a folder of keys; those of other names stay.</summary>
    public static void Write(string dataFolder, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (name, content) in files)
        {
            using var file = new WholeFile(Path.Combine(dataFolder, Name, name), secret: true);
            file.Stream.Write(content);
            file.Commit();
        }
    }

    /// <summary>A name that stays inside the folder.</summary>
    public static bool IsSafe(string name) =>
        name.Length is > 0 and < 256 && !Path.IsPathRooted(name) && name.IndexOfAny(['\\', ':', '\0']) < 0 && !name.Split('/').Any(part => part is "" or "." or "..");
}
