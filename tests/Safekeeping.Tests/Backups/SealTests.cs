using System.Security.Cryptography;
using Junheng.Safekeeping.Backups;

namespace Junheng.Safekeeping.Tests.Backups;

/// <summary>The locked container by itself.</summary>
public sealed class SealTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-seal-").FullName;
    private readonly BackupSecret key;

    public SealTests() => key = Key("key");

    public static TheoryData<int> Sizes => [0, 1, SealHeader.ChunkBytes - 1, SealHeader.ChunkBytes, SealHeader.ChunkBytes + 1, 3 * SealHeader.ChunkBytes + 17];

    [Theory, MemberData(nameof(Sizes))]
    public void WhatIsSealed_OpensAgain(int size)
    {
        var content = Content(size);

        Assert.Equal(content, Open(Seal(content, key), key));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void CutShort_DoesNotOpen_WhereverTheCut(int size)
    {
        var file = Seal(Content(size), key);
        foreach (var length in (int[])[0, 10, 52, 53, 60, file.Length / 2, file.Length - 17, file.Length - 1])
        {
            if (length < file.Length)
                Assert.Throws<SafekeepingRefusedException>(() => Open(file[..length], key));
        }
    }

    [Fact]
    public void APieceTakenOut_OrPutElsewhere_OrAdded_DoesNotOpen()
    {
        var file = Seal(Content(3 * SealHeader.ChunkBytes + 17), key);
        const int Header = 53;
        const int Piece = SealHeader.ChunkBytes + SealHeader.TagBytes;
        var (first, second) = (file[Header..(Header + Piece)], file[(Header + Piece)..(Header + 2 * Piece)]);
        var rest = file[(Header + 2 * Piece)..];

        Assert.Throws<SafekeepingRefusedException>(() => Open([.. file[..Header], .. first, .. rest], key));
        Assert.Throws<SafekeepingRefusedException>(() => Open([.. file[..Header], .. second, .. first, .. rest], key));
        Assert.Throws<SafekeepingRefusedException>(() => Open([.. file, 0], key));
        Assert.Throws<SafekeepingRefusedException>(() => Open([.. file, .. first], key));
        Assert.Throws<SafekeepingRefusedException>(() => Open(file[..(Header + 2 * Piece)], key));
    }

    [Fact]
    public void OneBitChanged_DoesNotOpen_WhereverItIs()
    {
        var file = Seal(Content(900), key);
        for (var i = 0; i < file.Length; i += 7)
        {
            var changed = (byte[])file.Clone();
            changed[i] ^= 0x10;
            Assert.Throws<SafekeepingRefusedException>(() => Open(changed, key));
        }
    }

    [Fact]
    public void AnotherKey_DoesNotOpen()
    {
        var refusal = Assert.Throws<SafekeepingRefusedException>(() => Open(Seal(Content(900), key), Key("other")));

        Assert.Contains("口令或密钥文件不对", refusal.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Passphrase_OpensInEitherUnicodeForm_AndNoOtherOpens()
    {
        var file = Seal(Content(900), BackupSecret.Passphrase("caf\u00e9 县教育局 2026"));

        Assert.Equal(Content(900), Open(file, BackupSecret.Passphrase("cafe\u0301 县教育局 2026")));
        Assert.Throws<SafekeepingRefusedException>(() => Open(file, BackupSecret.Passphrase("cafe 县教育局 2026")));
        Assert.Contains("--key-file", Assert.Throws<SafekeepingRefusedException>(() => Open(file, key)).Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoFilesOfOneContent_HaveNothingInCommon()
    {
        var (left, right) = (Seal(Content(900), key), Seal(Content(900), key));

        Assert.NotEqual(left[21..], right[21..]);
        Assert.True(BackupSecret.Iterations >= 600_000);
    }

    [Fact]
    public void AKeyFileThatIsTooShort_IsRefused()
    {
        var path = Path.Combine(folder, "short");
        File.WriteAllBytes(path, new byte[31]);

        Assert.Throws<SafekeepingRefusedException>(() => BackupSecret.KeyFile(path));
        Assert.Throws<SafekeepingRefusedException>(() => BackupSecret.KeyFile(path + ".missing"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private BackupSecret Key(string name)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(32));
        return BackupSecret.KeyFile(path);
    }

    private static byte[] Content(int size)
    {
        var content = new byte[size];
        new Random(7).NextBytes(content);
        return content;
    }

    private static byte[] Seal(byte[] content, BackupSecret secret)
    {
        using var file = new MemoryStream();
        using var sealing = new SealingStream(file, secret);
        sealing.Write(content);
        sealing.Complete();
        return file.ToArray();
    }

    private static byte[] Open(byte[] file, BackupSecret secret)
    {
        using var from = new MemoryStream(file);
        using var opened = new UnsealingStream(from, secret);
        using var content = new MemoryStream();
        opened.CopyTo(content);
        return content.ToArray();
    }
}
