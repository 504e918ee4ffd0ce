using System.Globalization;
using System.Security.Cryptography;

namespace Junheng.Safekeeping.Backups;

/// <summary>Gives what <see cref="SealingStream"/> took; nothing of a piece that is not exactly as it was written.</summary>
internal sealed class UnsealingStream : Stream
{
    private readonly Stream from;
    private readonly AesGcm aes;
    private readonly byte[] header;
    private readonly byte[] plain = new byte[SealHeader.ChunkBytes];
    private byte[] cipher = new byte[SealHeader.ChunkBytes + SealHeader.TagBytes];
    private byte[] next = new byte[SealHeader.ChunkBytes + SealHeader.TagBytes];
    private int nextLength;
    private int filled;
    private int taken;
    private long number;
    private bool ended;

    public UnsealingStream(Stream from, BackupSecret secret)
    {
        this.from = from;
        var open = SealHeader.Read(from, secret);
        header = open.ToBytes();
        aes = new AesGcm(secret.Key(open.Salt, open.Iterations), SealHeader.TagBytes);
        nextLength = from.ReadAtLeast(next, next.Length, throwOnEndOfStream: false);
    }

    public override int Read(Span<byte> buffer)
    {
        while (taken == filled)
        {
            if (ended)
                return 0;
            Open();
        }

        var part = Math.Min(buffer.Length, filled - taken);
        plain.AsSpan(taken, part).CopyTo(buffer);
        taken += part;
        return part;
    }

    private void Open()
    {
        (cipher, next) = (next, cipher);
        var length = nextLength;
        nextLength = from.ReadAtLeast(next, next.Length, throwOnEndOfStream: false);
        ended = nextLength == 0;
        filled = length - SealHeader.TagBytes;
        taken = 0;
        Span<byte> nonce = stackalloc byte[SealHeader.NonceBytes];
        SealHeader.Nonce(nonce, number, ended);
        try
        {
            if (filled < 0)
                throw new CryptographicException();
            aes.Decrypt(nonce, cipher.AsSpan(0, filled), cipher.AsSpan(filled, SealHeader.TagBytes), plain.AsSpan(0, filled), header);
        }
        catch (CryptographicException)
        {
            throw number == 0
                ? new SafekeepingRefusedException(
                    "打不开：口令或密钥文件不对，或者文件开头损坏。",
                    "It does not open: the passphrase or key file is wrong, or the file's beginning is damaged.")
                : Damaged(number);
        }

        number++;
    }

    public static SafekeepingRefusedException Damaged(long piece) => new(
        string.Create(CultureInfo.InvariantCulture, $"备份文件损坏或不完整（在第 {piece * SealHeader.ChunkBytes / 1024} KB 之后），没有恢复任何东西。请换一份备份。"),
        string.Create(CultureInfo.InvariantCulture, $"The backup is damaged or cut short (after {piece * SealHeader.ChunkBytes / 1024} KB). Nothing was restored; use another backup."));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            aes.Dispose();
        base.Dispose(disposing);
    }
}
