using System.Security.Cryptography;

namespace Junheng.Safekeeping.Backups;

/// <summary>
/// Encrypts what is written in pieces of 256 KiB, AES-256-GCM each, and passes it on. The last piece is marked: a file that
/// was cut short does not open.
/// </summary>
internal sealed class SealingStream : WriteOnlyStream
{
    private readonly Stream into;
    private readonly AesGcm aes;
    private readonly byte[] header;
    private readonly byte[] plain = new byte[SealHeader.ChunkBytes];
    private readonly byte[] cipher = new byte[SealHeader.ChunkBytes + SealHeader.TagBytes];
    private int filled;
    private long number;

    public SealingStream(Stream into, BackupSecret secret)
    {
        this.into = into;
        var open = SealHeader.New(secret);
        header = open.ToBytes();
        aes = new AesGcm(secret.Key(open.Salt, open.Iterations), SealHeader.TagBytes);
        into.Write(header);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == plain.Length)
                Seal(last: false);
            var part = Math.Min(buffer.Length, plain.Length - filled);
            buffer[..part].CopyTo(plain.AsSpan(filled));
            filled += part;
            buffer = buffer[part..];
        }
    }

    /// <summary>Writes the last piece. Without this call the file does not open.</summary>
    public void Complete() => Seal(last: true);

    private void Seal(bool last)
    {
        Span<byte> nonce = stackalloc byte[SealHeader.NonceBytes];
        SealHeader.Nonce(nonce, number++, last);
        aes.Encrypt(nonce, plain.AsSpan(0, filled), cipher.AsSpan(0, filled), cipher.AsSpan(filled, SealHeader.TagBytes), header);
        into.Write(cipher.AsSpan(0, filled + SealHeader.TagBytes));
        filled = 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            aes.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A stream that can only be written.</summary>
internal abstract class WriteOnlyStream : Stream
{
    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
        // Pieces are whole; nothing can be passed on early.
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
