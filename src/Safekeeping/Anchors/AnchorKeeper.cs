using System.Globalization;
using System.Text;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;

namespace Junheng.Safekeeping.Anchors;

/// <summary>Makes the anchors of an installation and reads those it kept: one a day in the data folder's <c>anchors</c>.</summary>
public sealed class AnchorKeeper(JunhengDatabase database, string dataFolder, TimeProvider clock)
{
    /// <summary>An anchor has a line of about 90 bytes for a county; all of China's fit many times.</summary>
    private const long LargestFile = 8 << 20;

    private readonly string folder = Path.Combine(dataFolder, "anchors");

    /// <summary>Makes today's anchor unless it is there or nothing was ever written down.</summary>
    /// <returns>Its file; null if none was made.</returns>
    public async Task<string?> KeepDailyAsync(CancellationToken cancellation = default)
    {
        var path = Path.Combine(folder, Today + ".txt");
        return File.Exists(path) || await WriteAsync(path, cancellation) == 0 ? null : path;
    }

    /// <summary>Makes an anchor now, beside those of today.</summary>
    /// <returns>Its file, and of how many chains it bears witness.</returns>
    public async Task<(string Path, int Chains)> KeepNowAsync(CancellationToken cancellation = default)
    {
        var path = Path.Combine(folder, Today + ".txt");
        for (var i = 2; File.Exists(path); i++)
            path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Today}-{i}.txt"));
        return (path, await WriteAsync(path, cancellation));
    }

    /// <summary>Writes an anchor to a file, whatever lies there.</summary>
    /// <returns>Of how many chains it bears witness; with none, no file is written.</returns>
    public async Task<int> WriteAsync(string path, CancellationToken cancellation = default)
    {
        var heads = (await new AuditReader(database).HeadsAsync(cancellation)).Where(head => head.Seq > 0).ToList();
        if (heads.Count == 0)
            return 0;
        using var key = AnchorKey.OfInstallation(dataFolder);
        using var file = new WholeFile(path);
        file.Stream.Write(Encoding.UTF8.GetBytes(AnchorText.Write(clock.GetUtcNow(), heads, key)));
        file.Commit();
        return heads.Count;
    }

    /// <summary>What all anchors kept here say, and what is wrong with those that say nothing.</summary>
    /// <param name="unusable">Told of each anchor that was altered or signed with another key.</param>
    public IEnumerable<AnchoredHead> ReadKept(AnchorKey key, Action<SafekeepingRefusedException> unusable)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            IReadOnlyList<AnchoredHead> heads = [];
            try
            {
                heads = ReadFile(path, key);
            }
            catch (SafekeepingRefusedException refusal)
            {
                unusable(refusal);
            }

            foreach (var head in heads)
                yield return head;
        }
    }

    /// <exception cref="SafekeepingRefusedException">There is no such file, or it is no anchor, was altered, or was signed with another key.</exception>
    public static IReadOnlyList<AnchoredHead> ReadFile(string path, AnchorKey key)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > LargestFile)
            throw new SafekeepingRefusedException($"没有审计锚文件 {path}，或者它大得不像。", $"There is no anchor {path}, or it is too large to be one.");
        return AnchorText.Read(File.ReadAllText(path), file.Name, key);
    }

    private string Today => clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
