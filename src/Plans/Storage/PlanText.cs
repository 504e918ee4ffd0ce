using System.IO.Compression;
using System.Security.Cryptography;
using Junheng.Standards;

namespace Junheng.Plans.Storage;

/// <summary>A plan's text as it is kept: compressed, and known by its hash.</summary>
internal static class PlanText
{
    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text));

    public static byte[] Compress(ReadOnlySpan<byte> text)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(text);
        return buffer.ToArray();
    }

    /// <exception cref="PlanRefusedException">The text is not what was kept.</exception>
    public static byte[] Expand(byte[] compressed, string hash)
    {
        try
        {
            var text = Expand(compressed);
            if (Hash(text) == hash)
                return text;
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            // What is kept is no compressed text any more: told below.
        }

        throw new PlanRefusedException(new Words(
            "方案在数据库中被改动，与计算时的校验值不符，不能使用。请重新计算，或从备份恢复。",
            "The plan was altered in the database: it no longer matches its hash and is not used. Compute it again, or restore a backup."));
    }

    /// <summary>What was compressed, as it is.</summary>
    public static byte[] Expand(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        brotli.CopyTo(buffer);
        return buffer.ToArray();
    }
}
