using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Junheng.Safekeeping.Backups;

/// <summary>The open beginning of a backup: what it is and how its key is made. Every sealed piece is bound to these bytes.</summary>
/// <param name="Iterations">0 for a key file.</param>
internal sealed record SealHeader(byte[] Salt, int Iterations)
{
    public const int ChunkBytes = 1 << 18;
    public const int TagBytes = 16;
    public const int NonceBytes = 12;
    private const int SaltBytes = 32;
    private const int MostIterations = 100_000_000;

    private static ReadOnlySpan<byte> Magic => "JUNHENG BACKUP 1\n"u8;

    public static SealHeader New(BackupSecret secret) => new(RandomNumberGenerator.GetBytes(SaltBytes), secret.IsPassphrase ? BackupSecret.Iterations : 0);

    public byte[] ToBytes()
    {
        var bytes = new byte[Magic.Length + sizeof(int) + SaltBytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(Magic.Length), Iterations);
        Salt.CopyTo(bytes, Magic.Length + sizeof(int));
        return bytes;
    }

    /// <exception cref="SafekeepingRefusedException">It is no backup, or one locked in the other way.</exception>
    public static SealHeader Read(Stream from, BackupSecret secret)
    {
        var bytes = new byte[Magic.Length + sizeof(int) + SaltBytes];
        if (from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length || !bytes.AsSpan().StartsWith(Magic))
            throw new SafekeepingRefusedException("这不是均衡的备份文件。", "This is not a Junheng backup.");
        var iterations = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(Magic.Length));
        return (iterations, secret.IsPassphrase) switch
        {
            (0, true) => throw new SafekeepingRefusedException("这份备份是用密钥文件加密的，请用 --key-file 写明。", "This backup is locked with a key file; name it with --key-file."),
            (not 0, false) => throw new SafekeepingRefusedException("这份备份是用口令加密的，请去掉 --key-file。", "This backup is locked with a passphrase; leave out --key-file."),
            (< 0 or > MostIterations, _) => throw UnsealingStream.Damaged(0),
            _ => new SealHeader(bytes[(Magic.Length + sizeof(int))..], iterations),
        };
    }

    /// <summary>The number of a piece and whether it is the last: with each key, no nonce is used twice, and no piece can move.</summary>
    public static void Nonce(Span<byte> into, long number, bool last)
    {
        into.Clear();
        into[0] = last ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(into[(NonceBytes - sizeof(long))..], number);
    }
}
