using System.IO.Compression;

namespace Junheng.Web.Hosting;

/// <summary>Whole buffers in, whole buffers out.</summary>
internal static class Compression
{
    /// <param name="plain">What to compress.</param>
    /// <param name="quality">0 (fast) to 11 (small).</param>
    public static byte[] Brotli(ReadOnlySpan<byte> plain, int quality)
    {
        var into = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, into, out var written, quality, window: 22)
            ? into[..written]
            : throw new InvalidOperationException("Brotli refused a buffer of its own stated size.");
    }

    public static byte[] Gzip(ReadOnlySpan<byte> plain, CompressionLevel level)
    {
        using var into = new MemoryStream(plain.Length / 3 + 64);
        using (var gzip = new GZipStream(into, level, leaveOpen: true))
            gzip.Write(plain);
        return into.ToArray();
    }
}
