using System.Buffers.Binary;

namespace Junheng.Platform.Tests.Drills;

/// <summary>SQLite's write-ahead log as a file (https://sqlite.org/fileformat2.html#walformat), to be damaged where a power cut would.</summary>
internal sealed class WriteAheadLog
{
    private const int HeaderBytes = 32;
    private const int FrameHeaderBytes = 24;
    private const int SaltOffset = 8;
    private readonly string path;

    public WriteAheadLog(string path)
    {
        this.path = path;
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < HeaderBytes)
            return;
        var frame = FrameHeaderBytes + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8));
        var salts = bytes.AsSpan(16, 8);
        for (var at = HeaderBytes; at + frame <= bytes.Length; at += frame)
        {
            // Frames of an earlier round of the log have other salts.
            if (!bytes.AsSpan(at + SaltOffset, salts.Length).SequenceEqual(salts))
                break;
            if (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 4)) != 0)
                Commits.Add(at + frame);
        }
    }

    /// <summary>Where each committed transaction ends.</summary>
    public List<int> Commits { get; } = [];

    public void Cut(int length)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(length);
    }

    /// <summary>Puts, after the last commit, pages of a transaction that never ended, the last page in part.</summary>
    public async Task TearAsync(Random chance)
    {
        var all = await File.ReadAllBytesAsync(path);
        var end = Commits.Count == 0 ? Math.Min(all.Length, HeaderBytes) : Commits[^1];
        // Pages as the log has them, so that they look right until their sums are looked at.
        var torn = all.AsMemory(Math.Min(HeaderBytes, end))[..Math.Min(Math.Max(0, end - HeaderBytes), chance.Next(1, 9000))];
        await using var file = new FileStream(path, FileMode.Open);
        file.SetLength(end);
        file.Position = end;
        await file.WriteAsync(torn);
    }
}
